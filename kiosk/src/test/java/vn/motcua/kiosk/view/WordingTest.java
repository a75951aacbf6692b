package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.WaitRange;

class WordingTest {
    private static final Pattern SLOT = Pattern.compile("%[ds]");

    private static ResourceBundle file(Locale locale) {
        return ResourceBundle.getBundle(
                "vn.motcua.kiosk.view.wording",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aFileHasEveryPhraseAndNoOther(String tag) {
        Set<String> wanted = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet());
        assertThat(file(Locale.forLanguageTag(tag)).keySet()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void bothLanguagesTakeTheSameValues(Phrase phrase) {
        String vi = file(Language.VIETNAMESE.locale()).getString(phrase.key());
        String en = file(Language.ENGLISH.locale()).getString(phrase.key());
        assertThat(slots(en)).isEqualTo(slots(vi));
        assertThat(vi).isNotBlank().isEqualTo(Normalizer.normalize(vi, Normalizer.Form.NFC));
    }

    @Test
    void anHourAndMoreIsNotToldAsARange() {
        Wording vietnamese = Wording.in(Language.VIETNAMESE);
        assertThat(vietnamese.range(new WaitRange(60, 90, 100))).isEqualTo("khoảng 60–90 phút");
        assertThat(vietnamese.range(new WaitRange(65, 90, 100))).isEqualTo("hơn 60 phút");
        assertThat(vietnamese.shortRange(new WaitRange(95, 140, null))).isEqualTo("hơn 60 phút");
        assertThat(Wording.in(Language.ENGLISH).range(new WaitRange(95, 140, 160)))
                .isEqualTo("more than 60 min");
    }

    private static String slots(String text) {
        return SLOT.matcher(text).results().map(match -> match.group()).collect(Collectors.joining());
    }
}
