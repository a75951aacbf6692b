package vn.motcua.domain.policy;

import java.time.Duration;
import vn.motcua.domain.ticket.QueueClass;

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
    public int pick(Heads heads, long now) {
        boolean ordinaryDue = Policy.ordinaryDue(heads, cap);
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < heads.size(); i++) {
            if (ordinaryDue && heads.queueClass(i) != QueueClass.ORDINARY) {
                continue;
            }
            double score = score(heads.queueClass(i), Math.max(0, now - heads.rank(i)) / 1000.0);
            if (best < 0 || score > bestScore || score == bestScore && heads.rank(i) < heads.rank(best)) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(QueueClass queueClass, double secondsWaited) {
        return switch (queueClass) {
            case ORDINARY -> secondsWaited;
            case PRIORITY -> priorityWeight * secondsWaited;
            case APPOINTMENT -> priorityWeight * (secondsWaited + appointmentHeadStart.toSeconds());
        };
    }
}
