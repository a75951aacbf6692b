package vn.motcua.hardware.emulator;

/**
 * How the emulated printer is, and how it says so: the status bytes of the Epson ESC/POS command reference.
 *
 * @param paper what is left of the roll
 * @param coverOpen whether the cover is open
 */
record PrinterCondition(Paper paper, boolean coverOpen) {
    /** Everything is well. */
    static final PrinterCondition WELL = new PrinterCondition(Paper.ENOUGH, false);

    /** What is left of the roll. */
    enum Paper {
        ENOUGH,
        NEAR_END,
        OUT
    }

    /** Whether the printer prints; else it takes bytes until its buffer is full. */
    boolean isOnline() {
        return paper != Paper.OUT && !coverOpen;
    }

    PrinterCondition with(Paper next) {
        return new PrinterCondition(next, coverOpen);
    }

    PrinterCondition withCoverOpen() {
        return new PrinterCondition(paper, true);
    }

    /** The answer to {@code DLE EOT n}. */
    int realTime(int n) {
        return switch (n) {
            case 1 -> 0x12 | (isOnline() ? 0 : 0x08);
            case 2 -> 0x12 | (coverOpen ? 0x04 : 0) | (paper == Paper.OUT ? 0x20 : 0);
            case 3 -> 0x12;
            case 4 -> 0x12 | (paper == Paper.ENOUGH ? 0 : 0x0C) | (paper == Paper.OUT ? 0x60 : 0);
            default -> throw new IllegalArgumentException("DLE EOT " + n);
        };
    }

    /** The answer to {@code GS r 1}. */
    int inTurn() {
        return (paper == Paper.ENOUGH ? 0 : 0x03) | (paper == Paper.OUT ? 0x0C : 0);
    }

    /** The four bytes of Automatic Status Back. */
    byte[] automatic() {
        return new byte[] {(byte) (0x10 | (isOnline() ? 0 : 0x08) | (coverOpen ? 0x20 : 0)), 0, (byte) inTurn(), 0x0F};
    }
}
