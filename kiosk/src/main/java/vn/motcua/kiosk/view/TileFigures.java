package vn.motcua.kiosk.view;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.view.TileBody.Shape;

/**
 * The figures of a service's tile: who waits, how long a new number would, and within how many minutes nine of ten are
 * called. A tile without room for the last one leaves it to the ticket's screen, which always says it.
 */
final class TileFigures {
    /** The longest bound that a line is measured for. */
    private static final int WIDEST_BOUND = 120;

    private final Look look;
    private final TileBody body;
    private final Words people;
    private final Words wait;
    private final @Nullable Words bound;
    /** The wait in the line of the people, where two lines hold all three figures. */
    private final Words beside;

    private final Region peopleIcon;
    private final Region waitIcon;
    /** Whether the bound has a line beside those of people and wait. */
    private final boolean third;

    TileFigures(TileBody body) {
        this.body = body;
        this.look = body.look();
        Palette palette = look.palette();
        people = look.text(1, palette.ink2(), "").onOneLine();
        wait = (body.shape() == Shape.ROW ? look.text(1, palette.ink(), "") : look.bold(1, palette.ink(), ""))
                .onOneLine();
        peopleIcon = look.icon("people", body.shape() == Shape.BOX ? 36 : 29, palette.ink2());
        waitIcon = look.icon("clock", body.shape() == Shape.BOX ? 36 : 29, palette.ink2());
        beside = look.bold(1, palette.ink(), "").onOneLine();
        third = body.height() >= roomForThree() && widest() <= across();
        bound = third || body.shape() == Shape.BOX
                ? look.text(1, palette.ink2(), "").onOneLine()
                : null;
    }

    /** The least height of a tile with a third line. */
    private double roomForThree() {
        return look.u(
                switch (body.shape()) {
                    case BOX -> 268;
                    case SMALL_BOX -> 182;
                    case ROW -> look.sizes().compact() ? 138 : 190;
                });
    }

    private double widest() {
        return width(look.say(Phrase.TILE_BOUND, WIDEST_BOUND));
    }

    private double width(String text) {
        return look.text(1, look.palette().ink(), text).onOneLine().prefWidth(-1);
    }

    /** The width of a line of text. */
    private double across() {
        return body.width()
                - switch (body.shape()) {
                    case BOX -> look.u(110);
                    case SMALL_BOX -> look.u(28);
                    case ROW -> body.rowMargins();
                };
    }

    /** The line of a row below its name. */
    List<Words> inRow() {
        return List.of(people, wait);
    }

    /** The second line of a row; null where there is none. */
    @Nullable
    Words belowRow() {
        return bound;
    }

    /** The lines at the foot of a box. */
    Region inBox() {
        return body.shape() == Shape.BOX ? wide() : small();
    }

    private Region small() {
        Region gap = Look.fix(new Region(), look.u(5), 1);
        HBox row = Look.row(look.u(8), peopleIcon, people, gap, waitIcon, wait);
        return bound == null ? row : Look.column(look.u(3), row, bound);
    }

    private Region wide() {
        VBox lines = Look.column(look.u(5), Look.row(look.u(16), peopleIcon, Look.row(0, people, beside)));
        Region indent = Look.fix(new Region(), look.u(36), 1);
        Words below = java.util.Objects.requireNonNull(bound);
        if (third) {
            lines.getChildren().addAll(Look.row(look.u(16), waitIcon, wait), Look.row(look.u(16), indent, below));
        } else {
            lines.getChildren().add(Look.row(look.u(16), waitIcon, wait, below));
        }
        return lines;
    }

    /** Shows who waits now; null when that is not known. */
    void show(@Nullable ServiceQueue queue, @Nullable WaitRange range) {
        Integer within = range == null ? null : range.bound90();
        boolean both = bound != null && within != null;
        if (body.shape() == Shape.BOX && both && !third) {
            together(java.util.Objects.requireNonNull(queue), java.util.Objects.requireNonNull(range));
        } else {
            apart(queue, range);
        }
        if (bound != null) {
            bound.setFitted(within == null ? "" : look.say(Phrase.TILE_BOUND, within), across());
            bound.setManaged(!bound.isEmpty());
        }
        peopleIcon.setVisible(queue != null);
        peopleIcon.setManaged(queue != null || body.shape() == Shape.SMALL_BOX);
        waitIcon.setVisible(range != null);
        wait.setManaged(!wait.isEmpty());
    }

    /** Two lines for three figures: who waits and how long in the first. */
    private void together(ServiceQueue queue, WaitRange range) {
        beside.setText(look.wording().shortRange(range));
        people.setFitted(few(queue) + " · ", across() - beside.prefWidth(-1));
        people.setManaged(true);
        wait.setText("");
    }

    private void apart(@Nullable ServiceQueue queue, @Nullable WaitRange range) {
        String told = range == null ? "" : waitText(range);
        boolean bare = body.shape() == Shape.ROW && look.sizes().narrow() && !told.isEmpty();
        beside.setText("");
        people.setFitted(bare ? "" : peopleText(queue), across());
        people.setManaged(!people.isEmpty());
        wait.setText(bare ? told.replace("· ", "") : told);
    }

    private String peopleText(@Nullable ServiceQueue queue) {
        if (queue == null) {
            String touch = look.say(Phrase.TILE_TOUCH);
            // On the narrowest glass the arrow says it, where the words would take a second line.
            boolean silent = body.shape() == Shape.SMALL_BOX || look.sizes().slender() && width(touch) > across();
            return !silent ? touch : body.shape() == Shape.SMALL_BOX ? "–" : "";
        }
        if (body.shape() == Shape.SMALL_BOX) {
            return String.valueOf(queue.waiting());
        }
        if (body.shape() == Shape.ROW || queue.waiting() == 0) {
            return few(queue);
        }
        return look.wording().count(Phrase.TILE_WAITING_ONE, Phrase.TILE_WAITING, queue.waiting());
    }

    /** Who waits, in as few words as say it. */
    private String few(ServiceQueue queue) {
        return queue.waiting() == 0
                ? look.say(Phrase.TILE_NOBODY)
                : look.wording().count(Phrase.TILE_WAITING_SHORT_ONE, Phrase.TILE_WAITING_SHORT, queue.waiting());
    }

    private String waitText(WaitRange range) {
        return switch (body.shape()) {
            case BOX -> look.wording().range(range);
            case SMALL_BOX -> look.wording().shortRange(range);
            case ROW -> "· " + look.wording().shortRange(range);
        };
    }
}
