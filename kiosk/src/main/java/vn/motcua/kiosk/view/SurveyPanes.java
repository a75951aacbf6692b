package vn.motcua.kiosk.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.SurveySheet;

/**
 * A question of the survey: as large as the glass allows where it is read, its levels at the foot where a hand reaches, and
 * that nobody learns who answered.
 */
final class SurveyPanes {
    /** Sizes of the question in the body's, from the largest; the first below which its levels stand well is taken. */
    private static final List<Double> ROOMY = List.of(2.4, 2.0, 1.7, 1.5);

    /** In larger text the levels are no lower than in the usual one, but for so much. */
    private static final double NEARLY = 0.9;
    /** No line of a question is shorter than this share of its longest. */
    private static final double EVEN = 0.55;

    /** A question of more is set smaller, if that takes fewer. */
    private static final int MOST_LINES = 4;

    private static final List<Double> ROOMY_LARGE = List.of(2.1, 1.75, 1.5, 1.3);
    private static final List<Double> COMPACT = List.of(1.6, 1.4, 1.25, 1.15, 1.0);
    private static final List<Double> COMPACT_LARGE = List.of(1.5, 1.3, 1.15, 1.05, 1.0);
    private static final List<Double> TINY = List.of(1.3, 1.15, 1.0);

    private final Look look;
    private final KioskModel model;
    private final SurveySheet sheet;
    private final Screen.SurveyAsk ask;
    private final SurveySheet.Question question;
    private final double margin;
    private final double width;
    private final double room;
    private final double padding;
    private final double apart;
    private final double touched;

