package vn.motcua.office.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.protocol.Text;

/**
 * A single value as written, before YAML guesses a type: {@code 07:30} stays a time of day and {@code no} a word. Each
 * reading reports a wrong form at the value's own place and answers empty, so that reading goes on.
 */
record Word(String value, Place place, Problems problems) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LETTER = Pattern.compile("[A-HJ-NPR-Z]");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final int SLUG_MOST = 40;

    Optional<String> slug() {
        return matching(
                SLUG.matcher(value).matches() && value.length() <= SLUG_MOST,
                new Text(
                        "mã gồm chữ thường không dấu, số và gạch nối (vd. ho-tich), tối đa 40 ký tự",
                        "an id of lower-case letters, digits and hyphens (like ho-tich), at most 40 characters"));
    }

    Optional<String> letter() {
        if (!LETTER.matcher(value).matches()) {
            problems.add(place, Complaint.badLetter(value));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<LocalTime> time() {
        return parsed(
                TIME.matcher(value).matches(),
                new Text("giờ dạng HH:mm (vd. 07:30)", "a time HH:mm (like 07:30)"),
                LocalTime::parse);
    }

    Optional<LocalDate> date() {
        return parsed(
                true,
                new Text("ngày dạng yyyy-MM-dd (vd. 2026-09-02)", "a date yyyy-MM-dd (like 2026-09-02)"),
                text -> LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    Optional<ZoneId> zone() {
        return parsed(
                value.contains("/") || value.equals("UTC"),
                new Text("múi giờ IANA (vd. Asia/Ho_Chi_Minh)", "an IANA time zone (like Asia/Ho_Chi_Minh)"),
                ZoneId::of);
    }

    Optional<BigDecimal> number(String least, String most) {
        Text form = new Text("số từ " + least + " đến " + most, "a number from " + least + " to " + most);
        Optional<BigDecimal> number = parsed(value.length() <= 20, form, BigDecimal::new);
        if (number.isPresent() && outside(number.get(), new BigDecimal(least), new BigDecimal(most))) {
            problems.add(place, Complaint.badForm(value, form));
            return Optional.empty();
        }
        return number;
    }

    Optional<Integer> integer(int least, int most) {
        Text form = new Text("số nguyên từ " + least + " đến " + most, "a whole number from " + least + " to " + most);
        return matching(value.matches("-?\\d{1,9}"), form).map(Integer::valueOf).filter(number -> {
            boolean inside = number >= least && number <= most;
            if (!inside) {
                problems.add(place, Complaint.badForm(value, form));
            }
            return inside;
        });
    }

    <E> Optional<E> oneOf(Map<String, E> known) {
        E found = known.get(value);
        if (found == null) {
            problems.add(place, Complaint.notOneOf(value, known.keySet()));
        }
        return Optional.ofNullable(found);
    }

    Optional<String> atMost(int characters) {
        if (value.codePointCount(0, value.length()) > characters) {
            problems.add(place, Complaint.tooLong(value, characters));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<String> matching(boolean right, Text form) {
        if (!right) {
            problems.add(place, Complaint.badForm(value, form));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private <T> Optional<T> parsed(boolean plausible, Text form, Parser<T> parser) {
        if (plausible) {
            try {
                return Optional.of(parser.parse(value));
            } catch (DateTimeException | NumberFormatException notInForm) {
                // Reported below, like every other wrong form.
            }
        }
        problems.add(place, Complaint.badForm(value, form));
        return Optional.empty();
    }

    private static boolean outside(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) < 0 || number.compareTo(most) > 0;
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(String text);
    }
}
