package vn.motcua.hardware.escpos;

import java.io.Closeable;
import java.io.IOException;
import vn.motcua.hardware.PrinterStatus;

/** The way to a printer: opened for each ticket, so that a printer that was unplugged is found again. */
interface PrinterLine {

    /** Opens the line; may block, so only the printing thread calls it. */
    Connection connect() throws IOException;

    /** True when nobody is at the other end who could say how the paper is: a plain file. */
    boolean isPlainFile();

    /** True when answers may come back; else the line is not opened only to ask. */
    boolean hasWayBack();

    /** What can be said of the printer without opening the line. */
    PrinterStatus unopened();

    /** An open line. Reading and writing go on at the same time, on two threads. */
    interface Connection extends Closeable {
        /** Sends bytes; blocks while the printer takes none. */
        void send(byte[] bytes, int from, int length) throws IOException;

        /** Waits for the next byte the printer says; below zero when no more can come. */
        int read() throws IOException;

        /** True when the end of {@link #read} means that the printer hung up, not only that it has no voice. */
        boolean hearsHangUp();

        /** Ends the line at once and drops what was not sent; ends a blocked {@link #send}. Any thread may call it. */
        void cut() throws IOException;
    }
}
