package vn.motcua.domain.ticket;

import java.util.regex.Pattern;

/**
 * A random name for something that is kept apart because it tells who a person is: events, topics and log lines carry
 * the name only, and once the thing is erased the name leads nowhere.
 *
 * @param value 128 random bits as 22 characters of base64url
 */
public record PersonalRef(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** @throws IllegalArgumentException when the value has another form; the message does not repeat it */
    public PersonalRef {
        if (!isRef(value)) {
            throw new IllegalArgumentException("a personal ref is 22 characters of base64url");
        }
    }

    /** Whether a text has the form of one. */
    public static boolean isRef(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
