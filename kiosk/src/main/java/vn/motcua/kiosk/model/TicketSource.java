package vn.motcua.kiosk.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.guide.Procedure;

/** Where the model gets numbers from, and whom it calls. */
@FunctionalInterface
public interface TicketSource {
    /**
     * Takes the next number for {@code service}. Returns at once; {@code done} gets the outcome exactly once, on the
     * thread the model lives on. It waits for the kiosk's own disk and for nothing else: not for the network, not for
     * the printer.
     *
     * @param service id of the service
     * @param needs what the citizen said of themselves
     * @param language language of the paper
     */
    void take(String service, Needs needs, Language language, Consumer<IssueResult> done);

    /**
     * As {@link #take} for somebody who booked, also before the service opens: the office said they may come.
     *
     * @param code the booking's code; the office binds the ticket to it
     */
    default void takeBooked(String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
        take(service, needs, language, done);
    }

    /** Prints the slip of a booking; {@code done} gets null when it came out, or why not, as in {@link #take}. */
    default void printBooking(Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {}

    /** Prints the code by which formal feedback is followed; returns at once. A source without a printer does nothing. */
    default void printFeedback(String code, Letters.Outcome.Received received, Language language) {}

    /** Prints the paper of a ticket once more, marked as a copy; returns at once. A source without a printer does nothing. */
    default void reprint(IssuedTicket ticket, Language language) {}

    /**
     * Prints the list of papers of a procedure; returns at once. {@code done} gets why it did not come out, null when it
     * did, exactly once, on the thread the model lives on. A source without a printer says that it does not answer.
     */
    default void printList(Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
        done.accept(PrinterFault.UNREACHABLE);
    }

    /** Keeps an answer to the survey and sends it on; {@code done} as in {@link #take}. A source without one loses it. */
    default void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
        done.accept(SurveyReply.Outcome.LOST);
    }

    /** Keeps what is answered so far of several questions; it counts once it is left, or the machine stops. */
    default void answering(SurveyReply reply) {}

    /** What this kiosk keeps of the answer of a visit; {@code done} as in {@link #take}. A source without one knows nothing. */
    default void given(Visit visit, Consumer<Optional<SurveyReply>> done) {
        done.accept(Optional.empty());
    }

    /** Keeps the reasons that are ticked so far; they count once they are left, or the machine stops. */
    default void ticking(Visit visit, List<String> reasons) {}

    /**
     * Adds reasons to the answer of a visit, which is kept; {@code done} runs once that is on the disk or was refused, on
     * the thread the model lives on. Without that answer it only says so in the log.
     */
    default void because(Visit visit, List<String> reasons, Runnable done) {
        done.run();
    }

    /** Names the words that stand beside the answer of a visit, which is kept; without that answer it does nothing. */
    default void beside(Visit visit, String ref) {}

    /** Calls an officer to this machine, or says that nobody is needed any more; returns at once. */
    default void callForHelp(boolean wanted) {}
}
