package vn.motcua.kiosk.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;

/** The last row of a ticket's screen: how long it stays, more time, done. */
final class EndRow {
    private final Look look;
    private final Phrase returns;
    private final HBox region;
    private final CountdownRing ring;
    private final Words words;

    EndRow(Look look, KioskModel model, Phrase returns, Phrase done) {
        this(
                look,
                model,
                returns,
                look.mainButton("done", look.sizes().tiny() ? null : "tick", look.say(done), model::done));
    }

    /** {@code end} is the way to be done with the page: not its main button where another is. */
    EndRow(Look look, KioskModel model, Phrase returns, TouchTarget end) {
        this.look = look;
        this.returns = returns;
        boolean compact = look.sizes().compact();
        boolean tiny = look.sizes().tiny();
        ring = new CountdownRing(look, tiny ? 60 : compact ? 72 : 84);
        words = look.text(1, look.palette().ink2(), "").onOneLine();
        TouchTarget more = look.otherButton("more-time", look.say(Phrase.MORE_TIME), model::moreTime);
        region = Look.row(look.sizes().gap(), ring, Look.grow(words), more, end);
        more.setMinWidth(Math.max(look.u(tiny ? 100 : compact ? 160 : 240), more.prefWidth(-1)));
        end.setMinWidth(Math.max(look.u(tiny ? 100 : compact ? 190 : 270), end.prefWidth(-1)));
        if (compact || look.sizes().large()) {
            region.getChildren().remove(words);
            region.getChildren().add(1, Look.spring());
        }
    }

    Region region() {
        return region;
    }

    void update(KioskState state) {
        ring.show(state.secondsLeft(), state.secondsTotal());
        words.setText(look.say(returns, state.secondsLeft()));
    }
}
