package vn.motcua.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What the log says was done at one counter, in the order in which an office can do it: a counter is opened before its
 * call, closed only when nobody stands at it, and its visits do not overlap.
 */
final class CounterLane {
    private CounterLane() {}

    /** One thing to do at a counter at a time, in milliseconds since midnight. */
    sealed interface Step {
        /** When. */
        long at();

        /** The counter opens. */
        record Open(long at) implements Step {}

        /** The counter closes. */
        record Close(long at) implements Step {}

        /** This ticket is called. */
        record Call(long at, LoggedTicket ticket) implements Step {}

        /** Its service begins. */
        record Start(long at, LoggedTicket ticket) implements Step {}

        /** Its service is done. */
        record Complete(long at, LoggedTicket ticket) implements Step {}

        /** Nobody came. */
        record NoShow(long at, LoggedTicket ticket) implements Step {}
    }

    /** The steps of one counter. */
    static List<Step> of(VisitLog log, String counter) {
        List<LoggedTicket> called = log.tickets().stream()
                .filter(ticket -> counter.equals(ticket.counter()) && ticket.called() != null)
                .sorted(Comparator.comparingLong((LoggedTicket ticket) -> Objects.requireNonNull(ticket.called()))
                        .thenComparingInt(LoggedTicket::row))
                .toList();
        List<VisitLog.CounterChange> changes = log.changes().stream()
                .filter(change -> change.counter().equals(counter))
                .toList();
        return new Builder(changes).build(called);
    }

    private static final class Builder {
        private final List<VisitLog.CounterChange> changes;
        private final List<Step> steps = new ArrayList<>();
        private int change;
        private boolean open;
        private long free;

        Builder(List<VisitLog.CounterChange> changes) {
            this.changes = changes;
        }

        List<Step> build(List<LoggedTicket> called) {
            for (int each = 0; each < called.size(); each++) {
                LoggedTicket ticket = called.get(each);
                long at = Math.max(free, Objects.requireNonNull(ticket.called()));
                changesUpTo(at);
                opened(at);
                Long next = each + 1 < called.size() ? called.get(each + 1).called() : null;
                visit(ticket, at, next == null ? Long.MAX_VALUE : Math.max(next, at));
            }
            changesUpTo(Long.MAX_VALUE);
            if (open) {
                steps.add(new Step.Close(free));
            }
            return steps;
        }

        private void changesUpTo(long at) {
            while (change < changes.size() && changes.get(change).at() <= at) {
                VisitLog.CounterChange next = changes.get(change++);
                long when = Math.max(free, next.at());
                if (next.opened()) {
                    opened(when);
                } else if (open) {
                    open = false;
                    steps.add(new Step.Close(when));
                }
            }
        }

        private void opened(long at) {
            if (!open) {
                open = true;
                steps.add(new Step.Open(at));
            }
        }

        /** A visit whose end the log does not know, or puts behind the next call, ends with that call. */
        private void visit(LoggedTicket ticket, long at, long next) {
            steps.add(new Step.Call(at, ticket));
            long started = Math.min(next, Math.max(at, ticket.started() == null ? at : ticket.started()));
            long ended = Math.min(next, Math.max(started, ticket.ended() == null ? started : ticket.ended()));
            if (ticket.outcome() == LoggedTicket.Outcome.NO_SHOW) {
                steps.add(new Step.NoShow(ended, ticket));
            } else {
                steps.add(new Step.Start(started, ticket));
                steps.add(new Step.Complete(ended, ticket));
            }
            free = ended;
        }
    }
}
