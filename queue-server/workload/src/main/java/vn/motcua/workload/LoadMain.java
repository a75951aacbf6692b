package vn.motcua.workload;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code motcua load}: benchmarks the office that runs on this machine and checks its promises under load. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Benchmarks the office of MOTCUA_HOME on this machine: rates and latencies of issuing, calling, kiosks and"
                    + " hall screens, and whether every promise held.",
            "Use an office that serves nobody: its queue is filled, its counters are opened and closed. Each phase warms"
                    + " up, counts for --seconds and stops by itself.",
            "Ends with 0, with 1 when a promise was broken or the office cannot be driven, with 2 on wrong options."
        })
public final class LoadMain implements Callable<Integer> {
    private static final int MOST_SECONDS = 600;
    private static final int MOST_CLIENTS = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long each phase counts, 1–" + MOST_SECONDS + " (${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "16",
            description = "Officers, desks and kiosks at once, 1–" + MOST_CLIENTS + " (${DEFAULT-VALUE}).")
    private int clients = 16;

    @Option(
            names = "--only",
            paramLabel = "PHASE",
            split = ",",
            description = "Only these phases: ${COMPLETION-CANDIDATES}.")
    private @Nullable Set<Phase> only;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the figures to this file as JSON, too.")
    private @Nullable Path out;

    private final Map<String, String> environment;

    LoadMain(Map<String, String> environment) {
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
        return Faults.reported(new CommandLine(new LoadMain(environment)).setCaseInsensitiveEnumValuesAllowed(true));
    }

    @Override
    public Integer call() throws InterruptedException {
        check("--seconds", seconds, MOST_SECONDS);
        check("--clients", clients, MOST_CLIENTS);
        OfficeAddress office = OfficeAddress.from(environment);
        Bench bench = Bench.of(office, seconds, clients, this::say);
        Set<Phase> phases = only == null || only.isEmpty() ? EnumSet.allOf(Phase.class) : EnumSet.copyOf(only);
        LoadReport report = new LoadRun(bench, phases).run();
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        if (out != null) {
            report.write(out);
        }
        return report.verdict().safe() ? 0 : 1;
    }

    private void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new CommandLine.ParameterException(spec.commandLine(), option + " must be 1–" + most);
        }
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
