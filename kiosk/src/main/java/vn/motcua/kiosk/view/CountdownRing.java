package vn.motcua.kiosk.view;

import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** The seconds that are left, as a ring that steps once a second and a figure within. */
final class CountdownRing extends StackPane {
    private final Arc arc;
    private final Words figure;

    CountdownRing(Look look, double units) {
        double side = look.u(units);
        double radius = side * 36 / 84;
        double stroke = side * 8 / 84;
        Circle track = new Circle(side / 2, side / 2, radius, Color.TRANSPARENT);
        track.setStroke(look.palette().track());
        track.setStrokeWidth(stroke);
        arc = new Arc(side / 2, side / 2, radius, radius, 90, -360);
        arc.setType(ArcType.OPEN);
        arc.setFill(Color.TRANSPARENT);
        arc.setStroke(look.palette().brand());
        arc.setStrokeWidth(stroke);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        javafx.scene.layout.Pane drawing = new javafx.scene.layout.Pane(track, arc);
        figure = look.fixed(
                        Faces.Weight.BOLD, units * 32 / 84, 1, look.palette().ink(), "")
                .notBelow(look.sizes().least())
                .onOneLine()
                .centred();
        getChildren().addAll(drawing, figure);
        Look.fix(this, side, side);
    }

    void show(int secondsLeft, int secondsTotal) {
        arc.setLength(secondsTotal == 0 ? 0 : -360.0 * secondsLeft / secondsTotal);
        figure.setText(String.valueOf(secondsLeft));
    }
}
