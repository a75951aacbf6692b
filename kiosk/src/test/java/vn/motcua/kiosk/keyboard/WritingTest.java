package vn.motcua.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingTest {
    private static Writing typed(Writing field, String keys) {
        Writing next = field;
        for (char key : keys.toCharArray()) {
            next = next.typed(key);
        }
        return next;
    }

    @Test
    void sentencesBeginWithACapital() {
        Writing field = Writing.empty(Writing.Form.sentences(100), Typing.TELEX);

        assertThat(typed(field, "camr own. chij ddung. 3.5 ddeesn?").text()).isEqualTo("Cảm ơn. Chị đung. 3.5 đến?");
    }

    @Test
    void everyWordOfANameBeginsWithACapital() {
        Writing field = Writing.empty(Writing.Form.names(60), Typing.TELEX);

        assertThat(typed(field, "nguyeenx thij ans").text()).isEqualTo("Nguyễn Thị Án");
        assertThat(typed(field, "12/3 leo lowij").text()).startsWith("12/3 Leo Lợi");
    }

    @Test
    void theKeyForCapitalsTurnsOneLetterRound() {
        Writing field = Writing.empty(Writing.Form.sentences(60));

        assertThat(typed(field.shifted(), "a").shifted().typed('b').typed('c').text())
                .isEqualTo("aBc");
    }

    @Test
    void aCapitalKeepsItsMarks() {
        assertThat(typed(Writing.empty(Writing.Form.names(60), Typing.TELEX), "aanj")
                        .text())
                .isEqualTo("Ận");
        assertThat(Writing.empty(Writing.Form.names(60))
                        .typed('a')
                        .toned(Tone.ACUTE)
                        .text())
                .isEqualTo("Á");
    }

    @Test
    void whatWouldBeTooLongIsNotTaken() {
        Writing field = typed(Writing.empty(Writing.Form.words(3)), "abcd");

        assertThat(field.text()).isEqualTo("abc");
        assertThat(field.full()).isTrue();
        assertThat(field.erased().text()).isEqualTo("ab");
        assertThat(field.cleared().blank()).isTrue();
    }
}
