package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A printer's side of an ESC/POS ticket: reads the bytes, refuses any command that a ticket should not hold. */
final class RasterReader {
    private final byte[] bytes;
    private int at;
    private final List<byte[]> rows = new ArrayList<>();
    int bands;
    int cuts;
    int fedLines;

    RasterReader(byte[] bytes) {
        this.bytes = bytes;
    }

    BufferedImage readToTheEnd() {
        while (at < bytes.length) {
            command();
        }
        var picture = new BufferedImage(rows.getFirst().length * 8, rows.size(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < rows.size(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var black = (rows.get(y)[x / 8] >> (7 - x % 8) & 1) == 1;
                picture.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return picture;
    }

    private void command() {
        switch (next() << 8 | next()) {
            case 0x1B40 -> assertThat(rows).as("reset comes first").isEmpty();
            case 0x1B61 -> next();
            case 0x1B64 -> fedLines += next();
            case 0x1D76 -> band();
            case 0x1D56 -> cut();
            default -> throw new AssertionError("unknown command before byte " + at);
        }
    }

    private void band() {
        assertThat(next()).as("GS v 0").isEqualTo('0');
        assertThat(next()).as("normal size").isZero();
        var width = next() | next() << 8;
        var height = next() | next() << 8;
        for (var row = 0; row < height; row++) {
            var line = new byte[width];
            for (var column = 0; column < width; column++) {
                line[column] = (byte) next();
            }
            rows.add(line);
        }
        bands++;
    }

    private void cut() {
        next();
        cuts++;
    }

    private int next() {
        return bytes[at++] & 0xFF;
    }
}
