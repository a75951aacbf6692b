package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.workload.WorkloadFault;

/** Every method's score on a visit log. */
record Evaluation(String name, List<Score> scores, List<String> notes) {
    /** Of the bootstrap: 25 lie beyond each end of its interval. */
    private static final int RESAMPLES = 1_000;
    /** Fewer past waits than this are told to be few: those of {@link Correction}. */
    private static final int FEW = 300;

    /**
     * Scores the methods that the log allows.
     *
     * @param only the name of the one wanted, absent for all
     */
    static Evaluation of(VisitCase visits, @Nullable String only) {
        List<Method> methods = new ArrayList<>(PointRules.of(visits));
        // Only who is asked for is trained.
        Ours.Told.named(only == null ? Ours.NAME : only)
                .filter(told -> told == Ours.Told.CORRECTED || visits.simulable())
                .ifPresent(told -> methods.add(new Ours(visits, told)));
        List<Score> scores = new ArrayList<>();
        List<Score.Outcome> first = List.of();
        for (Method method : methods) {
            if (only != null && !only.equals(method.name()) && !method.name().equals("average")) {
                continue;
            }
            List<Score.Outcome> outcomes = outcomes(visits, method);
            if (outcomes.isEmpty()) {
                continue;
            }
            first = first.isEmpty() ? outcomes : first;
            if (only == null || only.equals(method.name())) {
                scores.add(Score.of(method.name(), outcomes, ratio(outcomes, first)));
            }
        }
        if (scores.isEmpty()) {
            throw new WorkloadFault(nothing(visits, only, methods));
        }
        return new Evaluation(visits.name(), scores, notes(visits));
    }

    private static String nothing(VisitCase visits, @Nullable String only, List<Method> methods) {
        if (scored(visits.in(visits.test())) == 0) {
            return "nothing to score: no scored ticket was called from %s to %s; %s"
                    .formatted(visits.test().first(), visits.test().last(), visits.span());
        }
        return only == null || methods.stream().anyMatch(method -> method.name().equals(only))
                ? "the log knows too little for " + (only == null ? "any method" : only)
                : "there is no method " + only + " for this log, only "
                        + String.join(", ", methods.stream().map(Method::name).toList()) + ", " + Ours.NAME;
    }

    private static List<String> notes(VisitCase visits) {
        List<String> notes = new ArrayList<>(visits.notes());
        long known = scored(visits.past());
        if (known == 0) {
            notes.add("no scored wait lies before the test: on its first day motcua says what the head of the line has"
                    + " waited, without bounds");
        } else if (known < FEW) {
            notes.add("only " + known + " scored waits lie before the test: what is said of them is little worth");
        }
        return notes;
    }

    private static long scored(List<LogDay> days) {
        return days.stream()
                .flatMap(day -> day.tickets().stream())
                .filter(Evaluation::scored)
                .count();
    }

    private static boolean scored(LogTicket ticket) {
        return ticket.scored() && ticket.called() >= ticket.arrived();
    }

    private static List<Score.Outcome> outcomes(VisitCase visits, Method method) {
        List<LogDay> days = visits.in(visits.test());
        return java.util.stream.IntStream.range(0, days.size())
                .parallel()
                .boxed()
                .flatMap(index -> {
                    LogDay day = days.get(index);
                    List<Score.Outcome> outcomes = new ArrayList<>();
                    for (LogTicket ticket : day.tickets()) {
                        if (scored(ticket)) {
                            Optional<Prediction> predicted = method.predict(day, ticket);
                            predicted.ifPresent(p -> outcomes.add(new Score.Outcome(index, p, ticket.waited() / 60)));
                        }
                    }
                    return outcomes.stream();
                })
                .toList();
    }

    /**
     * The ratio of mean absolute errors, and its 95 % interval by drawing whole days with replacement: the percentile
     * bootstrap (Efron 1979, Annals of Statistics 7:1) of clusters, since waits of a day are not independent (Davison
     * and Hinkley 1997, Bootstrap Methods and their Application, section 3.8).
     */
    private static double[] ratio(List<Score.Outcome> own, List<Score.Outcome> first) {
        int days = 1 + own.stream().mapToInt(Score.Outcome::day).max().orElse(0);
        double[] ours = errors(own, days);
        double[] theirs = errors(first, days);
        SplittableRandom chance = new SplittableRandom(1);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double a = 0;
            double b = 0;
            for (int k = 0; k < days; k++) {
                int day = chance.nextInt(days);
                a += ours[day];
                b += theirs[day];
            }
            drawn[i] = a / b;
        }
        Arrays.sort(drawn);
        return new double[] {
            Arrays.stream(ours).sum() / Arrays.stream(theirs).sum(), drawn[RESAMPLES / 40], drawn[RESAMPLES * 39 / 40]
        };
    }

    private static double[] errors(List<Score.Outcome> outcomes, int days) {
        double[] errors = new double[days];
        outcomes.forEach(
                outcome -> errors[outcome.day()] += Math.abs(outcome.predicted().p50() - outcome.waited()));
        return errors;
    }

    /** A table for a terminal; minutes and shares. */
    String text() {
        StringBuilder text = new StringBuilder(name + System.lineSeparator());
        text.append(String.format(
                Locale.ROOT,
                "%-14s %7s %7s %7s %7s %6s %6s %6s %6s %6s %6s %6s  %s%n",
                "method",
                "n",
                "MAE",
                "RMSE",
                "bias",
                "pin.5",
                "pin.8",
                "pin.9",
                "cov.5",
                "cov.8",
                "cov.9",
                "late",
                "MAE against the first (95 % by days)"));
        for (Score score : scores) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-14s %7d %7.3f %7.3f %+7.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f  %.3f (%.3f–%.3f)%n",
                    score.method(),
                    score.n(),
                    score.mae(),
                    score.rmse(),
                    score.bias(),
                    score.pinball()[0],
                    score.pinball()[1],
                    score.pinball()[2],
                    score.coverage()[0],
                    score.coverage()[1],
                    score.coverage()[2],
                    score.lateShare(),
                    score.ratio()[0],
                    score.ratio()[1],
                    score.ratio()[2]));
        }
        notes.forEach(note -> text.append("note: ").append(note).append(System.lineSeparator()));
        return text.toString();
    }

    /** Writes an array of objects, one for each method. */
    void write(Path file) {
        JsonMapper json = new JsonMapper();
        ArrayNode rows = json.createArrayNode();
        for (Score score : scores) {
            rows.addObject()
                    .put("method", score.method())
                    .put("n", score.n())
                    .put("mae", score.mae())
                    .put("rmse", score.rmse())
                    .put("bias", score.bias())
                    .put("pinball50", score.pinball()[0])
                    .put("pinball80", score.pinball()[1])
                    .put("pinball90", score.pinball()[2])
                    .put("coverage50", score.coverage()[0])
                    .put("coverage80", score.coverage()[1])
                    .put("coverage90", score.coverage()[2])
                    .put("lateShare", score.lateShare());
        }
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }
}
