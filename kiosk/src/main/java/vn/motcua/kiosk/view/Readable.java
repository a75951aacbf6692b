package vn.motcua.kiosk.view;

import javafx.scene.paint.Color;

/** Makes a colour stand out from what it is seen on, by WCAG 2.2. */
final class Readable {
    /** What small text needs, and a little for rounding. */
    static final double TEXT = 4.6;

    private static final double STEP = 0.05;

    private Readable() {}

    /** {@code color}, darkened as far as it must be to have 4.5:1 on each of these light grounds. */
    static Color on(Color color, Color... grounds) {
        Color next = color;
        for (Color ground : grounds) {
            while (ratio(next, ground) < TEXT && luminance(next) > 0) {
                next = next.getBrightness() < STEP ? Color.BLACK : next.interpolate(Color.BLACK, STEP);
            }
        }
        return next;
    }

    static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
