package vn.motcua.hardware.simulated;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * The chip behind a counter's eight digits, and what they look like: takes the bytes that go over the wire, two a command,
 * and draws the display. For tests and pictures; not safe for several threads.
 */
public final class Max7219Emulator {
    private static final int PLACES = 8;
    private static final int SHUTDOWN = 0x0C;
    private static final int WIDTH = 76;
    private static final int HEIGHT = 120;
    private static final int MARGIN = 28;
    private static final Color CASE = new Color(0x17171B);
    private static final Color DARK = new Color(0x2A1416);
    private static final Color LIT = new Color(0xFF4A3D);

    /** Segments A to G as bits, with the two ends of each on a grid of 1 × 2. */
    private static final int[][] SEGMENTS = {
        {64, 0, 0, 1, 0},
        {32, 1, 0, 1, 1},
        {16, 1, 1, 1, 2},
        {8, 0, 2, 1, 2},
        {4, 0, 1, 0, 2},
        {2, 0, 0, 0, 1},
        {1, 0, 1, 1, 1}
    };

    private final int[] digits = new int[PLACES];
    private boolean on;

    /** Takes what was written to the chip, whole commands of register and value. */
    public void take(byte[] written) {
        for (int at = 0; at + 1 < written.length; at += 2) {
            int register = written[at] & 0xFF;
            int value = written[at + 1] & 0xFF;
            if (register >= 1 && register <= PLACES) {
                // The chip counts from the right.
                digits[PLACES - register] = value;
            } else if (register == SHUTDOWN) {
                on = value == 1;
            }
        }
    }

    /** Whether a segment is lit anywhere. */
    public boolean lit() {
        for (int digit : digits) {
            if (on && digit != 0) {
                return true;
            }
        }
        return false;
    }

    /** The patterns of the eight digits from the left as two hexadecimal signs each; dark ones are 00. */
    public String patterns() {
        StringBuilder text = new StringBuilder();
        for (int digit : digits) {
            text.append(String.format("%02X", on ? digit : 0));
        }
        return text.toString();
    }

    /** What somebody in front of the counter sees. */
    public BufferedImage picture() {
        int width = 2 * MARGIN + PLACES * WIDTH;
        int height = 2 * MARGIN + HEIGHT;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(CASE);
        pen.fillRect(0, 0, width, height);
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int place = 0; place < PLACES; place++) {
            draw(pen, place, on ? digits[place] : 0);
        }
        pen.dispose();
        return image;
    }

    private static void draw(Graphics2D pen, int place, int pattern) {
        // Digits lean a little to the right, as on the part.
        AffineTransform lean = new AffineTransform(1, 0, -0.09, 1, MARGIN + place * WIDTH + 20, MARGIN);
        for (boolean lit : new boolean[] {false, true}) {
            pen.setColor(lit ? LIT : DARK);
            for (int[] segment : SEGMENTS) {
                if (((pattern & segment[0]) != 0) == lit) {
                    pen.draw(lean.createTransformedShape(line(segment)));
                }
            }
        }
    }

    private static Path2D line(int[] segment) {
        double wide = WIDTH - 30.0;
        double half = HEIGHT / 2.0;
        double gapX = segment[1] == segment[3] ? 0 : 8;
        double gapY = segment[2] == segment[4] ? 0 : 8;
        Path2D line = new Path2D.Double();
        line.moveTo(segment[1] * wide + gapX, segment[2] * half + gapY);
        line.lineTo(segment[3] * wide - gapX, segment[4] * half - gapY);
        return line;
    }
}
