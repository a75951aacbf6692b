package vn.motcua.domain.appointment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person who booked holds: who knows it may see, cancel and check the booking in. Eight characters of 31 that
 * nobody takes for each other (no 0 and O, no 1, I and L): 8.5 · 10¹¹ codes, typed without looking twice.
 *
 * @param value eight characters of {@link #ALPHABET}
 */
public record AppointmentCode(String value) {
    /** Every character a code is made of. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** Characters in a code. */
    public static final int LENGTH = 8;

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern LINK = Pattern.compile("(?:https?://[^\\s\"<>/]{1,120})?/a/([^/?#\\s]{1,20})");

    /** @throws IllegalArgumentException when the value has another form; the message does not repeat it */
    public AppointmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a code of a booking is " + LENGTH + " of " + ALPHABET);
        }
    }

    /**
     * Reads what somebody typed or a scanner read: small letters, dashes and spaces do not matter, and a whole link
     * {@code …/a/CODE} stands for its code. Empty for anything else.
     */
    public static Optional<AppointmentCode> typed(String text) {
        String stripped = text.strip();
        Matcher link = LINK.matcher(stripped);
        String plain = (link.matches() ? link.group(1) : stripped)
                .replaceAll("[\\s\\-–.]", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new AppointmentCode(plain)) : Optional.empty();
    }

    /** In two groups, as paper and screen show it. */
    public String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
