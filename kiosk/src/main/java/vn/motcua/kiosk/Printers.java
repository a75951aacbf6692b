package vn.motcua.kiosk;

import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.escpos.EscPosTicketPrinter;
import vn.motcua.hardware.javaxprint.JavaxTicketPrinter;
import vn.motcua.hardware.simulated.SimulatedTicketPrinter;
import vn.motcua.hardware.ticket.TicketRaster;

/** The driver that an address asks for. */
final class Printers {
    private Printers() {}

    /** The printer at {@code address}; nothing is opened yet. */
    static TicketPrinter at(PrinterAddress address) {
        TicketRaster raster = TicketRaster.withNotoSans();
        return switch (address) {
            case PrinterAddress.SystemPrinter system -> JavaxTicketPrinter.named(system.name(), raster);
            case PrinterAddress.Simulated simulated -> SimulatedTicketPrinter.into(simulated.folder(), raster);
            case PrinterAddress.Serial _ ->
                EscPosTicketPrinter.at(address, raster, EscPosTicketPrinter.SERIAL_DEADLINE);
            case PrinterAddress.DeviceFile _, PrinterAddress.Network _, PrinterAddress.PlainFile _ ->
                EscPosTicketPrinter.at(address, raster, EscPosTicketPrinter.DEADLINE);
        };
    }
}
