package vn.motcua.hardware.ticket;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Draws the sample papers of the documentation: {@code TicketPicture docs/pictures/paper.png
 * docs/pictures/paper-appointment.png}.
 */
public final class TicketPicture {
    private TicketPicture() {}

    /** Writes the ticket to the file that the first argument names, and a booking's slip to the second one's. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("Name one file or two: where the pictures of the sample papers go");
        }
        var raster = TicketRaster.withNotoSans();
        TicketRaster.writePng(raster.renderSample(), Path.of(arguments[0]));
        if (arguments.length == 2) {
            TicketRaster.writePng(raster.render(SampleTicket.appointment()), Path.of(arguments[1]));
        }
    }
}
