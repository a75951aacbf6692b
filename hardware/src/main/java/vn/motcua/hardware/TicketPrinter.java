package vn.motcua.hardware;

import vn.motcua.hardware.ticket.Paper;

/**
 * Prints tickets, and what else a citizen takes along, on paper.
 *
 * <p>Thread: any one thread at a time may call it, but never the screen's thread, because {@link #print} blocks until
 * the outcome is known or the driver's deadline has passed (each driver states its own; at most 30 s). A driver never
 * hangs longer than that, whatever the device does.
 */
public interface TicketPrinter extends AutoCloseable {

    /**
     * Prints one paper, feeds and cuts.
     *
     * @return what is known about the paper. Troubles of the device are outcomes, never exceptions.
     */
    PrintOutcome print(Paper paper);

    /** Does what makes the first ticket slow (fonts, classes) once, at start; the printer is not touched. */
    default void warmUp() {}

    /** What the printer says of itself, asked now or remembered from the last job; answers within 2 s. */
    PrinterStatus status();

    /** Lets go of the device; a later {@link #print} fails. */
    @Override
    void close();
}
