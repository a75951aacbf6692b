package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.office.mqtt.Intents.ClockSeen;

class IntentAgeTest {

    private static final ClockSeen SEEN = new ClockSeen(10_000, 0);

    @Test
    void aPressOfTwoSecondsAgoIsInTime() {
        assertThat(Intents.tooLate(SEEN, 60_000, millis(52_000))).isFalse();
    }

    @Test
    void aPressOfFourSecondsAgoIsTooLate() {
        assertThat(Intents.tooLate(SEEN, 60_000, millis(54_000))).isTrue();
    }

    @Test
    void aPressOlderThanTheStatusIsReckonedBackwards() {
        assertThat(Intents.tooLate(SEEN, 9_000, 0)).isFalse();
        assertThat(Intents.tooLate(SEEN, 5_000, 0)).isTrue();
    }

    @Test
    void whatCannotBeComparedIsLeftToTheBrokersExpiry() {
        assertThat(Intents.tooLate(null, 60_000, millis(99_000))).isFalse();
        assertThat(Intents.tooLate(SEEN, 60_000, TimeUnit.HOURS.toNanos(2)))
                .as("clocks drift")
                .isFalse();
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
