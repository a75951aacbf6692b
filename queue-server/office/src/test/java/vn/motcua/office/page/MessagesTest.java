package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Messages.of(Language.EN).keys())
                .isEqualTo(Messages.of(Language.VI).keys())
                .hasSizeGreaterThan(200);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : Messages.of(Language.VI).keys()) {
            assertThat(holes(Messages.of(Language.EN).text(key)))
                    .as(key)
                    .isEqualTo(holes(Messages.of(Language.VI).text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsComposedUnicode(Language language) {
        for (String key : Messages.of(language).keys()) {
            String text = Messages.of(language).text(key);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            assertThat(text).as(key).isNotBlank();
        }
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String folder : new String[] {"src/main/jte", "src/main/resources/web/js"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher used = USED.matcher(Files.readString(file));
                    while (used.find()) {
                        String key = used.group(1);
                        if (!key.endsWith(".")
                                && !Messages.of(Language.VI).keys().contains(key)) {
                            missing.add(file.getFileName() + ": " + key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void argumentsTakeTheirPlaces() {
        assertThat(Messages.of(Language.VI).text("common.range-minutes", 10, 15))
                .isEqualTo("10–15 phút");
    }

    @Test
    void anUnknownKeyIsAFault() {
        assertThatThrownBy(() -> Messages.of(Language.EN).text("no.such.key")).hasMessageContaining("no.such.key");
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group()));
        return holes;
    }
}
