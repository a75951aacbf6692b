package vn.motcua.hardware.escpos;

import vn.motcua.hardware.PrinterStatus;

/** What the bits of a status mean (Epson ESC/POS command reference: DLE EOT n, GS r n, GS a n). */
final class PaperState {
    private PaperState() {}

    /** Reads the answers to {@link Commands#STATUS_NOW}, in that order. */
    static PrinterStatus read(int paper, int cause, int error, int printer) {
        var sensors = paper(paper & 0x60, paper & 0x0C);
        if (sensors == PrinterStatus.PAPER_OUT || (cause & 0x20) != 0) {
            return PrinterStatus.PAPER_OUT;
        }
        if ((cause & 0x04) != 0) {
            return PrinterStatus.COVER_OPEN;
        }
        var troubled = (cause & 0x40) != 0 || (error & 0x6C) != 0 || (printer & 0x08) != 0;
        return troubled ? PrinterStatus.OFFLINE : sensors;
    }

    /** Reads the answer to {@link Commands#PAPER_IN_TURN}. */
    static PrinterStatus inTurn(int status) {
        return paper(status & 0x0C, status & 0x03);
    }

    /** Reads what the printer said by itself. */
    static PrinterStatus automatic(int[] status) {
        var sensors = paper(status[2] & 0x0C, status[2] & 0x03);
        if (sensors == PrinterStatus.PAPER_OUT) {
            return sensors;
        }
        if ((status[0] & 0x20) != 0) {
            return PrinterStatus.COVER_OPEN;
        }
        return (status[0] & 0x08) != 0 || (status[1] & 0x6C) != 0 ? PrinterStatus.OFFLINE : sensors;
    }

    private static PrinterStatus paper(int endBits, int nearEndBits) {
        if (endBits != 0) {
            return PrinterStatus.PAPER_OUT;
        }
        return nearEndBits != 0 ? PrinterStatus.PAPER_LOW : PrinterStatus.READY;
    }
}
