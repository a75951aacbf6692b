package vn.motcua.office.report;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.queue.ToldWait;

/**
 * How well announcements were kept, for everybody to see: of those who were called, how many within the minutes that
 * nine of ten were promised.
 *
 * @param told who was told of a wait and whose first transaction has ended
 * @param called of these, who was called; the others left or were cancelled before, and nobody knows their wait
 * @param within called no later than the promise
 * @param withinRange called no later than the longer end of the range, which eight of ten are
 * @param early called before the shorter end of the range, which is the median rounded down: half of them, or fewer
 * @param muchLater called over {@value #MUCH_LATER_MINUTES} minutes after the promise
 */
public record Coverage(int told, int called, int within, int withinRange, int early, int muchLater) {
    /** Beyond this a broken promise is counted apart (issue: share later than the bound by more than 5 minutes). */
    public static final int MUCH_LATER_MINUTES = 5;

    /** With fewer a share says little; it is not shown. */
    public static final int ENOUGH = 20;

    /** Counts these. */
    public static Coverage of(Collection<ToldWait> waits) {
        int told = 0;
        int called = 0;
        int within = 0;
        int withinRange = 0;
        int early = 0;
        int muchLater = 0;
        for (ToldWait wait : waits) {
            Duration waited = wait.waited();
            told += wait.over() ? 1 : 0;
            if (!wait.over() || waited == null) {
                continue;
            }
            called++;
            Duration promise = Duration.ofMinutes(wait.told().bound90());
            within += waited.compareTo(promise) <= 0 ? 1 : 0;
            withinRange += waited.compareTo(Duration.ofMinutes(wait.told().high())) <= 0 ? 1 : 0;
            early += waited.compareTo(Duration.ofMinutes(wait.told().low())) < 0 ? 1 : 0;
            muchLater += waited.compareTo(promise.plusMinutes(MUCH_LATER_MINUTES)) > 0 ? 1 : 0;
        }
        return new Coverage(told, called, within, withinRange, early, muchLater);
    }

    /** Share of those called, in whole per cent, rounded down: no promise is kept by rounding; absent for too few. */
    public @Nullable Integer percent(int of) {
        return called < ENOUGH ? null : 100 * of / called;
    }
}
