package vn.motcua.domain.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.motcua.domain.prediction.Attendance.Before;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Window;

/**
 * When a counter will really be there for the rest of a day, drawn once for a play of the hall: late as counters are,
 * or never; who missed the morning may miss the afternoon, too (own rule: ADR 32). Drawn is what is still possible: a
 * lateness longer than the time since the planned begin, an absence longer than the time away. Seconds.
 */
final class Stays {
    /**
     * How long a counter that is open beside its plan is believed to stay, in seconds; own guess: half a working day.
     */
    private static final double UNPLANNED = 4 * 3_600;

    /**
     * Called up to so long after a planned end, in seconds, is who is being finished; own rule: a key is pressed late.
     */
    private static final double FINISHING = 60;

    /**
     * A counter that is open so long before its plan has come for it, in seconds; own rule, because officers come
     * early.
     */
    private static final double EARLY = 1_800;

    private Stays() {}

    /** Windows that end after {@code at}, rising; those it misses are left out. */
    static List<Window> of(Desk desk, double at, Attendance attendance, RandomGenerator chance) {
        List<Window> stays = new ArrayList<>();
        Before before = desk.came() ? Before.CAME : Before.NOTHING;
        boolean present = false;
        double over = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < desk.plan().size(); i++) {
            Window window = desk.plan().get(i);
            double end = window.to() + (i + 1 == desk.plan().size() ? attendance.overtime()[desk.counter()] : 0);
            if (end <= at) {
                over = end;
                before = before == Before.CAME ? Before.CAME : Before.MISSED;
                continue;
            }
            present |= window.from() <= at || desk.open() && i == 0 && window.from() <= at + EARLY;
            double from = present && desk.open() && stays.isEmpty()
                    ? Math.min(at, window.from())
                    : begins(desk, window.from(), at, before, attendance, chance);
            if (from < end) {
                stays.add(new Window(from, end));
                before = Before.CAME;
            } else if (before == Before.NOTHING) {
                before = Before.MISSED;
            }
        }
        boolean finishing = desk.service() >= 0 && desk.since() <= over + FINISHING;
        if (desk.open() && !present && !finishing) {
            // Open beside its plan: it goes on until its next window, or for the present line.
            double until = stays.isEmpty() ? at + UNPLANNED : stays.getFirst().from();
            stays.addFirst(new Window(at, until));
        }
        return stays;
    }

    private static double begins(
            Desk desk, double from, double at, Before before, Attendance attendance, RandomGenerator chance) {
        if (from > at) {
            return from + attendance.late(before).draw(chance);
        }
        return desk.came() && desk.since() > from
                ? desk.since() + attendance.absence().drawAbove(at - desk.since(), chance)
                : from + attendance.late(before).drawAbove(at - from, chance);
    }
}
