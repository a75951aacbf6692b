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

    @Test
    void aTicketStampedUnder1970IsRebuiltOnceTheDeviceHasSaidItsRunningTime() {
        Boots boots = new Boots();
        long hours = Duration.ofHours(8).toMillis();
        boots.learn("kiosk-1", Stamp.unsynchronised(AT_1970, 9_000 + hours, "boot"), NOW);
        Stamp taken = Stamp.unsynchronised(AT_1970, 9_000, "boot");
        assertThat(ArrivalTime.of(taken, Up.Lane.BACKLOG, NOW, boots.of("kiosk-1")))
                .isEqualTo(new ArrivalTime(NOW.minus(Duration.ofHours(8)), Boots.UNDER_WAY));
    }

    @Test
    void aTicketOfTheBootBeforeIsNotMeasuredByThisOne() {
        Boots boots = new Boots();
        boots.learn("kiosk-1", Stamp.unsynchronised(AT_1970, 500, "second-boot"), NOW);
        Stamp taken = Stamp.unsynchronised(AT_1970, 9_000, "boot");
        assertThat(ArrivalTime.of(taken, Up.Lane.BACKLOG, NOW, boots.of("kiosk-1")))
                .isEqualTo(new ArrivalTime(NOW, Duration.ofDays(7)));
    }

    @Test
    void theStatusThatWasLeastDelayedCounts() {
        Boots boots = new Boots();
        boots.learn("kiosk-1", Stamp.unsynchronised(AT_1970, 1_000, "boot"), NOW);
        boots.learn("kiosk-1", Stamp.unsynchronised(AT_1970, 31_000, "boot"), NOW.plusSeconds(33));
        assertThat(ArrivalTime.of(
                                Stamp.unsynchronised(AT_1970, 1_000, "boot"),
                                Up.Lane.BACKLOG,
                                NOW.plusSeconds(33),
                                boots.of("kiosk-1"))
                        .at())
                .isEqualTo(NOW);
    }

    private static ArrivalTime of(Stamp stamp, Up.Lane lane) {
        return ArrivalTime.of(stamp, lane, NOW);
    }
}
