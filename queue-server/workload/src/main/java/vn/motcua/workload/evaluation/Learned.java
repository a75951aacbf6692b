package vn.motcua.workload.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.domain.prediction.QuantileTrees;

/**
 * Waits learned from the state of the hall at each arrival ({@link StateFeatures}, {@link QuantileTrees}), for logs
 * that know who served whom until when, but neither openings nor a plan.
 */
final class Learned {
    private static final double[] LEVELS = {.5, .8, .9};
    /** Own choice; whether the trees are taken at all is up to the days of calibration, see {@link Ours}. */
    private static final QuantileTrees.Effort EFFORT = new QuantileTrees.Effort(120, 5, .1, 100, .6);
    /** Fewer waits than this teach no tree; own rule: with 100 in a leaf they make twenty leaves at most. */
    private static final int ENOUGH = 2_000;

    private final StateFeatures features;
    private final List<QuantileTrees> trees;

    private Learned(StateFeatures features, List<QuantileTrees> trees) {
        this.features = features;
        this.trees = trees;
    }

    /** A wait and the hall at its begin. */
    private record Example(double[] features, double waited) {}

    /** Learns from these days; empty where the log tells too little. */
    static Optional<Learned> of(VisitCase visits, List<LogDay> days) {
        if (visits.counters().isEmpty()) {
            return Optional.empty();
        }
        StateFeatures features =
                new StateFeatures(visits.services().size(), visits.counters().size(), days);
        List<Example> examples = days.parallelStream()
                .flatMap(day -> day.tickets().stream()
                        .filter(Learned::known)
                        .map(ticket -> new Example(features.of(day, ticket), ticket.waited() / 60)))
                .toList();
        if (examples.size() < ENOUGH) {
            return Optional.empty();
        }
        double[][] seen = examples.stream().map(Example::features).toArray(double[][]::new);
        double[] waited = examples.stream().mapToDouble(Example::waited).toArray();
        List<QuantileTrees> trees = IntStream.range(0, LEVELS.length)
                .parallel()
                .mapToObj(i -> QuantileTrees.learn(seen, waited, LEVELS[i], EFFORT, i))
                .toList();
        return Optional.of(new Learned(features, trees));
    }

    private static boolean known(LogTicket ticket) {
        return ticket.scored() && ticket.called() >= ticket.arrived();
    }

    /**
     * What is foretold at the arrival, in minutes. Each quantile is learned by itself, so a higher one is raised to the
     * lower where it lies below, and none is below 0: own rule, because quantiles rise with their level and waits are
     * not negative.
     */
    Prediction predict(LogDay day, LogTicket ticket) {
        double[] seen = features.of(day, ticket);
        double p50 = Math.max(0, trees.get(0).of(seen));
        double p80 = Math.max(p50, trees.get(1).of(seen));
        return new Prediction(p50, p80, Math.max(p80, trees.get(2).of(seen)));
    }
}
