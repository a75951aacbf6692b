package vn.motcua.domain.ticket;

/**
 * A service (nhóm việc) that citizens ask for and counters are skilled in.
 *
 * @param value as it stands in the office definition
 */
public record ServiceId(String value) {
    /** @throws IllegalArgumentException when the value has another form */
    public ServiceId {
        Slug.require("service id", value);
        // An office has few services and many tickets.
        value = value.intern();
    }

    @Override
    public String toString() {
        return value;
    }
}
