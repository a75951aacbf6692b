package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.Needs;
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
    private final Needs needs;
    private final double width;

    PaperWays(
            Look look,
            KioskModel model,
            Procedure procedure,
            Screen.Checklist list,
            @Nullable Service service,
            Needs needs,
            double width) {
        this.needs = needs;
        this.look = look;
        this.model = model;
        this.procedure = procedure;
        this.list = list;
        this.service = service;
        this.width = width;
    }

    /** Leads to the switches of the services page, which whoever comes over the search has not passed; says what is chosen. */
    Optional<Region> needs() {
        if (!takes() || keyed()) {
            return Optional.empty();
        }
        Palette palette = look.palette();
        String words = NeedsPane.told(look, needs);
        TouchTarget bar =
                new TouchTarget("needs", words.replace("*", ""), look.cardDress(), look.u(4), model::needsAsked);
        HBox content = Look.row(
                look.u(20),
                look.icon("priority", 48, palette.sky()),
                Look.grow(look.text(1, palette.ink(), words).onOneLine().fitted(width - look.u(180))),
                look.icon("forward", 34, palette.brand(), 2.2));
        content.setPadding(new Insets(0, look.u(26), look.u(4), look.u(26)));
        content.setMouseTransparent(true);
        bar.getChildren().add(content);
        return Optional.of(Look.fix(bar, width, Math.ceil(look.u(92))));
    }

    /** The same as a key among the others, where a bar has no room; the smallest glass shows its sign alone. */
    private Optional<TouchTarget> needsKey(boolean sign) {
        if (!takes()) {
            return Optional.empty();
        }
        TouchTarget key = NeedsPane.key(look, needs, model, sign);
        key.setPadding(new Insets(0, look.u(12), look.u(4), look.u(12)));
        key.applyCss();
        double wide = Math.ceil(Math.max(look.u(100), key.prefWidth(-1)));
        return Optional.of(Look.fix(key, wide, Region.USE_COMPUTED_SIZE));
    }

    /** Beside what became of the printed list a flat glass has no room for a bar. */
    private boolean keyed() {
        return look.sizes().landscape() && !told().isEmpty();
    }

    private boolean takes() {
        return service != null && service.open();
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
        Optional<TouchTarget> key = look.sizes().compact() || keyed() ? needsKey(true) : Optional.empty();
        key.ifPresent(row.getChildren()::add);
        left -= key.map(each -> each.getPrefWidth() + row.getSpacing()).orElse(0.0);
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
        Optional<TouchTarget> key = needsKey(look.sizes().tiny());
        HBox below = new HBox(look.sizes().gap());
        key.ifPresent(below.getChildren()::add);
        double taken = key.map(each -> each.getPrefWidth() + below.getSpacing()).orElse(0.0);
        below.getChildren().add(Look.grow(last(width - taken)));
        return column(look, List.of(above, below));
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
        TouchTarget take = take(id, bare ? null : "tick", words(), room);
        return stands(take, room) ? take : take(id, null, Phrase.GUIDE_TAKE_PLAIN, room);
    }

    private TouchTarget take(String id, @Nullable String icon, Phrase words, double room) {
        TouchTarget take =
                look.mainButton("take-number", icon, look.say(words, lacking()), () -> model.serviceChosen(id));
        Look.fit(take, room - look.u(beside(icon != null)));
        take.applyCss();
        return take;
    }

    /** Units that stand beside the words. */
    private double beside(boolean icon) {
        return icon ? 150 : look.sizes().tiny() ? 40 : 78;
    }

    /** Whether the words are not torn and take two lines at most. */
    private boolean stands(TouchTarget take, double room) {
        boolean icon = ((HBox) take.getChildren().getFirst()).getChildren().size() > 1;
        double most = look.u(look.sizes().compact() ? 110 : 140);
        return Look.widestWord(take) <= room - look.u(beside(icon)) && take.prefHeight(-1) <= most;
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
