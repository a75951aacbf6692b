package vn.motcua.hardware.ticket;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;

/**
 * A QR code made for cheap thermal heads: modules of 7 dots (0.9 mm), error correction M, a quiet zone of 4 modules
 * (ISO/IEC 18004).
 */
record QrSquare(ByteMatrix modules) {
    static final int MODULE_DOTS = 7;
    static final int QUIET_MODULES = 4;

    static QrSquare of(String link) {
        try {
            return new QrSquare(Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This link does not fit a QR code: " + link.length() + " characters");
        }
    }

    /** Side in dots, quiet zone included. */
    int side() {
        return (modules.getWidth() + 2 * QUIET_MODULES) * MODULE_DOTS;
    }

    /** Draws the square, its quiet zone included, with its top left corner at the given dot. */
    void draw(Graphics2D graphics, int left, int top) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(left, top, side(), side());
        graphics.setColor(Color.BLACK);
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    graphics.fillRect(
                            left + (column + QUIET_MODULES) * MODULE_DOTS,
                            top + (row + QUIET_MODULES) * MODULE_DOTS,
                            MODULE_DOTS,
                            MODULE_DOTS);
                }
            }
        }
    }
}
