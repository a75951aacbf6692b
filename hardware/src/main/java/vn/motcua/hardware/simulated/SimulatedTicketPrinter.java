package vn.motcua.hardware.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.hardware.ticket.TicketRaster;

/**
 * A ticket printer of a laptop: every ticket becomes a picture in a folder. It misbehaves on request, by {@link #behave}
 * or, in a running program, by a word in the file {@value #CONTROL_FILE} of its folder: {@code ready},
 * {@code paper-low}, {@code out-of-paper}, {@code silent}, {@code slow}.
 *
 * <p>Safe for several threads; tickets are printed one after the other.
 */
public final class SimulatedTicketPrinter implements TicketPrinter {
    /** The file in the folder whose word changes the behaviour of a running program's printer. */
    public static final String CONTROL_FILE = "behaviour";

    /** How many pictures the folder keeps; the oldest gives way. */
    public static final int KEPT_PICTURES = 500;

    /** How many papers {@link #printed} remembers; the oldest gives way. */
    public static final int REMEMBERED = 1000;

    /** How it treats tickets. */
    public enum Behaviour {
        /** Prints at once. */
        READY,
        /** Prints at once and says that the roll is nearly used up. */
        PAPER_LOW,
        /** Prints nothing and says so. */
        OUT_OF_PAPER,
        /** Takes the ticket, prints nothing and never says what became of it. */
        SILENT,
        /** Prints after a long while. */
        SLOW
    }

    private final @Nullable Path folder;
    private final TicketRaster raster;
    private final Duration slowness;
    private final Deque<Paper> printed = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.READY;

    /**
     * A printer that puts its pictures into a folder, as {@code 2026-11-23-A012.png}, a copy as
     * {@code 2026-11-23-A012-copy.png}.
     */
    public static SimulatedTicketPrinter into(Path folder, TicketRaster raster) {
        return new SimulatedTicketPrinter(folder, raster, Duration.ofSeconds(8));
    }

    /** A printer that only remembers its papers. */
    public static SimulatedTicketPrinter inMemory(TicketRaster raster) {
        return new SimulatedTicketPrinter(null, raster, Duration.ofSeconds(8));
    }

    SimulatedTicketPrinter(@Nullable Path folder, TicketRaster raster, Duration slowness) {
        this.folder = folder;
        this.raster = raster;
        this.slowness = slowness;
    }

    /** Changes how tickets are treated from now on; a word in the control file has the last say. */
    public void behave(Behaviour newBehaviour) {
        behaviour = newBehaviour;
    }

    /** The papers that came out, oldest first, the last {@value #REMEMBERED} of them. */
    public synchronized List<Paper> papers() {
        return List.copyOf(printed);
    }

    /** The tickets among {@link #papers}. */
    public synchronized List<TicketPaper> printed() {
        return printed.stream()
                .filter(TicketPaper.class::isInstance)
                .map(TicketPaper.class::cast)
                .toList();
    }

    @Override
    public void warmUp() {
        raster.renderSample();
    }

    @Override
    public PrintOutcome print(Paper paper) {
        if (closed.getCount() == 0) {
            return new PrintOutcome.Failed("the simulated printer is closed");
        }
        return switch (behaviour()) {
            case OUT_OF_PAPER -> new PrintOutcome.Failed("the simulated printer is out of paper");
            case SILENT -> new PrintOutcome.Unknown("the simulated printer fell silent");
            case SLOW -> afterAWhile(paper);
            case READY, PAPER_LOW -> putOut(paper);
        };
    }

    @Override
    public PrinterStatus status() {
        return switch (behaviour()) {
            case READY, SLOW -> PrinterStatus.READY;
            case PAPER_LOW -> PrinterStatus.PAPER_LOW;
            case OUT_OF_PAPER -> PrinterStatus.PAPER_OUT;
            case SILENT -> PrinterStatus.UNKNOWN;
        };
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private PrintOutcome afterAWhile(Paper paper) {
        try {
            return closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS)
                    ? new PrintOutcome.Failed("the simulated printer was closed before it printed")
                    : putOut(paper);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Failed("printing was interrupted");
        }
    }

    private synchronized PrintOutcome putOut(Paper paper) {
        if (folder != null) {
            var name = paper.pictureName() + ".png";
            try {
                TicketRaster.writePng(raster.render(paper), folder.resolve(name));
                dropOldest(folder);
            } catch (IOException full) {
                return new PrintOutcome.Failed("the folder of the simulated printer takes no picture: " + full);
            }
        }
        printed.addLast(paper);
        if (printed.size() > REMEMBERED) {
            printed.removeFirst();
        }
        return new PrintOutcome.Printed();
    }

    private static void dropOldest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var pictures =
                    files.filter(file -> file.toString().endsWith(".png")).toList();
            if (pictures.size() <= KEPT_PICTURES) {
                return;
            }
            var oldest = pictures.stream().min(Comparator.comparing(SimulatedTicketPrinter::age));
            if (oldest.isPresent()) {
                Files.deleteIfExists(oldest.get());
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Behaviour behaviour() {
        if (folder == null || !Files.isReadable(folder.resolve(CONTROL_FILE))) {
            return behaviour;
        }
        try {
            var word = Files.readString(folder.resolve(CONTROL_FILE)).strip();
            return word.isEmpty()
                    ? behaviour
                    : Behaviour.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IOException | IllegalArgumentException unreadable) {
            return behaviour;
        }
    }
}
