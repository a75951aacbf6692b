package vn.motcua.hardware.escpos;

import java.util.List;

/** What is sent besides tickets (Epson ESC/POS command reference, by the names it gives). */
final class Commands {
    /** {@code DLE EOT 4, 2, 3, 1}: paper, cause of being offline, error, printer. Answered at once, one byte each. */
    static final List<byte[]> STATUS_NOW =
            List.of(new byte[] {0x10, 0x04, 4}, new byte[] {0x10, 0x04, 2}, new byte[] {0x10, 0x04, 3}, new byte[] {
                0x10, 0x04, 1
            });

    /** {@code GS r 1}: waits its turn behind the ticket's bytes, so its answer is the receipt. */
    static final byte[] PAPER_IN_TURN = {0x1D, 'r', 1};

    /** {@code GS a 14}: tells by itself when it goes offline, has an error, or the paper changes. */
    static final byte[] SPEAK_BY_YOURSELF = {0x1D, 'a', 0x0E};

    /** {@code GS a 0}: as every printer is after power-on, for whoever uses the line next. */
    static final byte[] SPEAK_NO_MORE = {0x1D, 'a', 0};

    /** {@code DLE DC4 8}: forgets what stands in the buffers, at once, even without paper. */
    static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    /**
     * White dots enough to fill any picture that was cut short, for a printer that does not know {@link #CLEAR}: else
     * it would take the next ticket for the missing dots. Without a picture to fill they are nothing.
     */
    static final byte[] WHITE = new byte[EscPosBytes.BAND_ROWS * 80 + 16];

    private Commands() {}
}
