package vn.motcua.hardware.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import vn.motcua.hardware.PrinterStatus;

/**
 * The questions that an ESC/POS printer answers with one byte, and what the bits mean (Epson ESC/POS command reference:
 * DLE EOT n, GS r n).
 */
final class PaperState {
    /** A printer that can answer does so at once, even while it prints. */
    static final Duration REAL_TIME_PATIENCE = Duration.ofMillis(300);

    private static final byte[] OFFLINE_CAUSE = {0x10, 0x04, 2};
    private static final byte[] PAPER = {0x10, 0x04, 4};
    /** Unlike the two above it waits its turn behind the ticket's bytes: its answer is the receipt. */
    private static final byte[] PAPER_IN_TURN = {0x1D, 'r', 1};

    private PaperState() {}

    /** Asks right now; {@link PrinterStatus#UNKNOWN} when no answer came or it was no status byte. */
    static PrinterStatus now(PrinterLine.Connection connection) throws IOException {
        var paper = connection.ask(PAPER, REAL_TIME_PATIENCE);
        if (!isRealTimeAnswer(paper)) {
            return PrinterStatus.UNKNOWN;
        }
        var cause = connection.ask(OFFLINE_CAUSE, REAL_TIME_PATIENCE);
        if (!isRealTimeAnswer(cause)) {
            return PrinterStatus.UNKNOWN;
        }
        return read(paper.getAsInt(), cause.getAsInt());
    }

    /** Waits until the printer has worked off what was sent; {@link PrinterStatus#UNKNOWN} when no answer came. */
    static PrinterStatus afterJob(PrinterLine.Connection connection, Duration patience) throws IOException {
        var answer = connection.ask(PAPER_IN_TURN, patience);
        if (answer.isEmpty() || (answer.getAsInt() & 0x90) != 0) {
            return PrinterStatus.UNKNOWN;
        }
        return paper(answer.getAsInt() & 0x0C, answer.getAsInt() & 0x03);
    }

    static PrinterStatus read(int paper, int cause) {
        var sensors = paper(paper & 0x60, paper & 0x0C);
        if (sensors == PrinterStatus.PAPER_OUT) {
            return sensors;
        }
        if ((cause & 0x04) != 0) {
            return PrinterStatus.COVER_OPEN;
        }
        return (cause & 0x40) != 0 ? PrinterStatus.OFFLINE : sensors;
    }

    private static PrinterStatus paper(int endBits, int nearEndBits) {
        if (endBits != 0) {
            return PrinterStatus.PAPER_OUT;
        }
        return nearEndBits != 0 ? PrinterStatus.PAPER_LOW : PrinterStatus.READY;
    }

    /** Bits 0, 1, 4 and 7 of a real-time answer are fixed; anything else is noise on the line. */
    private static boolean isRealTimeAnswer(OptionalInt answer) {
        return answer.isPresent() && (answer.getAsInt() & 0x93) == 0x12;
    }
}
