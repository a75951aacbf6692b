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
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.hardware.ticket.TicketRaster;

/**
 * A thermal printer that speaks ESC/POS. Every ticket goes as a picture over a line opened for it alone.
 *
 * <p>Printed is a ticket only by the printer's own word: it is asked before (paper out: nothing is sent), tells by itself
 * when it cannot go on, and gives a receipt behind the last dot. A printer that never answers is sent the ticket all the
 * same, but nobody knows what came out. A plain file is its own paper.
 */
public final class EscPosTicketPrinter implements TicketPrinter {
    /** How long a ticket may take unless told otherwise; a network or USB printer needs about 2 s. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    /** The same over a serial line: 115,200 baud take 9 s for a ticket. */
    public static final Duration SERIAL_DEADLINE = Duration.ofSeconds(30);

    private static final Duration LOOK_PATIENCE = Duration.ofMillis(1900);

    private final PrinterLine line;
    private final TicketRaster raster;
    private final Duration deadline;
    private final TimedPrinting printing;
    private final ReentrantLock inUse = new ReentrantLock();
    private final PrinterMemory memory = new PrinterMemory();

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
     *     a line must be set to 115,200 baud. A printer that takes no byte for 3 s is given up earlier.
     * @throws HardwareFault when the address is none of an ESC/POS printer
     */
    public static EscPosTicketPrinter at(PrinterAddress address, TicketRaster raster, Duration deadline) {
        var line = switch (address) {
            case PrinterAddress.DeviceFile device -> new FileLine(device.path(), false);
            case PrinterAddress.Serial serial -> new SerialLine(serial.path(), serial.baud());
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
    public PrintOutcome print(Paper paper) {
        var bytes = EscPosBytes.of(raster.render(paper));
        inUse.lock();
        try {
            var job = new TicketJob(line, memory, bytes, deadline);
            var outcome = printing.run(job);
            if (!job.isOver()) {
                memory.lost();
            }
            return outcome;
        } finally {
            inUse.unlock();
        }
    }

    /** Asks anew, and takes what was left of a ticket given up out of the printer's buffer. */
    @Override
    public PrinterStatus status() {
        if (!inUse.tryLock()) {
            return memory.status;
        }
        try {
            if (line.hasWayBack()) {
                printing.run(new Look(), LOOK_PATIENCE);
            } else {
                look();
            }
        } finally {
            inUse.unlock();
        }
        return memory.status;
    }

    private void look() {
        var seen = line.unopened();
        if (seen == PrinterStatus.OFFLINE) {
            memory.lost();
        } else {
            memory.answered(seen);
        }
    }

    @Override
    public void close() {
        printing.close();
    }

    /** Questions alone, on a line of their own. */
    private final class Look implements TimedPrinting.Job {
        private volatile @Nullable Conversation open;

        @Override
        public PrintOutcome print(TimedPrinting.Attempt attempt) throws IOException {
            try (var talk = Conversation.over(line.connect())) {
                open = talk;
                if (memory.leftovers && talk.clear()) {
                    memory.leftovers = false;
                }
                memory.answered(talk.statusNow(memory.patience()));
            } catch (IOException unreachable) {
                memory.lost();
            }
            return new PrintOutcome.Failed("it was only looked at");
        }

        @Override
        public void abort() throws IOException {
            memory.lost();
            var talk = open;
            if (talk != null) {
                talk.cut();
            }
        }
    }
}
