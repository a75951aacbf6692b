package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.WaitRange;

/** What whoever took a number may expect: who is before, how long it takes, and within how many minutes nine of ten are called. */
final class TicketFacts {
    private final Look look;
    private final IssuedTicket ticket;

    TicketFacts(Look look, IssuedTicket ticket) {
        this.look = look;
        this.ticket = ticket;
    }

    /** People and wait side by side, the bound below the wait or below both where that is narrow; null when nothing is known. */
    @Nullable
    Region row(double width) {
        HBox facts = new HBox(look.u(look.sizes().compact() ? 28 : 40));
        String people = people();
        WaitRange range = ticket.announced();
        if (people != null) {
            facts.getChildren().add(fact(aheadLabel(), people));
        }
        if (range != null) {
            VBox wait = fact(look.say(Phrase.TICKET_WAIT), shown(range));
            if (people != null) {
                apart(wait);
            }
            facts.getChildren().add(Look.grow(wait));
        }
        facts.setPadding(new Insets(0, 0, 0, look.u(6)));
        Words bound = bound(Phrase.TICKET_BOUND);
        if (bound == null) {
            return facts.getChildren().isEmpty() ? null : facts;
        }
        if (roomBelowTheWait()) {
            ((VBox) facts.getChildren().getLast()).getChildren().add(bound);
            return facts;
        }
        VBox.setMargin(bound, new Insets(0, 0, 0, look.u(6)));
        return Look.column(
                look.u(look.sizes().compact() ? 0 : 6), facts, bound.onOneLine().fitted(width - look.u(6)));
    }

    private boolean roomBelowTheWait() {
        return !look.sizes().compact() && !look.sizes().large();
    }

    private void apart(VBox wait) {
        boolean compact = look.sizes().compact();
        wait.setPadding(new Insets(0, 0, 0, look.u(compact ? 24 : 36)));
        wait.setBorder(new Border(new BorderStroke(
                look.palette().line(), BorderStrokeStyle.SOLID, null, new BorderWidths(0, 0, 0, look.u(2)))));
    }

    private String shown(WaitRange range) {
        return look.sizes().compact()
                ? look.wording().shortRange(range)
                : look.wording().range(range);
    }

    /** The same in sentences below each other, {@code width} pixels wide at most. */
    Region sentences(double width) {
        List<Words> told = new ArrayList<>();
        if (people() != null) {
            told.add(ahead());
        }
        if (ticket.announced() != null) {
            told.add(wait(ticket.announced()));
        }
        Words bound = bound(Phrase.TICKET_BOUND);
        if (bound != null && bound.prefWidth(-1) > width) {
            bound = bound(Phrase.TICKET_BOUND_SHORT);
        }
        if (bound != null) {
            told.add(bound);
        }
        told.forEach(words -> words.setMaxWidth(width));
        VBox column = Look.column(look.u(4), told.toArray(Words[]::new));
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    /**
     * The same on the smallest glass, on two lines: signs stand for the words as on the tiles. Where figures so long need a
     * line each, who is before goes first if there is no room; it stands on the paper.
     */
    List<Region> lines(double width) {
        List<Region> lines = new ArrayList<>();
        HBox figures = Look.row(look.u(12));
        WaitRange range = ticket.announced();
        if (people() != null) {
            figures.getChildren().add(figure("people", people(), aheadLabel() + ": " + people()));
        }
        if (range != null) {
            String shown = look.wording().shortRange(range);
            figures.getChildren().add(figure("clock", shown, look.say(Phrase.TICKET_WAIT) + ": " + shown));
        }
        figures.applyCss();
        if (figures.prefWidth(-1) <= width) {
            lines.add(figures);
        } else {
            figures.getChildren().forEach(figure -> lines.add((Region) figure));
            if (lines.size() > 1) {
                Spare.of(lines.getFirst());
            }
        }
        Words bound = bound(Phrase.TICKET_BOUND_SHORT);
        if (bound != null) {
            lines.add(Spare.of(bound.onOneLine().fitted(width)));
        }
        return lines;
    }

    private Region figure(String sign, String value, String told) {
        Palette palette = look.palette();
        Region figure = Look.row(
                look.u(5),
                look.icon(sign, 30, palette.ink2()),
                look.bold(1, palette.ink(), value).onOneLine());
        figure.setAccessibleText(told);
        return figure;
    }

    private Words ahead() {
        return look.text(1, look.palette().ink(), aheadLabel() + ": *" + people() + "*");
    }

    private Words wait(WaitRange range) {
        String wait = look.say(Phrase.TICKET_WAIT_SHORT, look.wording().shortRange(range));
        return look.text(1, look.palette().ink(), wait);
    }

    private @Nullable String people() {
        Integer ahead = ticket.ahead();
        if (ahead == null) {
            return null;
        }
        return ahead == 0
                ? look.say(Phrase.TICKET_AHEAD_NOBODY)
                : look.wording().count(Phrase.TICKET_AHEAD_PERSON, Phrase.TICKET_AHEAD_PEOPLE, ahead);
    }

    private String aheadLabel() {
        return look.say(ticket.priority() ? Phrase.TICKET_AHEAD_PRIORITY : Phrase.TICKET_AHEAD);
    }

    private VBox fact(String label, String value) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        return Look.column(
                0,
                look.text(sizes.compact() || sizes.large() ? 0.9 : 1, palette.ink2(), label)
                        .onOneLine(),
                look.bold(sizes.compact() ? 1.15 : sizes.large() ? 1.4 : 1.65, palette.ink(), value)
                        .onOneLine());
    }

    private @Nullable Words bound(Phrase phrase) {
        WaitRange range = ticket.announced();
        Integer within = range == null ? null : range.bound90();
        boolean smaller = look.sizes().large() && !look.sizes().compact();
        return within == null
                ? null
                : look.text(smaller ? 0.85 : 1, look.palette().ink(), look.say(phrase, within));
    }
}
