package vn.motcua.office.access;

import java.util.regex.Pattern;

/** The office's form of ids: lower-case letters and digits in words joined by '-', at most 32 characters. */
final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean valid(String text) {
        return text.length() <= 32 && FORM.matcher(text).matches();
    }
}
