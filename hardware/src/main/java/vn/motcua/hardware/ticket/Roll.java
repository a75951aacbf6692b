package vn.motcua.hardware.ticket;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A length of paper that is written from top to bottom: a pen position {@link #y} in dots, and what can be drawn at it.
 *
 * <p>Everything is drawn in greys with smooth edges and cut to black and white at the end, where a dot at least half
 * covered turns black; that keeps strokes and diacritics evener than drawing without smoothing.
 */
final class Roll {
    /** Dots across an 80 mm roll: 72 mm at 8 dots per mm. */
    static final int WIDTH = 576;
    /** Blank dots left and right. */
    static final int MARGIN = 12;
    /** The longest ticket, 40 cm: every text on it is bounded, so none comes near. */
    static final int MAX_HEIGHT = 3200;

    private static final int HALF_COVERED = 128;

    private final int most;
    private final BufferedImage canvas;
    private final Graphics2D graphics;
    private int y;

    /** Paper for a ticket or a slip. */
    Roll() {
        this(MAX_HEIGHT);
    }

    /** Paper of at most so many dots; what stands below is cut off. */
    Roll(int most) {
        this.most = most;
        canvas = new BufferedImage(WIDTH, most, BufferedImage.TYPE_BYTE_GRAY);
        graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, most);
        graphics.setColor(Color.BLACK);
    }

    int y() {
        return y;
    }

    void moveTo(int newY) {
        y = newY;
    }

    void feed(int dots) {
        y += dots;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** The outline of one line of text with its baseline's left end at the origin; no hinting, so widths are exact. */
    static Shape outline(Font font, String text) {
        return font.createGlyphVector(SMOOTH, text).getOutline();
    }

    /** How far the text reaches, in dots. */
    static double advance(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, SMOOTH).getWidth();
    }

    private static final FontRenderContext SMOOTH = new FontRenderContext(new AffineTransform(), true, true);

    /** The same font with letters set apart by a tenth of its size. */
    static Font spaced(Font font) {
        return font.deriveFont(Map.of(TextAttribute.TRACKING, 0.1f));
    }

    /** Draws a line of text in a box of the given height at the pen, its left end at x; the pen stays. */
    void text(Font font, String text, double x, int boxHeight) {
        var metrics = font.getLineMetrics(text, SMOOTH);
        var baseline = y + (boxHeight - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
        graphics.translate(x, baseline);
        graphics.fill(outline(font, text));
        graphics.translate(-x, -baseline);
    }

    /** Draws a centred line and moves the pen below it. */
    void centred(Font font, String text, int boxHeight) {
        text(font, text, (WIDTH - advance(font, text)) / 2, boxHeight);
        feed(boxHeight);
    }

    /** Draws a line that ends at the right margin; the pen stays. */
    void rightAligned(Font font, String text, int boxHeight, int inset) {
        text(font, text, WIDTH - MARGIN - inset - advance(font, text), boxHeight);
    }

    /** A full-width line, solid or dashed; the pen moves below it. */
    void rule(int thickness, boolean dashed) {
        if (dashed) {
            var dash = new float[] {2f * thickness, 1f * thickness};
            graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
            graphics.draw(new Line2D.Double(MARGIN, y + thickness / 2.0, WIDTH - MARGIN, y + thickness / 2.0));
        } else {
            graphics.fill(new Rectangle2D.Double(MARGIN, y, WIDTH - 2.0 * MARGIN, thickness));
        }
        feed(thickness);
    }

    /**
     * Breaks a text into lines no wider than the given dots, at spaces; a word wider than a line is broken inside, and
     * what does not fit the last line ends in "…".
     */
    static List<String> wrap(Font font, String text, double width, int maxLines) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (!rest.isEmpty() && lines.size() < maxLines) {
            var end = lines.size() == maxLines - 1 && advance(font, rest) > width ? -1 : fitting(font, rest, width);
            lines.add(
                    end < 0
                            ? shortened(font, rest, width)
                            : rest.substring(0, end).strip());
            rest = end < 0 ? "" : rest.substring(end).strip();
        }
        return lines;
    }

    private static int fitting(Font font, String text, double width) {
        if (advance(font, text) <= width) {
            return text.length();
        }
        var longest = longestPrefix(font, text, width);
        var space = text.lastIndexOf(' ', longest);
        return space > 0 ? space : longest;
    }

    private static String shortened(Font font, String text, double width) {
        var room = width - advance(font, "…");
        return text.substring(0, longestPrefix(font, text, room)).strip() + "…";
    }

    private static int longestPrefix(Font font, String text, double width) {
        var length = 1;
        while (length < text.length() && advance(font, text.substring(0, length + 1)) <= width) {
            length++;
        }
        return length;
    }

    /** The paper down to the pen in black and white, one bit a dot. */
    BufferedImage cut() {
        graphics.dispose();
        var bits = new BufferedImage(WIDTH, Math.min(y, most), BufferedImage.TYPE_BYTE_BINARY);
        // The arrays themselves: a ticket has some 800,000 dots, and asking a raster for each is slow.
        var grey = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
        var packed = ((DataBufferByte) bits.getRaster().getDataBuffer()).getData();
        for (var dot = 0; dot < packed.length * Byte.SIZE; dot++) {
            if ((grey[dot] & 0xFF) >= HALF_COVERED) {
                packed[dot / Byte.SIZE] |= (byte) (0x80 >> dot % Byte.SIZE);
            }
        }
        return bits;
    }
}
