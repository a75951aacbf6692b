package vn.motcua.kiosk.model;

import java.util.Locale;
import vn.motcua.protocol.Text;

/** A language of the screen. Vietnamese is the working language and the one after every reset. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The locale that dates and resource files of this language go by. */
    public Locale locale() {
        return locale;
    }

    /** The other one of the two: what the language button switches to. */
    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    /** Its tag, such as {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** {@code text} in this language. */
    public String of(Text text) {
        return this == VIETNAMESE ? text.vi() : text.en();
    }
}
