package vn.motcua.hardware.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.TimedPrinting;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.hardware.ticket.TicketRaster;

/**
 * A thermal printer that speaks ESC/POS. Every ticket goes as a picture over a line opened for it alone.
 *
 * <p>Two kinds of printers: one that answers is asked before a ticket (paper out: nothing is sent) and must answer after
 * it, else the outcome is unknown. One that never answers is believed when it takes all bytes.
 */
public final class EscPosTicketPrinter implements TicketPrinter {
    /** How long a ticket may take unless told otherwise; a network or USB printer needs about 2 s. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final int CHUNK = 4096;

    private final PrinterLine line;
    private final TicketRaster raster;
    private final Duration deadline;
    private final TimedPrinting printing;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile PrinterStatus lastStatus = PrinterStatus.UNKNOWN;
    private volatile boolean neverAnswers;

    private EscPosTicketPrinter(PrinterLine line, TicketRaster raster, Duration deadline) {
        this.line = line;
        this.raster = raster;
        this.deadline = deadline;
        this.printing = new TimedPrinting("ticket-printer", deadline);
    }

    /**
     * The printer at an address; nothing is opened yet.
     *
     * @param deadline how long one ticket may take, at most 30 s; at 9600 baud a ticket needs longer than that, so such
     *     a line must be set to 115,200 baud
     * @throws HardwareFault when the address is none of an ESC/POS printer
     */
    public static EscPosTicketPrinter at(PrinterAddress address, TicketRaster raster, Duration deadline) {
        var line = switch (address) {
            case PrinterAddress.DeviceFile device -> new FileLine(device.path(), false);
            case PrinterAddress.PlainFile file -> new FileLine(file.path(), true);
            case PrinterAddress.Network network -> new TcpLine(network.host(), network.port());
            case PrinterAddress.SystemPrinter system ->
                throw new HardwareFault(system.name() + " is a printer of the operating system, not ESC/POS");
            case PrinterAddress.Simulated simulated ->
                throw new HardwareFault(simulated.folder() + " is a simulated printer, not ESC/POS");
        };
        return new EscPosTicketPrinter(line, raster, deadline);
    }

    @Override
    public void warmUp() {
        EscPosBytes.of(raster.renderSample());
    }

    @Override
    public PrintOutcome print(TicketPaper paper) {
        var bytes = EscPosBytes.of(raster.render(paper));
        inUse.lock();
        try {
            return printing.run(new Job(bytes));
        } finally {
            inUse.unlock();
        }
    }

    @Override
    public PrinterStatus status() {
        if (!inUse.tryLock()) {
            return lastStatus;
        }
        try {
            lastStatus = line.look();
        } catch (IOException unreachable) {
            lastStatus = PrinterStatus.OFFLINE;
        } finally {
            inUse.unlock();
        }
        neverAnswers = lastStatus == PrinterStatus.UNKNOWN;
        return lastStatus;
    }

    @Override
    public void close() {
        printing.close();
    }

    private final class Job implements TimedPrinting.Job {
        private final byte[] bytes;
        private final long end = System.nanoTime() + deadline.toNanos();
        private volatile PrinterLine.@Nullable Connection open;

        Job(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public PrintOutcome print(TimedPrinting.Attempt attempt) throws IOException {
            try (var connection = line.connect()) {
                open = connection;
                var before = statusBefore(connection);
                if (before.needsHelp()) {
                    return new PrintOutcome.Failed("the printer says " + before);
                }
                attempt.begin();
                for (var from = 0; from < bytes.length; from += CHUNK) {
                    connection.send(bytes, from, Math.min(CHUNK, bytes.length - from));
                }
                return outcome(connection, before);
            } catch (IOException broken) {
                lastStatus = PrinterStatus.OFFLINE;
                throw broken;
            }
        }

        private PrinterStatus statusBefore(PrinterLine.Connection connection) throws IOException {
            if (line.isPlainFile()) {
                return lastStatus = PrinterStatus.READY;
            }
            // Asking a printer that never answers would cost every citizen the wait for nothing.
            if (neverAnswers) {
                return lastStatus = PrinterStatus.UNKNOWN;
            }
            lastStatus = PaperState.now(connection);
            neverAnswers = lastStatus == PrinterStatus.UNKNOWN;
            return lastStatus;
        }

        private PrintOutcome outcome(PrinterLine.Connection connection, PrinterStatus before) throws IOException {
            if (line.isPlainFile() || before == PrinterStatus.UNKNOWN) {
                return new PrintOutcome.Printed();
            }
            // A little less than what is left, so that the answer "silent" still reaches the caller.
            var patience = Duration.ofNanos((end - System.nanoTime()) * 9 / 10);
            lastStatus = PaperState.afterJob(connection, patience);
            if (lastStatus == PrinterStatus.UNKNOWN || lastStatus.needsHelp()) {
                return new PrintOutcome.Unknown("the ticket was sent, then the printer said " + lastStatus);
            }
            return new PrintOutcome.Printed();
        }

        @Override
        public void abort() throws IOException {
            lastStatus = PrinterStatus.OFFLINE;
            var connection = open;
            if (connection != null) {
                connection.close();
            }
        }
    }
}
