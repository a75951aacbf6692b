package vn.motcua.office.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.report.WaitingReport;

/** Who waits for a first call now: a day must not look good at noon because those still waiting are not counted. */
final class WaitingPeople implements Supplier<List<WaitingReport.Waiting>> {
    /** So many at most: beyond it the report would keep the loop. */
    private static final int MOST = 10_000;

    private static final long PATIENCE_SECONDS = 10;

    private final CommandLoop loop;
    private final Supplier<OfficeDefinition> definition;

    WaitingPeople(CommandLoop loop, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.definition = definition;
    }

    /** @throws IllegalStateException when the loop does not answer */
    @Override
    public List<WaitingReport.Waiting> get() {
        try {
            Instant now = loop.clock().instant();
            return loop.read(state -> state.waitingList(MOST).stream()
                            .map(Ticket.Waiting::visit)
                            .filter(WaitingPeople::neverCalled)
                            .map(visit -> waiting(visit, now))
                            .toList())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the waiting people were counted", interrupted);
        } catch (ExecutionException | TimeoutException | CompletionException unanswered) {
            throw new IllegalStateException("the queue did not say who waits", unanswered);
        }
    }

    private static boolean neverCalled(Visit visit) {
        return visit.currentIndex() == 0
                && visit.segments().stream().noneMatch(segment -> segment.kind() == Segment.Kind.CALLED);
    }

    private WaitingReport.Waiting waiting(Visit visit, Instant now) {
        LocalDate day = LocalDate.ofInstant(visit.arrival(), definition.get().timeZone());
        return new WaitingReport.Waiting(
                day, visit.service(), visit.queueClass(), visit.arrival(), visit.waitingTime(0, now));
    }
}
