package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123Z");

    @Test
    void itCarriesItsVersionVariantAndTime() {
        UUID id = new Uuid7(() -> NOON).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void eachIsGreaterThanTheOneBeforeAlsoWithinAMillisecond() {
        Uuid7 ids = new Uuid7(() -> NOON);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            made.add(ids.next().toString());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aClockThatStepsBackDoesNotBreakTheOrder() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        Uuid7 ids = new Uuid7(now::get);
        String before = ids.next().toString();
        now.set(NOON.minusSeconds(3_600));

        assertThat(ids.next().toString()).isGreaterThan(before);
    }
}
