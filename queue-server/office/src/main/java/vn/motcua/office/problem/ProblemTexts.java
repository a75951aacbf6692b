package vn.motcua.office.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The titles and details of problems in one language, read once from the class path. */
final class ProblemTexts {
    private static final ProblemTexts VIETNAMESE = new ProblemTexts(Language.VI);
    private static final ProblemTexts ENGLISH = new ProblemTexts(Language.EN);

    private final Properties texts;

    private ProblemTexts(Language language) {
        texts = load(language);
    }

    static ProblemTexts in(Language language) {
        return switch (language) {
            case VI -> VIETNAMESE;
            case EN -> ENGLISH;
        };
    }

    static Properties load(Language language) {
        String name = "problems_" + language.tag() + ".properties";
        Properties loaded = new Properties();
        try (InputStream in = ProblemTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the resource " + name);
            }
            // Properties.load(InputStream) would read Latin-1 and break every diacritic.
            loaded.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the resource " + name, unreadable);
        }
        return loaded;
    }

    /** A code without a text of its own is still told: an error path must not fail for want of a sentence. */
    String title(Problem problem) {
        String own = texts.getProperty(problem.code() + ".title");
        return own != null ? own : texts.getProperty(problem.status() < 500 ? "refused.title" : "internal.title", "");
    }

    Optional<String> detail(Problem problem) {
        return Optional.ofNullable(texts.getProperty(problem.code() + ".detail"))
                .map(text -> filled(text, problem.fields()));
    }

    private static String filled(String text, Map<String, Object> fields) {
        String filled = text;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            filled = filled.replace("{" + field.getKey() + "}", String.valueOf(field.getValue()));
        }
        return filled;
    }
}
