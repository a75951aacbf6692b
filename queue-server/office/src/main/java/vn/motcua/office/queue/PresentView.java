package vn.motcua.office.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.protocol.Text;

/** The ticket that stands at a counter, as its officer sees it. */
final class PresentView {
    private PresentView() {}

    static ConsoleSnapshot.@Nullable Current of(
            QueueState state, Counter counter, OfficeDefinition office, Instant now) {
        return state.presentAt(counter.id())
                .map(present -> view(present, state, office))
                .orElse(null);
    }

    private static ConsoleSnapshot.Current view(Ticket.AtCounter present, QueueState state, OfficeDefinition office) {
        Visit visit = present.visit();
        Instant calledAt = calledAt(visit);
        return new ConsoleSnapshot.Current(
                visit.id().toString(),
                visit.number().toString(),
                visit.service().value(),
                Names.of(office, visit.service()),
                ((Ticket) present).stateName(),
                visit.queueClass() == QueueClass.PRIORITY,
                visit.arrival(),
                calledAt,
                present instanceof Ticket.InService ? visit.lastSegment().from() : null,
                visit.calls(),
                visit.waitingTime(visit.currentIndex(), calledAt).toSeconds(),
                recallFrom(present, state),
                state.rules().callLimit(),
                also(visit, office),
                visit.current().timeUncertain(),
                state.dossiers(visit.id()).stream()
                        .map(dossier -> new ConsoleSnapshot.Recorded(
                                dossier.code(), dossier.papers().size(), dossier.count(Dossier.Use.REUSED)))
                        .toList(),
                state.note(visit.id()).map(PersonalRef::value).orElse(null));
    }

    private static Instant calledAt(Visit visit) {
        return visit.segments().reversed().stream()
                .filter(segment -> segment.transaction() == visit.currentIndex())
                .filter(segment -> segment.kind() == Segment.Kind.CALLED)
                .map(Segment::from)
                .findFirst()
                .orElse(visit.lastSegment().from());
    }

    private static @Nullable Instant recallFrom(Ticket.AtCounter present, QueueState state) {
        return present instanceof Ticket.Called called
                        && called.times() < state.rules().callLimit()
                ? called.lastCallAt().plus(state.rules().recallSpacing())
                : null;
    }

    /** Services asked for in this visit that have not begun. */
    private static List<Text> also(Visit visit, OfficeDefinition office) {
        return visit.transactions().stream()
                .skip(visit.currentIndex() + 1L)
                .filter(transaction -> transaction.outcome() == null)
                .map(Transaction::service)
                .map(service -> Names.of(office, service))
                .toList();
    }
}
