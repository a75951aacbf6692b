package vn.motcua.office.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesTellTheSameProblemsWithTheSamePlaceholders() {
        Properties vietnamese = ProblemTexts.load(Language.VI);
        Properties english = ProblemTexts.load(Language.EN);
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(20);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(vietnamese, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    @Test
    void everyTextIsComposedUnicodeAndNotEmpty() {
        for (Language language : Language.values()) {
            Properties texts = ProblemTexts.load(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
                assertThat(text).as(key).isNotBlank();
            }
        }
    }

    @Test
    void aProblemHasTheMembersOfTheStandardItsCodeAndItsFields() throws Exception {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(
                        Problem.of(413, "body-too-large").with("maxBytes", 4096).json(Language.VI));
        assertThat(json.get("type").asText()).isEqualTo("urn:motcua:problem:body-too-large");
        assertThat(json.get("title").asText()).isEqualTo("Nội dung quá lớn");
        assertThat(json.get("status").asInt()).isEqualTo(413);
        assertThat(json.get("detail").asText()).contains("4096");
        assertThat(json.get("code").asText()).isEqualTo("body-too-large");
        assertThat(json.get("maxBytes").asInt()).isEqualTo(4096);
    }

    @Test
    void aFieldMayNotHideAStandardMember() {
        Problem problem = Problem.of(404, "not-found");
        assertThatThrownBy(() -> problem.with("status", 200)).hasMessageContaining("status");
    }

    @Test
    void aSuccessStatusIsNoProblem() {
        assertThatThrownBy(() -> Problem.of(200, "not-found")).hasMessageContaining("200");
    }

    @Test
    void theLanguageIsVietnameseUnlessEnglishIsPreferred() {
        assertThat(Language.ofHeader("en-GB,en;q=0.9,vi;q=0.5")).isEqualTo(Language.EN);
        assertThat(Language.ofHeader("vi-VN,vi;q=0.9,en;q=0.8")).isEqualTo(Language.VI);
        assertThat(Language.ofHeader("fr")).isEqualTo(Language.VI);
        assertThat(Language.ofHeader("*")).isEqualTo(Language.VI);
        assertThat(Language.ofHeader(";;;=")).isEqualTo(Language.VI);
        assertThat(Language.ofHeader("en,".repeat(200))).isEqualTo(Language.VI);
    }

    private static java.util.List<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(texts.getProperty(key))
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
