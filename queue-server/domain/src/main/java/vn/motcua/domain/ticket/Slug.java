package vn.motcua.domain.ticket;

import java.util.regex.Pattern;

/** The form of every id a person types in an office definition: lower-case letters, digits and hyphens. */
final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Slug() {}

    static String require(String what, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1–40 lower-case letters, digits or hyphens, not '" + value + "'");
        }
        return value;
    }
}
