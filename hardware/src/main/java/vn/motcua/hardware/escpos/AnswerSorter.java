package vn.motcua.hardware.escpos;

/**
 * Tells a printer's answers apart by the bits that the ESC/POS command reference fixes: real-time status
 * ({@code 0xx1xx10}), Automatic Status Back (four bytes, the first {@code 0xx1xx00}), status in turn ({@code 0xx0xxxx})
 * and blocks that begin with 37h and end with NUL. Anything else is noise.
 */
final class AnswerSorter {
    private static final int BLOCK = 0x37;
    private static final int CLEARED = 0x25;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    /** The longest block of a printer we know has 80 bytes; more is noise. */
    private static final int MAX_BLOCK = 96;

    private final Sorted sorted;
    private final int[] automatic = new int[4];
    private int automaticKnown;
    private int blockLength;
    private boolean clearing;

    /** Whom the answers are handed to. */
    interface Sorted {
        /** The answer to {@code DLE EOT n}. */
        void realTime(int status);

        /** The answer to {@code GS r n}. */
        void inTurn(int status);

        /** Said unasked, as {@code GS a} allows: four bytes. */
        void automatic(int[] status);

        /** The buffers are empty, as {@code DLE DC4 8} asked for. */
        void cleared();

        /** No status of any kind: a wrong baud rate, a broken cable, another device. */
        void noise(int rubbish);
    }

    AnswerSorter(Sorted sorted) {
        this.sorted = sorted;
    }

    /** Takes the next byte the printer said. */
    void take(int said) {
        if (blockLength > 0) {
            takeOfBlock(said);
        } else if (automaticKnown > 0) {
            takeOfAutomatic(said);
        } else if ((said & 0x93) == 0x12) {
            sorted.realTime(said);
        } else if ((said & 0x93) == 0x10) {
            automatic[0] = said;
            automaticKnown = 1;
        } else if (said == BLOCK) {
            blockLength = 1;
            clearing = false;
        } else if ((said & 0x90) == 0) {
            sorted.inTurn(said);
        } else if (said != XON && said != XOFF) {
            sorted.noise(said);
        }
    }

    private void takeOfAutomatic(int said) {
        if ((said & 0x90) != 0) {
            automaticKnown = 0;
            sorted.noise(said);
            return;
        }
        automatic[automaticKnown] = said;
        automaticKnown++;
        if (automaticKnown == automatic.length) {
            automaticKnown = 0;
            sorted.automatic(automatic.clone());
        }
    }

    private void takeOfBlock(int said) {
        blockLength++;
        if (blockLength == 2) {
            clearing = said == CLEARED;
        }
        if (said == 0) {
            blockLength = 0;
            if (clearing) {
                sorted.cleared();
            }
        } else if (blockLength > MAX_BLOCK) {
            blockLength = 0;
            sorted.noise(said);
        }
    }
}
