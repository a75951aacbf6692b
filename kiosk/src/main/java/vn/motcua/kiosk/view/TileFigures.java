package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.kiosk.view.TileBody.Shape;

/**
 * The figures of a service's tile: who waits, how long a new number would, and within how many minutes nine of ten are
 * called. A tile without room for the last one leaves it to the ticket's screen, which always says it. Times for a
 * priority number carry the sign of priority in place of the clock.
 */
final class TileFigures {
    /** The longest bound that a line is measured for; a longer one is left to the ticket's screen where it does not fit. */
    private static final int WIDEST_BOUND = 99;

    private final Look look;
    private final TileBody body;
    private final Words people;
    private final Words wait;
    private final @Nullable Words bound;
    /** The wait in the line of the people, where two lines hold all three figures. */
    private final Words beside;

    private final Region peopleIcon;
    private final StackPane waitIcon;
    private final Region clock;
    private final Region precedence;
    private final Region box;
    /** Whether the bound has a line beside those of people and wait. */
    private final boolean third;

    TileFigures(TileBody body) {
        this.body = body;
        this.look = body.look();
        Palette palette = look.palette();
        people = look.text(1, palette.ink2(), "").onOneLine();
        wait = (body.shape() == Shape.ROW ? look.text(1, palette.ink(), "") : look.bold(1, palette.ink(), ""))
                .onOneLine();
        double side = body.shape() == Shape.BOX ? 36 : 29;
        peopleIcon = look.icon("people", side, palette.ink2());
        clock = look.icon("clock", side, palette.ink2());
        precedence = look.icon("priority", side, palette.sky());
        waitIcon = new StackPane(clock, precedence);
        beside = look.bold(1, palette.ink(), "").onOneLine();
        third = hasThird(body);
        bound = third || body.shape() == Shape.BOX
                ? look.text(1, palette.ink2(), "").onOneLine()
                : null;
        box = body.shape() == Shape.BOX ? wide() : small();
    }

    /** Whether a tile is high and wide enough for a line of its own for the bound. */
    static boolean hasThird(TileBody body) {
        Look look = body.look();
        boolean large = look.sizes().large();
        // The name of a narrow row takes two lines.
        boolean broken = body.width() < look.u(700);
        double least = look.u(
                switch (body.shape()) {
                    case BOX -> 268;
                    case SMALL_BOX -> large ? 205 : 182;
                    case ROW -> !look.sizes().compact() ? 190 : broken ? 182 : large ? 162 : 138;
                });
        return body.height() >= least && fits(body, look.say(Phrase.TILE_WITHIN, WIDEST_BOUND));
    }

    /** Whether a line fits, in smaller type if it must. */
    private static boolean fits(TileBody body, String text) {
        Sizes sizes = body.look().sizes();
        return width(body.look(), text) * sizes.least() / sizes.em(1) <= across(body);
    }

    private static double width(Look look, String text) {
        return look.text(1, look.palette().ink(), text).onOneLine().prefWidth(-1);
    }

    private double width(String text) {
        return width(look, text);
    }

    private double across() {
        return across(body);
    }

    /** The width of a line of text. */
    private static double across(TileBody body) {
        Look look = body.look();
        return body.width()
                - switch (body.shape()) {
                    case BOX -> look.u(110);
                    case SMALL_BOX -> look.u(26);
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
        return box;
    }

    private Region small() {
        Region gap = Look.fix(new Region(), look.u(5), 1);
        HBox row = Look.row(look.u(8), peopleIcon, people, gap, waitIcon, wait);
        return bound == null ? row : Look.column(look.u(3), row, bound);
    }

    private Region wide() {
        VBox lines = Look.column(look.u(5), Look.row(look.u(16), peopleIcon, Look.row(0, people, beside)));
        Region indent = Look.fix(new Region(), look.u(36), 1);
        Words below = Objects.requireNonNull(bound);
        if (third) {
            lines.getChildren().addAll(Look.row(look.u(16), waitIcon, wait), Look.row(look.u(16), indent, below));
        } else {
            lines.getChildren().add(Look.row(look.u(16), waitIcon, wait, below));
        }
        return lines;
    }

    /** Without the office nothing is known of any service, and the page says so once: the name stands alone. */
    void hide() {
        box.setManaged(false);
        box.setVisible(false);
        people.setText("");
        people.setManaged(false);
        wait.setText("");
        wait.setManaged(false);
        if (bound != null) {
            bound.setText("");
            bound.setManaged(false);
        }
    }

    /** Shows who waits now; null when that is not known of this service. */
    void show(@Nullable ServiceQueue queue, @Nullable WaitRange range, boolean priority) {
        box.setManaged(true);
        box.setVisible(true);
        clock.setVisible(!priority);
        precedence.setVisible(priority);
        Integer within = range == null ? null : range.bound90();
        boolean both = bound != null && within != null;
        if (body.shape() == Shape.BOX && both && !third) {
            together(Objects.requireNonNull(queue), Objects.requireNonNull(range));
        } else {
            apart(queue, range, priority);
        }
        if (bound != null) {
            bound.setFitted(within == null ? "" : boundText(within, priority), across());
            bound.setManaged(!bound.isEmpty());
        }
        peopleIcon.setVisible(queue != null);
        peopleIcon.setManaged(queue != null);
        waitIcon.setVisible(range != null);
        waitIcon.setManaged(range != null);
        wait.setManaged(!wait.isEmpty());
    }

    private String boundText(int within, boolean priority) {
        Stream<Phrase> phrases =
                priority ? Stream.of(Phrase.TILE_WITHIN_PRIORITY, Phrase.TILE_WITHIN) : Stream.of(Phrase.TILE_WITHIN);
        return phrases.map(phrase -> look.say(phrase, within))
                .filter(told -> fits(body, told))
                .findFirst()
                .orElse("");
    }

    /** Two lines for three figures: who waits and how long in the first. */
    private void together(ServiceQueue queue, WaitRange range) {
        beside.setText(look.wording().shortRange(range));
        people.setFitted(few(queue) + " · ", across() - beside.prefWidth(-1));
        people.setManaged(true);
        wait.setText("");
    }

    private void apart(@Nullable ServiceQueue queue, @Nullable WaitRange range, boolean priority) {
        String told = range == null ? "" : waitText(range, priority);
        boolean bare = body.shape() == Shape.ROW && look.sizes().narrow() && !told.isEmpty();
        beside.setText("");
        people.setFitted(bare ? "" : peopleText(queue), across());
        people.setManaged(!people.isEmpty());
        wait.setText(bare ? told.replace("· ", "") : told);
    }

    private String peopleText(@Nullable ServiceQueue queue) {
        if (queue == null) {
            String touch = look.say(Phrase.TILE_TOUCH);
            return width(touch) <= across() - look.u(6) ? touch : look.say(Phrase.TILE_TOUCH_SHORT);
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

    private String waitText(WaitRange range, boolean priority) {
        String brief = look.wording().shortRange(range);
        return switch (body.shape()) {
            case BOX -> look.wording().range(range);
            case SMALL_BOX -> brief;
            case ROW -> "· " + (priority ? look.say(Phrase.TILE_PRIORITY, brief) : brief);
        };
    }
}
