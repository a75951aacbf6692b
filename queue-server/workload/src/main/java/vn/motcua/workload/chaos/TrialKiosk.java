package vn.motcua.workload.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.escpos.EscPosTicketPrinter;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.hardware.ticket.TicketRaster;
import vn.motcua.kiosk.KioskDevice;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.outbox.DeviceClock;

/**
 * A kiosk without its screen, driven by lines: the product's own device, store, outbox and printer driver. Answers every
 * line with one line:
 *
 * <ul>
 *   <li>{@code tap SERVICE} → {@code issued TICKET NUMBER TOKEN} or {@code refused KIND REASON}
 *   <li>{@code ready SECONDS} → {@code ready true|false}: waits until numbers can be given
 *   <li>{@code state} → {@code state CONNECTED BACKLOG}
 *   <li>{@code quit} → {@code bye} after an orderly end
 * </ul>
 */
@Command(name = "trial-kiosk", description = "A kiosk that is driven by lines, for motcua chaos.")
public final class TrialKiosk implements Callable<Integer> {
    /** As after a SIGKILL. */
    private static final int HALTED = 137;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(names = "--device", required = true, description = "Id of the device.")
    private String device = "";

    @Option(names = "--home", required = true, description = "Its MOTCUA_HOME.")
    private Path home = Path.of(".");

    @Option(names = "--printer", required = true, description = "Address of its ESC/POS printer.")
    private String printer = "";

    @Option(names = "--halt", description = "Dies at this moment: before-print or after-print.")
    private @Nullable String halt;

    @Option(names = "--clock", description = "A file with the seconds by which its wall clock is wrong.")
    private @Nullable Path clock;

    private TrialKiosk() {}

    /** Starts it; ends with its input. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrialKiosk()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DeviceCredential credential = DeviceCredential.read(DeviceCredential.fileOf(home, device));
        TicketPrinter paper = new HaltingPrinter(
                EscPosTicketPrinter.at(
                        PrinterAddress.parse(printer), TicketRaster.withNotoSans(), EscPosTicketPrinter.DEADLINE),
                halt == null ? "" : halt);
        try (KioskDevice kiosk = KioskDevice.open(credential, home, paper, clock());
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say(out, "opened");
            for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
                say(out, answer(kiosk, line.strip().split(" ")));
            }
        }
        say(out, "bye");
        return 0;
    }

    /** A wrong wall clock and a true monotonic one, as on a device without a battery. */
    private DeviceClock clock() {
        Path file = clock;
        if (file == null) {
            return DeviceClock.ofSystem();
        }
        long start = System.nanoTime();
        return new DeviceClock(
                () -> Instant.now().plusSeconds(secondsIn(file)), () -> (System.nanoTime() - start) / 1_000_000);
    }

    private static long secondsIn(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String answer(KioskDevice kiosk, String[] words) {
        try {
            return switch (words[0]) {
                case "tap" -> answer(kiosk.issue(words[1], words.length > 2));
                case "ready" -> "ready " + kiosk.awaitLeases(Duration.ofSeconds(Long.parseLong(words[1])));
                case "state" -> "state " + kiosk.isConnected() + " " + kiosk.backlog();
                case "storage" -> "storage " + kiosk.storage().word();
                default -> "refused Unknown " + words[0];
            };
        } catch (RuntimeException broken) {
            return "refused " + broken.getClass().getSimpleName() + " " + oneLine(broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "refused Interrupted";
        }
    }

    private static String answer(IssueResult result) {
        return switch (result) {
            case IssueResult.Issued(var ticket) ->
                "issued " + ticket.ticket() + " " + ticket.number() + " " + ticket.token();
            case IssueResult.StoreFailed(String reason) -> "refused StoreFailed " + oneLine(reason);
            case IssueResult.SeriesExhausted exhausted -> "refused SeriesExhausted " + exhausted.letter();
            case IssueResult.ServiceNotOffered unknown -> "refused ServiceNotOffered " + unknown.service();
            case IssueResult.NotConfigured _ -> "refused NotConfigured";
        };
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s+", " ");
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** The driver, around which the process can die at a moment no signal from outside would hit. */
    private record HaltingPrinter(TicketPrinter driver, String halt) implements TicketPrinter {
        @Override
        public PrintOutcome print(Paper paper) {
            dieAt("before-print");
            PrintOutcome outcome = driver.print(paper);
            dieAt("after-print");
            return outcome;
        }

        private void dieAt(String moment) {
            if (halt.equals(moment)) {
                Runtime.getRuntime().halt(HALTED);
            }
        }

        @Override
        public void warmUp() {
            driver.warmUp();
        }

        @Override
        public PrinterStatus status() {
            return driver.status();
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
