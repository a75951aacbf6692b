package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerSorterTest {
    private static List<String> heard(int... bytes) {
        var words = new ArrayList<String>();
        var sorter = new AnswerSorter(new AnswerSorter.Sorted() {
            @Override
            public void realTime(int status) {
                words.add("now " + Integer.toHexString(status));
            }

            @Override
            public void inTurn(int status) {
                words.add("in turn " + Integer.toHexString(status));
            }

            @Override
            public void automatic(int[] status) {
                words.add("by itself " + Arrays.toString(status));
            }

            @Override
            public void cleared() {
                words.add("cleared");
            }

            @Override
            public void noise(int rubbish) {
                words.add("noise");
            }
        });
        Arrays.stream(bytes).forEach(sorter::take);
        return words;
    }

    @Test
    void answersOfEachKindAreToldApart() {
        assertThat(heard(0x7E, 0x00, 0x38, 0x00, 0x0C, 0x0F, 0x12, 0x37, 0x25, 0x00, 0x03))
                .containsExactly("now 7e", "in turn 0", "by itself [56, 0, 12, 15]", "now 12", "cleared", "in turn 3");
    }

    @Test
    void anotherBlockIsSwallowedAndFlowControlIsNoAnswer() {
        assertThat(heard(0x13, 0x11, 0x37, 0x22, 0x30, 0x31, 0x00)).isEmpty();
    }

    @Test
    void rubbishIsNoise() {
        assertThat(heard(0xFF)).containsExactly("noise");
        assertThat(heard(0x10, 0xFF)).containsExactly("noise");
    }

    @Test
    void afterAnyRubbishTheNextAnswerIsHeard() {
        var random = new Random(1);
        for (var round = 0; round < 1000; round++) {
            var rubbish = random.ints(random.nextInt(50), 0, 256);
            var said = IntStream.concat(rubbish, IntStream.generate(() -> 0xFF).limit(100));
            assertThat(heard(IntStream.concat(said, IntStream.of(0x12)).toArray()))
                    .as("round %d", round)
                    .last()
                    .isEqualTo("now 12");
        }
    }
}
