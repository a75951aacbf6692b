package vn.motcua.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;

/** What the pages have in common on which somebody chooses what to write to the office. */
final class FeedbackPage {
    private final Look look;
    /** Larger text on a flat glass: everything else comes closer together. */
    private final boolean tight;

    private final double width;
    private final double height;

    FeedbackPage(Look look, double height) {
        this.look = look;
        this.width = look.sizes().width() - 2 * look.sizes().margin();
        this.height = height;
        this.tight = look.sizes().landscape() && look.sizes().large();
    }

    boolean tight() {
        return tight;
    }

    /** Pixels between the margins. */
    double width() {
        return width;
    }

    VBox region(String id) {
        VBox region = new VBox(look.sizes().gap());
        double padding = look.u(look.sizes().tiny() ? 7 : look.sizes().compact() || tight ? 12 : 30);
        region.setId(id);
        region.setPadding(
                new Insets(padding, look.sizes().margin(), padding, look.sizes().margin()));
        return region;
    }

    boolean fits(Region region) {
        // Outside of a scene nothing has its size yet.
        region.applyCss();
        return region.prefHeight(look.sizes().width()) <= height;
    }

    TouchTarget choice(String id, String icon, String name, String what, double wide, Runnable action) {
        Palette palette = look.palette();
        TouchTarget target =
                new TouchTarget(id, what.isEmpty() ? name : name + ". " + what, look.cardDress(), look.u(4), action);
        boolean roomy = !look.sizes().landscape() && !look.sizes().large();
        double side = what.isEmpty() ? 76 : roomy ? 140 : 120;
        VBox words = Look.column(
                look.u(roomy ? 12 : 6), look.bold(what.isEmpty() ? 1.15 : roomy ? 1.5 : 1.3, palette.ink(), name));
        if (!what.isEmpty()) {
            words.getChildren()
                    .add(look.text(roomy ? 1.2 : 1, palette.ink2(), what)
                            .even(wide - look.u(side + 2 * 28 + 2 * 28 + 48)));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Look.row(look.u(28), Look.grow(words), look.icon("forward", 48, palette.brand(), 2.2));
        if (!icon.isEmpty()) {
            row.getChildren()
                    .addFirst(Look.dressed(
                            look.badge(
                                    look.icon(icon, side * 0.56, palette.brand()), side, palette.brandSoft(), side / 2),
                            look.field(palette.brandSoft(), palette.brand(), side / 2)));
        }
        row.setPadding(new Insets(look.u(tight ? 6 : 18), look.u(28), look.u(tight ? 10 : 22), look.u(28)));
        row.setMouseTransparent(true);
        target.getChildren().add(row);
        target.setMinHeight(look.u(what.isEmpty() ? 130 : 190));
        target.setMaxWidth(wide);
        return target;
    }

    /** What became of what was written before. */
    Region lookUp(KioskModel model, double wide) {
        double gap = look.sizes().gap();
        double each = Math.floor((wide - gap) / 2);
        String published = look.say(look.sizes().slender() ? Phrase.CASE_PUBLISHED_BRIEF : Phrase.CASE_PUBLISHED);
        HBox row = new HBox(gap);
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (TouchTarget way : List.of(
                look.otherButton("case-follow", look.say(Phrase.CASE_FOLLOW), model.cases()::open),
                look.otherButton("case-published", published, model.cases()::published))) {
            Look.fit(way, each - look.u(40));
            way.setMinWidth(each);
            way.setPrefWidth(each);
            row.getChildren().add(way);
        }
        return row;
    }

    Region strip(String icon, String words) {
        return strip(icon, look.text(1, look.palette().ink(), words));
    }

    Region strip(String icon, Words words) {
        boolean compact = look.sizes().compact();
        HBox strip = Look.row(
                look.u(compact ? 14 : 22),
                look.icon(icon, compact ? 42 : 56, look.palette().sky()),
                Look.grow(words));
        double above = look.u(compact ? 10 : 18);
        double side = look.u(compact ? 16 : 28);
        strip.setPadding(new Insets(above, side, above, side));
        strip.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(strip, surface(look.palette().skySoft()));
    }

    private Surface surface(Color soft) {
        Palette palette = look.palette();
        return palette.contrast()
                ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                : Surface.flat(soft, look.u(14));
    }
}
