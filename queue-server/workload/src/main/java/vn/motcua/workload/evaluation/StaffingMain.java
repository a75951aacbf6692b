package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.staffing.Demand;
import vn.motcua.domain.staffing.Staff;
import vn.motcua.domain.staffing.StaffAdvice;
import vn.motcua.domain.staffing.StaffFigures;
import vn.motcua.domain.staffing.StaffSearch;
import vn.motcua.domain.staffing.StaffTrial;
import vn.motcua.domain.staffing.SteadyState;
import vn.motcua.workload.WorkloadFault;

/** {@code motcua staffing}: how many counters each half-hour needs. */
@Command(
        name = "staffing",
        mixinStandardHelpOptions = true,
        description = {
            "Counters by half-hour that keep the mean wait within a target: begun by formula (SIPP, Erlang C), searched by"
                    + " simulation, mended and then checked on days that the search did not see. A day's demand varies as"
                    + " the forecast errs. Who is in the hall when the office closes is served by the counters of the last"
                    + " half-hour; that is not counted as counter-hours.",
            "Without --log: one service, with the arrivals of --arrivals. With --log: a day of a visit log, foretold from"
                    + " the days before it. Ends with 1 where the target is not kept on the fresh days."
        })
public final class StaffingMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--arrivals", description = "People in each half-hour (${DEFAULT-VALUE}).")
    private String arrivals = "10 16 22 24 22 18 15 14 16 18 16 12 9 6 4";

    @Option(names = "--service-minutes", description = "Mean service time, lognormal (${DEFAULT-VALUE}).")
    private double minutes = 12;

    @Option(names = "--service-variation", description = "Its standard deviation ÷ mean (${DEFAULT-VALUE}).")
    private double variation = .8;

    @Option(names = "--day-variation", description = "The same of a day's factor, a gamma (${DEFAULT-VALUE}).")
    private double dayVariation = .1;

    @Option(names = "--opens", description = "When the first half-hour begins (${DEFAULT-VALUE}).")
    private LocalTime opens = LocalTime.of(8, 0);

    @Option(names = "--log", paramLabel = "FOLDER", description = "A visit log instead.")
    private @Nullable Path log;

    @Option(names = "--day", description = "The day of the log; the first test day unless said otherwise.")
    private @Nullable LocalDate day;

    @Option(names = "--target", description = "Mean wait in minutes (${DEFAULT-VALUE}).")
    private double target = 15;

    @Option(names = "--per", description = "What keeps the target: half-hour or day (${DEFAULT-VALUE}).")
    private String per = "half-hour";

    @Option(names = "--search-days", description = "Days of the search (${DEFAULT-VALUE}).")
    private int searchDays = 300;

    @Option(names = "--check-days", description = "Fresh days of the check (${DEFAULT-VALUE}).")
    private int checkDays = 20_000;

    @Option(names = "--seed", description = "Of the search; mending and check take the next two (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the advice to this file as JSON, too.")
    private @Nullable Path out;

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StaffingMain()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        try {
            StaffingCase asked = asked();
            StaffAdvice advice = StaffAdvice.of(
                    new StaffAdvice.Question(
                            asked.demand(),
                            asked.means(),
                            asked.variations(),
                            asked.skills(),
                            new StrictPolicy(),
                            target * 60,
                            per()),
                    effort(asked.skills().length));
            spec.commandLine().getOut().print(text(asked, advice));
            spec.commandLine().getOut().flush();
            if (out != null) {
                write(out, asked, advice);
            }
            return advice.holds() ? 0 : 1;
        } catch (WorkloadFault | IllegalArgumentException fault) {
            spec.commandLine().getErr().println(fault.getMessage());
            return 1;
        }
    }

    /**
     * Days by the number of teams: own rule, because more teams are more places to look at, and each is tried on fewer
     * days, so that the search still ends in a minute.
     */
    private StaffAdvice.Effort effort(int teams) {
        return new StaffAdvice.Effort(
                Math.max(50, searchDays / teams), Math.max(300, checkDays / 8 / teams), checkDays, seed);
    }

    private StaffSearch.Per per() {
        return switch (per) {
            case "half-hour" -> StaffSearch.Per.HALF_HOUR;
            case "day" -> StaffSearch.Per.DAY;
            default -> throw new WorkloadFault("--per is half-hour or day, not " + per);
        };
    }

    private StaffingCase asked() {
        if (log == null) {
            double[] people = Arrays.stream(arrivals.strip().split("[ ,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return StaffingCase.given(people, minutes, variation, dayVariation, opens.toSecondOfDay());
        }
        VisitCase visits = VisitCase.read(log);
        return StaffingCase.of(visits, day == null ? visits.test().first() : day);
    }

    private String text(StaffingCase asked, StaffAdvice advice) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s%nmean wait of at most %.1f min %s%nseeds: search %d, mending %d, check %d (%d fresh days)%n%n",
                asked.name(),
                target,
                per.equals("day") ? "over the day" : "in every half-hour",
                advice.seeds()[0],
                advice.seeds()[1],
                advice.seeds()[2],
                advice.figures().days()));
        text.append(String.format(
                "%-6s %8s %8s  %-16s %9s %6s %12s%n",
                "from", "people", "counters", "by team", "mean wait", "s.e.", "days within"));
        StaffFigures figures = advice.figures();
        for (int half = 0; half < figures.halfHours(); half++) {
            int at = half;
            text.append(String.format(
                    Locale.ROOT,
                    "%-6s %8.1f %8d  %-16s %9.2f %6.2f %11.0f%%%n",
                    LocalTime.ofSecondOfDay(asked.from() + half * (long) Demand.HALF_HOUR),
                    figures.people(half),
                    advice.staff().open(half),
                    String.join(
                            " ",
                            advice.staff().counters().stream()
                                    .map(team -> "" + team[at])
                                    .toList()),
                    figures.meanWait(half) / 60,
                    figures.standardError(half) / 60,
                    100 * figures.shareOfDaysWithin(half)));
        }
        text.append(line("SIPP", advice.steady(), advice.steadyFigures()));
        Staff mol = SteadyState.mol(asked.demand(), asked.means(), asked.variations(), asked.skills(), target * 60);
        text.append(line("MOL", mol, checked(asked, mol)));
        text.append(line("advice", advice.staff(), figures));
        text.append(advice.holds() ? "" : "the target is NOT kept on the fresh days" + System.lineSeparator());
        return text.toString();
    }

    /** What other staff would have brought on the days of the check. */
    private StaffFigures checked(StaffingCase asked, Staff staff) {
        return new StaffTrial(
                        asked.demand(), new StrictPolicy(), target * 60, checkDays, seed + 2, false, false, () -> false)
                .of(staff);
    }

    private String line(String name, Staff staff, StaffFigures figures) {
        double worst = 0;
        for (int half = 0; half < figures.halfHours(); half++) {
            worst = Math.max(worst, figures.meanWait(half));
        }
        return String.format(
                Locale.ROOT,
                "%n%-8s %6.1f counter-hours, mean wait of the day %.2f min, worst half-hour %.2f, half-hours over %d%n",
                name,
                staff.counterHours(),
                figures.dayMeanWait() / 60,
                worst / 60,
                StaffAdvice.halfHoursOver(figures, target * 60));
    }

    private void write(Path file, StaffingCase asked, StaffAdvice advice) {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode()
                .put("case", asked.name())
                .put("targetMinutes", target)
                .put("per", per)
                .put("counterHours", advice.staff().counterHours())
                .put("dayMeanWaitMinutes", advice.figures().dayMeanWait() / 60)
                .put("holds", advice.holds())
                .put("days", advice.figures().days())
                .put("sippCounterHours", advice.steady().counterHours())
                .put("sippHalfHoursOver", StaffAdvice.halfHoursOver(advice.steadyFigures(), target * 60));
        root.putPOJO("seeds", advice.seeds());
        ArrayNode teams = root.putArray("teams");
        for (int team = 0; team < asked.teams().size(); team++) {
            teams.addObject()
                    .put("services", asked.teams().get(team))
                    .putPOJO("counters", advice.staff().counters().get(team));
        }
        ArrayNode halves = root.putArray("halfHours");
        StaffFigures figures = advice.figures();
        for (int half = 0; half < figures.halfHours(); half++) {
            halves.addObject()
                    .put(
                            "from",
                            LocalTime.ofSecondOfDay(asked.from() + half * (long) Demand.HALF_HOUR)
                                    .toString())
                    .put("people", figures.people(half))
                    .put("counters", advice.staff().open(half))
                    .put("meanWaitMinutes", figures.meanWait(half) / 60)
                    .put("standardErrorMinutes", figures.standardError(half) / 60)
                    .put("shareOfDaysWithin", figures.shareOfDaysWithin(half));
        }
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }
}
