package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskState;

/** Everybody who waits, or that the link is down and numbers still work. */
final class WaitingPill {
    private final Look look;
    private final HBox region;
    private final Words words;
    private final Region people;
    private final Region warning;

    WaitingPill(Look look) {
        this.look = look;
        words = look.bold(1, look.palette().jade(), "").onOneLine();
        people = look.icon("people", 40, look.palette().jade());
        warning = look.icon("warning", 40, look.palette().amber());
        region = Look.row(look.u(14), people, words);
        region.setPadding(new Insets(0, look.u(26), 0, look.u(22)));
        region.setMinHeight(look.u(72));
        region.setMaxHeight(look.u(72));
        region.setMinWidth(Region.USE_PREF_SIZE);
        region.setAlignment(Pos.CENTER_LEFT);
    }

    Region region() {
        return region;
    }

    void show(KioskState state) {
        boolean online = state.connected();
        Palette palette = look.palette();
        Color ink = online ? palette.jade() : palette.amber();
        Color field = online ? palette.jadeSoft() : palette.amberSoft();
        words.setColor(ink);
        words.setText(
                online
                        ? look.say(Phrase.HOME_WAITING, state.queue().waiting())
                        : look.say(look.sizes().large() ? Phrase.HOME_OFFLINE_STILL : Phrase.HOME_OFFLINE));
        region.getChildren().set(0, online ? people : warning);
        Look.dressed(
                region,
                palette.contrast()
                        ? Surface.lined(field, ink, look.u(36), look.u(3))
                        : Surface.flat(field, look.u(36)));
    }
}
