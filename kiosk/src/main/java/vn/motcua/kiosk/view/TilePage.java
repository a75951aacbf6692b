package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question and its answers on a small glass: rows at a hand's height where they fit, else tiles. */
final class TilePage {
    /** A tile with a sign and a name, and a line below them. */
    private static final double TWO_LINES_UNITS = 135;

    /** What stands beside that line. */
    private static final double BESIDE_UNITS = 90;

    private TilePage() {}

    /**
     * An answer.
     *
     * @param below what is told below its name where there is room for it
     */
    record Answer(String id, String icon, String name, String below, Runnable chosen) {
        private Region drawn(TileBody body, String told) {
            return DoorTile.door(body, id, icon, name, told, chosen).region();
        }
    }

    /** The page, {@code height} pixels high. */
    static Pane of(Look look, String id, String icon, String question, List<Answer> answers, double height) {
        return ChoicePage.of(look, icon, question, height, answers.size())
                .<Pane>map(rows -> new Doors.Still(rows.region(
                        id,
                        answers.stream()
                                .map(answer -> answer.drawn(rows.body(), answer.below()))
                                .toList())))
                .orElseGet(() -> tiles(look, id, question, answers, height));
    }

    private static Pane tiles(Look look, String id, String question, List<Answer> answers, double height) {
        Sizes sizes = look.sizes();
        double width = sizes.width() - 2 * sizes.margin();
        double padding = look.u(12);
        VBox region = new VBox(sizes.gap());
        region.setId(id);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        double room = height - 2 * padding;
        Words title = look.bold(1.2, look.palette().ink(), question).balanced(width);
        title.applyCss();
        region.getChildren().add(title);
        room -= title.prefHeight(width) + sizes.gap();
        TileGrid plan = TileGrid.of(sizes, width, room, answers.size());
        List<String> names = answers.stream().map(Answer::name).toList();
        boolean told = answers.stream().allMatch(answer -> holds(plan.body(look, 0, answers.size()), answer));
        List<Region> tiles = new ArrayList<>();
        for (Answer answer : answers) {
            TileBody body = plan.body(look, tiles.size(), answers.size()).signedFor(names);
            tiles.add(answer.drawn(body, told ? answer.below() : ""));
        }
        region.getChildren().add(plan.filled(sizes, tiles));
        return new Doors.Still(region);
    }

    /** Whether what is told below the name has a line of its own. */
    private static boolean holds(TileBody body, Answer answer) {
        Look look = body.look();
        double beside =
                look.text(1, look.palette().ink(), answer.below()).onOneLine().prefWidth(-1);
        return body.height() >= look.u(TWO_LINES_UNITS) && beside <= body.width() - look.u(BESIDE_UNITS);
    }
}
