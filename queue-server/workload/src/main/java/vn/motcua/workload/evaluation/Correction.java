package vn.motcua.workload.evaluation;

import java.util.Arrays;
import java.util.List;
import vn.motcua.domain.prediction.WaitSimulator;

/**
 * Which quantile of the simulation is the true one: if eight of ten waits of the last days were below its .84 quantile,
 * that one is announced for .8 (probability integral transform: Dawid 1984, Journal of the Royal Statistical Society A
 * 147:278). A level is corrected only where each of the last days, corrected by the days before it, would have come
 * nearer to the right share than uncorrected, and its pinball loss would have been smaller (own rule, because with days
 * of another load it did harm: waiting-science, section 2; ADR 32). Waits are minutes, levels and positions 0–1.
 *
 * @param levels what to take for .5, .8 and .9
 */
record Correction(double[] levels) {
    private static final double[] WANTED = {.5, .8, .9};
    /** Fewer waits than this tell nothing of a tail; own rule: thirty beyond the .9 quantile. */
    private static final int ENOUGH = 300;

    /** Nothing is corrected. */
    static final Correction NONE = new Correction(WANTED.clone());

    /** Learns from past days, the newest last. */
    static Correction of(List<List<Ours.Lesson>> days) {
        double[] all = positions(days);
        double[] levels = WANTED.clone();
        for (int i = 0; i < levels.length; i++) {
            if (all.length >= ENOUGH && helped(days, WANTED[i])) {
                levels[i] = mapped(all, WANTED[i]);
            }
        }
        return new Correction(levels);
    }

    private static boolean helped(List<List<Ours.Lesson>> days, double level) {
        double raw = 0;
        double corrected = 0;
        double saved = 0;
        int n = 0;
        for (int day = 1; day < days.size(); day++) {
            double[] before = positions(days.subList(0, day));
            if (before.length < ENOUGH) {
                continue;
            }
            double mapped = mapped(before, level);
            for (Ours.Lesson lesson : days.get(day)) {
                double position = position(lesson);
                raw += position <= level ? 1 : 0;
                corrected += position <= mapped ? 1 : 0;
                saved += loss(lesson, level, level) - loss(lesson, level, mapped);
                n++;
            }
        }
        return n > 0 && saved > 0 && Math.abs(corrected / n - level) < Math.abs(raw / n - level);
    }

    private static double loss(Ours.Lesson lesson, double level, double taken) {
        return Score.pinball(level, WaitSimulator.quantile(lesson.simulated(), taken), lesson.waited());
    }

    /** The position below which that share of past waits lay: an order statistic. */
    private static double mapped(double[] positions, double level) {
        return positions[(int) Math.min(positions.length - 1.0, level * positions.length)];
    }

    private static double[] positions(List<List<Ours.Lesson>> days) {
        return days.stream()
                .flatMap(List::stream)
                .mapToDouble(Correction::position)
                .sorted()
                .toArray();
    }

    /** The share of the simulated waits below what happened; halfway through those that equal it, since many are 0. */
    private static double position(Ours.Lesson lesson) {
        int below = 0;
        int equal = 0;
        for (double wait : lesson.simulated()) {
            below += wait < lesson.waited() ? 1 : 0;
            equal += wait == lesson.waited() ? 1 : 0;
        }
        return (below + equal / 2.0) / Math.max(1, lesson.simulated().length);
    }

    @Override
    public String toString() {
        return Arrays.toString(levels);
    }
}
