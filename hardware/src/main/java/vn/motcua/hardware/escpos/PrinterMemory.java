package vn.motcua.hardware.escpos;

import java.time.Duration;
import vn.motcua.hardware.PrinterStatus;

/** What the driver remembers of its printer from one line to the next. Written by the printing thread. */
final class PrinterMemory {
    /** What was known of it last. */
    volatile PrinterStatus status = PrinterStatus.UNKNOWN;

    /** It did not answer when it was asked last: many cheap printers have no way back. */
    volatile boolean silent;

    /** A part of a ticket that was given up may stand in its buffer; at the start, that of a process that was killed. */
    volatile boolean leftovers = true;

    /** It has answered in turn before, so that a missing answer means something. */
    volatile boolean givesReceipts;

    private volatile boolean known;

    /** How long an answer to a question is waited for. */
    Duration patience() {
        return known && !silent ? Conversation.PATIENCE : Conversation.PATIENCE_WITH_A_STRANGER;
    }

    /** Takes note of what it answered. Silence is no sign of health: what was wrong before stays wrong. */
    PrinterStatus answered(PrinterStatus now) {
        silent = now == PrinterStatus.UNKNOWN;
        known |= !silent;
        if (!silent || !status.needsHelp()) {
            status = now;
        }
        return now;
    }

    /** It broke off or took no more. */
    void lost() {
        status = PrinterStatus.OFFLINE;
    }

    /** It took a whole ticket. */
    void took(PrinterStatus now) {
        leftovers = false;
        status = now;
    }
}
