package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.SurveySheet;

/** The survey's pages but the first: a question with one face a level, and what could be better. */
final class SurveyPanes {
    /** What a reason's chip has beside its words. */
    private static final double CHIP_SIDES_UNITS = 112;

    private final Look look;
    private final KioskModel model;
    private final SurveySheet sheet;
    private final double width;
    private final double room;
    private final VBox region;

    private SurveyPanes(Look look, KioskModel model, SurveySheet sheet, double height) {
        this.look = look;
        this.model = model;
        this.sheet = sheet;
        Sizes sizes = look.sizes();
        this.width = sizes.width() - 2 * sizes.margin();
        double padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 30);
        this.room = height - 2 * padding;
        this.region = new VBox(sizes.compact() ? sizes.gap() : look.u(26));
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
    }

    static Pane ask(Look look, KioskState state, Screen.SurveyAsk ask, KioskModel model, double height) {
        SurveySheet sheet = state.offer().survey();
        return sheet == null || ask.question() >= sheet.questions().size()
                ? NoticePane.thanks(look, vn.motcua.kiosk.model.SurveyReply.Outcome.LOST, model)
                : new SurveyPanes(look, model, sheet, height).ask(ask);
    }

    static Pane reasons(Look look, KioskState state, Screen.SurveyReasons open, KioskModel model, double height) {
        SurveySheet sheet = state.offer().survey();
        return sheet == null
                ? NoticePane.thanks(look, vn.motcua.kiosk.model.SurveyReply.Outcome.KEPT, model)
                : new SurveyPanes(look, model, sheet, height).reasons(open);
    }

    private Pane ask(Screen.SurveyAsk ask) {
        Sizes sizes = look.sizes();
        SurveySheet.Question question = sheet.questions().get(ask.question());
        region.setId("screen-survey");
        Words title = look.bold(
                sizes.tiny() ? 1 : sizes.compact() ? 1.15 : sizes.large() ? 1.2 : 1.5,
                look.palette().ink(),
                look.language().of(question.text()));
        title.setMaxWidth(width);
        boolean several = sheet.questions().size() > 1;
        boolean crowded = sizes.compact() || question.levels().size() > 3 && !several;
        if (!sizes.tiny() && !(crowded && sizes.large())) {
            region.getChildren().add(about(ask.visit(), several ? ask.question() + 1 : 0));
        }
        region.getChildren().add(title);
        Region promise = sizes.compact() ? null : promise();
        double above =
                heightOf(region.getChildren()) + (promise == null ? 0 : height(promise) + 3 * region.getSpacing());
        region.getChildren()
                .add(levels(question, ask.choices().get(question.id()), room - above - region.getSpacing()));
        if (promise != null) {
            region.getChildren().add(region.getChildren().size() - 1, Look.spring());
            region.getChildren().addAll(Look.spring(), promise);
        }
        return new Doors.Still(region);
    }

    private double heightOf(List<Node> nodes) {
        double height = 0;
        for (Node node : nodes) {
            height += height((Region) node) + region.getSpacing();
        }
        return height - region.getSpacing();
    }

    private double height(Region node) {
        // Outside of a scene nothing has its size yet.
        node.applyCss();
        return node.prefHeight(width);
    }

    private Region about(Visit visit, int step) {
        Palette palette = look.palette();
        HBox row = Look.row(look.sizes().gap());
        if (visit.number() != null) {
            row.getChildren().add(pill(look.say(Phrase.SURVEY_VISIT, visit.number()), palette.brand()));
        } else {
            row.getChildren().add(pill(look.say(Phrase.SURVEY_SCANNED), palette.brand()));
        }
        if (step > 0) {
            row.getChildren()
                    .add(pill(
                            look.say(Phrase.SURVEY_STEP, step, sheet.questions().size()), palette.ink()));
        }
        return row;
    }

    private Region pill(String words, Color ink) {
        Words text = look.text(1, ink, words).onOneLine();
        StackPane pill = new StackPane(text);
        pill.setPadding(new Insets(look.u(6), look.u(24), look.u(6), look.u(24)));
        return Look.dressed(pill, look.field(look.palette().brandSoft(), ink, 30));
    }

    private Region levels(SurveySheet.Question question, @Nullable String chosen, double height) {
        boolean reasons = !look.sizes().tiny();
        return new SurveyFaces(look, question.levels(), width, height)
                .region(chosen, level -> model.survey().chosen(level.id(), reasons));
    }

    private Region promise() {
        Palette palette = look.palette();
        HBox strip = Look.row(
                look.u(22),
                look.icon("lock", 56, palette.sky()),
                Look.grow(look.text(1, palette.ink(), look.say(Phrase.SURVEY_ANONYMOUS))));
        strip.setPadding(new Insets(look.u(18), look.u(28), look.u(18), look.u(28)));
        return Look.dressed(
                strip,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                        : Surface.flat(palette.skySoft(), look.u(14)));
    }

    private Pane reasons(Screen.SurveyReasons open) {
        Sizes sizes = look.sizes();
        region.setId("screen-survey-reasons");
        if (!sizes.compact()) {
            region.getChildren().add(about(open.visit(), 0));
        }
        VBox head = Look.column(
                look.u(4), look.bold(sizes.compact() ? 1.1 : 1.5, look.palette().ink(), look.say(Phrase.SURVEY_WHY)));
        head.getChildren().add(Spare.of(look.text(1, look.palette().ink2(), look.say(Phrase.SURVEY_WHY_HINT))));
        region.getChildren().add(head);
        HBox end = end();
        double left = room - heightOf(region.getChildren()) - height(end) - 2 * region.getSpacing();
        region.getChildren().addAll(chips(open.reasons(), left), Look.spring(), end);
        return new Doors.Still(region);
    }

    private Region chips(Set<String> ticked, double height) {
        Sizes sizes = look.sizes();
        double gap = sizes.gap();
        double least = look.u(sizes.compact() ? 94 : sizes.large() ? 120 : 100);
        int rows = Math.max(1, (int) ((height + gap) / (least + gap)));
        int columns = Math.min(
                mostColumns(),
                sizes.width() < look.u(700)
                        ? 1
                        : Math.max(Math.ceilDiv(sheet.reasons().size(), rows), sizes.landscape() ? 3 : 2));
        int most = Math.max(1, rows * columns);
        double wide = (width - (columns - 1) * gap) / columns;
        GridPane grid = new GridPane(gap, gap);
        List<SurveySheet.Choice> shown = new ArrayList<>(
                sheet.reasons().subList(0, Math.min(most, sheet.reasons().size())));
        for (int i = 0; i < shown.size(); i++) {
            SurveySheet.Choice reason = shown.get(i);
            grid.add(Look.fix(chip(reason, ticked.contains(reason.id()), wide), wide, least), i % columns, i / columns);
        }
        return grid;
    }

    /** As many beside each other as leave no reason narrower than its longest word. */
    private int mostColumns() {
        double word = sheet.reasons().stream()
                .mapToDouble(reason -> look.text(
                                1, look.palette().ink(), look.language().of(reason.name()))
                        .widestWord())
                .max()
                .orElse(0);
        double least = word + look.u(CHIP_SIDES_UNITS);
        double gap = look.sizes().gap();
        return Math.max(1, (int) ((width + gap) / (least + gap)));
    }

    private TouchTarget chip(SurveySheet.Choice reason, boolean on, double wide) {
        Palette palette = look.palette();
        String name = look.language().of(reason.name());
        double radius = look.u(16);
        Surface rest = on
                ? Surface.lined(
                        palette.contrast() ? Color.BLACK : palette.brandSoft(), palette.brand(), radius, look.u(4))
                : Surface.lined(palette.card(), palette.ink2(), radius, look.u(3));
        TouchTarget chip = new TouchTarget(
                "survey-reason-" + reason.id(),
                name + ", " + look.say(on ? Phrase.PRIORITY_ON : Phrase.PRIORITY_OFF),
                new TouchTarget.Dress(rest, look.cardPressed(), look.ring(16)),
                look.u(3),
                () -> model.survey().ticked(reason.id()));
        StackPane box = new StackPane();
        Look.fix(box, look.u(46), look.u(46));
        Look.dressed(
                box,
                on
                        ? Surface.flat(palette.brand(), look.u(10))
                        : Surface.lined(palette.card(), palette.ink2(), look.u(10), look.u(3)));
        if (on) {
            box.getChildren().add(look.icon("tick", 38, palette.onBrand(), 3));
        }
        Words words = look.text(1, palette.ink(), name)
                .onOneLine()
                .fitted(wide - look.u(look.sizes().tiny() ? 78 : 110));
        HBox row = Look.row(look.u(look.sizes().tiny() ? 8 : 18), box, Look.grow(words));
        double side = look.u(look.sizes().tiny() ? 8 : 20);
        row.setPadding(new Insets(0, side, 0, side));
        row.setMouseTransparent(true);
        chip.getChildren().add(row);
        return chip;
    }

    private HBox end() {
        double gap = look.sizes().gap();
        TouchTarget skip = look.otherButton("survey-skip", look.say(Phrase.SURVEY_SKIP), model.survey()::skipped);
        TouchTarget send = look.mainButton("survey-send", "tick", look.say(Phrase.SURVEY_SEND), model.survey()::sent);
        double third = (width - gap) / 3;
        skip.setMinWidth(third);
        skip.setPrefWidth(third);
        HBox row = new HBox(gap, skip, Look.grow(send));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
