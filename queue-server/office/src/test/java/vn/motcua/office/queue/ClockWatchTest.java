package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final ClockWatch watch = new ClockWatch(MORNING, nanos::get);

    private String code(Duration running, Instant wall, Instant lastEvent) {
        nanos.addAndGet(running.toNanos());
        return watch.look(wall, lastEvent).map(ClockWatch.Trouble::code).orElse("none");
    }

    @Test
    void aClockThatRunsWithTheMachineIsWell() {
        assertThat(code(Duration.ofHours(8), MORNING.plus(Duration.ofHours(8)), MORNING))
                .isEqualTo("none");
    }

    @Test
    void aClockSetRightByAMinuteIsWell() {
        assertThat(code(Duration.ofHours(1), MORNING.plus(Duration.ofMinutes(59)), MORNING))
                .isEqualTo("none");
    }

    @Test
    void aClockThatWentBackAnHourIsToldUntilItHasCaughtUp() {
        Instant last = MORNING.plus(Duration.ofHours(2));
        assertThat(code(Duration.ofHours(2), MORNING.plus(Duration.ofHours(1)), last))
                .isEqualTo("clock-behind");
        assertThat(code(Duration.ofMinutes(30), MORNING.plus(Duration.ofMinutes(90)), last))
                .isEqualTo("clock-behind");
        assertThat(code(Duration.ofMinutes(31), MORNING.plus(Duration.ofMinutes(121)), last))
                .isEqualTo("clock-jumped");
    }

    @Test
    void aClockThatJumpsTwoYearsAheadIsToldForADay() {
        Instant far = MORNING.plus(Duration.ofDays(730));
        assertThat(code(Duration.ofMinutes(1), far, MORNING)).isEqualTo("clock-jumped");
        assertThat(code(Duration.ofHours(1), far.plus(Duration.ofHours(1)), far))
                .isEqualTo("clock-jumped");
        assertThat(code(Duration.ofHours(24), far.plus(Duration.ofHours(25)), far))
                .isEqualTo("none");
    }

    @Test
    void afterItWasSetRightAgainTheQueueStandsStillAndThatIsTold() {
        Instant far = MORNING.plus(Duration.ofDays(730));
        code(Duration.ofMinutes(1), far, far);
        assertThat(code(Duration.ofMinutes(1), MORNING.plus(Duration.ofMinutes(2)), far))
                .isEqualTo("clock-behind");
    }
}
