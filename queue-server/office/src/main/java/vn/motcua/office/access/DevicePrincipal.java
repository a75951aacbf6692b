package vn.motcua.office.access;

/**
 * A registered device that asks over HTTP.
 *
 * @param device the device
 */
public record DevicePrincipal(Device device) implements Principal {
    @Override
    public String key() {
        return "device:" + device.id();
    }

    /** A device has no role: the routes that take devices say so by themselves. */
    @Override
    public boolean has(Role asked) {
        return false;
    }
}
