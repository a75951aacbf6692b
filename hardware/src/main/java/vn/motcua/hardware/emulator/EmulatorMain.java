package vn.motcua.hardware.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The emulated printer as a program: runs until it is stopped, obeys commands line by line. */
@Command(
        name = "printer-emulator",
        mixinStandardHelpOptions = true,
        description = "An ESC/POS network printer that can be made sick on purpose. Prints \"port N\", then obeys"
                + " commands, one a line, from its input and says \"done COMMAND\".",
        footerHeading = "%nCommands:%n",
        footer = {
            "  ok | paper-out | paper-near-end | cover-open | silent | garbage | block",
            "  slow BYTES_PER_SECOND | unplug | plug | unplug-after BYTES",
            "  paper-out-after BYTES | after BYTES COMMAND | wait MILLISECONDS"
        })
public final class EmulatorMain implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where it listens on the loopback address; 0 takes a free port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Receives every byte that would be on paper, appended as it comes.")
    private @Nullable Path log;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "Commands to obey at the start, one a line; # begins a comment.")
    private @Nullable Path script;

    private EmulatorMain() {}

    /** Starts the program; ends with 0 when stopped, 1 when a file or the port cannot be had, 2 on wrong options. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EmulatorMain()).setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof IOException || fault instanceof IllegalArgumentException) {
                command.getErr().println(fault.getMessage());
                return 1;
            }
            throw fault;
        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var commands = script == null ? List.<String>of() : Files.readAllLines(script);
        try (var printer = log == null
                ? PrinterEmulator.start(port, OutputStream.nullOutputStream())
                : PrinterEmulator.start(port, log)) {
            say("port " + printer.port());
            for (var command : commands) {
                obey(printer, command);
            }
            obeyInput(printer);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void obeyInput(PrinterEmulator printer) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            try {
                obey(printer, line);
            } catch (IllegalArgumentException unknown) {
                spec.commandLine().getErr().println(unknown.getMessage());
            }
        }
    }

    private void obey(PrinterEmulator printer, String line) throws InterruptedException {
        var command = line.replaceAll("#.*", "").strip();
        if (command.isEmpty()) {
            return;
        }
        if (command.matches("wait [0-9]{1,9}")) {
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(command.substring("wait ".length())));
        } else {
            printer.command(command);
        }
        say("done " + command);
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
