package vn.motcua.kiosk.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of an identity card of 2021–2024 says: seven fields between bars. Anybody can print one: it helps to fill
 * in a form and proves nothing. It is never kept: whoever reads it takes what is written into a field, and forgets the rest.
 *
 * @param number of the card, twelve digits
 * @param oldNumber of the card before: nine digits, or as many as somebody wrote down then; absent without one
 * @param name full name
 * @param born absent when it cannot be read
 * @param sex as written; absent without one
 * @param address permanent residence
 * @param issued absent when it cannot be read
 */
record CitizenCard(
        String number,
        @Nullable String oldNumber,
        String name,
        @Nullable LocalDate born,
        @Nullable String sex,
        String address,
        @Nullable LocalDate issued) {
    private static final Pattern OLD_NUMBER = Pattern.compile("[0-9]{7,12}|");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT));

    /** Seven fields, or six without the old number. */
    private static final int FIELDS = 7;

    /**
     * Reads a code: seven fields, or six without the old number; more are ignored, spaces around a field are, and the
     * result is NFC. Empty for whatever is no card, or has no name; never fails.
     */
    static Optional<CitizenCard> read(String text) {
        String[] fields = Arrays.stream(
                        Normalizer.normalize(text, Normalizer.Form.NFC).split("\\|", -1))
                .map(String::strip)
                .toArray(String[]::new);
        if (fields.length < FIELDS - 1 || !Forms.CITIZEN.matcher(fields[0]).matches()) {
            return Optional.empty();
        }
        boolean withOld =
                fields.length >= FIELDS && OLD_NUMBER.matcher(fields[1]).matches();
        int at = withOld ? 2 : 1;
        if (fields[at].isEmpty() || fields[at].chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new CitizenCard(
                fields[0],
                withOld ? absent(fields[1]) : null,
                fields[at],
                day(fields[at + 1]),
                absent(fields[at + 2]),
                fields[at + 3],
                day(fields[at + 4])));
    }

    private static @Nullable String absent(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable LocalDate day(String field) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(field, form);
            } catch (DateTimeException other) {
                // Written in another way: the next form, or none.
            }
        }
        return null;
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "CitizenCard[]";
    }
}
