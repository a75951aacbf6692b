package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @Test
    void numbersAreWrittenAsTheDesignSays() {
        assertThat(Numbering.format("A", 0, 1)).isEqualTo("A001");
        assertThat(Numbering.format("A", 0, 42)).isEqualTo("A042");
        assertThat(Numbering.format("A", 0, 999)).isEqualTo("A999");
        assertThat(Numbering.format("A", 1, 1)).isEqualTo("A1001");
        assertThat(Numbering.format("A", 12, 1)).isEqualTo("A12001");
    }

    @Property
    void aNumberIsReadBackAsItWasWritten(
            @ForAll @IntRange(max = 22) int letter,
            @ForAll @IntRange(max = Numbering.MAX_SERIES) int series,
            @ForAll @IntRange(min = 1, max = Numbering.MAX_COUNT) int count) {
        Numbering number = new Numbering(String.valueOf(Numbering.LETTERS.charAt(letter)), series, count);

        assertThat(Numbering.parse(number.format())).isEqualTo(number);
    }

    @Property
    void whatIsReadIsWrittenTheSameAndAllElseIsRefused(@ForAll String text) {
        try {
            assertThat(Numbering.parse(text).format()).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("not a ticket number");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A1",
                "A01",
                "A000",
                "A1000",
                "A0001",
                "A00042",
                "I042",
                "O042",
                "Q042",
                "a042",
                "AA42",
                "A-42",
                "A+42",
                "A٠٤٢",
                "A042 ",
                "A12345678",
                "Đ042"
            })
    void aTextThatNoKioskPrintsIsRefused(String text) {
        assertThatThrownBy(() -> Numbering.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersThatLookLikeDigitsAreNotInUse() {
        assertThat(Numbering.LETTERS).hasSize(23).doesNotContain("I", "O", "Q");
    }
}
