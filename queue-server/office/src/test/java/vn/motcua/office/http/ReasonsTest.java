package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void aReasonOfTheListStandsInTheLogAsItWasSaid() {
        for (String said : List.of("break", "Nghỉ trưa", "thiếu giấy tờ", "Họp")) {
            assertThat(Reasons.recorded(said)).isEqualTo(said);
            assertThat(Reasons.recorded("  " + Normalizer.normalize(said, Normalizer.Form.NFD) + " "))
                    .isEqualTo(said);
        }
    }

    @Test
    void ofOtherWordsTheLogTellsNothing() {
        for (String said : List.of("Trần Thị Thử", "break của bà Thử", "copy Trần Thị Thử", "|", "= nghỉ")) {
            assertThat(Reasons.recorded(said)).isEqualTo("other");
        }
    }

    /** What the pages offer and send by themselves. */
    @Test
    void thePagesOwnReasonsAreAllInTheList() throws Exception {
        for (String language : List.of("vi", "en")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(
                    Objects.requireNonNull(getClass()
                            .getResourceAsStream("/vn/motcua/office/page/messages_" + language + ".properties")),
                    StandardCharsets.UTF_8));
            List<String> offered = words.stringPropertyNames().stream()
                    .filter(name -> name.matches("console\\.(park|pause|call)\\.reason\\..+"))
                    .toList();
            assertThat(offered).hasSizeGreaterThan(9);
            assertThat(offered).allSatisfy(name -> {
                String code = name.substring(name.indexOf(".reason.") + ".reason.".length());
                assertThat(Reasons.recorded(code)).isEqualTo(code);
                assertThat(Reasons.recorded(words.getProperty(name))).isEqualTo(words.getProperty(name));
            });
            String paper = words.getProperty("console.paper.reason");
            assertThat(Reasons.recorded(paper)).isEqualTo(paper);
        }
        assertThat(Reasons.recorded("walk-in")).isEqualTo("walk-in");
    }
}
