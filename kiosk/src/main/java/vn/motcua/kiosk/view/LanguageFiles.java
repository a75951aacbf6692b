package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.kiosk.model.Language;

/**
 * Languages that an office adds: a file {@code wording_km.properties} in a folder, in UTF-8 and with the keys of the shipped
 * {@code wording_vi.properties}, and {@code language.name}, what the language calls itself. What is missing or cannot be used
 * stays Vietnamese and is told; nothing in a file keeps the kiosk from starting.
 *
 * <p>Bounds: {@value #MOST_FILES} files of {@value #MOST_BYTES} bytes.
 */
public final class LanguageFiles {
    static final int MOST_FILES = 10;
    static final long MOST_BYTES = 1_000_000;

    private static final String NAME = "language.name";
    private static final Pattern FILE = Pattern.compile("wording_([a-z]{2,3})\\.properties");
    private static final Pattern VALUE = Pattern.compile("%[^\\s%]|%%|%");
    private static final int LONGEST = 400;
    private static final int NAMED_MISSING = 5;

    /** What fits the key that chooses it. */
    private static final int LONGEST_NAME = 20;

    private final List<Language> languages = new ArrayList<>(Language.SHIPPED);
    private final List<String> problems = new ArrayList<>();
    private final Wording vietnamese = Wording.in(Language.VIETNAMESE);

    /**
     * What a folder adds.
     *
     * @param languages the shipped ones and those added, in the order of the language button
     * @param problems what cannot be used or is missing, each in one sentence
     */
    public record Found(List<Language> languages, List<String> problems) {
        /** Copies the lists. */
        public Found {
            languages = List.copyOf(languages);
            problems = List.copyOf(problems);
        }
    }

    private LanguageFiles() {}

    /** The languages of a kiosk whose added ones lie in {@code folder}, which need not exist. */
    public static Found in(Path folder) {
        LanguageFiles files = new LanguageFiles();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.sorted().forEach(files::read);
            } catch (IOException | UncheckedIOException e) {
                files.tell(folder, "không đọc được · cannot be read: " + e.getMessage());
            }
        }
        return new Found(files.languages, files.problems);
    }

    private void read(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !Files.isRegularFile(file)) {
            unused(
                    file,
                    "tên tệp phải như wording_km.properties",
                    "a language file is called like wording_km.properties");
        } else if (languages.stream().anyMatch(known -> known.tag().equals(name.group(1)))) {
            unused(file, "tiếng này đã có sẵn", "this language is shipped");
        } else if (languages.size() >= MOST_FILES + Language.SHIPPED.size()) {
            unused(file, "quá " + MOST_FILES + " thứ tiếng", "more than " + MOST_FILES + " languages");
        } else {
            add(file, name.group(1));
        }
    }

    private void add(Path file, String tag) {
        Properties said = new Properties();
        try {
            if (Files.size(file) > MOST_BYTES) {
                unused(file, "quá " + MOST_BYTES + " byte", "over " + MOST_BYTES + " bytes");
                return;
            }
            try (Reader text = new StringReader(Files.readString(file))) {
                said.load(text);
            }
        } catch (IOException | IllegalArgumentException e) {
            unused(file, "không đọc được theo UTF-8", "it cannot be read as UTF-8: " + e.getMessage());
            return;
        }
        Object called = said.remove(NAME);
        String name = called == null ? "" : nfc(called.toString()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            tell(
                    file,
                    "thiếu " + NAME + ", nhiều nhất " + LONGEST_NAME + " ký tự; tiếng này được gọi là " + tag
                            + " · lacks " + NAME + ", of " + LONGEST_NAME
                            + " characters at most: the language is called " + tag);
            name = tag;
        }
        languages.add(Language.added(tag, name, words(file, said)));
    }

    private Map<String, String> words(Path file, Properties said) {
        Map<String, String> words = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Phrase phrase : Phrase.values()) {
            Object text = said.remove(phrase.key());
            if (text == null || text.toString().isBlank()) {
                missing.add(phrase.key());
            } else {
                String refused = refusal(nfc(text.toString()), vietnamese.raw(phrase));
                if (refused.isEmpty()) {
                    words.put(phrase.key(), nfc(text.toString()));
                } else {
                    tell(file, phrase.key() + ": giữ tiếng Việt · stays Vietnamese: " + refused);
                }
            }
        }
        if (!missing.isEmpty()) {
            String all = missing.size() + "/" + Phrase.values().length;
            tell(
                    file,
                    "thiếu " + all + " câu, giữ tiếng Việt · " + all + " phrases are missing and stay Vietnamese: "
                            + String.join(", ", missing.subList(0, Math.min(NAMED_MISSING, missing.size())))
                            + (missing.size() > NAMED_MISSING ? ", …" : ""));
        }
        if (!said.isEmpty()) {
            tell(file, "khóa lạ · unknown keys are not used: " + new TreeSet<>(said.stringPropertyNames()));
        }
        return words;
    }

    private void tell(Path file, String what) {
        problems.add(file + ": " + what);
    }

    private void unused(Path file, String vi, String en) {
        tell(file, "không dùng: " + vi + " · is not used: " + en);
    }

    /** Why a phrase cannot be used in place of the Vietnamese one; empty when it can. */
    private static String refusal(String text, String vietnamese) {
        if (text.length() > LONGEST) {
            return "quá " + LONGEST + " ký tự · over " + LONGEST + " characters";
        }
        if (!values(text).equals(values(vietnamese))) {
            String values = values(vietnamese).toString();
            return "cần đúng " + values + " theo thứ tự này · it needs the values " + values + " in this order";
        }
        // A lone star would make all that follows bold.
        return text.chars().filter(letter -> letter == '*').count() % 2 == 0
                ? ""
                : "dấu * phải đi từng đôi · its stars have to come in pairs";
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The numbers and names that a phrase takes, in order. */
    private static List<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** Every key of a language file, with the Vietnamese: what a translator begins with. */
    public static List<String> template() {
        Wording vietnamese = Wording.in(Language.VIETNAMESE);
        return Stream.concat(
                        Stream.of(NAME + "="),
                        Arrays.stream(Phrase.values())
                                .map(phrase -> phrase.key() + "="
                                        + vietnamese.raw(phrase).replace("\n", "\\n")))
                .toList();
    }
}
