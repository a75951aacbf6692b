package vn.motcua.workload;

import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.Paper;

/** A printer whose paper comes out at once: neither the picture nor the paper is what is measured here. */
final class InstantPrinter implements TicketPrinter {
    @Override
    public PrintOutcome print(Paper paper) {
        return new PrintOutcome.Printed();
    }

    @Override
    public PrinterStatus status() {
        return PrinterStatus.READY;
    }

    @Override
    public void close() {}
}
