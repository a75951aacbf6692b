package vn.motcua.domain.ticket;

/**
 * A counter (quầy), named by the number on its sign.
 *
 * @param value as it stands in the office definition
 */
public record CounterId(String value) {
    /** @throws IllegalArgumentException when the value has another form */
    public CounterId {
        Slug.require("counter id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
