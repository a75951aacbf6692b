package vn.motcua.office.operations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code motcua doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at an installation, running or stopped, and says what is wrong and what to do.",
            "Exit code 0 when nothing is wrong, 1 otherwise. It changes nothing."
        })
public final class DoctorMain extends OperatorCommand implements Callable<Integer> {
    DoctorMain(Map<String, String> environment) {
        super(environment);
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        run(new DoctorMain(System.getenv()), arguments);
    }

    @Override
    public Integer call() {
        return guarded(() -> {
            List<Finding> findings = new Doctor(office(), Clock.systemUTC()).look();
            for (Finding finding : findings) {
                say((finding.well() ? "[ok]  " : "[!!]  ") + finding.code());
                say("      " + finding.vi());
                say("      " + finding.en());
            }
            long wrong = findings.stream().filter(finding -> !finding.well()).count();
            say(
                    wrong == 0
                            ? "Không có gì phải sửa. Nothing is wrong."
                            : "%d việc phải làm. %d %s to do."
                                    .formatted(wrong, wrong, wrong == 1 ? "thing" : "things"));
            return wrong == 0 ? 0 : 1;
        });
    }
}
