package vn.motcua.hardware.simulated;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.scanner.CodeGate;
import vn.motcua.hardware.scanner.CodeLines;
import vn.motcua.hardware.scanner.ScanLayout;
import vn.motcua.hardware.scanner.ScanReports;

/**
 * A code scanner of a laptop, fed by a program, a test or the lines of a pipe. Its codes become the bytes of a serial line
 * or the reports of HID-POS mode and go the way of a real scanner's; and it misbehaves on request: garbage, half codes,
 * silence, repeats, a flood, a plug pulled out in the middle.
 *
 * <p>Thread: any; the listener is called on the thread that asked.
 */
public final class SimulatedCodeScanner implements CodeScanner {
    /** The lines that a pipe takes, for a help text. */
    public static final String FORMS =
            "scan TEXT, half TEXT, repeat N TEXT, garbage, flood N, silence, speak, unplug, plug";

    /** Most codes of one flood or repetition. */
    public static final int MOST = 100_000;

    /** A longer line is cut: no code is as long. */
    private static final int MOST_LINE = 2 * MAX_LENGTH;

    private static final int GARBAGE_BYTES = 2_048;
    private static final System.Logger LOG = System.getLogger(SimulatedCodeScanner.class.getName());

    private final Wire wire;
    private final LongSupplier nanos;
    private final Random random = new Random(20_211_231);
    private CodeLines lines = new CodeLines();
    private ScanReports reports = new ScanReports(ScanLayout.USUAL);
    private CodeGate gate = new CodeGate();
    private boolean silent;
    private boolean pluggedIn = true;
    private volatile boolean closed;
    private volatile Consumer<String> listener = _ -> {};

    /** How the scanner speaks with the machine. */
    public enum Wire {
        /** Bytes with a line end behind each code. */
        SERIAL,
        /** Reports of 64 bytes. */
        HID
    }

    /** A scanner at a serial line that nobody listens to yet. */
    public SimulatedCodeScanner() {
        this(Wire.SERIAL);
    }

    /** A scanner that nobody listens to yet. */
    public SimulatedCodeScanner(Wire wire) {
        this(wire, System::nanoTime);
    }

    SimulatedCodeScanner(Wire wire, LongSupplier nanos) {
        this.wire = wire;
        this.nanos = nanos;
    }

    /**
     * A scanner told by lines what to do, such as {@code echo 'scan H56.14-240823-0001' > PIPE}.
     *
     * @param pipe a named pipe; made when it is missing
     * @throws HardwareFault when something else lies there, or it cannot be made
     */
    public static SimulatedCodeScanner fedBy(Path pipe) {
        if (!Files.exists(pipe)) {
            make(pipe);
        }
        if (Files.isRegularFile(pipe) || Files.isDirectory(pipe)) {
            throw new HardwareFault(pipe + " is no pipe: name a new file, it will be made as one");
        }
        var scanner = new SimulatedCodeScanner();
        var open = open(pipe);
        Thread.ofPlatform().daemon().name("simulated-scanner").start(() -> scanner.obey(open));
        return scanner;
    }

    /** Opened for reading and writing a pipe never ends: writers come and go, and none is lost between two openings. */
    private static RandomAccessFile open(Path pipe) {
        try {
            return new RandomAccessFile(pipe.toFile(), "rw");
        } catch (IOException e) {
            throw new HardwareFault("The pipe " + pipe + " cannot be opened", e);
        }
    }

