package vn.motcua.kiosk.view;

import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** How far two colours stand apart, by WCAG 2.2, and what lies behind a node. */
final class Contrast {
    private Contrast() {}

    /** The colour a node is drawn on. */
    static Color behind(Node node, KioskView view) {
        Color behind = Color.TRANSPARENT;
        for (Node each = node; each != null && behind.getOpacity() < 1; each = each.getParent()) {
            if (each instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color color && behind.getOpacity() < 1) {
                        behind = over(behind, color);
                    }
                }
            }
        }
        return behind;
    }

    private static Color over(Color top, Color below) {
        double alpha = top.getOpacity() + below.getOpacity() * (1 - top.getOpacity());
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        return Color.color(
                mixed(top.getRed(), below.getRed(), top, below, alpha),
                mixed(top.getGreen(), below.getGreen(), top, below, alpha),
                mixed(top.getBlue(), below.getBlue(), top, below, alpha),
                alpha);
    }

    private static double mixed(double top, double below, Color over, Color under, double alpha) {
        return Math.clamp(
                (top * over.getOpacity() + below * under.getOpacity() * (1 - over.getOpacity())) / alpha, 0, 1);
    }

    /** Contrast by WCAG 2.2. */
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
