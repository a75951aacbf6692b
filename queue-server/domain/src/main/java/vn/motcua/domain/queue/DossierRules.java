package vn.motcua.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.PersonalRef;
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

    /** A corrected record takes the place of the one before; what that kept apart, and this does not, is erased. */
    private static Decision record(QueueState state, Ticket.InService serving, Dossier dossier, Instant now) {
        List<Dossier> known = state.dossiers(serving.id());
        List<Dossier> before = known.stream()
                .filter(other -> other.code().equals(dossier.code()))
                .toList();
        if (before.isEmpty() && known.size() >= Dossier.MOST_A_VISIT) {
            return Decision.refused(new Refusal.LimitReached(Dossier.MOST_A_VISIT));
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.DossierRecorded(
                now,
                serving.id(),
                serving.counter(),
                serving.officer(),
                serving.visit().lastSegment().from(),
                dossier));
        before.forEach(former -> keptApart(former)
                .filter(ref -> keptApart(dossier).noneMatch(ref::equals))
                .forEach(ref -> events.add(new Event.PersonalDataErased(now, ref))));
        return new Decision.Accepted(events);
    }

    private static Stream<PersonalRef> keptApart(Dossier dossier) {
        return dossier.papers().stream().map(Dossier.Paper::personalRef).flatMap(Stream::ofNullable);
    }
}
