package vn.motcua.office.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the pages speak. Vietnamese comes first: it is the language of the office and the default. */
public enum Language {
    /** Vietnamese. */
    VI("vi", "vi-VN"),
    /** English. */
    EN("en", "en-GB");

    private final String tag;
    private final Locale locale;

    Language(String tag, String locale) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** The tag in {@code ?lang=}, in the cookie and in {@code <html lang>}: {@code vi} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The locale for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /**
     * The language of a person's page: what the address asks for, else what the cookie remembers, else the first of
     * ours that the browser accepts, else Vietnamese. Unknown or malformed values are passed over.
     *
     * @param query the value of {@code ?lang=}, if any
     * @param cookie the value of the cookie {@link #COOKIE}, if any
     * @param acceptLanguage the header {@code Accept-Language}, if any
     */
    public static Language ofPerson(@Nullable String query, @Nullable String cookie, @Nullable String acceptLanguage) {
        Language asked = byTag(query);
        if (asked != null) {
            return asked;
        }
        Language remembered = byTag(cookie);
        return remembered != null ? remembered : accepted(acceptLanguage);
    }

    /**
     * The language of a screen in the hall: what its address asks for, else Vietnamese. A screen's browser often says
     * "en-US" only because nobody set it up, so its header is not asked.
     *
     * @param query the value of {@code ?lang=}, if any
     */
    public static Language ofScreen(@Nullable String query) {
        Language asked = byTag(query);
        return asked != null ? asked : VI;
    }

    /** Name of the cookie that remembers a person's language. */
    public static final String COOKIE = "lang";

    private static @Nullable Language byTag(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return null;
    }

    private static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            Language language = byTag(range.getRange().split("-", 2)[0]);
            if (language != null && range.getWeight() > 0) {
                return language;
            }
        }
        return VI;
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
