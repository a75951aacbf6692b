package vn.motcua.kiosk;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.protocol.DeviceConfig;

/**
 * Takes many numbers at one kiosk, one after the other, and tells what they cost: the time from the press to the last
 * byte at the printer, and after a tenth of them and after all of them the heap, the open files and the store's log.
 * What grows with every ticket would fill a machine that runs for months.
 */
final class Soak {
    /** Nothing may have grown by more than this between a tenth of the tickets and all of them. */
    static final double MOST_GROWTH = 1.1;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MEGABYTE = 1024.0 * 1024;

    private final KioskDevice kiosk;
    private final TimedPrinter printer;
    private final Path store;
    private final PrintWriter out;

    /**
     * What a running kiosk holds.
     *
     * @param tickets numbers taken so far
     * @param heap bytes in use after a collection
     * @param files open files and sockets
     * @param log bytes of the store's write-ahead log
     */
    record Reading(int tickets, long heap, long files, long log) {
        /** Whether {@code later} holds hardly more than this. */
        boolean outlives(Reading later) {
            return later.heap <= heap * MOST_GROWTH
                    && later.files <= Math.ceil(files * MOST_GROWTH)
                    && later.log <= log * MOST_GROWTH;
        }
    }

    /**
     * @param store folder of the kiosk's database
     * @param out where the figures go
     */
    Soak(KioskDevice kiosk, TimedPrinter printer, Path store, PrintWriter out) {
        this.kiosk = kiosk;
        this.printer = printer;
        this.store = store;
        this.out = out;
    }

    /**
     * Takes so many numbers and prints the figures.
     *
     * @return whether every number came and nothing grew
     * @throws InterruptedException when it is to stop
     */
    boolean run(int tickets) throws InterruptedException {
        if (!kiosk.awaitLeases(PATIENCE)) {
            out.println("The office gave no numbers within " + PATIENCE.toSeconds() + " s.");
            return false;
        }
        DeviceConfig config = java.util.Objects.requireNonNull(kiosk.config());
        List<String> services =
                config.services().stream().map(DeviceConfig.Service::id).toList();
        long[] nanos = new long[tickets];
        Reading early = null;
        for (int i = 0; i < tickets; i++) {
            Long press = take(services.get(i % services.size()));
            Long printed = press == null ? null : printer.next(PATIENCE);
            if (press == null || printed == null) {
                out.println("Number " + (i + 1) + " did not come.");
                return false;
            }
            nanos[i] = printed - press;
            if (i + 1 == Math.max(1, tickets / 10)) {
                early = told(reading(i + 1));
            }
        }
        Reading late = told(reading(tickets));
        tell(nanos);
        out.println("resident memory: " + resident("VmRSS:") + " MB, at most " + resident("VmHWM:") + " MB");
        out.flush();
        return early != null && early.outlives(late);
    }

    /** The moment of the press; null when no number came within the patience. Waits for leases that are on their way. */
    private @org.jspecify.annotations.Nullable Long take(String service) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            long press = System.nanoTime();
            if (kiosk.issueEvenClosed(service, false) instanceof IssueResult.Issued) {
                return press;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return null;
    }

    private Reading told(Reading reading) {
        out.printf(
                Locale.ROOT,
                "%,d tickets: heap %.1f MB after a collection, %d open files, log %.1f MB%n",
                reading.tickets,
                reading.heap / MEGABYTE,
                reading.files,
                reading.log / MEGABYTE);
        out.flush();
        return reading;
    }

    private void tell(long[] nanos) {
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "press to printer: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 1));
        out.flush();
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private Reading reading(int tickets) {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Reading(tickets, heap, openFiles(), logBytes());
    }

    /** Megabytes of the whole process, as Linux counts them; 0 elsewhere. */
    private static long resident(String which) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(which))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private long logBytes() {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.toString().endsWith("-wal"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
