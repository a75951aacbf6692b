package vn.motcua.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An officer at one counter who calls whomever the office's policy chooses, and serves each for as long as the log says
 * that this ticket took. Opens and closes as the log's counter did; after its last closing hour the officer stays while
 * somebody waits who can be served here.
 */
final class SelfDirectedOfficer implements SimulatedDay.Work {
    /** How often an idle officer looks whether a booking has become due, in office time. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final SimulatedDay day;
    private final String counter;
    private final List<Shift> shifts;
    private final OfficeDesk line;

    /** A time at the counter: from opening to closing, in milliseconds since midnight. */
    private record Shift(long from, long to) {}

    SelfDirectedOfficer(SimulatedDay day, String counter) {
        this.day = day;
        this.counter = counter;
        this.line = day.desk("counter-" + counter);
        this.shifts = shifts(day.log(), counter);
    }

    /** One officer for each counter of the log. */
    static Map<String, SimulatedDay.Work> all(SimulatedDay day) {
        Map<String, SimulatedDay.Work> officers = new HashMap<>();
        day.log().skills().keySet().forEach(counter -> officers.put(counter, new SelfDirectedOfficer(day, counter)));
        return officers;
    }

    private static List<Shift> shifts(VisitLog log, String counter) {
        List<Shift> shifts = new ArrayList<>();
        long opened = -1;
        for (VisitLog.CounterChange change : log.changes()) {
            if (change.counter().equals(counter)) {
                if (change.opened() && opened < 0) {
                    opened = change.at();
                } else if (!change.opened() && opened >= 0) {
                    shifts.add(new Shift(opened, change.at()));
                    opened = -1;
                }
            }
        }
        if (opened >= 0) {
            shifts.add(new Shift(opened, lastArrival(log)));
        }
        return shifts.isEmpty() && log.changes().isEmpty() ? List.of(new Shift(log.begin(), lastArrival(log))) : shifts;
    }

    private static long lastArrival(VisitLog log) {
        return log.tickets().getLast().arrived();
    }

    @Override
    public void run() throws InterruptedException {
        try (OfficeDesk desk = line) {
            for (int each = 0; each < shifts.size(); each++) {
                Shift shift = shifts.get(each);
                day.time().await(day.at(shift.from()));
                desk.open(counter, "officer-" + counter);
                work(desk, day.at(shift.to()), each == shifts.size() - 1);
                desk.close(counter);
            }
        }
    }

    private void work(OfficeDesk desk, Instant closing, boolean last) throws InterruptedException {
        Instant allHere = day.at(lastArrival(day.log())).plus(LOOK);
        while (true) {
            Instant now = day.time().now();
            boolean over = !now.isBefore(closing);
            if (over && !last) {
                return;
            }
            long seen = day.news().count();
            Answer answer = desk.callNext(counter);
            if (answer.status() == 200) {
                serve(desk, answer);
            } else if (answer.status() != 204) {
                day.trouble("counter " + counter + ", call-next", answer);
                return;
            } else if (over && !now.isBefore(allHere)) {
                return;
            } else {
                day.news().awaitBeyond(seen, day.time().real(LOOK));
            }
        }
    }

    private void serve(OfficeDesk desk, Answer called) throws InterruptedException {
        Instant now = day.time().now();
        LoggedTicket ticket = day.awaitCitizen(called.required("ticket"));
        long walk = span(ticket.called(), ticket.started());
        long service = span(ticket.started() == null ? ticket.called() : ticket.started(), ticket.ended());
        if (ticket.outcome() == LoggedTicket.Outcome.NO_SHOW) {
            Instant given = now.plusMillis(service);
            day.time().await(given);
            perform(desk.noShow(counter), given, "no-show");
            return;
        }
        Instant start = now.plusMillis(walk);
        day.time().await(start);
        perform(desk.start(counter), start, "start");
        Instant end = start.plusMillis(service);
        day.time().await(end);
        perform(desk.complete(counter), end, "complete");
    }

    private void perform(Answer answer, Instant due, String what) {
        day.lateness().add(due, day.time().now());
        if (!answer.succeeded()) {
            day.trouble("counter " + counter + ", " + what, answer);
        }
    }

    private static long span(@Nullable Long from, @Nullable Long to) {
        return from == null || to == null ? 0 : Math.max(0, to - from);
    }
}
