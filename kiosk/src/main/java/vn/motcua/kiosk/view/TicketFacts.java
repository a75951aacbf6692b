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
        if (!look.sizes().compact()) {
            ((VBox) facts.getChildren().getLast()).getChildren().add(bound);
            return facts;
        }
        VBox.setMargin(bound, new Insets(0, 0, 0, look.u(6)));
        return Look.column(0, facts, bound.onOneLine().fitted(width - look.u(6)));
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
        Palette palette = look.palette();
        List<Words> told = new ArrayList<>();
        String people = people();
        WaitRange range = ticket.announced();
        if (people != null) {
            told.add(look.text(1, palette.ink(), aheadLabel() + ": *" + people + "*"));
        }
        if (range != null) {
            told.add(look.text(
                    1,
                    palette.ink(),
                    look.say(Phrase.TICKET_WAIT_SHORT, look.wording().shortRange(range))));
        }
        Words bound = bound(Phrase.TICKET_BOUND);
        if (bound != null) {
            told.add(bound);
        }
        told.forEach(words -> words.setMaxWidth(width));
        VBox column = Look.column(look.u(4), told.toArray(Words[]::new));
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    /** Wait and bound alone, each on a line; empty when neither is known. */
    Region shortly(double width) {
        VBox lines = new VBox();
        WaitRange range = ticket.announced();
        if (range != null) {
            String wait = look.say(Phrase.TICKET_WAIT_SHORT, look.wording().shortRange(range));
            lines.getChildren()
                    .add(look.text(1, look.palette().ink(), wait).onOneLine().fitted(width));
        }
        Words bound = bound(Phrase.TILE_BOUND);
        if (bound != null) {
            lines.getChildren().add(bound.onOneLine().fitted(width));
        }
        return lines;
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
