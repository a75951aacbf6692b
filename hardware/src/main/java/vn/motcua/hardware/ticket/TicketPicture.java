package vn.motcua.hardware.ticket;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Draws the sample papers of the documentation: {@code TicketPicture docs/pictures/paper.png
 * docs/pictures/paper-appointment.png docs/pictures/paper-list.png}.
 */
public final class TicketPicture {
    private TicketPicture() {}

    /** Writes the ticket, a booking's slip and a list of papers to the files that the arguments name, in this order. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 3) {
            throw new IllegalArgumentException("Name one to three files: where the pictures of the sample papers go");
        }
        var raster = TicketRaster.withNotoSans();
        TicketRaster.writePng(raster.renderSample(), Path.of(arguments[0]));
        if (arguments.length >= 2) {
            TicketRaster.writePng(raster.render(SampleTicket.appointment()), Path.of(arguments[1]));
        }
        if (arguments.length == 3) {
            TicketRaster.writePng(raster.render(SampleTicket.checklist()), Path.of(arguments[2]));
        }
    }
}
