package vn.motcua.kiosk.model;

/** The code of a booking, as it is typed. */
public final class BookingCode {
    /** The characters of a code: none that is taken for another one. */
    public static final String KEYS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** Characters in a code. */
    public static final int LENGTH = 8;

    private static final int IN_GROUP = 7;

    /** Groups of characters on a small glass. */
    public static final int GROUPS = Math.ceilDiv(KEYS.length(), IN_GROUP);

    private BookingCode() {}

    /** The characters of a group. */
    public static String group(int group) {
        return KEYS.substring(group * IN_GROUP, Math.min(KEYS.length(), (group + 1) * IN_GROUP));
    }
}
