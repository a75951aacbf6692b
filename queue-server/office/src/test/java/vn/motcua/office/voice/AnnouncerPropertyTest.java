package vn.motcua.office.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.jspecify.annotations.Nullable;

/** Over any course of calls, cuts and long sentences: what a hall shows is what it says, and no call is lost unsaid. */
class AnnouncerPropertyTest {
    private static final Duration HOLD = Duration.ofSeconds(10);
    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final int SNAPSHOT_CALLS = 32;

    /** A moment in the hall: how many calls are made, how long until the next moment, whether the screen hears of it. */
    @Provide
    Arbitrary<List<Tuple3<Integer, Integer, Boolean>>> courses() {
        Arbitrary<Integer> calls = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 1)),
                Tuple.of(2, Arbitraries.just(5)),
                Tuple.of(1, Arbitraries.integers().between(20, 60)));
        Arbitrary<Integer> millis = Arbitraries.of(50, 200, 1_000, 4_000, 30_000, 90_000);
        Arbitrary<Boolean> heard = Arbitraries.of(true, true, true, false);
        return net.jqwik.api.Combinators.combine(calls, millis, heard)
                .as(Tuple::of)
                .list()
                .ofMaxSize(60);
    }

    /** A screen with a loudspeaker: each announcement sounds for some seconds. */
    private static final class Screen {
        final Announcer announcer = new Announcer(new Announcer.Rules(HOLD, OLDEST), 0L);
        final List<Long> said = new ArrayList<>();
        final List<Instant> saidAt = new ArrayList<>();
        final List<Announcer.Dropped> dropped = new ArrayList<>();
        Instant soundsUntil = Instant.MIN;

        @Nullable
        HallCall sounding;

        void tick(Instant now, int soundSeconds) {
            boolean speaking = now.isBefore(soundsUntil);
            announcer.at(now, speaking).ifPresent(shown -> {
                if (shown.fresh()
                        && (said.isEmpty() || said.getLast() != shown.call().sequence())) {
                    assertThat(speaking).as("one after another").isFalse();
                    said.add(shown.call().sequence());
                    saidAt.add(now);
                    sounding = shown.call();
                    soundsUntil = now.plusSeconds(soundSeconds);
                }
                if (now.isBefore(soundsUntil)) {
                    assertThat(shown.call()).as("what is shown is what is said").isEqualTo(sounding);
                }
            });
            dropped.addAll(announcer.dropped());
        }
    }

    @Property(tries = 400)
    void everyCallIsSaidOrReportedAsDroppedAndNoneTwice(
            @ForAll("courses") List<Tuple3<Integer, Integer, Boolean>> course,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 20) int soundSeconds) {
        Screen screen = new Screen();
        List<HallCall> office = new ArrayList<>();
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        for (Tuple3<Integer, Integer, Boolean> moment : course) {
            for (int i = 0; i < moment.get1(); i++) {
                long sequence = office.size() + 1L;
                office.add(new HallCall(sequence, "A" + (100 + sequence % 40), Long.toString(1 + sequence % 7), now));
            }
            if (moment.get3()) {
                take(screen.announcer, office);
            }
            screen.tick(now, soundSeconds);
            now = now.plusMillis(moment.get2());
        }
        take(screen.announcer, office);
        for (int i = 0; i < SNAPSHOT_CALLS * 30 && screen.announcer.waiting() > 0; i++) {
            screen.tick(now, soundSeconds);
            now = now.plusSeconds(1);
        }
        screen.tick(now, soundSeconds);
        assertAccountedFor(screen, office.size());
        assertThat(screen.said).as("in order").isSorted().doesNotHaveDuplicates();
        for (int i = 1; i < screen.saidAt.size(); i++) {
            assertThat(Duration.between(screen.saidAt.get(i - 1), screen.saidAt.get(i)))
                    .as("each is held")
                    .isGreaterThanOrEqualTo(HOLD);
        }
    }

    private static void take(Announcer announcer, List<HallCall> office) {
        int from = Math.max(0, office.size() - SNAPSHOT_CALLS);
        announcer.take(from, List.copyOf(office.subList(from, office.size())));
    }

    private static void assertAccountedFor(Screen screen, int calls) {
        TreeSet<Long> open = new TreeSet<>();
        for (long sequence = 1; sequence <= calls; sequence++) {
            open.add(sequence);
        }
        screen.said.forEach(sequence ->
                assertThat(open.remove(sequence)).as("said once: " + sequence).isTrue());
        screen.dropped.forEach(drop -> {
            for (long sequence = drop.from(); sequence <= drop.to(); sequence++) {
                assertThat(open.remove(sequence))
                        .as("not both said and dropped: " + sequence)
                        .isTrue();
            }
        });
        assertThat(open).as("neither said nor reported").isEmpty();
    }
}
