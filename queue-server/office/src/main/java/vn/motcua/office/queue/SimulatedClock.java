package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A clock that is set by hand and runs at a chosen speed. Thread-safe. */
public final class SimulatedClock implements OfficeClock {
    /** The fastest it runs: one day in 24 seconds. */
    public static final double MAX_SPEED = 3600;

    private record Setting(Instant from, long nanosAtSetting, double speed) {}

    /** Before every day that anybody replays: the log's time never goes back (decision 8). */
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private volatile Setting setting = new Setting(BEGINNING, System.nanoTime(), 1);

    /**
     * Sets the time and the speed.
     *
     * @throws IllegalArgumentException when the speed is not within 0–{@value #MAX_SPEED}
     */
    public void set(Instant now, double speed) {
        if (!(speed >= 0 && speed <= MAX_SPEED)) {
            throw new IllegalArgumentException("clock speed must be 0–3600, not " + speed);
        }
        setting = new Setting(now, System.nanoTime(), speed);
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        long passed = Math.round((System.nanoTime() - now.nanosAtSetting()) * now.speed());
        return now.from().plus(Duration.ofNanos(passed)).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public double speed() {
        return setting.speed();
    }
}
