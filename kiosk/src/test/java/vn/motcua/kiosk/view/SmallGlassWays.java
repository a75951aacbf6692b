package vn.motcua.kiosk.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.model.BookingCode;

/** Where a citizen looks for what is not on the page: behind the keys to more of a list, and to other keys. */
final class SmallGlassWays {
    private SmallGlassWays() {}

    /** The keys that may lead to this one, the likeliest first. */
    static Stream<String> to(String id) {
        if (id.startsWith("tone-")) {
            return Stream.of("search-keys", "key-set-marks");
        }
        return id.startsWith("key-") ? toKey(id.substring(4)) : toRow(id);
    }

    private static Stream<String> toRow(String id) {
        Stream<String> pages = Stream.of(
                "door-others",
                "key-see",
                "key-set-letters",
                "tile-more",
                "found-more",
                "booking-more",
                "survey-more-reasons",
                "papers-after");
        return id.equals("case-published") ? Stream.concat(Stream.of("feedback-phone"), pages) : pages;
    }

    private static Stream<String> toKey(String name) {
        boolean sign = name.equals("dot") || name.equals("dash");
        if (sign || Character.isDigit(name.charAt(0))) {
            Stream<String> sets = Stream.of("search-keys", "key-digits", "key-set-digits", "key-set-marks");
            return sign ? sets : Stream.concat(sets, ofCode(name));
        }
        Stream<String> groups = Arrays.stream(KeySet.values())
                .filter(set -> set.isGroup() && set.letters().contains(name))
                .map(set -> "key-group-" + set.name().toLowerCase(Locale.ROOT));
        Stream<String> sets = Stream.of("key-letters", "key-set-letters");
        return Stream.of(Stream.of("search-keys"), groups, ofCode(name), sets).flatMap(each -> each);
    }

    /** The group of characters of a code; from another group the way is back to all of them. */
    private static Stream<String> ofCode(String name) {
        return Stream.concat(
                IntStream.range(0, BookingCode.GROUPS)
                        .filter(group -> BookingCode.group(group).contains(name))
                        .mapToObj(group -> "key-group-" + group),
                Stream.of("key-others"));
    }
}
