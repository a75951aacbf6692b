package vn.motcua.kiosk.view;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands above the lowered screen: nothing to touch, only why it is empty there. */
final class LowReach {
    private LowReach() {}

    /** @param question of the page below, which needs its room for what is touched; empty: the page asks it itself */
    static Region above(Look look, double height, String question) {
        Palette palette = look.palette();
        double width = look.sizes().width() - 2 * look.sizes().margin();
        VBox words = Look.column(
                look.u(16),
                Spare.of(look.badge(look.icon("low-reach", 84, palette.sky(), 1.5), 140, palette.skySoft(), 70)),
                title(look, question, width),
                Spare.of(look.text(1, palette.ink2(), look.say(Phrase.LOW_WHAT)).balanced(width)));
        Spare.fit(words, look.sizes().width(), height);
        words.setAlignment(Pos.CENTER);
        return Look.dressed(Look.fix(words, look.sizes().width(), height), Surface.flat(palette.closed(), 0));
    }

    private static Words title(Look look, String question, double width) {
        Palette palette = look.palette();
        return question.isEmpty()
                ? look.bold(1.4, palette.ink2(), look.say(Phrase.LOW_TITLE)).balanced(width)
                : look.bold(1.4375, palette.ink(), question).balanced(width);
    }

    /** One line for a page whose buttons stand within reach anyway: the switch was heard. */
    static Region strip(Look look, double height) {
        Palette palette = look.palette();
        HBox line = Look.row(
                look.u(16),
                look.icon("low-reach", 44, palette.sky()),
                look.text(1, palette.ink2(), look.say(Phrase.LOW_ALREADY))
                        .onOneLine()
                        .fitted(look.sizes().width() - 2 * look.sizes().margin() - look.u(60)));
        line.setAlignment(Pos.CENTER);
        return Look.dressed(Look.fix(line, look.sizes().width(), height), Surface.flat(palette.closed(), 0));
    }

    static double stripHeight(Look look) {
        return Math.ceil(look.u(84));
    }
}
