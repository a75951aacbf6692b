package vn.motcua.workload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code motcua simulate}: lets a recorded day happen in the office that runs on this machine. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a recorded day of citizens and officers happen in the office of MOTCUA_HOME on this machine, through"
                    + " its public interfaces only, and holds the office's report against the log.",
            "The office must have been started with --simulated-clock on a data folder that has not seen a later day."
                    + " When its definition lacks a service or a counter of the log, one made for the log takes its place.",
            "Ends with 0 when tickets, calls and no-shows are those of the log and, with --replay, the mean wait is"
                    + " within 1 %; else with 1. Wrong options: 2."
        })
public final class SimulateMain implements Callable<Integer> {
    private static final double MOST_SPEED = 3_600;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FOLDER",
            description = "The visit log: tickets.csv and, where known, counters.csv and plan.csv.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path log;

    @Option(names = "--day", required = true, paramLabel = "DATE", description = "The day, such as 2026-05-25.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private LocalDate day;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "120",
            description = "Seconds of the office's clock in a real second, up to 3600 (${DEFAULT-VALUE}).")
    private double speed = 120;

    @Option(
            names = "--replay",
            description = "Calls the log's tickets at the log's counters and times; without it the office's policy"
                    + " chooses who is next.")
    private boolean replay;

    @Option(
            names = "--brand",
            paramLabel = "FILE",
            defaultValue = "../brand/office-a.yaml",
            description = "The brand of a definition made for the log, seen from the office's definition file"
                    + " (${DEFAULT-VALUE}).")
    private String brand = "../brand/office-a.yaml";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the comparison to this file as JSON, too.")
    private @Nullable Path out;

    private final Map<String, String> environment;

    SimulateMain(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        Faults.onlyWarnings();
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /**
     * The program as a command line.
     *
     * @param environment the settings, as in {@link System#getenv()}
     */
    public static CommandLine commandLine(Map<String, String> environment) {
        return Faults.reported(new CommandLine(new SimulateMain(environment)));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed > 0 && speed <= MOST_SPEED)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--speed must be above 0, at most 3600");
        }
        OfficeAddress office = OfficeAddress.from(environment);
        VisitLog visits = VisitLog.read(log, day);
        if (replay) {
            checkReplayable(visits);
        }
        DayComparison comparison;
        try (SimulatedDay simulated = SimulatedDay.prepare(office, visits, speed, brand, this::say)) {
            say("the day begins: " + visits.tickets().size() + " tickets, speed " + speed);
            simulated.live(replay ? replaying(simulated) : SelfDirectedOfficer.all(simulated));
            comparison = new DayComparison(
                    DayComparison.Figures.of(visits),
                    DayComparison.Figures.of(simulated.report()),
                    replay,
                    simulated.lateness(),
                    simulated.troubles());
        }
        spec.commandLine().getOut().print(comparison.text());
        spec.commandLine().getOut().flush();
        if (out != null) {
            comparison.write(out);
        }
        return comparison.holds() ? 0 : 1;
    }

    private static Map<String, SimulatedDay.Work> replaying(SimulatedDay day) {
        Map<String, SimulatedDay.Work> officers = new HashMap<>();
        day.log().skills().keySet().forEach(counter -> officers.put(counter, new ReplayingOfficer(day, counter)));
        return officers;
    }

    private static void checkReplayable(VisitLog visits) {
        for (LoggedTicket ticket : visits.tickets()) {
            boolean called = ticket.outcome() != LoggedTicket.Outcome.LEFT;
            if (called && (ticket.called() == null || ticket.counter() == null)) {
                throw new WorkloadFault("this log does not know who was called where; run it without --replay");
            }
        }
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
