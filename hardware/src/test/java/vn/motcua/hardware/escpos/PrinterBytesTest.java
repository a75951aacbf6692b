package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.motcua.hardware.PrinterStatus;

/** Whatever a printer says, it is read as a status or as noise, never as a fault of the program. */
class PrinterBytesTest {
    private final List<PrinterStatus> told = new ArrayList<>();

    private final class Told implements AnswerSorter.Sorted {
        private final int[] last = new int[4];
        private int next;

        @Override
        public void realTime(int status) {
            last[next++ % last.length] = status;
            told.add(PaperState.read(last[0], last[1], last[2], last[3]));
        }

        @Override
        public void inTurn(int status) {
            told.add(PaperState.inTurn(status));
        }

        @Override
        public void automatic(int[] status) {
            told.add(PaperState.automatic(status));
        }

        @Override
        public void cleared() {}

        @Override
        public void noise(int rubbish) {}
    }

    @Property(tries = 1000)
    void anyBytesAreReadAndARealStatusBehindThemIsHeard(@ForAll @Size(max = 300) byte[] said) {
        AnswerSorter sorter = new AnswerSorter(new Told());
        for (byte one : said) {
            sorter.take(one & 0xFF);
        }
        assertThat(told).doesNotContainNull();
        // Whatever block was begun is over after its longest length, and the next status is one again.
        for (int i = 0; i < 200; i++) {
            sorter.take(0);
        }
        told.clear();
        sorter.take(0x12);
        assertThat(told).hasSize(1);
    }

    @Property(tries = 1000)
    void everyCombinationOfStatusBytesIsOneStatus(
            @ForAll @IntRange(max = 255) int paper,
            @ForAll @IntRange(max = 255) int cause,
            @ForAll @IntRange(max = 255) int error,
            @ForAll @IntRange(max = 255) int printer) {
        assertThat(PaperState.read(paper, cause, error, printer)).isNotNull();
        assertThat(PaperState.inTurn(paper)).isNotNull();
        assertThat(PaperState.automatic(new int[] {paper, cause, error, printer}))
                .isNotNull();
    }
}
