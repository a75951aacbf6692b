package vn.motcua.kiosk.view;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/** "Please take your paper", with an arrow to the slot. */
final class TakePaper {
    private TakePaper() {}

    static Region region(Look look, boolean motion) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        Color ink = palette.contrast() ? Color.BLACK : Color.WHITE;
        double width = look.sizes().landscape()
                ? (look.sizes().width()
                                - 2 * look.sizes().margin()
                                - look.sizes().gap())
                        * 0.6
                : look.sizes().width() - 2 * look.sizes().margin();
        boolean tiny = look.sizes().tiny();
        double takeRoom = width - look.u(tiny ? 100 : compact ? 190 : 310);
        double round = tiny ? 38 : compact ? 64 : 96;
        Region arrow = look.icon("arrow-down", round * 0.68, palette.contrast() ? palette.gold() : palette.jade(), 2.4);
        StackPane disc = look.badge(arrow, round, palette.contrast() ? Color.BLACK : Color.WHITE, round / 2);
        VBox words = Look.column(
                0,
                look.bold(
                                tiny ? 1 : compact ? 1.3 : look.sizes().large() ? 1.6 : 1.953,
                                ink,
                                look.say(tiny ? Phrase.TICKET_TAKE_SHORT : Phrase.TICKET_TAKE))
                        .onOneLine()
                        .fitted(takeRoom),
                look.text(
                                compact ? 0.85 : look.sizes().large() ? 0.85 : 1,
                                ink,
                                look.say(compact ? Phrase.TICKET_TAKE_WHERE_SHORT : Phrase.TICKET_TAKE_WHERE))
                        .onOneLine()
                        .fitted(takeRoom));
        if (tiny || compact && look.sizes().landscape()) {
            words.getChildren().removeLast();
        }
        HBox take = Look.row(look.u(compact ? 16 : 28), Look.grow(words), disc);
        if (!tiny) {
            take.getChildren().addFirst(look.icon("printer", compact ? 56 : 84, ink, 1.5));
        }
        double above = look.u(tiny ? 2 : compact ? 6 : 24);
        double side = look.u(compact ? 16 : 30);
        take.setPadding(new Insets(above, side, above, side));
        if (motion) {
            nod(look, disc);
        }
        return Look.dressed(take, Surface.flat(palette.jade(), look.u(compact ? 16 : 22)));
    }

    /** The arrow moves down three times in 2.4 s and then rests: it points, it does not blink. */
    private static void nod(Look look, Region disc) {
        TranslateTransition nod = new TranslateTransition(Duration.millis(400), disc);
        nod.setByY(look.u(12));
        nod.setAutoReverse(true);
        nod.setCycleCount(6);
        nod.setInterpolator(Interpolator.EASE_BOTH);
        disc.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null && nod.getStatus() == Animation.Status.RUNNING) {
                nod.stop();
            }
        });
        nod.play();
    }
}
