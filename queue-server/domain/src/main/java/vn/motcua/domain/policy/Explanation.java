package vn.motcua.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * Why a ticket is next, as data; the words in the reader's language are made where they are shown.
 *
 * @param policy the policy's name
 * @param reasons the strongest first
 */
public record Explanation(String policy, List<Reason> reasons) {
    /** Copies the list. */
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** One reason. */
    public sealed interface Reason {
        /** How long it has waited. */
        record Waited(Duration time) implements Reason {}

        /** It has precedence; so many consecutive calls with precedence are allowed and so many were used. */
        record Precedence(int allowed, int used) implements Reason {}

        /** Its booked time has come. */
        record AppointmentDue(Instant slot) implements Reason {}

        /** So many calls with precedence were made in a row: an ordinary ticket's turn. */
        record OrdinaryTurn(int afterPriorityCalls) implements Reason {}

        /** It was sent to this counter or officer. */
        record SentHere() implements Reason {}

        /** It goes before this one, which has waited so long. */
        record Before(TicketNumber number, Duration waited) implements Reason {}

        /** An officer chose it out of order and said why. */
        record ChosenByOfficer(String why) implements Reason {}
    }

    /** An officer called this ticket out of order. */
    public static Explanation chosenByOfficer(String why) {
        return new Explanation("officer", List.of(new Reason.ChosenByOfficer(why)));
    }
}
