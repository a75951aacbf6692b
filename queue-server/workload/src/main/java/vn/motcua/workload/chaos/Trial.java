package vn.motcua.workload.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One playing of a row: what it may use, and what it found. */
final class Trial {
    private final World world;
    private final int row;
    private final int rounds;
    private final RandomGenerator random;
    private final List<Duration> recoveries = new ArrayList<>();
    private Judge.Verdict verdict = Judge.Verdict.NONE;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private int played;
    private int faults;
    private int stages;

    /** @param progress hears a line after every round */
    Trial(World world, int row, int rounds, RandomGenerator random, Consumer<String> progress) {
        this.progress = progress;
        this.world = world;
        this.row = row;
        this.rounds = rounds;
        this.random = random;
    }

    World world() {
        return world;
    }

    /** How often the fault is to be brought about. */
    int rounds() {
        return rounds;
    }

    RandomGenerator random() {
        return random;
    }

    /** A random time up to the given one. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    /** A name for a folder that no other stage has. */
    String nextStage() {
        return String.format(java.util.Locale.ROOT, "row-%02d-%d", row, ++stages);
    }

    /** Something was broken once more: a process killed, a line cut, a disk filled. */
    void fault() {
        faults++;
    }

    /** The row was played through once more. */
    void played() {
        played++;
        faults = Math.max(faults, played);
        progress.accept(String.format(
                java.util.Locale.ROOT,
                "round %d of %d after %d s, %d faults",
                played,
                rounds,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                faults));
    }

    /** A new ticket was given that long after a kill. */
    void recovered(Duration after) {
        recoveries.add(after);
    }

    /** The judge has looked at a stage. */
    void judged(Judge.Verdict next) {
        verdict = verdict.and(next);
    }

    RowResult result(Row of, @Nullable String skipped, @Nullable String failed) {
        return new RowResult(
                of,
                played,
                faults,
                verdict,
                Duration.ofNanos(System.nanoTime() - began),
                recoveries.stream().sorted().toList(),
                skipped,
                failed);
    }
}
