package vn.motcua.office.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages these are: the office's name, the line under it, its hotline, its logo and its colours.
 *
 * @param name the office's name in every language
 * @param line the line under the name (for instance the department), in every language; may be empty texts
 * @param hotline the number to call, or null
 * @param logoSvg the logo as an SVG document, or null for the product's own mark
 * @param colors brand tokens and their colours, for instance {@code --brand} → {@code #9E1B22}; see {@link BrandCss}
 */
public record Brand(
        Map<Language, String> name,
        Map<Language, String> line,
        @Nullable String hotline,
        @Nullable String logoSvg,
        Map<String, String> colors) {

    /**
     * Copies the maps and checks that no language is missing.
     *
     * @throws IllegalArgumentException when the name or the line is missing in a language
     */
    public Brand {
        name = inEveryLanguage("name", name);
        line = inEveryLanguage("line", line);
        colors = Map.copyOf(colors);
    }

    /** The office's name in a language. */
    public String name(Language language) {
        return Objects.requireNonNull(name.get(language));
    }

    /** The line under the name in a language. */
    public String line(Language language) {
        return Objects.requireNonNull(line.get(language));
    }

    private static Map<Language, String> inEveryLanguage(String what, Map<Language, String> texts) {
        for (Language language : Language.values()) {
            if (!texts.containsKey(language)) {
                throw new IllegalArgumentException("Brand: no " + what + " in " + language.tag());
            }
        }
        return new EnumMap<>(texts);
    }
}
