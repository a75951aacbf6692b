package vn.motcua.domain.ticket;

/** The form of every id a person types in an office definition: lower-case letters, digits and hyphens. */
final class Slug {
    private static final int MOST = 40;

    private Slug() {}

    static String require(String what, String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    what + " must be 1–40 lower-case letters, digits or hyphens, not '" + value + "'");
        }
        return value;
    }

    private static boolean fits(String value) {
        if (value.isEmpty() || value.length() > MOST || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
