package vn.motcua.hardware.ticket;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the sample ticket of the documentation: {@code TicketPicture docs/pictures/paper.png}. */
public final class TicketPicture {
    private TicketPicture() {}

    /** Writes the picture to the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name one file: where the picture of the sample ticket goes");
        }
        var picture = TicketRaster.withNotoSans().renderSample();
        TicketRaster.writePng(picture, Path.of(arguments[0]));
    }
}
