package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.protocol.SurveySheet;

/**
 * What could be better? All reasons stand on one page where they fit it at a finger's size with their words whole; else on
 * as many as it takes, with a key that turns to the next and from the last to the first.
 */
final class SurveyReasonsPane {
    /** A reason takes two lines at most; a third would no longer be read at a glance. */
    private static final double LINES = 2.6;

    private final Look look;
    private final KioskModel model;
    private final SurveySheet sheet;
    private final Screen.SurveyReasons open;
    private final double width;
    private final double room;
    private final double padding;
    private final double apart;

    private SurveyReasonsPane(
            Look look, KioskModel model, SurveySheet sheet, Screen.SurveyReasons open, double height) {
        Sizes sizes = look.sizes();
        this.look = look;
        this.model = model;
        this.sheet = sheet;
        this.open = open;
        this.width = sizes.width() - 2 * sizes.margin();
        this.padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 30);
        this.room = height - 2 * padding;
        this.apart = sizes.compact() ? sizes.gap() : look.u(36);
    }

    static Pane of(Look look, KioskState state, Screen.SurveyReasons open, KioskModel model, double height) {
        SurveySheet sheet = state.offer().survey();
        return sheet == null || sheet.reasons().isEmpty()
                ? NoticePane.thanks(look, SurveyReply.Outcome.KEPT, model)
                : new SurveyReasonsPane(look, model, sheet, open, height).draw();
    }

    /**
     * How the reasons stand.
     *
     * @param columns beside each other
     * @param rows on a page
     * @param wide of a reason, in pixels
     * @param tall of a reason, in pixels
     */
    private record Plan(int columns, int rows, double wide, double tall) {
        int places() {
            return columns * rows;
        }
    }

    /** All of the reasons below a question. */
    private record Fit(VBox head, Plan plan) {}

    private Pane draw() {
        List<VBox> heads = new ReasonsHead(look, open.visit(), width).all();
        VBox head = heads.getLast();
        Plan plan = plan(1, left(head, true));
        Fit fit = heads.stream()
                .flatMap(tried -> whole(tried).stream().map(found -> new Fit(tried, found)))
                // A large glass has the height for a list; on a small one the question goes before that.
                .min(Comparator.comparingInt(
                        found -> look.sizes().compact() ? 0 : found.plan().columns()))
                .orElse(null);
        if (fit != null) {
            head = fit.head();
            plan = fit.plan();
        }
        if (plan.places() < sheet.reasons().size()) {
            plan = paged(left(head, true));
        }
        int pages = Math.ceilDiv(sheet.reasons().size(), plan.places());
        int page = open.page() % pages;
        List<SurveySheet.Choice> shown = sheet.reasons()
                .subList(page * plan.places(), Math.min(sheet.reasons().size(), (page + 1) * plan.places()));
        VBox.setVgrow(head, Priority.ALWAYS);
        VBox region = new VBox(apart, head, grid(plan, shown), foot(page, pages));
        region.setId("screen-survey-reasons");
        region.setPadding(
                new Insets(padding, look.sizes().margin(), padding, look.sizes().margin()));
        return new Doors.Still(region);
    }

    private double left(Region head, boolean paged) {
        return room - height(head) - height(foot(0, paged ? 2 : 1)) - 2 * apart;
    }

    private double height(Region node) {
        // Outside of a scene nothing has its size yet.
        node.applyCss();
        return node.prefHeight(width);
    }

    /** In the fewest columns that hold them all below {@code head}. */
    private Optional<Plan> whole(Region head) {
        double height = left(head, false);
        return IntStream.rangeClosed(look.sizes().landscape() ? 3 : 1, 3)
                .mapToObj(columns -> plan(columns, height))
                .filter(plan -> plan.places() >= sheet.reasons().size() && fits(plan))
                .findFirst();
    }

    /** As many as fit a page, at least one. */
    private Plan paged(double height) {
        Plan most = plan(1, height);
        for (int columns = 2; columns <= 3; columns++) {
            Plan plan = plan(columns, height);
            if (plan.places() > most.places() && fits(plan)) {
                most = plan;
            }
        }
        return most.rows() > 0 ? most : new Plan(1, 1, most.wide(), least());
    }

    private Plan plan(int columns, double height) {
        double gap = look.sizes().gap();
        int most = Math.ceilDiv(sheet.reasons().size(), columns);
        int rows = Math.clamp((int) ((height + gap) / (least() + gap)), 0, most);
        double tall = rows == 0
                ? 0
                : Math.min(look.u(look.sizes().compact() ? 130 : 120), Math.floor((height - (rows - 1) * gap) / rows));
        return new Plan(columns, rows, Math.floor((width - (columns - 1) * gap) / columns), tall);
    }

    private double least() {
        Sizes sizes = look.sizes();
        return look.u(sizes.slender() ? 93 : sizes.compact() ? 94 : sizes.large() ? 120 : 100);
    }

    /** Whether every reason stands in two lines with no word broken. */
    private boolean fits(Plan plan) {
        return sheet.reasons().stream().map(this::words).allMatch(words -> {
            double wide = wordsWidth(plan.wide());
            return words.widestWord() <= wide && words.prefHeight(wide) <= LINES * words.size();
        });
    }

    private Words words(SurveySheet.Choice reason) {
        return look.text(1, look.palette().ink(), look.language().of(reason.name()));
    }

    private double box() {
        return look.u(look.sizes().compact() ? 40 : 46);
    }

    private double side() {
        return look.u(look.sizes().tiny() ? 10 : look.sizes().compact() ? 12 : 20);
    }

    private double wordsWidth(double wide) {
        return wide - box() - 2 * side() - between();
    }

    private double between() {
        return look.u(look.sizes().compact() ? 10 : 18);
    }

    private Region grid(Plan plan, List<SurveySheet.Choice> shown) {
        double gap = look.sizes().gap();
        GridPane grid = new GridPane(gap, gap);
        for (int i = 0; i < shown.size(); i++) {
            grid.add(
                    Look.fix(chip(shown.get(i), plan.wide()), plan.wide(), plan.tall()),
                    i % plan.columns(),
                    i / plan.columns());
        }
        // The last page keeps the places of the others.
        grid.setMinHeight(plan.rows() * (plan.tall() + gap) - gap);
        return grid;
    }

    private TouchTarget chip(SurveySheet.Choice reason, double wide) {
        Palette palette = look.palette();
        boolean on = open.reasons().contains(reason.id());
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
        Words words = words(reason);
        words.even(wordsWidth(wide));
        var row = Look.row(between(), tick(on), words);
        row.setPadding(new Insets(0, side(), 0, side()));
        row.setMouseTransparent(true);
        chip.getChildren().add(row);
        return chip;
    }

    private Region tick(boolean on) {
        Palette palette = look.palette();
        StackPane box = new StackPane();
        Look.fix(box, box(), box());
        Look.dressed(
                box,
                on
                        ? Surface.flat(palette.brand(), look.u(10))
                        : Surface.lined(palette.card(), palette.ink2(), look.u(10), look.u(3)));
        if (on) {
            box.getChildren().add(look.icon("tick", look.sizes().compact() ? 34 : 38, palette.onBrand(), 3));
        }
        return box;
    }

    /** The ways on; on the smallest glass three of them in few words. */
    private Region foot(int page, int pages) {
        boolean few = look.sizes().tiny() && pages > 1;
        List<TouchTarget> ways = new ArrayList<>();
        ways.add(skip());
        if (pages > 1) {
            String place = look.say(Phrase.SURVEY_MORE_REASONS, page + 1, pages);
            TouchTarget more = look.otherButton(
                    "survey-more-reasons",
                    few ? look.say(Phrase.SURVEY_MORE_REASONS_BRIEF) : place,
                    model.survey()::moreReasons);
            more.setAccessibleText(place);
            ways.add(more);
        }
        String send = pages > 1 && !open.reasons().isEmpty()
                // Some of what was ticked is not seen on this page.
                ? look.say(Phrase.SURVEY_SEND_SOME, open.reasons().size())
                : look.say(Phrase.SURVEY_SEND);
        ways.add(look.mainButton("survey-send", few ? null : "tick", few ? brief(send) : send, model.survey()::sent));
        Region foot = few ? beside(ways) : MessagePane.ways(look, ways, width);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    /** On two lines, the first of one word. */
    private static String brief(String words) {
        return words.replaceFirst(" ", "\n");
    }

    /** Three ways of one width, in two lines each. */
    private Region beside(List<TouchTarget> ways) {
        double gap = look.sizes().gap();
        double each = Math.floor((width - (ways.size() - 1) * gap) / ways.size());
        HBox row = new HBox(gap);
        for (TouchTarget way : ways) {
            way.setPadding(new Insets(0, look.u(6), look.u(4), look.u(6)));
            Look.fit(way, each - look.u(14));
            row.getChildren().add(Look.fix(way, each, look.u(95)));
        }
        return row;
    }

    private TouchTarget skip() {
        return look.otherButton("survey-skip", look.say(Phrase.SURVEY_SKIP), model.survey()::skipped);
    }
}
