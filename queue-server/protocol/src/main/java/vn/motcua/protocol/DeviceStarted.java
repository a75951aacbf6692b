package vn.motcua.protocol;

/**
 * A device's program started; the first fact of every boot and every epoch.
 *
 * @param kind what the device is: {@code kiosk}, {@code counter-unit}
 * @param software the program's version
 * @param bootId the boot that all later stamps of this run refer to
 */
public record DeviceStarted(String kind, String software, String bootId) implements DeviceEvent {

    /** The name on the wire. */
    public static final String TYPE = "DeviceStarted";

    /** The version of this shape. */
    public static final int VERSION = 1;

    /** Checks each component. */
    public DeviceStarted {
        Check.slug("kind", kind);
        Check.text("software", software, 100);
        Check.id("bootId", bootId);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int v() {
        return VERSION;
    }
}
