package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.List;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.Ticket;

/** What is recorded of the dossiers that a person hands in. */
final class DossierRules {
    private DossierRules() {}

    static Decision record(QueueState state, Command.RecordDossier command, Instant now) {
        return TicketRules.withPresent(state, command.counter(), present -> switch (present) {
            case Ticket.Called called -> Decision.refused(new Refusal.WrongState(called.id(), called.stateName()));
            case Ticket.InService serving -> record(state, serving, command.dossier(), now);
        });
    }

    private static Decision record(QueueState state, Ticket.InService serving, Dossier dossier, Instant now) {
        List<Dossier> known = state.dossiers(serving.id());
        boolean another = known.stream().noneMatch(other -> other.code().equals(dossier.code()));
        return another && known.size() >= Dossier.MOST_A_VISIT
                ? Decision.refused(new Refusal.LimitReached(Dossier.MOST_A_VISIT))
                : Decision.accepted(new Event.DossierRecorded(
                        now,
                        serving.id(),
                        serving.counter(),
                        serving.officer(),
                        serving.visit().lastSegment().from(),
                        dossier));
    }
}
