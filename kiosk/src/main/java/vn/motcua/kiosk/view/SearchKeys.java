package vn.motcua.kiosk.view;

import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.Screen;

/**
 * Words to look for on a glass that has no room for keys beside what is found: what is typed and how much it finds, the
 * keys, and among them "see", which lets the finds take their place. Where there is height the finds stand above the keys.
 */
final class SearchKeys {
    /** Two finds above the keys, or none. */
    private static final double TWO_FINDS = 226;

    private final Look look;
    private final GuideTouches guide;
    private final Screen.Search search;
    private final int found;

    /** @param found how many procedures what is typed finds */
    SearchKeys(Look look, GuideTouches guide, Screen.Search search, int found) {
        this.look = look;
        this.guide = guide;
        this.search = search;
        this.found = found;
    }

    /**
     * Fills the page.
     *
     * @param height pixels down that it has
     * @param finds draws what was found in so many pixels
     */
    void fill(VBox region, KeySet shown, double height, DoubleFunction<Region> finds) {
        Sizes sizes = look.sizes();
        double side = sizes.margin();
        double above = look.u(sizes.tiny() ? 5 : 12);
        region.setAlignment(Pos.BOTTOM_CENTER);
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(above, 0, above, 0));
        double width = sizes.width() - 2 * side;
        double room = height - 2 * above;
        Region line = line(width);
        VBox.setMargin(line, new Insets(0, side, 0, side));
        double left = Math.floor(room - line.getPrefHeight() - region.getSpacing());
        KeyPage.Way on = new KeyPage.Way("key-see", found > 0, look.say(Phrase.SEARCH_SEE), guide::seen);
        LetterBoard.Asked asked = LetterBoard.Asked.words(guide, shown, search.typing(), on);
        Region board = LetterBoard.of(look, asked, left);
        board.applyCss();
        double rest = left - board.prefHeight(-1) - region.getSpacing();
        region.getChildren().add(line);
        if (rest >= look.u(TWO_FINDS)) {
            Region rows = finds.apply(rest);
            VBox.setMargin(rows, new Insets(0, side, 0, side));
            region.getChildren().add(rows);
        } else {
            LetterBoard.grow(look, board, left);
        }
        region.getChildren().add(board);
    }

    private Region line(double width) {
        Palette palette = look.palette();
        boolean tiny = look.sizes().tiny();
        boolean empty = search.typed().isEmpty();
        Words count = look.text(
                        1,
                        found > 0 ? palette.ink2() : palette.amber(),
                        found > 0 ? look.say(Phrase.SEARCH_IN_FIELD, found) : look.say(Phrase.SEARCH_NONE))
                .onOneLine();
        count.applyCss();
        double icon = tiny ? 0 : look.u(46 + 12);
        double inner = look.u(tiny ? 10 : 18);
        double left = width - 2 * inner - icon - (empty ? 0 : count.prefWidth(-1) + look.u(12));
        Words typed = empty
                ? look.text(1, palette.ink2(), look.say(Phrase.SEARCH_HINT))
                        .onOneLine()
                        .fitted(left)
                : end(left);
        HBox line = Look.row(look.u(12), Look.grow(typed));
        if (!tiny) {
            line.getChildren().addFirst(look.icon("lookup", 46, palette.brand()));
        }
        if (!empty) {
            line.getChildren().add(count);
        }
        line.setId("search-field");
        line.setPadding(new Insets(0, inner, 0, inner));
        Look.fix(line, width, Math.ceil(look.u(tiny ? 44 : 72)));
        return Look.dressed(
                line, Surface.lined(palette.card(), palette.brand(), look.u(tiny ? 10 : 18), look.u(tiny ? 3 : 4)));
    }

    /** The end of what is typed, where all of it has no room on one line. */
    private Words end(double width) {
        String typed = search.typed() + "|";
        Words words = line(typed);
        for (int from = 1; words.prefWidth(-1) > width && from < typed.length(); from++) {
            words = line("…" + typed.substring(from));
        }
        return words;
    }

    private Words line(String text) {
        Words words = look.bold(look.sizes().tiny() ? 1 : 1.2, look.palette().ink(), text)
                .onOneLine();
        words.applyCss();
        return words;
    }
}