    private SurveyPanes(
            Look look, KioskModel model, SurveySheet sheet, Screen.SurveyAsk ask, double height, double touched) {
        Sizes sizes = look.sizes();
        this.look = look;
        this.model = model;
        this.sheet = sheet;
        this.ask = ask;
        this.question = sheet.questions().get(ask.question());
        // Five levels beside each other need every millimetre of the smallest glass.
        this.margin = sizes.tiny() ? look.u(8) : sizes.margin();
        this.width = sizes.width() - 2 * margin;
        this.padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 30);
        this.room = height - 2 * padding;
        this.apart = sizes.compact() ? sizes.gap() : look.u(26);
        this.touched = touched;
    }

    /** @param touched how far up from its foot the page may have something to touch, in pixels */
    static Pane ask(Look look, Screen.SurveyAsk ask, KioskModel model, double height, double touched) {
        return new SurveyPanes(look, model, ask.sheet(), ask, height, touched).draw();
    }

    /** What is said beside the question, from most to least. */
    private enum Beside {
        PROMISE,
        SHORT_PROMISE,
        TICKET,
        NOTHING
    }

    /**
     * What stands above and below the levels.
     *
     * @param em size of the question in the body's
     * @param asked the question and what it is about
     * @param promise that nobody learns who answered; absent on a glass without room for it
     * @param levels what is left for them, in pixels
     * @param even whether the question has few lines and none much shorter than the others
     */
    private record Frame(double em, VBox asked, List<Region> promise, double levels, boolean even) {}

    private Pane draw() {
        Frame frame = frame();
        Region levels = faces(frame)
                .region(
                        ask.choices().get(question.id()),
                        level -> model.survey().chosen(level.id()));
        VBox.setVgrow(frame.asked(), Priority.ALWAYS);
        VBox region = new VBox(apart, frame.asked(), levels);
        region.getChildren().addAll(frame.promise());
        region.setId("screen-survey");
        region.setPadding(new Insets(padding, margin, padding, margin));
        return new Doors.Still(region);
    }

    private SurveyFaces faces(Frame frame) {
        return new SurveyFaces(look, question, width, frame.levels());
    }

    /** The largest question with everything beside it; then with a shorter promise, without it, without what it is about. */
    private Frame frame() {
        List<Double> sizes = ems();
        Sizes glass = look.sizes();
        double least = glass.large() && !glass.compact()
                ? before().faces(before().frame()).tall() * NEARLY
                : 0;
        List<Beside> all = glass.tiny() ? List.of(Beside.NOTHING) : List.of(Beside.values());
        // Well set, if that can be: no line of one word, and levels no lower than in the usual text.
        return all.stream()
                .flatMap(beside -> sizes.stream().map(em -> frame(em, beside)))
                .filter(frame -> frame.even() && stands(frame, least))
                .findFirst()
                .or(() -> all.stream()
                        .flatMap(beside -> sizes.stream().map(em -> frame(em, beside)))
                        .filter(frame -> stands(frame, 0))
                        .findFirst())
                .orElseGet(() -> frame(sizes.getLast(), Beside.NOTHING));
    }

    private boolean stands(Frame frame, double least) {
        SurveyFaces faces = faces(frame);
        Region first = (Region) frame.asked().getChildren().getFirst();
        return first.minWidth(-1) <= width && faces.standWell() && faces.tall() >= least;
    }

    /** Whoever asked for larger text gets no smaller question than everybody; the words beside it go first. */
    private List<Double> ems() {
        Sizes sizes = look.sizes();
        if (!sizes.large()) {
            return sizes.tiny() ? TINY : sizes.compact() ? COMPACT : ROOMY;
        }
        double usual = usual();
        List<Double> large = sizes.tiny() ? TINY : sizes.compact() ? COMPACT_LARGE : ROOMY_LARGE;
        return Stream.concat(large.stream().filter(em -> em > usual), Stream.of(usual))
                .toList();
    }

    /** The size of the same question at the usual text size, in the larger body's. */
    private double usual() {
        return before().frame().em()
                * look.sizes().notLarge().body()
                / look.sizes().body();
    }

    private SurveyPanes before() {
        Look before = new Look(look.sizes().notLarge(), look.palette(), look.faces(), look.wording());
        return new SurveyPanes(before, model, sheet, ask, room + 2 * padding, touched);
    }

    private Frame frame(double em, Beside beside) {
        VBox asked = Look.column(look.u(look.sizes().compact() ? 12 : 30));
        asked.setAlignment(Pos.CENTER);
        boolean several = sheet.questions().size() > 1;
        if (beside != Beside.NOTHING) {
            HBox about = about(ask.visit(), several ? ask.question() + 1 : 0);
            if (beside == Beside.SHORT_PROMISE) {
                about.getChildren()
                        .add(pill(
                                look,
                                look.say(Phrase.SURVEY_ANONYMOUS_BRIEF),
                                look.palette().sky()));
            }
            asked.getChildren().add(about);
        }
        Words words = look.bold(em, look.palette().ink(), look.language().of(question.text()))
                .balanced(width);
        asked.getChildren().add(words);
        asked.setMinHeight(Region.USE_PREF_SIZE);
        List<Region> promise = beside == Beside.PROMISE ? List.of(promise()) : List.of();
        double below =
                promise.stream().mapToDouble(strip -> height(strip) + apart).sum();
        double left = Math.min(room - height(asked) - apart, touched - padding);
        return new Frame(em, asked, promise, left - below, words.shortest() >= EVEN && words.lines() <= MOST_LINES);
    }

    private double height(Region node) {
        // Outside of a scene nothing has its size yet.
        node.applyCss();
        return node.prefHeight(width);
    }

    private HBox about(Visit visit, int step) {
        HBox row = about(look, visit);
        if (step > 0) {
            row.getChildren()
                    .add(pill(
                            look,
                            look.say(Phrase.SURVEY_STEP, step, sheet.questions().size()),
                            look.palette().ink()));
        }
        return row;
    }

    /** The ticket that is asked about, as a pill in the middle. */
    static HBox about(Look look, Visit visit) {
        String words = visit.number() == null
                ? look.say(Phrase.SURVEY_SCANNED)
                : look.say(Phrase.SURVEY_VISIT, visit.number());
        HBox row = Look.row(look.sizes().gap(), pill(look, words, look.palette().brand()));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Region pill(Look look, String words, Color ink) {
        Words text = look.text(1, ink, words).onOneLine();
        StackPane pill = new StackPane(text);
        double side = look.u(look.sizes().compact() ? 16 : 24);
        pill.setPadding(new Insets(look.u(6), side, look.u(6), side));
        return Look.dressed(pill, look.field(look.palette().brandSoft(), ink, 30));
    }

    private Region promise() {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        HBox strip = Look.row(
                look.u(compact ? 14 : 22),
                look.icon("lock", compact ? 42 : 56, palette.sky()),
                Look.grow(look.text(1, palette.ink(), look.say(Phrase.SURVEY_ANONYMOUS))));
        double above = look.u(compact ? 8 : 18);
        double side = look.u(compact ? 16 : 28);
        strip.setPadding(new Insets(above, side, above, side));
        strip.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(
                strip,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                        : Surface.flat(palette.skySoft(), look.u(14)));
    }
}
