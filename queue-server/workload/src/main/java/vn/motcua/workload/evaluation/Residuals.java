package vn.motcua.workload.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A point rule with what it was off by: waits are sorted by what the rule said into classes of equal size, and each class
 * keeps what really followed (waiting-science, section 2.3: a point rule with residual quantiles by bins of what it said).
 * The rule is the one whose classes had the smallest mean absolute error.
 */
final class Residuals {
    private static final int CLASSES = 25;
    private static final int ENOUGH = 20 * CLASSES;

    private final int rule;
    /** Upper bound of what the rule said, by class. */
    private final double[] upTo;
    /** What followed less what was said, sorted, by class. */
    private final double[][] off;

    private Residuals(int rule, double[] upTo, double[][] off) {
        this.rule = rule;
        this.upTo = upTo;
        this.off = off;
    }

    /** Empty while too little is known. */
    static Optional<Residuals> of(List<Ours.Lesson> lessons) {
        if (lessons.size() < ENOUGH) {
            return Optional.empty();
        }
        Residuals best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int rule = 0; rule < lessons.getFirst().rules().length; rule++) {
            int wanted = rule;
            List<Ours.Lesson> known = lessons.stream()
                    .filter(lesson -> !Double.isNaN(lesson.rules()[wanted]))
                    .sorted(Comparator.comparingDouble(lesson -> lesson.rules()[wanted]))
                    .toList();
            if (known.size() < ENOUGH) {
                continue;
            }
            Residuals fitted = fit(rule, known);
            double error = known.stream()
                            .mapToDouble(lesson ->
                                    Math.abs(fitted.predict(lesson.rules()).p50() - lesson.waited()))
                            .sum()
                    / known.size();
            if (error < least) {
                best = fitted;
                least = error;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Residuals fit(int rule, List<Ours.Lesson> sorted) {
        double[] upTo = new double[CLASSES];
        double[][] off = new double[CLASSES][];
        for (int i = 0; i < CLASSES; i++) {
            List<Ours.Lesson> part = sorted.subList(
                    (int) ((long) sorted.size() * i / CLASSES), (int) ((long) sorted.size() * (i + 1) / CLASSES));
            upTo[i] = part.getLast().rules()[rule];
            off[i] = part.stream()
                    .mapToDouble(lesson -> lesson.waited() - lesson.rules()[rule])
                    .sorted()
                    .toArray();
        }
        return new Residuals(rule, upTo, off);
    }

    Prediction predict(double[] rules) {
        double said = rules[rule];
        int at = 0;
        while (at < CLASSES - 1 && said > upTo[at]) {
            at++;
        }
        return new Prediction(add(said, at, .5), add(said, at, .8), add(said, at, .9));
    }

    private double add(double said, int at, double level) {
        double[] seen = off[at];
        return Math.max(0, said + seen[(int) Math.min(seen.length - 1.0, Math.floor(level * seen.length))]);
    }

    @Override
    public String toString() {
        return "rule " + rule + " " + Arrays.toString(upTo);
    }
}
