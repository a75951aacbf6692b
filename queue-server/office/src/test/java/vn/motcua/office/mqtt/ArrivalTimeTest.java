package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.Up;

class ArrivalTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant AT_1970 = Instant.parse("1970-01-01T00:10:00Z");

    @Test
    void aKnownOffsetRebuildsTheTimeWhateverTheWallClockSays() {
        long offset = NOW.minusSeconds(90).toEpochMilli() - 500_000;
        assertThat(of(new Stamp(AT_1970, 500_000, "boot", offset, 12L), Up.Lane.BACKLOG))
                .isEqualTo(new ArrivalTime(NOW.minusSeconds(90), Duration.ofMillis(12)));
    }

    @Test
    void withoutAnOffsetAPlausibleWallClockIsBelievedWithinItsDistanceFromNow() {
        assertThat(of(Stamp.unsynchronised(NOW.minusSeconds(30), 1, "boot"), Up.Lane.LIVE))
                .isEqualTo(new ArrivalTime(NOW.minusSeconds(30), Duration.ofSeconds(30)));
    }

    @Test
    void aWallClockAMinuteAheadMakesNoArrivalInTheFuture() {
        assertThat(of(Stamp.unsynchronised(NOW.plusSeconds(60), 1, "boot"), Up.Lane.LIVE))
                .isEqualTo(new ArrivalTime(NOW, Duration.ofSeconds(60)));
    }

    @Test
    void aWallClockOf1970CountsAsNowWithAnErrorThatSaysSo() {
        assertThat(of(Stamp.unsynchronised(AT_1970, 1, "boot"), Up.Lane.LIVE))
                .isEqualTo(new ArrivalTime(NOW, Duration.ofMinutes(1)));
        assertThat(of(Stamp.unsynchronised(AT_1970, 1, "boot"), Up.Lane.BACKLOG))
                .isEqualTo(new ArrivalTime(NOW, Duration.ofDays(7)));
    }

    @Test
    void aWallClockTwoYearsAheadIsNotBelieved() {
        assertThat(of(Stamp.unsynchronised(NOW.plus(Duration.ofDays(730)), 1, "boot"), Up.Lane.LIVE)
                        .at())
                .isEqualTo(NOW);
    }

    @Test
    void anOffsetBeyondAllMeasureIsNotBelievedAndBreaksNothing() {
        Stamp mad = new Stamp(NOW.minusSeconds(5), Long.MAX_VALUE, "boot", Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(of(mad, Up.Lane.LIVE).at()).isEqualTo(NOW.minusSeconds(5));
        Stamp far = new Stamp(NOW.minusSeconds(5), 1, "boot", 1L, 3L);
        assertThat(of(far, Up.Lane.LIVE).at()).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void aWallClockAtTheEndOfTimeBreaksNothing() {
        assertThat(of(Stamp.unsynchronised(Instant.MAX, 1, "boot"), Up.Lane.LIVE)
                        .at())
                .isEqualTo(NOW);
        assertThat(of(Stamp.unsynchronised(Instant.MIN, 1, "boot"), Up.Lane.LIVE)
                        .at())
                .isEqualTo(NOW);
    }

    private static ArrivalTime of(Stamp stamp, Up.Lane lane) {
        return ArrivalTime.of(stamp, lane, NOW);
    }
}
