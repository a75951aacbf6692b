package vn.motcua.workload.evaluation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.workload.WorkloadFault;

/** {@code motcua evaluate}: scores predictions of waits on a visit log. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Foretells every wait of a visit log's test days from what was known at the time, and says how far"
                        + " each method was off. A method learns only from days before the one it foretells.")
public final class EvaluateMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--log", required = true, description = "Folder of the visit log.")
    private @Nullable Path log;

    @Option(
            names = "--method",
            description =
                    "Only this method; motcua-office is what a running office tells, which corrects by how its promises"
                            + " were kept, motcua-uncorrected the simulation without any correction.")
    private @Nullable String method;

    @Option(
            names = "--quotes",
            description = "Instead: times so many quotes for a full hall with the log's experience.")
    private int quotes;

    @Option(names = "--out", description = "Writes the scores to this file as JSON, too.")
    private @Nullable Path out;

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateMain()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (spec == null || log == null) {
            throw new IllegalStateException("run by picocli only");
        }
        try {
            if (quotes > 0) {
                spec.commandLine().getOut().print(new QuoteTiming(VisitCase.read(log)).text(quotes));
                spec.commandLine().getOut().flush();
                return 0;
            }
            Evaluation evaluation = Evaluation.of(VisitCase.read(log), method);
            spec.commandLine().getOut().print(evaluation.text());
            spec.commandLine().getOut().flush();
            if (out != null) {
                evaluation.write(out);
            }
            return 0;
        } catch (WorkloadFault fault) {
            spec.commandLine().getErr().println(fault.getMessage());
            return 1;
        }
    }
}
