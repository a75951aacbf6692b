package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/** A drawn surface: layered fills for a raised card, a border for a dashed one. No blur: it is cheap on a Pi. */
record Surface(Background background, @Nullable Border border) {

    /** A flat fill. */
    static Surface flat(Color color, double radius) {
        return new Surface(new Background(new BackgroundFill(color, new CornerRadii(radius), Insets.EMPTY)), null);
    }

    /** A card with a line round it and a thicker lower edge. */
    static Surface raised(Color card, Color line, Color edge, double radius, double lineWidth, double edgeWidth) {
        return new Surface(
                new Background(
                        new BackgroundFill(edge, new CornerRadii(radius), Insets.EMPTY),
                        new BackgroundFill(line, new CornerRadii(radius), new Insets(0, 0, edgeWidth - lineWidth, 0)),
                        new BackgroundFill(
                                card,
                                new CornerRadii(radius - lineWidth),
                                new Insets(lineWidth, lineWidth, edgeWidth, lineWidth))),
                null);
    }

    /** A card with the same line on every side. */
    static Surface lined(Color card, Color line, double radius, double lineWidth) {
        return new Surface(
                new Background(
                        new BackgroundFill(line, new CornerRadii(radius), Insets.EMPTY),
                        new BackgroundFill(card, new CornerRadii(radius - lineWidth), new Insets(lineWidth))),
                null);
    }

    /** A dashed surface: there, but not to be used now. */
    static Surface dashed(Color fill, Color line, double radius, double lineWidth) {
        BorderStrokeStyle dashes = new BorderStrokeStyle(
                StrokeType.INSIDE,
                StrokeLineJoin.MITER,
                StrokeLineCap.BUTT,
                10,
                0,
                List.of(3 * lineWidth, 3 * lineWidth));
        return new Surface(
                new Background(new BackgroundFill(fill, new CornerRadii(radius), Insets.EMPTY)),
                new Border(new BorderStroke(line, dashes, new CornerRadii(radius), new BorderWidths(lineWidth))));
    }

    /** The ring of the keypad: outside the surface, so that nothing moves. */
    static Border ring(Color color, double radius, double width, double away) {
        return new Border(new BorderStroke(
                color,
                BorderStrokeStyle.SOLID,
                new CornerRadii(radius + width + away),
                new BorderWidths(width),
                new Insets(-width - away)));
    }
}
