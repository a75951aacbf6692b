package vn.motcua.domain.ticket;

/**
 * A device that issues numbers or sends keys; {@code desk} is the office itself.
 *
 * @param value as it stands in the office definition
 */
public record DeviceId(String value) {
    /** The office itself as an issuer of numbers: the reception desk, the phone, the HTTP interface. */
    public static final DeviceId DESK = new DeviceId("desk");

    /** @throws IllegalArgumentException when the value has another form */
    public DeviceId {
        Slug.require("device id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
