package vn.motcua.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The default: weight × time waited, with a cap on consecutive calls with precedence. A booking's clock starts
 * {@code appointmentHeadStart} before its due time, so that it is called near its slot and not behind the whole hall.
 *
 * @param priorityWeight weight of priority tickets and due bookings against 1 for ordinary ones; at least 1
 * @param appointmentHeadStart waiting time a booking is credited with
 * @param cap consecutive calls with precedence while ordinary tickets wait; at least 1
 */
public record AgingPolicy(double priorityWeight, Duration appointmentHeadStart, int cap) implements Policy {
    /** @throws IllegalArgumentException when a number is out of range */
    public AgingPolicy {
        if (!(priorityWeight >= 1 && priorityWeight <= 100) || cap < 1 || appointmentHeadStart.isNegative()) {
            throw new IllegalArgumentException("aging policy needs weight 1–100, cap ≥ 1 and a head start ≥ 0, not "
                    + priorityWeight + ", " + cap + ", " + appointmentHeadStart);
        }
    }

    @Override
    public String name() {
        return "aging";
    }

    @Override
    public Optional<Choice> choose(List<Candidate> heads, Instant now) {
        return Policy.withinCap(heads, cap).stream()
                .min(Comparator.<Candidate>comparingDouble(c -> -score(c, now)).thenComparing(BY_RANK))
                .map(chosen -> Policy.explained(this, chosen, heads, now));
    }

    private double score(Candidate candidate, Instant now) {
        double seconds = candidate.waited(now).toMillis() / 1000.0;
        return switch (candidate.lane().queueClass()) {
            case ORDINARY -> seconds;
            case PRIORITY -> priorityWeight * seconds;
            case APPOINTMENT -> priorityWeight * (seconds + appointmentHeadStart.toSeconds());
        };
    }
}
