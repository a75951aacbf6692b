package vn.motcua.kiosk.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.protocol.Text;

/**
 * A language of the screen. Vietnamese is the working language and the one after every reset; it and English are shipped,
 * others come from a file each and may say less: what they do not say stays Vietnamese.
 */
public final class Language {
    /** The working language. */
    public static final Language VIETNAMESE = new Language("vi", "VIETNAMESE", Map.of());

    /** English. */
    public static final Language ENGLISH = new Language("en", "ENGLISH", Map.of());

    /** Those that every kiosk has, in the order of the language button. */
    public static final List<Language> SHIPPED = List.of(VIETNAMESE, ENGLISH);

    private final String tag;
    private final String name;
    private final Map<String, String> words;

    private Language(String tag, String name, Map<String, String> words) {
        this.tag = tag;
        this.name = name;
        this.words = Map.copyOf(words);
    }

    /**
     * A language that is not shipped.
     *
     * @param tag its tag, such as {@code km}
     * @param name what it calls itself
     * @param words its phrases by key, each with the same values as the Vietnamese one
     */
    public static Language added(String tag, String name, Map<String, String> words) {
        return new Language(tag, name, words);
    }

    /** The locale that dates and resource files of this language go by. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Its tag, such as {@code en}. */
    public String tag() {
        return tag;
    }

    /** What it calls itself. */
    public String name() {
        return name;
    }

    /** What its own file says, by key; empty for a shipped one. */
    public Map<String, String> words() {
        return words;
    }

    /** Whether it came from a file. */
    public boolean isAdded() {
        return !SHIPPED.contains(this);
    }

    /** The second language of what is told in two. */
    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    /** {@code text} in this language. */
    public String of(Text text) {
        return this == ENGLISH ? text.en() : text.vi();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && language.tag.equals(tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
