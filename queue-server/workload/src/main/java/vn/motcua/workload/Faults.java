package vn.motcua.workload;

import picocli.CommandLine;

/** How a program of this module ends when the office cannot be driven. */
final class Faults {
    private Faults() {}

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
