package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
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
                    List.of(ForecastScore.of(history, asked, 1), ForecastScore.of(history, asked, 28));
            List<TodayScore> rests = again.stream()
                    .filter(at -> at.toSecondOfDay() / 1_800 < asked.endHalf())
                    .map(at -> TodayScore.of(history, asked, at))
                    .toList();
            spec.commandLine().getOut().print(text(visits, asked, scores) + text(rests));
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

    private static String text(VisitCase visits, ForecastScore.Asked asked, List<ForecastScore> scores) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s to %s, hours %d to %d%n%-10s %6s %10s %8s %8s %7s %9s %s%n",
                visits.name(),
                asked.from(),
                asked.to(),
                asked.firstHalf() / 2,
                asked.endHalf() / 2,
                "ahead",
                "days",
                "half-hours",
                "WAPE",
                "median",
                "ratio",
                "80 % hold",
                "model (days)"));
        for (ForecastScore score : scores) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %6d %10d %8.4f %8.4f %7.4f %9.3f %s%n",
                    score.ahead() == 1 ? "a day" : score.ahead() + " days",
                    score.days(),
                    score.halfHours(),
                    score.wape(),
                    score.medianWape(),
                    score.ratio(),
                    score.coverage(),
                    score.models()));
        }
        return text.toString();
    }

    private static String text(List<TodayScore> rests) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-10s %6s %10s %8s %8s %7s %9s%n",
                "rest from",
                "days",
                "half-hours",
                "WAPE",
                "as begun",
                "ratio",
                "80 % hold"));
        for (TodayScore rest : rests) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %6d %10d %8.4f %8.4f %7.4f %9.3f%n",
                    rest.at(),
                    rest.days(),
                    rest.halfHours(),
                    rest.wape(),
                    rest.asBegun(),
                    rest.ratio(),
                    rest.coverage()));
        }
        return rests.isEmpty() ? "" : text.toString();
    }

    private static void write(Path file, List<ForecastScore> scores, List<TodayScore> rests) {
        JsonMapper json = new JsonMapper();
        var rows = json.createArrayNode();
        for (ForecastScore score : scores) {
            rows.addObject()
                    .put("daysAhead", score.ahead())
                    .put("days", score.days())
                    .put("halfHours", score.halfHours())
                    .put("wape", score.wape())
                    .put("medianWape", score.medianWape())
                    .put("ratio", score.ratio())
                    .put("coverage80", score.coverage())
                    .putPOJO("models", score.models());
        }
        for (TodayScore rest : rests) {
            rows.addObject()
                    .put("again", rest.at().toString())
                    .put("days", rest.days())
                    .put("halfHours", rest.halfHours())
                    .put("wape", rest.wape())
                    .put("wapeAsBegun", rest.asBegun())
                    .put("ratio", rest.ratio())
                    .put("coverage80", rest.coverage());
        }
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }
}
