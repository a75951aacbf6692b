package vn.motcua.office.registry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code motcua registry}: a registry of invented dossiers, for trying out. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description = {
            "Serves invented dossiers, for tests and demonstrations: GET /dossiers/CODE.",
            "Start the office with MOTCUA_REGISTRY_URL set to the address that is printed.",
            "It behaves badly on request: PUT /behaviour with slow, error, garbage, silent or well."
        })
public final class RegistryMain implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8085", description = "Its port on this machine (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--behaviour",
            defaultValue = "WELL",
            description = "How it answers at first: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private SampleRegistry.Behaviour behaviour = SampleRegistry.Behaviour.WELL;

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RegistryMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (SampleRegistry registry = new SampleRegistry(port, LocalDate.now())) {
            registry.behave(behaviour);
            spec.commandLine().getOut().println("registry " + registry.address());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
