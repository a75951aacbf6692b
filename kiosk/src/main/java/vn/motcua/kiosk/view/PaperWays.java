package vn.motcua.kiosk.view;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.guide.Procedure;

/** The ways on from the list of papers: print it, take a number. What the number's key says depends on what is ticked. */
final class PaperWays {
    private final Look look;
    private final KioskModel model;
    private final Procedure procedure;
    private final Screen.Checklist list;
    private final @Nullable Service service;
    private final double width;

    PaperWays(
            Look look,
            KioskModel model,
            Procedure procedure,
            Screen.Checklist list,
            @Nullable Service service,
            double width) {
        this.look = look;
        this.model = model;
        this.procedure = procedure;
        this.list = list;
        this.service = service;
        this.width = width;
    }

    /** Side by side, {@code first} before them; the last one takes what is left. */
    Region row(List<TouchTarget> first) {
        HBox row = new HBox(look.sizes().gap());
        row.getChildren().addAll(first);
        double left = width;
        boolean askable = list.print().canBeAsked();
        boolean narrow =
                width < look.u(700) && (!look.sizes().tiny() || look.sizes().slender() && !first.isEmpty());
        if (askable && narrow) {
            return stacked(first);
        }
        for (TouchTarget turn : first) {
            left -= turn.getPrefWidth() + row.getSpacing();
        }
        if (askable) {
            Sizes sizes = look.sizes();
            double share = sizes.tiny()
                    ? look.u(112)
                    : Math.max(Math.min(printWidth(), left / 2), Math.max(look.u(290), left * 0.36));
            row.getChildren().add(Look.fix(print(share), share, Region.USE_COMPUTED_SIZE));
            left -= share + row.getSpacing();
        }
        row.getChildren().add(Look.grow(last(left)));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** On a narrow glass the number has a row of its own. */
    private Region stacked(List<TouchTarget> first) {
        HBox above = new HBox(look.sizes().gap());
        above.getChildren().addAll(first);
        double left = width;
        for (TouchTarget turn : first) {
            left -= turn.getPrefWidth() + above.getSpacing();
        }
        above.getChildren().add(Look.grow(print(left)));
        return column(look, List.of(above, last(width)));
    }

    /** What "print" takes with its words on one line, in pixels. */
    private double printWidth() {
        Words words = look.bold(1, look.palette().brand(), look.say(Phrase.GUIDE_PRINT))
                .onOneLine();
        words.applyCss();
        return words.prefWidth(-1) + look.u(look.sizes().compact() ? 112 : 132);
    }

    private TouchTarget print(double room) {
        boolean again = list.print() instanceof ListPrint.Failed;
        String words = look.say(again ? Phrase.GUIDE_PRINT_AGAIN : Phrase.GUIDE_PRINT);
        TouchTarget button =
                look.otherButton("print-list", words, () -> model.guide().print(procedure));
        HBox content = (HBox) button.getChildren().getFirst();
        Region sign = look.icon(
                "printer", look.sizes().compact() ? 44 : 52, look.palette().brand());
        if (room < look.u(230)) {
            content.getChildren().setAll(sign);
        } else {
            Look.fit(button, room - look.u(look.sizes().compact() ? 100 : 120));
            content.getChildren().addFirst(sign);
        }
        return button;
    }

    private Region last(double room) {
        if (service == null || !service.open()) {
            return PaperFacts.strip(look, look.say(Phrase.GUIDE_NOT_HERE), "person-help", false);
        }
        String id = service.id();
        boolean bare = list.have().isEmpty() || lacking() > 0;
        TouchTarget take = look.mainButton(
                "take-number", bare ? null : "tick", look.say(words(), lacking()), () -> model.serviceChosen(id));
        Look.fit(take, room - look.u(bare ? 78 : 150));
        return take;
    }

    private int lacking() {
        return procedure.papers().size() - list.have().cardinality();
    }

    /** Whoever ticked nothing has said nothing; whoever ticked some is told what is left; nobody is stopped. */
    private Phrase words() {
        Sizes sizes = look.sizes();
        boolean little = sizes.tiny() && !sizes.slender() || sizes.compact() && sizes.large();
        if (list.have().isEmpty() || lacking() == 0 && little) {
            return Phrase.GUIDE_TAKE_PLAIN;
        }
        return lacking() == 0
                ? Phrase.GUIDE_TAKE
                : sizes.compact() ? Phrase.GUIDE_TAKE_SHORT : Phrase.GUIDE_TAKE_LACKING;
    }

    /** What became of the printed list, in words; empty before it is asked for. */
    List<Region> told() {
        String said = PaperFacts.print(look, list.print());
        if (said.isEmpty()) {
            return List.of();
        }
        boolean failed = list.print() instanceof ListPrint.Failed;
        return List.of(PaperFacts.strip(look, said, failed ? "printer-fault" : "printer", failed));
    }

    static VBox column(Look look, List<Region> parts) {
        VBox column = new VBox(look.sizes().gap());
        column.getChildren().addAll(parts);
        column.setMinHeight(Region.USE_PREF_SIZE);
        return column;
    }
}
