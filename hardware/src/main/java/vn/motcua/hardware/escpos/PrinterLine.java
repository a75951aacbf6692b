package vn.motcua.hardware.escpos;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import vn.motcua.hardware.PrinterStatus;

/** The way to a printer: opened for each ticket, so that a printer that was unplugged is found again. */
interface PrinterLine {

    /** Opens the line; may block, so only the printing thread calls it for a ticket. */
    Connection connect() throws IOException;

    /** What can be said of the printer without sending a ticket; within 2 s. */
    PrinterStatus look() throws IOException;

    /** True when nobody is at the other end who could say how the paper is: a plain file. */
    boolean isPlainFile();

    /** An open line. */
    interface Connection extends Closeable {
        /** Sends bytes; blocks while the printer takes none. */
        void send(byte[] bytes, int from, int length) throws IOException;

        /** Sends a question and returns the one byte of its answer, or nothing when the time is over. */
        OptionalInt ask(byte[] question, Duration patience) throws IOException;
    }
}
