package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompoundsTest {
    @Test
    void theSyllablesOfOneWordAreTiedAndNothingElseChanges() {
        assertThat(Compounds.tied("Chưa liên lạc được với trung tâm"))
                .isEqualTo("Chưa liên lạc được với trung\u00a0tâm");
        assertThat(Compounds.tied("Thẻ căn cước")).isEqualTo("Thẻ căn\u00a0cước");
        assertThat(Compounds.tied("Lấy số")).as("at a sentence's beginning").isEqualTo("Lấy\u00a0số");
    }

    @Test
    void aPlaceKeepsItsNumber() {
        assertThat(Compounds.tied("Khu A, quầy 1 và 2, tầng 12"))
                .isEqualTo("Khu\u00a0A, quầy\u00a01 và 2, tầng\u00a012");
        assertThat(Compounds.tied("khu vực 2, the counter is closed")).isEqualTo("khu vực 2, the counter is closed");
    }

    @Test
    void theNameOfAKeyAndAWordInBracketsAreReadAsOne() {
        assertThat(Compounds.tied("Chạm “Làm tiếp” để đi tiếp")).isEqualTo("Chạm “Làm\u00a0tiếp” để đi tiếp");
        assertThat(Compounds.tied("at its reception (Law on Complaints)."))
                .isEqualTo("at its reception (Law\u00a0on\u00a0Complaints).");
        assertThat(Compounds.tied("(a clause that is longer than a line of twenty signs)"))
                .doesNotContain("\u00a0");
    }

    @Test
    void partsOfOtherWordsAndEnglishStayAsTheyAre() {
        for (String text : new String[] {"đất đai2", "Your number is ready", "A012", ""}) {
            assertThat(Compounds.tied(text)).isEqualTo(text);
        }
    }
}
