package vn.motcua.office.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The office's time. Real offices use the system's clock; one started with {@code --simulated-clock} runs from any
 * instant at any speed, so that a day can be replayed in minutes.
 */
public interface OfficeClock extends InstantSource {
    /** How many office seconds pass in one real second; 1 for the real clock. */
    double speed();

    /** The system's clock, in whole milliseconds: what is stored is what was decided with. */
    static OfficeClock system() {
        return new OfficeClock() {
            @Override
            public Instant instant() {
                return Instant.now().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public double speed() {
                return 1;
            }
        };
    }
}
