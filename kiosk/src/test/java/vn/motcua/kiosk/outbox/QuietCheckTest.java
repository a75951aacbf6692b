package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuietCheckTest {
    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger checks = new AtomicInteger();
    private final QuietCheck check = new QuietCheck(written::get, () -> checks.incrementAndGet() > 0, 0);

    private void turn(Duration at) {
        check.turn(at.toNanos());
    }

    @Test
    void onceADayAfterTenQuietMinutes() {
        turn(Duration.ofHours(22));
        turn(Duration.ofHours(22).plusMinutes(15));
        assertThat(checks).hasValue(0);
        written.incrementAndGet();
        turn(Duration.ofHours(23));
        turn(Duration.ofHours(23).plusMinutes(5));
        assertThat(checks).as("somebody was there").hasValue(0);
        turn(Duration.ofHours(23).plusMinutes(10));
        turn(Duration.ofHours(23).plusMinutes(15));
        assertThat(checks).hasValue(1);
    }

    @Test
    void aKioskThatIsNeverQuietIsLookedAtAfterTwoDays() {
        for (int minutes = 0; minutes < 47 * 60; minutes += 5) {
            written.incrementAndGet();
            turn(Duration.ofMinutes(minutes));
        }
        assertThat(checks).hasValue(0);
        written.incrementAndGet();
        turn(Duration.ofHours(48));
        assertThat(checks).hasValue(1);
    }
}
