package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.kiosk.model.Language;

/**
 * What the keys of the fixed bar are called in one language, in the order in which they stand; a line break where a name may
 * be broken.
 *
 * @param whole as they are told
 * @param next the language that the third key leads to
 * @param contrast the shortest word for contrast
 */
record BarNames(List<String> whole, Language next, String contrast) {
    /** How much of a name there is room for. */
    enum Length {
        /** All of it. */
        WHOLE,
        /** A language by its two letters. */
        LETTERED,
        /** The shortest word for each. */
        BRIEF
    }

    private static final int LANGUAGE = 2;
    private static final int CONTRAST = 4;

    BarNames {
        whole = List.copyOf(whole);
    }

    static BarNames in(Language language, Language next, boolean lowReach, boolean silent) {
        Wording wording = Wording.in(language);
        List<String> names = new ArrayList<>(List.of(
                wording.say(Phrase.BAR_HOME),
                wording.say(Phrase.BAR_BACK),
                named(next),
                wording.say(Phrase.BAR_LARGE),
                wording.say(Phrase.BAR_CONTRAST)));
        if (lowReach) {
            names.add(wording.say(Phrase.BAR_LOW));
        }
        // A machine that cannot speak says so where it would be asked to.
        names.add(wording.say(silent ? Phrase.BAR_SILENT : Phrase.BAR_LISTEN));
        names.add(wording.say(Phrase.BAR_HELP));
        return new BarNames(names, next, wording.say(Phrase.BAR_CONTRAST_BRIEF));
    }

    /** A language as it calls itself; the shipped ones say so on each other's button. */
    private static String named(Language language) {
        return language.isAdded()
                ? language.name()
                : Wording.in(language.other()).say(Phrase.BAR_LANGUAGE);
    }

    List<String> of(Length length) {
        List<String> names = new ArrayList<>(whole);
        if (length != Length.WHOLE) {
            names.set(LANGUAGE, next.tag().toUpperCase(Locale.ROOT));
        }
        if (length == Length.BRIEF) {
            names.set(CONTRAST, contrast);
        }
        return names;
    }

    /** As they are read aloud: a language by its name. */
    List<String> told(Length length) {
        List<String> names = of(length);
        names.set(LANGUAGE, whole.get(LANGUAGE));
        return names;
    }

    /** On one line. */
    static String joined(String name) {
        return name.replace('\n', ' ');
    }
}
