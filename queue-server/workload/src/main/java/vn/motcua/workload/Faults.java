package vn.motcua.workload;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** How a program of this module speaks of what goes wrong. */
final class Faults {
    /** Held, because the logging of the JDK forgets a logger's level with the logger. */
    private static final Logger OURS = Logger.getLogger("vn.motcua");

    private Faults() {}

    /** That each of many kiosks connects and leaves is no news to somebody who reads a table. */
    static void onlyWarnings() {
        OURS.setLevel(Level.WARNING);
    }

    /** A {@link WorkloadFault} becomes one sentence and exit code 1; anything else keeps its stack trace. */
    static CommandLine reported(CommandLine program) {
        return program.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof WorkloadFault) {
                command.getErr().println(fault.getMessage());
                return 1;
            }
            throw fault;
        });
    }
}
