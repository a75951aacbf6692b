package vn.motcua.hardware.ticket;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Turns a ticket into the picture that a printer burns: {@value #WIDTH} dots wide (72 mm at 203 dpi, 8 dots per mm),
 * black and white, one bit a dot.
 *
 * <p>All text goes as picture because code pages of thermal printers lose Vietnamese letters silently. Safe for use by
 * several threads. The first picture takes many times longer than later ones,
 * because classes and glyphs are loaded for it: call {@link #renderSample} while the program starts.
 */
public final class TicketRaster {
    /** Width of every picture in dots. */
    public static final int WIDTH = Roll.WIDTH;

    private final NotoSans fonts;

    private TicketRaster(NotoSans fonts) {
        this.fonts = fonts;
    }

    /**
     * A raster with the machine's Noto Sans.
     *
     * @throws MissingFontException when Noto Sans is not installed; the message names the package
     */
    public static TicketRaster withNotoSans() {
        return withFontsFrom(NotoSans.FOLDERS);
    }

    static TicketRaster withFontsFrom(List<Path> folders) {
        return new TicketRaster(NotoSans.find(folders));
    }

    /** The picture of a paper. */
    public BufferedImage render(Paper paper) {
        return switch (paper) {
            case TicketPaper ticket -> new TicketLayout(fonts, ticket).draw();
            case AppointmentPaper appointment -> new AppointmentLayout(fonts, appointment).draw();
            case FeedbackPaper feedback -> new FeedbackLayout(fonts, feedback).draw();
            case ChecklistPaper list -> new ChecklistLayout(fonts, list).draw();
        };
    }

    /**
     * The picture of a sample ticket. Called once at start it warms up classes and glyphs, so that the first citizen
     * does not wait for them.
     */
    public BufferedImage renderSample() {
        return render(SampleTicket.vietnamese());
    }

    /**
     * Writes a picture as PNG, making missing folders.
     *
     * @throws IOException when the file cannot be written
     */
    public static void writePng(BufferedImage picture, Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("This Java cannot write PNG pictures");
        }
    }
}
