package vn.motcua.domain.queue;

import java.time.Instant;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.Ticket;

/** The note on a ticket and other personal data, which are kept apart: here are only their names. */
final class NoteRules {
    private NoteRules() {}

    /** A ticket has one note: another erases the one before. */
    static Decision write(QueueState state, Command.WriteNote command, Instant now) {
        return TicketRules.withPresent(state, command.counter(), present -> {
            Ticket ticket = (Ticket) present;
            PersonalRef before = state.note(ticket.id()).orElse(null);
            if (command.note().equals(before)) {
                return Decision.accepted();
            }
            Event written =
                    new Event.NoteWritten(now, ticket.id(), present.counter(), present.officer(), command.note());
            return before == null
                    ? Decision.accepted(written)
                    : Decision.accepted(written, new Event.PersonalDataErased(now, before));
        });
    }

    static Decision erase(Command.ErasePersonalData command, Instant now) {
        return new Decision.Accepted(command.refs().stream()
                .<Event>map(ref -> new Event.PersonalDataErased(now, ref))
                .toList());
    }
}
