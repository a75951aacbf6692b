package vn.motcua.office.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said, as a list of clips: a ticket number sign by sign ("a, không, một, hai"), a counter as one number ("mười
 * hai"). A counter whose id is no number is spelled.
 */
final class Spoken {
    /** Two tones before every announcement. */
    static final String CHIME = "chime";

    /** "Mời số", "Number". */
    static final String INVITE = "invite";

    /** "Đến quầy", "to counter". */
    static final String TO_COUNTER = "to-counter";

    /** The sentence by which a screen proves its sound when it opens. */
    static final String TEST = "test";

    private static final int MOST_COUNTER = 99;

    private Spoken() {}

    /** The clips of one announcement after its chime. */
    static List<String> call(String number, String counter) {
        List<String> clips = new ArrayList<>();
        clips.add(INVITE);
        clips.addAll(signs(number));
        clips.add(TO_COUNTER);
        clips.addAll(counter(counter));
        return clips;
    }

    /** Every clip that an office with these letters and counters can ask for in one language. */
    static Set<String> needed(Iterable<String> letters, Iterable<String> counters) {
        Set<String> needed = new TreeSet<>(Set.of(INVITE, TO_COUNTER, TEST));
        needed.addAll(signs("0123456789"));
        letters.forEach(letter -> needed.addAll(signs(letter)));
        counters.forEach(counter -> needed.addAll(counter(counter)));
        return needed;
    }

    /** The clip of a counter's number, such as {@code counter-12}. */
    static String counterClip(int number) {
        return "counter-" + number;
    }

    private static List<String> counter(String id) {
        if (id.matches("[1-9][0-9]?") && Integer.parseInt(id) <= MOST_COUNTER) {
            return List.of(counterClip(Integer.parseInt(id)));
        }
        return signs(id);
    }

    private static List<String> signs(String text) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .mapToObj(Character::toString)
                .toList();
    }
}
