package vn.motcua.hardware.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.Bitonal;
import com.github.anastaciocintra.escpos.image.CoffeeImage;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ticket's picture as the bytes of an ESC/POS job: reset, raster bands ({@code GS v 0}), feed, partial cut. */
final class EscPosBytes {
    /** Rows in one band: 9 KiB, which the buffer of every printer on the market takes. */
    static final int BAND_ROWS = 128;

    /** Lines of paper between the last dot and the cutter, which sits some 12 mm behind the head. */
    private static final int FEED_LINES = 4;

    /** A dot of a ticket is black or white already; nothing is left to weigh. */
    private static final Bitonal BLACK = new Bitonal() {
        @Override
        public int getBitonalVal(CoffeeImage image, int x, int y) {
            return image.getRGB(x, y);
        }

        @Override
        public int zeroOrOne(int alpha, int red, int green, int blue, int x, int y) {
            throw new UnsupportedOperationException("a ticket has no colours");
        }
    };

    private EscPosBytes() {}

    static byte[] of(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream(128 * 1024);
        try (var printer = new EscPos(bytes)) {
            printer.initializePrinter();
            for (var top = 0; top < picture.getHeight(); top += BAND_ROWS) {
                var rows = Math.min(BAND_ROWS, picture.getHeight() - top);
                printer.write(new RasterBitImageWrapper(), new EscPosImage(new Band(picture, top, rows), BLACK));
            }
            // The library's own feed sets a text style first, which some printers answer with a blank line.
            printer.write(0x1B).write('d').write(FEED_LINES);
            printer.cut(EscPos.CutMode.PART);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A byte array refused bytes", impossible);
        }
        return withoutCommandsInThePicture(bytes.toByteArray());
    }

    /**
     * A printer obeys a real-time command wherever it sees one, even among the dots of a picture: two neighbouring bytes
     * there may switch it off or clear its buffer. One more black dot, an eighth of a millimetre, breaks the pair.
     */
    static byte[] withoutCommandsInThePicture(byte[] job) {
        for (var at = 0; at < job.length - 1; at++) {
            if (job[at] == 0x10 && (job[at + 1] == 0x04 || job[at + 1] == 0x05 || job[at + 1] == 0x14)) {
                job[at] = 0x18;
            }
        }
        return job;
    }

    /** Some rows of the picture; a colour here is 1 for black and 0 for white. */
    private record Band(Raster dots, int top, int rows) implements CoffeeImage {
        Band(BufferedImage picture, int top, int rows) {
            this(picture.getRaster(), top, rows);
        }

        @Override
        public int getWidth() {
            return dots.getWidth();
        }

        @Override
        public int getHeight() {
            return rows;
        }

        @Override
        public CoffeeImage getSubimage(int x, int y, int width, int height) {
            throw new UnsupportedOperationException("a band is written whole");
        }

        @Override
        public int getRGB(int x, int y) {
            return 1 - dots.getSample(x, top + y, 0);
        }
    }
}
