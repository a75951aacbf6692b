package vn.motcua.kiosk.view;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.WaitRange;

/** How a number is kept without its paper: photographed, or remembered. */
final class KeptNumber {
    private final Look look;
    private final IssuedTicket ticket;

    KeptNumber(Look look, IssuedTicket ticket) {
        this.look = look;
        this.ticket = ticket;
    }

    /**
     * The code, and beside it what to do with it and what to expect; without a code the number is to be remembered.
     *
     * @param units how large the code is drawn
     * @param width pixels that both may take
     */
    Region withCode(double units, double width) {
        if (ticket.link().isEmpty()) {
            return words(width);
        }
        double gap = look.u(look.sizes().compact() ? 20 : 40);
        Region code = Slip.code(look, ticket.link(), units);
        code.applyCss();
        return Look.row(gap, code, Look.grow(words(width - code.prefWidth(-1) - gap)));
    }

    /** What to do with the code, in one sentence. */
    Words title() {
        Sizes sizes = look.sizes();
        double em = sizes.compact() ? 1 : sizes.large() ? 1.2 : 1.5;
        Phrase photo = sizes.compact() && sizes.landscape() ? Phrase.FAULT_PHOTO_SHORT : Phrase.FAULT_PHOTO;
        String title = look.say(ticket.link().isEmpty() ? Phrase.FAULT_REMEMBER : photo);
        return look.bold(em, look.palette().ink(), sizes.landscape() ? title.replace('\n', ' ') : title);
    }

    /** The same without the code, which stands elsewhere. */
    Region words(double width) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean code = !ticket.link().isEmpty();
        VBox words = Look.column(look.u(sizes.compact() ? 4 : sizes.large() || sizes.landscape() ? 10 : 16), title());
        if (!sizes.compact()) {
            words.getChildren()
                    .add(look.text(
                            sizes.large() ? 0.85 : 1,
                            palette.ink2(),
                            look.say(code ? Phrase.FAULT_PHOTO_HOW : Phrase.FAULT_REMEMBER_HOW)));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        String facts = facts();
        if (!facts.isEmpty() && !(sizes.compact() && sizes.landscape())) {
            VBox framed = new VBox(look.text(sizes.large() ? 0.9 : 1, palette.ink(), facts));
            framed.setPadding(new Insets(look.u(sizes.compact() ? 4 : 16), 0, 0, 0));
            framed.setBorder(new Border(new BorderStroke(
                    palette.line(), BorderStrokeStyle.SOLID, null, new BorderWidths(look.u(2), 0, 0, 0))));
            words.getChildren().add(framed);
        }
        words.setMaxWidth(width);
        return words;
    }

    /** Who is before and how long it takes; nothing where neither is known. */
    Optional<Words> expected() {
        return facts().isEmpty()
                ? Optional.empty()
                : Optional.of(look.text(1, look.palette().ink(), facts()));
    }

    private String facts() {
        Integer ahead = ticket.ahead();
        WaitRange range = ticket.announced();
        String people = ahead == null || ticket.priority()
                ? ""
                : look.wording().count(Phrase.FAULT_AHEAD_ONE, Phrase.FAULT_AHEAD, ahead);
        String wait = range == null ? "" : "*" + look.wording().range(range) + "*";
        return people.isEmpty() || wait.isEmpty()
                ? people + wait
                : people + (look.sizes().landscape() ? " · " : "\n") + wait;
    }

    /** For whoever has no telephone. */
    Region withoutPhone(double width) {
        Palette palette = look.palette();
        double gap = look.u(22);
        double side = look.u(look.sizes().landscape() ? 0 : 38);
        Words what = look.text(1, palette.ink(), look.say(Phrase.FAULT_NOPHONE_WHAT, ticket.number()))
                .even(width - 2 * side - gap - look.u(56));
        VBox words = Look.column(0, look.bold(1, palette.ink(), look.say(Phrase.FAULT_NOPHONE)), what);
        HBox hint = Look.row(gap, look.icon("question", 56, palette.ink2()), Look.grow(words));
        hint.setPadding(new Insets(0, side, 0, side));
        return hint;
    }
}
