package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page comes with every word that its scripts may say: else a citizen reads the name of a key. */
class ScriptWordsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/web/js");
    private static final Pattern SOURCE = Pattern.compile("<script[^>]* src=\"[^\"]*/([a-z0-9-]+\\.js)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"\\./([a-z0-9/-]+\\.js)\"");
    private static final Pattern SAID = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"");
    /** Of these a page calls what it needs; expected waits are the words that most pages need of them. */
    private static final Set<String> SHARED = Set.of("text.js", "api.js");

    private static final Pattern WAIT = Pattern.compile("import \\{[^}]*\\bwait\\b[^}]*} from \"\\./text\\.js\"");
    private static final Set<String> WAITS =
            Set.of("common.minutes", "common.range-minutes", "common.under-minutes", "common.more-than-minutes");
    private static final Pattern TEXTS =
            Pattern.compile("<script type=\"application/json\" id=\"texts\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void everyPageComesWithTheWordsItsScriptsSay() throws IOException {
        Map<String, TreeSet<String>> lacking = new TreeMap<>();
        TreeSet<String> looked = new TreeSet<>();
        for (Map.Entry<String, GallerySamples.Page> page :
                GallerySamples.pages().entrySet()) {
            String html = page.getValue().html();
            Matcher texts = TEXTS.matcher(html);
            if (texts.find()) {
                TreeSet<String> said = new TreeSet<>();
                for (String script : scripts(html)) {
                    String code = Files.readString(SCRIPTS.resolve(script));
                    if (!SHARED.contains(script)) {
                        all(SAID, code, said);
                    }
                    if (WAIT.matcher(code).find()) {
                        said.addAll(WAITS);
                    }
                }
                looked.addAll(said);
                said.removeIf(key -> texts.group(1).contains("\"" + key + "\""));
                if (!said.isEmpty()) {
                    lacking.put(page.getKey(), said);
                }
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(looked).as("what was looked for").hasSizeGreaterThan(100);
    }

    /** The scripts of a page, with those that they import. */
    private static TreeSet<String> scripts(String html) throws IOException {
        TreeSet<String> next = new TreeSet<>();
        all(SOURCE, html, next);
        TreeSet<String> found = new TreeSet<>();
        while (!next.isEmpty()) {
            String script = next.removeFirst();
            if (found.add(script)) {
                all(IMPORT, Files.readString(SCRIPTS.resolve(script)), next);
            }
        }
        return found;
    }

    private static void all(Pattern pattern, String text, TreeSet<String> into) {
        pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(into::add);
    }
}
