package vn.motcua.kiosk.view;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.WaitRange;

/** The screens' words in one language. */
final class Wording {
    private final ResourceBundle words;
    private final Language language;

    private Wording(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "vn.motcua.kiosk.view.wording",
                (language.isAdded() ? Language.VIETNAMESE : language).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Wording in(Language language) {
        return new Wording(language);
    }

    Language language() {
        return language;
    }

    /**
     * The phrase with its numbers and names put in; what an added language lacks is said in Vietnamese.
     *
     * @throws MissingResourceException if the language lacks it; a test keeps that from happening
     */
    String say(Phrase phrase, Object... with) {
        String own = language.words().get(phrase.key());
        String text = own == null ? words.getString(phrase.key()) : own;
        return with.length == 0 ? text : text.formatted(with);
    }

    /** The phrase as it stands in the file. */
    String raw(Phrase phrase) {
        return words.getString(phrase.key());
    }

    /** One of two phrases by number: English says "1 person" but "2 people". */
    String count(Phrase one, Phrase many, int number) {
        return say(number == 1 ? one : many, number);
    }

    /** A wait as it is announced: "khoảng 10–15 phút", "dưới 5 phút", "hơn 60 phút". */
    String range(WaitRange range) {
        return range(range, Phrase.RANGE, Phrase.RANGE_ONE);
    }

    /** The same without "about", for places with little room. */
    String shortRange(WaitRange range) {
        return range(range, Phrase.RANGE_SHORT, Phrase.RANGE_SHORT_ONE);
    }

    private String range(WaitRange range, Phrase two, Phrase one) {
        if (range.isShort()) {
            return say(Phrase.RANGE_UNDER);
        }
        if (range.isLong()) {
            return say(Phrase.RANGE_OVER, WaitRange.LONG_MINUTES);
        }
        return range.low() == range.high() ? say(one, range.high()) : say(two, range.low(), range.high());
    }
}
