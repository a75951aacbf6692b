package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Ack;

class DeviceClockTest {
    private static final Instant OFFICE = Instant.parse("2026-11-23T02:00:00Z");

    private final AtomicLong mono = new AtomicLong(1_000);
    private final DeviceClock clock = new DeviceClock(() -> Instant.EPOCH, mono::get);

    private void answered(long roundTripMillis, Instant officeMiddle) {
        long sent = mono.get();
        mono.addAndGet(roundTripMillis);
        clock.learn(new Ack.ClockEcho(sent, officeMiddle, officeMiddle));
    }

    @Test
    void beforeAnyAnswerTheOfficesTimeIsNotKnown() {
        assertThat(clock.officeTime()).isEmpty();
        assertThat(clock.now().wall()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theOfficesTimeIsKnownToHalfTheRoundTripWhateverTheWallClockSays() {
        answered(40, OFFICE);
        assertThat(clock.officeTime()).hasValue(OFFICE.plusMillis(20));
        assertThat(clock.now().error()).hasValue(Duration.ofMillis(21));
    }

    @Test
    void aWorseAnswerDoesNotReplaceABetterOne() {
        answered(4, OFFICE);
        answered(400, OFFICE.plusMillis(204));
        assertThat(clock.now().error().orElseThrow()).isLessThan(Duration.ofMillis(10));
    }

    @Test
    void anOfficeWhoseClockWasSetIsBelieved() {
        answered(4, OFFICE);
        answered(40, OFFICE.plus(Duration.ofHours(5)));
        assertThat(clock.officeTime()).hasValue(OFFICE.plus(Duration.ofHours(5)).plusMillis(20));
    }

    @Test
    void anAnswerToAnotherBootIsIgnored() {
        clock.learn(new Ack.ClockEcho(999_999, OFFICE, OFFICE));
        assertThat(clock.officeTime()).isEmpty();
    }
}
