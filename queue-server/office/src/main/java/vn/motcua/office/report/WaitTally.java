package vn.motcua.office.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.statistics.Survival;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.statistics.WaitFigures;
import vn.motcua.domain.ticket.Transaction.Outcome;

/** Waits of one group, being counted. */
final class WaitTally {
    private final List<Duration> waits = new ArrayList<>();
    private int served;
    private int noShow;
    private int left;
    private int estimated;
    private int waiting;
    private final List<Survival.Observation> untilCall = new ArrayList<>();

    void still(Duration waited) {
        waiting++;
        untilCall.add(new Survival.Observation(waited, false));
    }

    void first(TransactionRecord first) {
        untilCall.add(
                new Survival.Observation(first.waitingTime(), first.calledAt() != null || first.startedAt() != null));
    }

    void count(@Nullable Duration wait, Outcome outcome, boolean estimate) {
        if (wait != null) {
            waits.add(wait);
            estimated += estimate ? 1 : 0;
        }
        switch (outcome) {
            case SERVED -> served++;
            case NO_SHOW -> noShow++;
            case CANCELLED -> left += wait == null ? 1 : 0;
            case TRANSFERRED -> {}
        }
    }

    /** The line of the group. */
    WaitingFigures row(String key, String label, Duration target) {
        WaitFigures figures = WaitFigures.of(waits, target);
        Duration p90 = figures.p90();
        Double share = figures.shareWithin();
        return new WaitingFigures(
                key,
                label,
                figures.n(),
                served,
                noShow,
                left,
                minutes(figures.mean()),
                minutes(figures.p50()),
                p90 == null ? null : (Double) minutes(p90),
                minutes(figures.max()),
                share == null ? 0 : Math.round(share * 10_000) / 10_000.0,
                estimated,
                untilCall());
    }

    private WaitingFigures.UntilCall untilCall() {
        Survival survival = Survival.of(untilCall);
        Duration p50 = survival.p50();
        Duration p90 = survival.p90();
        return new WaitingFigures.UntilCall(
                survival.n(),
                waiting,
                p50 == null ? null : (Double) minutes(p50),
                p90 == null ? null : (Double) minutes(p90));
    }

    /** Minutes with two decimals. */
    private static double minutes(@Nullable Duration time) {
        return time == null ? 0 : Math.round(time.toMillis() / 600.0) / 100.0;
    }
}
