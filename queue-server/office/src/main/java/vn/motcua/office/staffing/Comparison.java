package vn.motcua.office.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A past day as it was against the same day changed. Waits are minutes, of everybody, until the call or until leaving.
 *
 * @param target that each wait is held against
 * @param people who came
 * @param measured what the log tells of the day
 * @param was the day played again as it was
 * @param changed the day played again with the change
 * @param difference changed less was, replication by replication
 * @param halfHours half-hours with people
 */
public record Comparison(
        LocalDate day,
        double target,
        int people,
        Measured measured,
        Played was,
        Played changed,
        Difference difference,
        List<HalfHour> halfHours) {
    /** Copies the list. */
    public Comparison {
        halfHours = List.copyOf(halfHours);
    }

    /** Mean over the replications, and the bounds within which nine of ten lie. */
    public record Range(double mean, double low, double high) {}

    /**
     * What happened.
     *
     * @param within share of people who waited no longer than the target
     * @param worst mean of the half-hour in which it is longest, of those with enough people
     * @param worstFrom its beginning; absent where no half-hour had enough
     */
    public record Measured(
            double meanWait,
            double within,
            double worst,
            @Nullable LocalTime worstFrom) {}

    /** What was played, the same figures. */
    public record Played(
            Range meanWait,
            Range within,
            Range worst,
            @Nullable LocalTime worstFrom) {}

    /** The change of the mean wait, of the share within the target, and of the worst half-hour. */
    public record Difference(Range meanWait, Range within, Range worst) {}

    /** Mean waits of those who came in a half-hour. */
    public record HalfHour(LocalTime from, int people, double was, double changed) {}
}
