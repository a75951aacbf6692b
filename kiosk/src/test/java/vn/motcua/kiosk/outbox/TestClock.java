package vn.motcua.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.protocol.Ack;

/** A device clock that goes when told, one hour after its boot. */
final class TestClock {
    private final AtomicLong mono = new AtomicLong(3_600_000);
    final DeviceClock clock = new DeviceClock(() -> Instant.ofEpochMilli(mono.get()), mono::get);

    /** The office says it is {@code now}, without any delay on the way. */
    TestClock officeSays(Instant now) {
        clock.learn(new Ack.ClockEcho(mono.get(), now, now));
        return this;
    }

    void pass(Duration time) {
        mono.addAndGet(time.toMillis());
    }

    static TestClock at(String officeTime) {
        return new TestClock().officeSays(Instant.parse(officeTime));
    }
}
