package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
        if (!takes()) {
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

    /** The same as a key among the others, where a bar has no room; by its sign alone where its words have none either. */
    Optional<TouchTarget> needsKey(boolean sign) {
        if (!takes()) {
            return Optional.empty();
        }
        TouchTarget key = NeedsPane.key(look, needs, model, sign);
        key.setPadding(new Insets(0, look.u(16), look.u(4), look.u(16)));
        key.applyCss();
        double wide = Math.ceil(Math.max(look.u(100), key.prefWidth(-1)));
        return Optional.of(Look.fix(key, wide, Region.USE_COMPUTED_SIZE));
    }

    private boolean takes() {
        return service != null && service.open();
    }

    /** Print and take the number, side by side; the last one takes what is left. */
    Region row() {
        HBox row = new HBox(look.sizes().gap());
        double left = width;
        if (printable()) {
            double share = Math.max(Math.min(printWidth(true), left / 2), Math.max(look.u(290), left * 0.36));
            row.getChildren().add(Look.fix(print(share, true), share, Region.USE_COMPUTED_SIZE));
            left -= share + row.getSpacing();
        }
        row.getChildren().add(Look.grow(last(left)));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    boolean printable() {
        return list.print().canBeAsked();
    }

    /** What "print" takes with its words on one line, in pixels: its sign beside them, or above one of them. */
    double printWidth(boolean roomy) {
        Words words = printLabel(roomy);
        words.applyCss();
        return printed(words.prefWidth(-1), roomy);
    }

    /** The same with its words on two lines. */
    double printWidest(boolean roomy) {
        return Math.max(look.u(230), printed(printLabel(roomy).widestWord(), roomy));
    }

    private double printed(double words, boolean roomy) {
        double beside = look.u(look.sizes().compact() ? 112 : 132);
        return Math.ceil(roomy ? words + beside : Math.max(look.u(104), words + look.u(36)));
    }

    private Words printLabel(boolean roomy) {
        boolean again = list.print() instanceof ListPrint.Failed;
        Phrase said = roomy
                ? again ? Phrase.GUIDE_PRINT_AGAIN : Phrase.GUIDE_PRINT
                : again ? Phrase.GUIDE_PRINT_AGAIN_SHORT : Phrase.GUIDE_PRINT_SHORT;
        return look.bold(1, look.palette().brand(), look.say(said)).onOneLine().centred();
    }

    /** @param room pixels across that it has */
    TouchTarget print(double room, boolean roomy) {
        boolean again = list.print() instanceof ListPrint.Failed;
        String words = look.say(again ? Phrase.GUIDE_PRINT_AGAIN : Phrase.GUIDE_PRINT);
        TouchTarget button =
                look.otherButton("print-list", words, () -> model.guide().print(procedure));
        HBox content = (HBox) button.getChildren().getFirst();
        boolean compact = look.sizes().compact();
        if (roomy) {
            Look.fit(button, room - look.u(compact ? 100 : 120));
            content.getChildren()
                    .addFirst(look.icon(
                            "printer", compact ? 44 : 52, look.palette().brand()));
            return button;
        }
        button.setPadding(new Insets(0, look.u(6), look.u(4), look.u(6)));
        VBox below = Look.column(
                0, new StackPane(look.icon("printer", 38, look.palette().brand())), printLabel(false));
        below.setAlignment(Pos.CENTER);
        content.getChildren().setAll(below);
        return button;
    }

    /** Whether the number's key says in {@code room} pixels what it is for, and what lacks if that is {@code counted}. */
    boolean takes(double room, boolean counted) {
        return !takes() || stands(take(counted ? words() : Phrase.GUIDE_TAKE_PLAIN, room), room);
    }

    Region last(double room) {
        if (service == null || !service.open()) {
            return PaperFacts.strip(look, look.say(Phrase.GUIDE_NOT_HERE), "person-help", false);
        }
        TouchTarget take = take(words(), room);
        return stands(take, room) ? take : take(Phrase.GUIDE_TAKE_PLAIN, room);
    }

    private TouchTarget take(Phrase words, double room) {
        String id = service == null ? "" : service.id();
        boolean done = !list.have().isEmpty() && lacking() == 0 && words != Phrase.GUIDE_TAKE_PLAIN;
        TouchTarget take = look.mainButton(
                "take-number", done ? "tick" : null, look.say(words, lacking()), () -> model.serviceChosen(id));
        double left = room - look.u(beside(done));
        if (look.sizes().large() && !look.sizes().compact()) {
            folded(take, left);
        }
        Look.fit(take, left);
        take.applyCss();
        return take;
    }

    /** In larger text two lines rather than smaller ones: what to touch above what lacks. */
    private static void folded(TouchTarget take, double room) {
        Words said =
                (Words) ((HBox) take.getChildren().getFirst()).getChildren().getLast();
        take.applyCss();
        if (said.prefWidth(-1) > room) {
            said.setText(said.text().replace(" – ", "\n"));
        }
    }

    /** Units that stand beside the words. */
    private double beside(boolean icon) {
        return icon ? 150 : look.sizes().tiny() ? 40 : 78;
    }

    /** Whether the words are not torn and take two lines at most. */
    private boolean stands(TouchTarget take, double room) {
        HBox content = (HBox) take.getChildren().getFirst();
        double left = room - look.u(beside(content.getChildren().size() > 1));
        double most = look.u(look.sizes().compact() ? 89 : 118);
        return Look.widestWord(take) <= left && ((Words) content.getChildren().getLast()).prefHeight(left) <= most;
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
