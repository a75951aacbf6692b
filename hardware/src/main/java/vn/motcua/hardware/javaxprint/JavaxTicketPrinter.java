package vn.motcua.hardware.javaxprint;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.TimedPrinting;
import vn.motcua.hardware.ticket.TicketRaster;

/**
 * A printer that the operating system drives (CUPS on Linux), for models that do not speak ESC/POS.
 *
 * <p>What came out is never known here: a spooler hides what the paper does, and it may print a ticket later, when the
 * printer is back. Prefer ESC/POS wherever the printer speaks it.
 */
public final class JavaxTicketPrinter implements TicketPrinter {
    /** How long the spooler may take for a ticket. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final double POINTS_PER_DOT = 72 / 203.2;
    private static final double ROLL_DOTS = 640;

    private final PrintService service;
    private final TicketRaster raster;
    private final TimedPrinting printing = new TimedPrinting("javax-ticket-printer", DEADLINE);

    JavaxTicketPrinter(PrintService service, TicketRaster raster) {
        this.service = service;
        this.raster = raster;
    }

    /**
     * The system's printer of this name.
     *
     * @throws HardwareFault when the system knows none of this name; the message lists those it knows
     */
    public static JavaxTicketPrinter named(String name, TicketRaster raster) {
        var known = PrintServiceLookup.lookupPrintServices(null, null);
        return Arrays.stream(known)
                .filter(service -> service.getName().equals(name))
                .findFirst()
                .map(service -> new JavaxTicketPrinter(service, raster))
                .orElseThrow(() -> new HardwareFault("This machine has no printer named \"" + name + "\"; it knows: "
                        + Arrays.stream(known).map(PrintService::getName).collect(Collectors.joining(", "))));
    }

    @Override
    public void warmUp() {
        raster.renderSample();
    }

    @Override
    public PrintOutcome print(vn.motcua.hardware.ticket.Paper paper) {
        return printing.run(new Job(raster.render(paper)));
    }

    @Override
    public PrinterStatus status() {
        var reasons = service.getAttribute(PrinterStateReasons.class);
        if (reasons != null) {
            if (reasons.containsKey(PrinterStateReason.MEDIA_EMPTY)
                    || reasons.containsKey(PrinterStateReason.MEDIA_NEEDED)) {
                return PrinterStatus.PAPER_OUT;
            }
            if (reasons.containsKey(PrinterStateReason.COVER_OPEN)
                    || reasons.containsKey(PrinterStateReason.DOOR_OPEN)) {
                return PrinterStatus.COVER_OPEN;
            }
            if (reasons.containsKey(PrinterStateReason.MEDIA_LOW)) {
                return PrinterStatus.PAPER_LOW;
            }
        }
        var accepting = service.getAttribute(PrinterIsAcceptingJobs.class);
        return PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(accepting)
                ? PrinterStatus.OFFLINE
                : PrinterStatus.UNKNOWN;
    }

    @Override
    public void close() {
        printing.close();
    }

    private final class Job implements TimedPrinting.Job {
        private final BufferedImage picture;
        private volatile @Nullable PrinterJob running;

        Job(BufferedImage picture) {
            this.picture = picture;
        }

        @Override
        public PrintOutcome print(TimedPrinting.Attempt attempt) throws PrinterException {
            var job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName("ticket");
            job.setPrintable(page(picture), roll(picture.getHeight()));
            running = job;
            attempt.begin();
            // Without an attribute set Java moves the page to the nearest office format, with an inch of blank paper.
            job.print(new HashPrintRequestAttributeSet());
            return new PrintOutcome.Unknown("the spooler took the ticket and does not tell what became of it");
        }

        @Override
        public void abort() {
            var job = running;
            if (job != null) {
                job.cancel();
            }
        }
    }

    /** A page as wide as the roll (80 mm) and as long as the ticket, in points. */
    private static PageFormat roll(int dotsHigh) {
        var paper = new Paper();
        var width = ROLL_DOTS * POINTS_PER_DOT;
        var height = dotsHigh * POINTS_PER_DOT;
        var margin = (ROLL_DOTS - TicketRaster.WIDTH) / 2 * POINTS_PER_DOT;
        paper.setSize(width, height);
        paper.setImageableArea(margin, 0, TicketRaster.WIDTH * POINTS_PER_DOT, height);
        var format = new PageFormat();
        format.setPaper(paper);
        return format;
    }

    private static Printable page(BufferedImage picture) {
        return (graphics, format, index) -> {
            if (index > 0) {
                return Printable.NO_SUCH_PAGE;
            }
            var place = AffineTransform.getTranslateInstance(format.getImageableX(), format.getImageableY());
            place.scale(POINTS_PER_DOT, POINTS_PER_DOT);
            ((Graphics2D) graphics).drawImage(picture, place, null);
            return Printable.PAGE_EXISTS;
        };
    }
}
