package vn.motcua.kiosk.view;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.util.Duration;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.view.Faces.Weight;

/** Nobody there: an invitation that can be read from across the hall. The rings are those of a bronze drum. */
final class AttractPane implements Pane {
    private static final double TURN_SECONDS = 120;

    private static final double LARGER = 1.15;

    private final Look look;
    private final Region region;
    private final HBox live = new HBox();
    private final Words figure;
    private final Words waiting;
    private final Words longest;

    AttractPane(Look look, KioskState state, boolean motion) {
        this.look = look;
        boolean flat = look.sizes().landscape();
        boolean compact = look.sizes().compact();
        // An upright glass of the hall has width left for larger text.
        double larger = look.sizes().large() && !compact && !flat ? LARGER : 1;
        figure = look.fixed(
                        Weight.NUMBER,
                        look.sizes().tiny() ? 56 : compact ? 96 : 200 * larger,
                        0.95,
                        look.palette().gold(),
                        "")
                .onOneLine();
        waiting = look.bold(
                        look.sizes().tiny() ? 1 : compact ? 1.2 : 1.5, Color.WHITE, look.say(Phrase.ATTRACT_WAITING))
                .onOneLine();
        longest = look.text(1, Color.web("#F5F1E8"), "").onOneLine();
        VBox words = Look.column(look.u(8), waiting, longest);
        words.setAlignment(Pos.CENTER_LEFT);
        live.setSpacing(look.u(compact ? 20 : 36));
        live.setAlignment(Pos.CENTER);
        live.getChildren().addAll(figure, words);
        VBox invitation = Look.column(
                look.u(10),
                look.fixed(
                                Weight.BOLD,
                                look.sizes().tiny() ? 44 : compact ? 64 : 108 * larger,
                                1.15,
                                Color.WHITE,
                                look.say(Phrase.ATTRACT_TOUCH))
                        .onOneLine()
                        .fitted(look.sizes().width()
                                * (!flat ? 0.92 : look.sizes().tiny() ? 0.62 : 0.58))
                        .centred(),
                look.text(look.sizes().tiny() ? 1 : 1.25, Color.web("#F5F1E8"), look.say(Phrase.ATTRACT_TOUCH_OTHER))
                        .onOneLine()
                        .fitted(look.sizes().width()
                                * (!flat ? 0.92 : look.sizes().tiny() ? 0.62 : 0.58))
                        .centred());
        invitation.setAlignment(Pos.CENTER);
        if (look.sizes().tiny()) {
            longest.setManaged(false);
            longest.setVisible(false);
        }
        if (look.sizes().slender()) {
            live.setSpacing(look.u(12));
        }
        if (flat) {
            VBox right = Look.column(look.u(look.sizes().tiny() ? 0 : compact ? 30 : 80), invitation, live);
            right.setAlignment(Pos.CENTER);
            HBox pane = Look.row(
                    look.u(20), drum(look.sizes().tiny() ? 180 : compact ? 330 : 620, motion), Look.grow(right));
            region = pane;
        } else {
            VBox pane = Look.column(
                    0,
                    live,
                    Look.spring(),
                    drum(look.sizes().tiny() ? 230 : compact ? 420 : 760, motion),
                    Look.spring(),
                    invitation);
            pane.setAlignment(Pos.CENTER);
            region = pane;
        }
        region.setPadding(new Insets(
                look.u(look.sizes().tiny() ? 4 : compact ? 16 : 64),
                look.sizes().margin(),
                look.u(look.sizes().tiny() ? 4 : compact ? 16 : 84),
                look.sizes().margin()));
        region.setId("screen-attract");
        update(state);
    }

    private StackPane drum(double units, boolean motion) {
        Group rings = new Group();
        ring(rings, 172, 2.5);
        ring(rings, 184, 2.5);
        ring(rings, 200, 12, 3, 11);
        ring(rings, 216, 2.5);
        ring(rings, 250, 26, 4, 22.18);
        ring(rings, 284, 2.5);
        ring(rings, 296, 2.5);
        ring(rings, 318, 22, 10, 12.2);
        ring(rings, 342, 2.5);
        ring(rings, 370, 3, 2, 9);
        ring(rings, 392, 2.5);
        double scale = look.u(units) / 800;
        rings.setScaleX(scale);
        rings.setScaleY(scale);
        rings.setOpacity(0.62);
        if (motion) {
            turn(rings);
        }
        StackPane core = look.badge(
                look.icon(
                        "touch",
                        units * 0.25,
                        look.palette().contrast() ? Color.BLACK : look.palette().brandDeep(),
                        1.25),
                units * 0.395,
                look.palette().gold(),
                units * 0.2);
        StackPane drum = new StackPane(new Group(rings), core);
        Look.fix(drum, look.u(units), look.u(units));
        return drum;
    }

    private void ring(Group rings, double radius, double width, double... dashes) {
        Circle ring = new Circle(400, 400, radius, Color.TRANSPARENT);
        ring.setStroke(look.palette().gold());
        ring.setStrokeWidth(width);
        ring.setStrokeLineCap(StrokeLineCap.BUTT);
        for (double dash : dashes) {
            ring.getStrokeDashArray().add(dash);
        }
        rings.getChildren().add(ring);
    }

    private static void turn(Group rings) {
        RotateTransition turn = new RotateTransition(Duration.seconds(TURN_SECONDS), rings);
        turn.setByAngle(360);
        turn.setInterpolator(Interpolator.LINEAR);
        turn.setCycleCount(Animation.INDEFINITE);
        rings.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                turn.stop();
            }
        });
        turn.play();
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {
        WaitRange range = state.queue().longest();
        boolean known = state.connected() && !state.queue().services().isEmpty();
        live.setVisible(known);
        figure.setText(String.valueOf(state.queue().waiting()));
        longest.setText(
                range == null
                        ? ""
                        : look.say(
                                Phrase.ATTRACT_LONGEST,
                                look.sizes().compact()
                                        ? look.wording().shortRange(range)
                                        : look.wording().range(range)));
        longest.setManaged(range != null && !look.sizes().tiny());
    }
}
