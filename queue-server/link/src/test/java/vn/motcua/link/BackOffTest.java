package vn.motcua.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration SHORTEST = Duration.ofMillis(BackOff.SHORTEST_MILLIS);
    private static final Duration LONGEST = Duration.ofMillis(BackOff.LONGEST_MILLIS);

    @Test
    void everyWaitLiesBetweenTheShortestAndTheLongest() {
        BackOff backOff = new BackOff(new SplittableRandom(1));
        for (int attempt = 0; attempt < 1_000; attempt++) {
            assertThat(backOff.next()).isBetween(SHORTEST, LONGEST);
        }
    }

    @Test
    void theFirstWaitIsShortAndLaterOnesSpread() {
        BackOff backOff = new BackOff(new SplittableRandom(2));
        assertThat(backOff.next()).isLessThanOrEqualTo(SHORTEST.multipliedBy(2));
        Set<Duration> waits = new HashSet<>();
        for (int attempt = 0; attempt < 50; attempt++) {
            waits.add(backOff.next());
        }
        assertThat(waits).hasSizeGreaterThan(40).anyMatch(wait -> wait.compareTo(LONGEST.dividedBy(2)) > 0);
    }

    @Test
    void onlyASteadyConnectionMakesTheWaitShortAgain() {
        BackOff backOff = new BackOff(new SplittableRandom(3));
        for (int attempt = 0; attempt < 20; attempt++) {
            backOff.next();
        }
        backOff.afterConnectionOf(BackOff.STEADY.minusMillis(1));
        boolean stillLong = false;
        for (int attempt = 0; attempt < 20; attempt++) {
            stillLong |= backOff.next().compareTo(SHORTEST.multipliedBy(2)) > 0;
        }
        assertThat(stillLong).isTrue();

        backOff.afterConnectionOf(BackOff.STEADY);
        assertThat(backOff.next()).isLessThanOrEqualTo(SHORTEST.multipliedBy(2));
    }
}
