package vn.motcua.hardware.ticket;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Looks at the black dots of a picture. */
public final class Ink {
    private Ink() {}

    public static boolean at(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 128;
    }

    static int in(BufferedImage picture, int left, int top, int width, int height) {
        var dots = 0;
        for (var y = top; y < top + height; y++) {
            for (var x = left; x < left + width; x++) {
                dots += at(picture, x, y) ? 1 : 0;
            }
        }
        return dots;
    }

    public static boolean same(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                if (at(one, x, y) != at(other, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    static Rectangle bounds(BufferedImage picture) {
        var bounds = new Rectangle(-1, -1);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if (at(picture, x, y)) {
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return bounds;
    }

    /** Height of the tallest stack of rows that all hold ink among the first 500: the number stands alone there. */
    static int tallestRun(BufferedImage picture) {
        var tallest = 0;
        var run = 0;
        for (var y = 0; y < Math.min(500, picture.getHeight()); y++) {
            run = in(picture, 0, y, picture.getWidth(), 1) > 0 ? run + 1 : 0;
            tallest = Math.max(tallest, run);
        }
        return tallest;
    }
}
