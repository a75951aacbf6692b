package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Needs;

/**
 * The way to the two switches on the smallest glass, where only a page of their own has room for the rule by which numbers
 * are mixed. What is switched on has a tick before its word.
 */
final class NeedsTile {
    private static final double TICK = 34;
    private static final double SIGN = 46;
    private static final double FORWARD = 34;
    private static final double LEAST_WORDS = 165;

    private final Look look;
    private final TouchTarget tile;
    private final List<HBox> lines = new ArrayList<>();

    /**
     * @param width pixels across
     * @param model gets the touch
     */
    NeedsTile(Look look, double width, KioskModel model) {
        this.look = look;
        Palette palette = look.palette();
        double edge = look.u(9);
        double beside = look.u(TICK) + look.u(6);
        double room = width - 2 * edge - beside;
        double signs = look.u(SIGN + FORWARD + 20);
        boolean roomy = room > signs + look.u(LEAST_WORDS);
        tile = new TouchTarget("needs", "", look.cardDress(), look.u(4), model::needsAsked);
        VBox words = Look.column(0);
        for (String line : look.say(Phrase.NEEDS_OPEN_SHORT).split("\n")) {
            Words word = look.text(1, palette.ink(), line).onOneLine().fitted(roomy ? room - signs : room);
            HBox row = Look.row(look.u(6), word);
            lines.add(row);
            words.getChildren().add(row);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = Look.row(look.u(10), words);
        if (roomy) {
            content.getChildren().addFirst(look.icon("priority", SIGN, palette.sky()));
            content.getChildren().add(look.icon("forward", FORWARD, palette.brand(), 2.2));
        }
        content.setPadding(new Insets(0, edge, look.u(6), edge));
        content.setMouseTransparent(true);
        tile.getChildren().add(content);
    }

    Region region() {
        return tile;
    }

    void show(Needs needs) {
        tile.setAccessibleText(NeedsPane.told(look, needs).replace("*", ""));
        tick(0, needs.priority());
        tick(lines.size() - 1, needs.interpreter() || lines.size() == 1 && needs.priority());
    }

    private void tick(int line, boolean on) {
        HBox row = lines.get(line);
        Region words = (Region) row.getChildren().getLast();
        row.getChildren().setAll(words);
        if (on) {
            row.getChildren().addFirst(look.icon("tick", TICK, look.palette().jade(), 3));
        }
    }
}
