package vn.motcua.hardware.counterunit;

import com.pi4j.context.Context;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.hardware.CallKeypad;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.SurveyButtons;
import vn.motcua.hardware.pi4j.GpioCallKeypad;
import vn.motcua.hardware.pi4j.GpioSurveyButtons;
import vn.motcua.hardware.pi4j.Max7219Display;
import vn.motcua.hardware.pi4j.Pi;
import vn.motcua.hardware.simulated.LineCallKeypad;
import vn.motcua.hardware.simulated.SimulatedCallKeypad;
import vn.motcua.hardware.simulated.SimulatedCounterDisplay;

/** The program of a counter unit; it runs until it is stopped. */
@Command(
        name = "counter-unit",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Shows a counter's number and sends the officer's keys to the office.")
public final class Main implements Callable<Integer> {

    /** Kinds of display that {@code --display} names. */
    enum DisplayKind {
        simulated,
        max7219
    }

    /** Kinds of survey buttons that {@code --survey} names. */
    enum SurveyKind {
        none,
        gpio,
        stdin
    }

    /** Kinds of keypad that {@code --keypad} names. */
    enum KeypadKind {
        simulated,
        gpio,
        stdin
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "ID",
            defaultValue = "counter-unit-1",
            description = "Which device this is: its credential is $MOTCUA_HOME/devices/ID.json (${DEFAULT-VALUE}).")
    private String device = "counter-unit-1";

    @Option(
            names = "--display",
            paramLabel = "KIND",
            defaultValue = "simulated",
            description = "simulated: prints every change; max7219: digits on SPI bus 0 (${DEFAULT-VALUE}).")
    private DisplayKind displayKind = DisplayKind.simulated;

    @Option(
            names = "--keypad",
            paramLabel = "KIND",
            defaultValue = "stdin",
            description = "stdin: a letter and Enter for each press (" + LineCallKeypad.LETTERS
                    + "); gpio: push buttons; simulated: nobody presses (${DEFAULT-VALUE}).")
    private KeypadKind keypadKind = KeypadKind.stdin;

    @Option(
            names = "--survey",
            paramLabel = "KIND",
            defaultValue = "none",
            description =
                    "The citizen's buttons, best answer first. none; gpio: push buttons; stdin: digits from 1 beside"
                            + " the letters of --keypad stdin (${DEFAULT-VALUE}).")
    private SurveyKind surveyKind = SurveyKind.none;

    @Option(
            names = "--survey-buttons",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many, 2 to 5: as many as the office's question has answers (${DEFAULT-VALUE}).")
    private int surveyButtons = 5;

    private @Nullable Context pi;

    private Main() {}

    /** Starts the program; ends with 0 when stopped, 1 when a device or the credential is wrong, 2 on wrong options. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof HardwareFault) {
                command.getErr().println(fault.getMessage());
                return 1;
            }
            throw fault;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = home(System.getenv());
        var credential = DeviceCredential.read(DeviceCredential.fileOf(home, device));
        if (surveyButtons < 2 || surveyButtons > GpioSurveyButtons.PINS.size()) {
            throw new HardwareFault("--survey-buttons must be 2 to " + GpioSurveyButtons.PINS.size());
        }
        var unit = started(credential, home);
        spec.commandLine()
                .getOut()
                .println("Counter unit " + device + " runs; its office is " + credential.officeUrl());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            unit.close();
            stopped.countDown();
        }));
        stopped.await();
        return 0;
    }

    private CounterUnit started(DeviceCredential credential, Path home) {
        var display = display();
        var keypad = keypad();
        var buttons = survey(keypad);
        return buttons == null
                ? CounterUnit.start(credential, display, keypad, Version.ofProgram())
                : CounterUnit.start(
                        credential,
                        display,
                        keypad,
                        buttons,
                        home.resolve("counter-unit")
                                .resolve(credential.device())
                                .resolve("answers"),
                        Version.ofProgram());
    }

    private @Nullable SurveyButtons survey(CallKeypad keypad) {
        return switch (surveyKind) {
            case none -> null;
            case gpio -> GpioSurveyButtons.open(pins(), GpioSurveyButtons.PINS.subList(0, surveyButtons));
            case stdin -> {
                if (keypad instanceof LineCallKeypad lines) {
                    yield lines;
                }
                throw new HardwareFault("--survey stdin goes with --keypad stdin: both read the same lines");
            }
        };
    }

    static Path home(Map<String, String> environment) {
        var home = environment.get("MOTCUA_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".motcua") : Path.of(home);
    }

    private CounterDisplay display() {
        var out = spec.commandLine().getOut();
        return switch (displayKind) {
            case simulated ->
                new SimulatedCounterDisplay(text -> {
                    out.println("[" + text + "]");
                    out.flush();
                });
            case max7219 -> Max7219Display.open(pins(), 0, 7);
        };
    }

    private CallKeypad keypad() {
        return switch (keypadKind) {
            case simulated -> new SimulatedCallKeypad();
            case stdin -> new LineCallKeypad(new InputStreamReader(System.in, StandardCharsets.UTF_8), surveyButtons);
            case gpio -> GpioCallKeypad.open(pins(), GpioCallKeypad.PINS);
        };
    }

    /** The pins are opened once and only when a device needs them, so that the program runs on a laptop. */
    private Context pins() {
        var open = pi;
        if (open == null) {
            open = Pi.open();
            pi = open;
        }
        return open;
    }

    /** The version in the program's jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"counter-unit " + ofProgram()};
        }

        static String ofProgram() {
            var version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
