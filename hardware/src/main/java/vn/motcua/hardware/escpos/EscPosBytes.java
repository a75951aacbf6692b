package vn.motcua.hardware.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ticket's picture as the bytes of an ESC/POS job: reset, raster bands ({@code GS v 0}), feed, partial cut. */
final class EscPosBytes {
    /** Rows in one band: 9 KiB, which the buffer of every printer on the market takes. */
    static final int BAND_ROWS = 128;

    /** Lines of paper between the last dot and the cutter, which sits some 12 mm behind the head. */
    private static final int FEED_LINES = 4;

    private EscPosBytes() {}

    static byte[] of(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream(128 * 1024);
        try (var printer = new EscPos(bytes)) {
            printer.initializePrinter();
            for (var top = 0; top < picture.getHeight(); top += BAND_ROWS) {
                var rows = Math.min(BAND_ROWS, picture.getHeight() - top);
                var band = picture.getSubimage(0, top, picture.getWidth(), rows);
                printer.write(
                        new RasterBitImageWrapper(),
                        new EscPosImage(new CoffeeImageImpl(band), new BitonalThreshold()));
            }
            // The library's own feed sets a text style first, which some printers answer with a blank line.
            printer.write(0x1B).write('d').write(FEED_LINES);
            printer.cut(EscPos.CutMode.PART);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A byte array refused bytes", impossible);
        }
        return bytes.toByteArray();
    }
}
