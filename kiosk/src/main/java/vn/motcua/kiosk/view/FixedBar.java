package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.view.Faces.Weight;

/** The foot of every screen: the same buttons at the same place. What leads nowhere dims, it never vanishes. */
final class FixedBar extends HBox {
    private final Look look;
    private final boolean dark;

    FixedBar(Look look, KioskState state, KioskModel model, boolean dark) {
        this.look = look;
        this.dark = dark;
        boolean compact = look.sizes().compact();
        boolean contrast = look.palette().contrast();
        setSpacing(look.u(compact ? 5 : 8));
        setPadding(new Insets(
                look.u(compact ? 3 : 10),
                look.u(compact ? 8 : 16),
                look.u(compact ? 1 : 12),
                look.u(compact ? 8 : 16)));
        Look.fix(this, look.sizes().width(), look.u(compact ? 99 : look.sizes().large() ? 184 : 168));
        Color line = dark ? Color.web("#F2C14E", 0.3) : look.palette().line();
        Color field = dark ? Color.web("#000000", 0.3) : look.palette().card();
        double lineWidth = look.u(contrast ? 4 : 2);
        setBackground(new Background(
                new BackgroundFill(dark ? field : line, null, null),
                new BackgroundFill(dark ? Color.TRANSPARENT : field, null, new Insets(lineWidth, 0, 0, 0))));
        getChildren()
                .addAll(
                        cell("bar-home", "home", Phrase.BAR_HOME, state.canGoHome(), false, model::home),
                        cell("bar-back", "back", Phrase.BAR_BACK, state.canGoBack(), false, model::back),
                        cell("bar-language", "language", Phrase.BAR_LANGUAGE, true, false, model::languageSwitched),
                        cell(
                                "bar-large",
                                "large-text",
                                Phrase.BAR_LARGE,
                                true,
                                state.appearance().largeText(),
                                model::largeTextToggled),
                        cell(
                                "bar-contrast",
                                "contrast",
                                Phrase.BAR_CONTRAST,
                                true,
                                state.appearance().contrast(),
                                model::contrastToggled));
    }

    private TouchTarget cell(String id, String icon, Phrase phrase, boolean leads, boolean on, Runnable action) {
        boolean compact = look.sizes().compact();
        Palette palette = look.palette();
        double radius = look.u(14);
        Color ink = inkOf(leads, on);
        Surface normal = on
                ? palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.gold(), radius, look.u(4))
                        : Surface.flat(palette.brandSoft(), radius)
                : Surface.flat(Color.TRANSPARENT, radius);
        Surface pressed = !leads
                ? normal
                : dark || palette.contrast()
                        ? Surface.flat(Color.web("#FFFFFF", 0.22), radius)
                        : Surface.flat(palette.brandSoft(), radius);
        String words = compact ? look.say(phrase).replace('\n', ' ') : look.say(phrase);
        Words label = look.fixed(
                        on && palette.contrast() ? Weight.BOLD : Weight.REGULAR,
                        compact ? 24 : look.sizes().large() ? 37 : 32,
                        1.08,
                        ink,
                        words)
                .onOneLine()
                .centred();
        VBox content = Look.column(look.u(compact ? 4 : 5), look.icon(icon, compact ? 42 : 54, ink, 1.6), label);
        content.setAlignment(compact ? Pos.CENTER : Pos.TOP_CENTER);
        content.setMouseTransparent(true);
        TouchTarget cell = new TouchTarget(
                id, words.replace('\n', ' '), new TouchTarget.Dress(normal, pressed, look.ring(14)), 0, action);
        cell.getChildren().add(content);
        if (!compact) {
            VBox.setMargin(label, new Insets(words.contains("\n") ? 0 : look.u(17), 0, 0, 0));
            cell.setPadding(new Insets(look.u(8), 0, 0, 0));
        }
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setPrefWidth(look.u(100));
        return Look.grow(cell);
    }

    private Color inkOf(boolean leads, boolean on) {
        Palette palette = look.palette();
        if (dark && !palette.contrast()) {
            return leads ? Color.WHITE : Color.web("#C39A9B");
        }
        if (!leads) {
            return palette.off();
        }
        return on ? palette.brand() : palette.ink();
    }
}
