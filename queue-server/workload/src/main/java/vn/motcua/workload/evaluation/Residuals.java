package vn.motcua.workload.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point rule with what it was off by: waits are sorted by what the rule said into classes of equal size, and each
 * class keeps what really followed (waiting-science, section 2.3: a point rule with residual quantiles by bins of what
 * it said). The rule is the one whose classes had the smallest mean absolute error on the same days; where it says
 * nothing, the next best one: own rule, because which is nearest differs by log (the same, section 4). Minutes.
 */
final class Residuals {
    /** Own choice; the reference has ten. */
    private static final int MOST_CLASSES = 25;
    /** Waits that make a class; with fewer in all nothing is known of errors. Own rule: of 20, two lie beyond .9. */
    private static final int IN_CLASS = 20;

    private final int rule;
    /** Upper bound of what the rule said, by class. */
    private final double[] upTo;
    /** What followed less what was said, sorted, by class. */
    private final double[][] off;
    /** Asked where this rule says nothing. */
    private final @Nullable Residuals otherwise;

    private Residuals(int rule, double[] upTo, double[][] off, @Nullable Residuals otherwise) {
        this.rule = rule;
        this.upTo = upTo;
        this.off = off;
        this.otherwise = otherwise;
    }

    /** A rule's residuals and its mean absolute error. */
    private record Fit(Residuals residuals, double error) {}

    /** Empty while too little is known. */
    static Optional<Residuals> of(List<Ours.Lesson> lessons) {
        List<Fit> fits = new ArrayList<>();
        int rules = lessons.isEmpty() ? 0 : lessons.getFirst().rules().length;
        for (int rule = 0; rule < rules; rule++) {
            int wanted = rule;
            List<Ours.Lesson> known = lessons.stream()
                    .filter(lesson -> !Double.isNaN(lesson.rules()[wanted]))
                    .sorted(Comparator.comparingDouble(lesson -> lesson.rules()[wanted]))
                    .toList();
            if (known.size() >= IN_CLASS) {
                Residuals fitted = fit(rule, known);
                fits.add(new Fit(
                        fitted,
                        known.stream()
                                .mapToDouble(lesson ->
                                        Math.abs(fitted.own(lesson.rules()).p50() - lesson.waited()))
                                .average()
                                .orElseThrow()));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::error).reversed());
        Residuals best = null;
        for (Fit fit : fits) {
            best = new Residuals(fit.residuals().rule, fit.residuals().upTo, fit.residuals().off, best);
        }
        return Optional.ofNullable(best);
    }

    private static Residuals fit(int rule, List<Ours.Lesson> sorted) {
        int classes = Math.clamp(sorted.size() / IN_CLASS, 1, MOST_CLASSES);
        double[] upTo = new double[classes];
        double[][] off = new double[classes][];
        for (int i = 0; i < classes; i++) {
            List<Ours.Lesson> part = sorted.subList(
                    (int) ((long) sorted.size() * i / classes), (int) ((long) sorted.size() * (i + 1) / classes));
            upTo[i] = part.getLast().rules()[rule];
            off[i] = part.stream()
                    .mapToDouble(lesson -> lesson.waited() - lesson.rules()[rule])
                    .sorted()
                    .toArray();
        }
        return new Residuals(rule, upTo, off, null);
    }

    /** Empty where no rule says anything. */
    Optional<Prediction> predict(double[] rules) {
        if (!Double.isNaN(rules[rule])) {
            return Optional.of(own(rules));
        }
        return otherwise == null ? Optional.empty() : otherwise.predict(rules);
    }

    private Prediction own(double[] rules) {
        double said = rules[rule];
        int at = 0;
        while (at < upTo.length - 1 && said > upTo[at]) {
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
