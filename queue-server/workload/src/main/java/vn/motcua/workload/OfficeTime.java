package vn.motcua.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The office's simulated clock as it is known here. The office's clock runs on this machine's monotonic clock, and so
 * does this one: after each setting the offset is taken from the answer with the shortest round trip, which bounds the
 * error by half of it.
 */
final class OfficeTime {
    private static final int ASKED = 8;
    private static final long LONGEST_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final OfficeDesk desk;
    private volatile Anchor anchor = new Anchor(Instant.EPOCH, System.nanoTime(), 0, Long.MAX_VALUE);

    private record Anchor(Instant office, long nanos, double speed, long roundTripNanos) {
        Instant at(long now) {
            return office.plusNanos(Math.round((now - nanos) * speed));
        }
    }

    OfficeTime(OfficeDesk desk) {
        this.desk = desk;
    }

    /**
     * Sets the office's clock.
     *
     * @throws WorkloadFault when the office was not started with a simulated clock
     */
    synchronized void set(Instant now, double speed) {
        long sent = System.nanoTime();
        Answer answer =
                desk.put("/api/v1/clock", "application/json", "{\"now\":\"" + now + "\",\"speed\":" + speed + "}");
        if (!answer.succeeded()) {
            throw new WorkloadFault("the office's clock cannot be set (" + answer.problem()
                    + "); start it with: motcua office --simulated-clock");
        }
        anchor = new Anchor(now, sent, speed, Long.MAX_VALUE);
        for (int each = 0; each < ASKED; each++) {
            compare();
        }
    }

    /** Asks the office for its time and takes the answer when it is more exact than what is known. */
    synchronized void compare() {
        long sent = System.nanoTime();
        Answer answer = desk.get("/health");
        long received = System.nanoTime();
        Anchor known = anchor;
        if (received - sent < known.roundTripNanos()) {
            Instant told = Instant.parse(answer.required("time"));
            anchor = new Anchor(told, sent + (received - sent) / 2, known.speed(), received - sent);
        }
    }

    /** The office's time now. */
    Instant now() {
        return anchor.at(System.nanoTime());
    }

    /** Waits until the office's clock shows this time; returns at once when it has passed. */
    void await(Instant due) throws InterruptedException {
        for (long left = nanosUntil(due); left > 0; left = nanosUntil(due)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, LONGEST_NAP_NANOS));
        }
    }

    private long nanosUntil(Instant due) {
        Anchor known = anchor;
        double office = Duration.between(known.at(System.nanoTime()), due).toNanos();
        return Math.round(office / Math.max(known.speed(), 1e-3));
    }

    /** Real time that an office duration takes. */
    Duration real(Duration office) {
        return Duration.ofNanos(Math.round(office.toNanos() / Math.max(anchor.speed(), 1e-3)));
    }

    /** How far this clock may be from the office's, in office time. */
    Duration error() {
        Anchor known = anchor;
        return Duration.ofNanos(Math.round(known.roundTripNanos() / 2.0 * known.speed()));
    }
}
