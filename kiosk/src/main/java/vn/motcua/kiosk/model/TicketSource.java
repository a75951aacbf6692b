package vn.motcua.kiosk.model;

import java.util.function.Consumer;

/** Where the model gets numbers from. */
@FunctionalInterface
public interface TicketSource {
    /**
     * Takes the next number for {@code service}. Returns at once; {@code done} gets the outcome exactly once, on the
     * thread the model lives on. It waits for the kiosk's own disk and for nothing else: not for the network, not for
     * the printer.
     *
     * @param language language of the paper
     */
    void take(String service, boolean priority, Language language, Consumer<IssueResult> done);

    /** Prints the paper of a ticket once more, marked as a copy; returns at once. A source without a printer does nothing. */
    default void reprint(IssuedTicket ticket, Language language) {}
}
