package vn.motcua.hardware.scanner;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.CodeScanner;

/**
 * A USB scanner in HID-POS mode, read through Linux's {@code /dev/hidrawN}. It is known by what it tells of itself (usage
 * page 0x8C, bar code scanner), wherever it is plugged in. A scanner in keyboard mode is left alone: a Vietnamese input
 * method would spoil what it types.
 *
 * <p>Thread: one daemon of its own, which calls the listener. What was read is never logged.
 */
public final class HidCodeScanner implements CodeScanner {
    private static final System.Logger LOG = System.getLogger(HidCodeScanner.class.getName());
    private static final Path KERNEL = Path.of("/sys/class/hidraw");
    private static final Path DEVICES = Path.of("/dev");

    /** Linux knows no longer report. */
    private static final int LONGEST_REPORT = 4096;

    /** More devices of a kiosk are not looked at. */
    private static final int MOST_DEVICES = 64;

    private final Path kernel;
    private final Path devices;
    private final @Nullable String name;
    private volatile Consumer<String> listener = _ -> {};
    private final ReadingThread reading = new ReadingThread(this::read);

    private HidCodeScanner(Path kernel, Path devices, @Nullable String name) {
        this.kernel = kernel;
        this.devices = devices;
        this.name = name;
    }

    /** Starts to read the first scanner that is plugged in and can be opened. */
    public static HidCodeScanner any() {
        return started(KERNEL, DEVICES, null);
    }

    /**
     * Starts to read one device.
     *
     * @param device such as {@code /dev/hidraw0}; a link that udev made is followed
     */
    public static HidCodeScanner at(Path device) {
        return started(KERNEL, DEVICES, device.toString());
    }

    static HidCodeScanner started(Path kernel, Path devices, @Nullable String name) {
        var scanner = new HidCodeScanner(kernel, devices, name);
        scanner.reading.start();
        return scanner;
    }

    /** A scanner that is plugged in, and where its data lies. */
    record Plugged(Path device, ScanLayout layout) {}

    private void read(BooleanSupplier closed, Runnable opened) throws IOException {
        var missing = "no device in " + kernel + " says that it is a bar code scanner (HID-POS mode); see the manual";
        for (Plugged plugged : found()) {
            InputStream in;
            try {
                in = new FileInputStream(plugged.device.toFile());
            } catch (IOException refused) {
                missing = "a bar code scanner is there and cannot be opened: " + refused.getMessage();
                continue;
            }
            try (in) {
                opened.run();
                read(in, plugged.layout, closed);
            }
            return;
        }
        throw new IOException(missing);
    }

    private void read(InputStream in, ScanLayout layout, BooleanSupplier closed) throws IOException {
        var reports = new ScanReports(layout);
        var gate = new CodeGate();
        var report = new byte[LONGEST_REPORT];
        // The kernel gives one whole report at each read.
        for (var count = in.read(report); count >= 0 && !closed.getAsBoolean(); count = in.read(report)) {
            var now = System.nanoTime();
            reports.take(report, count, now).ifPresent(code -> gate.pass(code, now, listener));
            Arrays.fill(report, 0, count, (byte) 0);
        }
    }

    /** The device that was named, or every scanner by name. */
    private List<Plugged> found() throws IOException {
        var named = name;
        if (named != null) {
            var device = Path.of(named);
            var real = Files.exists(device) ? device.toRealPath() : device;
            return plugged(String.valueOf(real.getFileName()), real).stream().toList();
        }
        var found = new ArrayList<Plugged>();
        for (String each : names()) {
            try {
                plugged(each, devices.resolve(each)).ifPresent(found::add);
            } catch (IOException gone) {
                LOG.log(Level.DEBUG, "{0} does not say what it is: {1}", each, gone.getMessage());
            }
        }
        return found;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(kernel)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(kernel)) {
            for (Path entry : entries) {
                if (names.size() < MOST_DEVICES) {
                    names.add(String.valueOf(entry.getFileName()));
                }
            }
        }
        names.sort(null);
        return names;
    }

    private Optional<Plugged> plugged(String entry, Path device) throws IOException {
        var descriptor = kernel.resolve(entry).resolve("device").resolve("report_descriptor");
        if (!Files.isReadable(descriptor)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ReportDescriptor.layoutOf(in.readNBytes(LONGEST_REPORT)).map(layout -> new Plugged(device, layout));
        }
    }

    @Override
    public void onCode(Consumer<String> next) {
        listener = next;
    }

    @Override
    public void close() {
        listener = _ -> {};
        reading.close();
    }
}