    private static void make(Path pipe) {
        try {
            var mkfifo = new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
                    .redirectErrorStream(true)
                    .start();
            if (!mkfifo.waitFor(2, TimeUnit.SECONDS) || mkfifo.exitValue() != 0) {
                mkfifo.destroyForcibly();
                throw new HardwareFault("The pipe " + pipe + " cannot be made");
            }
        } catch (IOException e) {
            throw new HardwareFault("The pipe " + pipe + " cannot be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void obey(RandomAccessFile pipe) {
        try (pipe;
                var in = new InputStreamReader(new FileInputStream(pipe.getFD()), StandardCharsets.UTF_8)) {
            obey(in);
        } catch (IOException gone) {
            LOG.log(Level.WARNING, "The simulated scanner hears nothing more: {0}", gone.getMessage());
        }
    }

    /** Obeys each line until the input ends; what is no command is told in the log and passed over. */
    void obey(Reader input) throws IOException {
        var buffered = new BufferedReader(input);
        var line = new StringBuilder();
        for (var next = buffered.read(); next >= 0 && !closed; next = buffered.read()) {
            if (next == '\n') {
                obey(line.toString());
                line.setLength(0);
            } else if (line.length() < MOST_LINE) {
                line.append((char) next);
            }
        }
    }

    private void obey(String line) {
        var space = line.indexOf(' ');
        var rest = space < 0 ? "" : line.substring(space + 1);
        switch (space < 0 ? line : line.substring(0, space)) {
            case "scan" -> scan(rest);
            case "half" -> half(rest);
            case "repeat" -> {
                var code = rest.indexOf(' ');
                repeat(code < 0 ? "" : rest.substring(code + 1), figure(code < 0 ? rest : rest.substring(0, code)));
            }
            case "garbage" -> garbage();
            case "flood" -> flood(figure(rest));
            case "silence" -> silence(true);
            case "speak" -> silence(false);
            case "unplug" -> unplug();
            case "plug" -> plugIn();
            default -> LOG.log(Level.WARNING, "That is nothing a simulated scanner does; there are {0}.", FORMS);
        }
    }

    private static int figure(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** Reads a code. */
    public synchronized void scan(String code) {
        var bytes = code.getBytes(StandardCharsets.UTF_8);
        switch (wire) {
            case SERIAL -> {
                send(bytes);
                send(new byte[] {'\r', '\n'});
            }
            case HID -> reports(bytes, bytes.length);
        }
    }

    /** Begins to read a code and is moved away: the first half of it comes, and no end. */
    public synchronized void half(String code) {
        var bytes = code.getBytes(StandardCharsets.UTF_8);
        switch (wire) {
            case SERIAL -> send(Arrays.copyOf(bytes, bytes.length / 2));
            case HID -> reports(bytes, Math.min(bytes.length / 2, ScanLayout.USUAL.dataBytes()));
        }
    }

    /** Reads the same code again and again, as when a citizen leaves it before the window. */
    public void repeat(String code, int times) {
        for (var i = 0; i < Math.min(times, MOST); i++) {
            scan(code);
        }
    }

    /** Sends bytes without sense, as at a wrong speed, a line end or a whole report at the end of them. */
    public synchronized void garbage() {
        var bytes = new byte[GARBAGE_BYTES];
        random.nextBytes(bytes);
        switch (wire) {
            case SERIAL -> {
                send(bytes);
                send(new byte[] {'\n'});
            }
            case HID -> {
                for (var from = 0; from < bytes.length; from += ScanLayout.USUAL_BYTES) {
                    var report = Arrays.copyOfRange(bytes, from, from + ScanLayout.USUAL_BYTES);
                    report[0] = (byte) ScanLayout.USUAL.report();
                    report(report);
                }
            }
        }
    }

    /** Reads so many different codes without a pause. */
    public void flood(int codes) {
        for (var i = 0; i < Math.min(codes, MOST); i++) {
            scan("FLOOD-" + i);
        }
    }

    /** Is there and says nothing, or speaks again. */
    public synchronized void silence(boolean now) {
        silent = now;
    }

    /** Is pulled out, also in the middle of a code: what is read until it is back is lost. */
    public synchronized void unplug() {
        pluggedIn = false;
    }

    /** Is back; nothing of before is remembered. */
    public synchronized void plugIn() {
        pluggedIn = true;
        lines = new CodeLines();
        reports = new ScanReports(ScanLayout.USUAL);
        gate = new CodeGate();
    }

    private void send(byte[] bytes) {
        if (silent || !pluggedIn) {
            return;
        }
        for (var each : bytes) {
            var now = nanos.getAsLong();
            lines.take(each, now).ifPresent(code -> gate.pass(code, now, listener));
        }
    }

    /** The first {@code until} bytes of a code in reports; the last one says that no more follows only when it is all. */
    private void reports(byte[] code, int until) {
        var layout = ScanLayout.USUAL;
        var from = 0;
        do {
            var report = new byte[ScanLayout.USUAL_BYTES];
            var length = Math.min(layout.dataBytes(), until - from);
            report[0] = (byte) layout.report();
            report[1 + layout.length()] = (byte) length;
            System.arraycopy("]Q1".getBytes(StandardCharsets.US_ASCII), 0, report, 2, 3);
            System.arraycopy(code, from, report, 1 + layout.data(), length);
            from += length;
            report[1 + layout.continued() / 8] = (byte) (from < code.length ? 1 : 0);
            report(report);
        } while (from < until);
    }

    private void report(byte[] report) {
        if (!silent && pluggedIn) {
            var now = nanos.getAsLong();
            reports.take(report, report.length, now).ifPresent(code -> gate.pass(code, now, listener));
        }
    }

    @Override
    public void onCode(Consumer<String> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        closed = true;
        listener = _ -> {};
    }
}
