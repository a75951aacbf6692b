package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** One message of an errand in the middle of the screen: a sign, a sentence, what to do, and the ways on. */
final class MessagePane {
    /** What kind of news it is. */
    enum Kind {
        /** Done. */
        GOOD,
        /** Neither. */
        PLAIN,
        /** It did not work. */
        TROUBLE
    }

    private MessagePane() {}

    /**
     * Draws it.
     *
     * @param ways buttons, the main one last; beside each other where they fit
     * @param more what stands between the words and the ways, such as a code
     */
    static Pane of(
            Look look,
            String id,
            Kind kind,
            String icon,
            String title,
            String what,
            List<TouchTarget> ways,
            Region... more) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        Color ink = kind == Kind.GOOD ? palette.jade() : kind == Kind.PLAIN ? palette.sky() : palette.amber();
        Color field =
                kind == Kind.GOOD ? palette.jadeSoft() : kind == Kind.PLAIN ? palette.skySoft() : palette.amberSoft();
        double side = sizes.tiny() ? 60 : compact ? 100 : 220;
        double width = sizes.width() - look.u(compact ? 60 : 160);
        VBox region = new VBox(look.u(sizes.tiny() ? 6 : compact ? sizes.large() ? 8 : 14 : 36));
        region.setId(id);
        region.setAlignment(Pos.CENTER);
        region.setPadding(new Insets(look.u(sizes.tiny() ? 4 : compact ? 12 : 40)));
        region.getChildren()
                .add(Spare.of(
                        new StackPane(look.badge(look.icon(icon, side * 0.55, ink, 1.7), side, field, side / 2))));
        region.getChildren()
                .add(centred(
                        look.bold(
                                sizes.tiny() ? 1.1 : compact ? 1.3 : sizes.large() ? 1.6 : 1.85, palette.ink(), title),
                        width));
        if (!what.isEmpty()) {
            region.getChildren().add(centred(look.text(compact ? 1 : 1.2, palette.ink2(), what), width));
        }
        region.getChildren().addAll(more);
        if (!ways.isEmpty()) {
            region.getChildren().add(ways(look, ways, width));
        }
        return new Doors.Still(region);
    }

    private static Words centred(Words words, double width) {
        words.setMaxWidth(width);
        return words.centred();
    }

    /** Buttons beside each other, equally wide, or below each other where that would squeeze them. */
    static Region ways(Look look, List<TouchTarget> ways, double width) {
        double gap = look.sizes().gap();
        double widest = look.u(look.sizes().compact() ? 300 : 440);
        for (TouchTarget way : ways) {
            way.applyCss();
            widest = Math.max(widest, way.prefWidth(-1));
        }
        boolean beside = ways.size() * widest + (ways.size() - 1) * gap <= width;
        double each = Math.min(widest, width);
        ways.forEach(way -> {
            way.setMinWidth(each);
            way.setPrefWidth(each);
            way.setMaxWidth(each);
        });
        if (beside) {
            HBox row = Look.row(gap, ways.toArray(TouchTarget[]::new));
            row.setAlignment(Pos.CENTER);
            row.setMinHeight(Region.USE_PREF_SIZE);
            return row;
        }
        VBox column = Look.column(gap, ways.reversed().toArray(TouchTarget[]::new));
        column.setAlignment(Pos.CENTER);
        column.setMinHeight(Region.USE_PREF_SIZE);
        return column;
    }
}
