package vn.motcua.office.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the pages in one language, from {@code messages_vi.properties} and {@code messages_en.properties}
 * (UTF-8, NFC). Both files hold the same keys; a test sees to it.
 */
public final class Messages {
    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(language, load(language)));
        }
    }

    private final Language language;
    private final SortedMap<String, String> texts;

    private Messages(Language language, SortedMap<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words of one language. */
    public static Messages of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The language of these words. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}}… replaced by the arguments.
     *
     * @throws IllegalArgumentException when no such key exists
     */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("Messages: no text for " + key + " in " + language.tag());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Whether there is a text for a key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The texts whose keys begin with one of the prefixes: what a page's script needs. */
    public SortedMap<String, String> startingWith(String... prefixes) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String prefix : prefixes) {
            found.putAll(texts.subMap(prefix, prefix + Character.MAX_VALUE));
        }
        return found;
    }

    /** Every key of this language. */
    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private static SortedMap<String, String> load(Language language) {
        String file = "messages_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(
                    Objects.requireNonNull(in, file + " is missing from the class path"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
