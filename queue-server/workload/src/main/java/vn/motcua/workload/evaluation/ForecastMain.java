package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.workload.WorkloadFault;

/** {@code motcua forecast}: how many people come, foretold and held against what came. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Foretells each day of a visit log by half-hour from the days before, a day ahead and four weeks ahead, and"
                    + " holds it against what came. Taken is the model that was better than the median of the same weekday"
                    + " in eight weeks on the eight weeks before; otherwise that median. Then the rest of each day, foretold"
                    + " again by how it began, beside what was said of it when it began.",
            "WAPE is the sum of absolute errors ÷ the sum of people."
        })
public final class ForecastMain implements Callable<Integer> {
    /** Four weeks: what a plan is made by. */
    private static final int FAR = 28;
    /** Days before which no bounds are learned. */
    private static final int FEW_DAYS = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--log", required = true, paramLabel = "FOLDER", description = "Folder of the visit log.")
    private @Nullable Path log;

    @Option(names = "--from", description = "First day foretold; the first day of calibration unless said otherwise.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "Last day foretold; the last test day unless said otherwise.")
    private @Nullable LocalDate to;

    @Option(names = "--hours", description = "Hours of the day that are scored (${DEFAULT-VALUE}).")
    private String hours = "0-24";

    @Option(
            names = "--weekdays",
            split = ",",
            description = "Days of the week that are scored, such as SUNDAY,MONDAY; all unless said otherwise.")
    private List<DayOfWeek> weekdays = List.of(DayOfWeek.values());

    @Option(
            names = "--closed",
            split = ",",
            description = "Days known beforehand to be closed: not learned, not scored; beside the log's own holidays.")
    private Set<LocalDate> closed = new TreeSet<>();

    @Option(
            names = "--make-up",
            split = ",",
            paramLabel = "DAY=WEEKDAY",
            description = "Days off that were worked, with the weekday each one stood for (2026-05-09=MONDAY).")
    private Map<LocalDate, DayOfWeek> makeUp = new TreeMap<>();

    @Option(
            names = "--again",
            split = ",",
            paramLabel = "TIME",
            description = "Times of the day at which its rest is foretold again (10:00,14:00).")
    private List<LocalTime> again = List.of(LocalTime.of(10, 0), LocalTime.of(14, 0));

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the scores to this file as JSON, too.")
    private @Nullable Path out;

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ForecastMain()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (spec == null || log == null) {
            throw new IllegalStateException("run by picocli only");
        }
        try {
            VisitCase visits = VisitCase.read(log);
            String[] span = hours.split("-", 2);
            ForecastScore.Asked asked = new ForecastScore.Asked(
                    from == null ? visits.calibrate().first() : from,
                    to == null ? visits.test().last() : to,
                    2 * Integer.parseInt(span[0]),
                    2 * Integer.parseInt(span[1]),
                    Set.copyOf(weekdays));
            DemandHistory history = Arrivals.by(visits, ticket -> true, calendar(visits));
            List<ForecastScore> scores =
                    List.of(ForecastScore.ahead(history, asked, 1), ForecastScore.ahead(history, asked, FAR));
            List<ForecastScore> rests = again.stream()
                    .filter(at -> at.toSecondOfDay() / 1_800 < asked.endHalf())
                    .map(at -> ForecastScore.again(history, asked, at))
                    .toList();
            spec.commandLine().getOut().print(text(visits, asked, scores, rests));
            spec.commandLine().getOut().flush();
            if (out != null) {
                write(out, scores, rests);
            }
            return 0;
        } catch (WorkloadFault | NumberFormatException | ArrayIndexOutOfBoundsException fault) {
            spec.commandLine().getErr().println("motcua forecast: " + fault.getMessage());
            return 1;
        }
    }

    private WorkCalendar calendar(VisitCase visits) {
        Set<LocalDate> holidays = new TreeSet<>(closed);
        holidays.addAll(visits.calendar().holidays());
        Map<LocalDate, DayOfWeek> made = new TreeMap<>(visits.calendar().makeUpDays());
        made.putAll(makeUp);
        return new WorkCalendar(holidays, made);
    }

    private static String text(
            VisitCase visits, ForecastScore.Asked asked, List<ForecastScore> scores, List<ForecastScore> rests) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s to %s, hours %d to %d%n",
                visits.name(),
                asked.from(),
                asked.to(),
                asked.firstHalf() / 2,
                asked.endHalf() / 2));
        table(text, "ahead", "median", scores, true);
        if (!rests.isEmpty()) {
            text.append(System.lineSeparator());
            table(text, "rest from", "as begun", rests, false);
        }
        notes(visits, asked.from(), scores)
                .forEach(note -> text.append("note: ").append(note).append(System.lineSeparator()));
        return text.toString();
    }

    private static void table(
            StringBuilder text, String first, String reference, List<ForecastScore> scores, boolean models) {
        text.append(String.format(
                Locale.ROOT,
                "%-10s %6s %10s %8s %8s %7s %9s%s%n",
                first,
                "days",
                "half-hours",
                "WAPE",
                reference,
                "ratio",
                "80 % hold",
                models ? " model (days)" : ""));
        for (ForecastScore score : scores) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %6d %10d %8s %8s %7s %9s%s%n",
                    score.of(),
                    score.days(),
                    score.halfHours(),
                    number("%.4f", score.wape()),
                    number("%.4f", score.reference()),
                    number("%.4f", score.ratio()),
                    number("%.3f", score.coverage()),
                    models ? " " + score.models() : ""));
        }
    }

    /** What cannot be known is a dash, never a figure. */
    private static String number(String form, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, form, value) : "–";
    }

    private static List<String> notes(VisitCase visits, LocalDate from, List<ForecastScore> scores) {
        List<String> notes = new ArrayList<>(visits.notes());
        scores.stream()
                .filter(score -> score.unknown() > 0)
                .map(score -> "of %d days nothing is said %s ahead: no day of their weekday is known by then"
                        .formatted(score.unknown(), score.of()))
                .forEach(notes::add);
        long before =
                visits.days().stream().filter(day -> day.date().isBefore(from)).count();
        if (before < FEW_DAYS) {
            notes.add("only " + before + " days lie before the first one that is foretold: bounds are those of chance"
                    + " alone until ten days are known, and hold less often than they say");
        }
        if (scores.stream().allMatch(score -> score.days() == 0)) {
            notes.add("no day could be foretold; " + visits.span());
        }
        return notes;
    }

    private static void write(Path file, List<ForecastScore> scores, List<ForecastScore> rests) {
        JsonMapper json = new JsonMapper();
        var rows = json.createArrayNode();
        for (ForecastScore score : scores) {
            ObjectNode row = rows.addObject();
            row.put("daysAhead", score.of().equals("a day") ? 1 : FAR);
            scored(row, score, "medianWape").putPOJO("models", score.models());
        }
        for (ForecastScore rest : rests) {
            scored(rows.addObject().put("again", rest.of()), rest, "wapeAsBegun");
        }
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }

    /** Figures that are not known are null. */
    private static ObjectNode scored(ObjectNode row, ForecastScore score, String reference) {
        return row.put("days", score.days())
                .put("daysUnknown", score.unknown())
                .put("halfHours", score.halfHours())
                .put("wape", known(score.wape()))
                .put(reference, known(score.reference()))
                .put("ratio", known(score.ratio()))
                .put("coverage80", known(score.coverage()));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
