package vn.motcua.kiosk.view;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** A QR code with its quiet zone of four modules (ISO/IEC 18004), every module on whole pixels so that edges are sharp. */
final class QrCode extends Region {
    private static final int QUIET = 4;

    QrCode(String content, double wantedPixels) {
        ByteMatrix modules = encode(content);
        int side = modules.getWidth() + 2 * QUIET;
        double module = Math.max(1, Math.floor(wantedPixels / side));
        Path dark = new Path();
        dark.setFill(Color.BLACK);
        dark.setStroke(null);
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    addRun(dark, (from + QUIET) * module, (y + QUIET) * module, (x - from) * module, module);
                } else {
                    x++;
                }
            }
        }
        dark.setManaged(false);
        getChildren().add(dark);
        Look.fix(this, side * module, side * module);
    }

    private static void addRun(Path dark, double x, double y, double width, double height) {
        dark.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + width),
                        new VLineTo(y + height),
                        new HLineTo(x),
                        new ClosePath());
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "a ticket's link of " + content.length() + " characters fits no QR code", e);
        }
    }
}
