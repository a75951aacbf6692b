package vn.motcua.kiosk.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.SurveySheet;

/**
 * The levels of a question, all words in one size. A judgement has one face a level, all faces on one line; a fact has none,
 * for a smile beside "shorter" would answer before the citizen does. They stand beside each other; where a word would not
 * fit so, in two rows, and on a narrow or tall glass below each other, the face before its words.
 */
final class SurveyFaces {
    private static final List<String> FACES = List.of("face-1", "face-2", "face-3", "face-4", "face-5");
    /** The ring's radius in the drawings, as a share of their side. */
    private static final double RING = 0.46;

    private static final double LEAST_FACE_UNITS = 56;
    /** A face as it should be, above its words: before it gets smaller, the question does. */
    private static final double GOOD_FACE_UNITS = 84;

    private static final double GOOD_ROOMY_FACE_UNITS = 170;
    private static final int SLENDER_COLUMNS = 3;
    private static final double LEAST_TINY_FACE_UNITS = 34;
    private static final double GOOD_TINY_FACE_UNITS = 56;
    private static final double GOOD_SLENDER_FACE_UNITS = 78;
    private final Look look;
    private final List<SurveySheet.Level> levels;
    private final boolean judged;
    private final double width;
    private final double height;

    SurveyFaces(Look look, SurveySheet.Question question, double width, double height) {
        this.look = look;
        this.levels = question.levels();
        this.judged = question.judges();
        this.width = width;
        this.height = height;
    }

    /**
     * How they stand.
     *
     * @param columns levels beside each other
     * @param above whether the face stands above its words
     * @param words size of the type in pixels; none where faces alone have room
     * @param bold whether the words are: on the smallest glass plain ones need less
     * @param wide of a level, in pixels
     * @param tall of a level, in pixels
     */
    private record Plan(int columns, boolean above, double words, boolean bold, double wide, double tall) {}

    /** Whether they stand as they should: words in their usual size, in the order of the eye. */
    boolean standWell() {
        Sizes sizes = look.sizes();
        double tiny = sizes.landscape() ? GOOD_TINY_FACE_UNITS : GOOD_SLENDER_FACE_UNITS;
        double good = look.u(sizes.tiny() ? tiny : sizes.compact() ? GOOD_FACE_UNITS : GOOD_ROOMY_FACE_UNITS);
        return Stream.concat(first(), slender())
                .anyMatch(plan -> fits(plan) && (plan.above() ? side(plan) >= good : isShort(plan)));
    }

    /** Pixels down of a level. */
    double tall() {
        return taken().tall();
    }

    private Plan taken() {
        return Stream.concat(first().filter(one -> one.above() || isShort(one)), further())
                .filter(this::fits)
                .findFirst()
                .orElseGet(() -> plan(
                        look.sizes().slender() ? Math.min(SLENDER_COLUMNS, levels.size()) : levels.size(), judged, 0));
    }

    /** The levels; {@code action} gets the chosen one. */
    Region region(@Nullable String chosen, Consumer<SurveySheet.Level> action) {
        Plan plan = taken();
        VBox rows = new VBox(look.sizes().gap());
        for (int from = 0; from < levels.size(); from += plan.columns()) {
            List<SurveySheet.Level> beside = row(plan, levels.get(from));
            HBox row = new HBox(look.sizes().gap());
            row.setAlignment(Pos.CENTER);
            for (SurveySheet.Level level : beside) {
                TouchTarget face = target(
                        plan,
                        level,
                        beside,
                        mood(levels.indexOf(level), levels.size()),
                        level.id().equals(chosen),
                        () -> action.accept(level));
                row.getChildren().add(Look.fix(face, wide(plan, level), plan.tall()));
            }
            rows.getChildren().add(row);
        }
        rows.setMinHeight(Region.USE_PREF_SIZE);
        return rows;
    }

    /** Whether words beside a face or ring take two lines at most. */
    private boolean isShort(Plan plan) {
        return labelHeight(plan) <= 2.5 * plan.words();
    }

    /** Side by side, where the glass is wide or a face stands for each; else below each other. */
    private Stream<Plan> first() {
        Sizes sizes = look.sizes();
        Plan beside = plan(levels.size(), judged, size(usual(judged)));
        Plan below = plan(1, false, size(usual(false)));
        if (sizes.landscape()) {
            Plan least = plan(levels.size(), judged, sizes.least());
            // A little smaller, where that spares every face a third line below it.
            boolean lower = !sizes.large() && fits(least) && isShort(least) && !(fits(beside) && isShort(beside));
            return Stream.of(lower ? least : beside);
        }
        return Stream.of(judged && levels.size() <= 3 && !sizes.compact() ? beside : below);
    }

    /** From what is nearly as good to what is better than nothing. */
    private Stream<Plan> further() {
        Sizes sizes = look.sizes();
        double usual = size(usual(judged));
        double body = size(sizes.compact() ? 1.05 : 1.3);
        int half = Math.ceilDiv(levels.size(), 2);
        Plan smaller = plan(levels.size(), judged, sizes.least());
        Stream<Plan> readable = Stream.of(
                plan(1, false, body),
                plan(levels.size(), judged, usual),
                plan(levels.size(), judged, body),
                // Whoever asked for larger text gets two rows rather than small words.
                sizes.large() ? plan(half, false, sizes.body()) : smaller,
                plan(half, false, body),
                smaller,
                plan(half, false, sizes.least()),
                plan(1, false, sizes.least()));
        return sizes.tiny() ? Stream.concat(Stream.concat(slender(), readable), plain()) : readable;
    }

    /** On the smallest glass the face stands where most room is for it: before plain words, or above them. */
    private Stream<Plan> plain() {
        double words = look.sizes().least();
        return IntStream.rangeClosed(1, levels.size())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .flatMap(columns -> Stream.of(plan(columns, false, words, false), plan(columns, judged, words, false)))
                .filter(this::fits)
                .sorted(Comparator.comparingDouble(this::side).reversed());
    }

    /** On the smallest upright glass faces as large as three beside each other, and what is left over in a row of its own. */
    private Stream<Plan> slender() {
        int columns = levels.size() == 4 ? 2 : Math.min(SLENDER_COLUMNS, levels.size());
        return judged && look.sizes().slender()
                ? Stream.of(plan(columns, true, look.sizes().least()))
                : Stream.empty();
    }

    private double size(double em) {
        return look.bold(em, Color.BLACK, "").size();
    }

    private double usual(boolean above) {
        Sizes sizes = look.sizes();
        if (sizes.compact()) {
            return above || sizes.tiny() || sizes.landscape() ? 1.05 : 1.2;
        }
        return above ? sizes.large() ? 1.15 : 1.25 : 1.5;
    }

    private Plan plan(int columns, boolean above, double words) {
        return plan(columns, above, words, true);
    }

    private Plan plan(int columns, boolean above, double words, boolean bold) {
        double gap = look.sizes().gap();
        int rows = Math.ceilDiv(levels.size(), columns);
        double wide = Math.floor((width - (columns - 1) * gap) / columns);
        boolean compact = look.sizes().compact();
        double most = look.u(above ? compact ? 300 : 560 : compact ? 165 : 200);
        return new Plan(
                columns, above, words, bold, wide, Math.floor(Math.min(most, (height - (rows - 1) * gap) / rows)));
    }

    private boolean fits(Plan plan) {
        boolean whole = labels(plan).allMatch(label -> label.widestWord() <= label.getMaxWidth());
        double room = plan.tall()
                - padding(plan)
                - (plan.above() ? look.u(look.sizes().tiny() ? LEAST_TINY_FACE_UNITS : LEAST_FACE_UNITS) + apart() : 0);
        return whole
                && plan.tall()
                        >= look.u(look.sizes().slender() ? 93 : look.sizes().compact() ? 94 : 84)
                && labelHeight(plan) <= room;
    }

    private Stream<Words> labels(Plan plan) {
        return levels.stream().map(level -> label(plan, level, labelWidth(plan, level)));
    }

    private Words label(Plan plan, SurveySheet.Level level, double width) {
        Words label = look.fixed(
                plan.bold() ? Faces.Weight.BOLD : Faces.Weight.REGULAR,
                plan.words() / look.u(1),
                plan.bold() ? 1.15 : 1.1,
                look.palette().ink(),
                look.language().of(level.name()));
        label.setMaxWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    /** Never nearer than 1.5 mm to the edge of what is touched. */
    private double labelWidth(Plan plan, SurveySheet.Level level) {
        boolean compact = look.sizes().compact();
        return plan.above()
                ? wide(plan, level) - look.u(look.sizes().tiny() ? plan.bold() ? 18 : 14 : compact ? 20 : 44)
                : wide(plan, level)
                        - side(plan)
                        - look.u(look.sizes().tiny() ? plan.bold() ? 30 : 22 : compact ? 46 : 82);
    }

    /** Those that stand beside {@code level}. */
    private List<SurveySheet.Level> row(Plan plan, SurveySheet.Level level) {
        int from = levels.indexOf(level) / plan.columns() * plan.columns();
        return levels.subList(from, Math.min(levels.size(), from + plan.columns()));
    }

    /**
     * Of a level in pixels. On the smallest glass a row of fewer is as wide as the others, and in a full one of plain words
     * each has what its own need.
     */
    private double wide(Plan plan, SurveySheet.Level level) {
        if (!look.sizes().tiny()) {
            return plan.wide();
        }
        List<SurveySheet.Level> row = row(plan, level);
        double room = width - (row.size() - 1) * look.sizes().gap();
        if (plan.bold() || !plan.above() || row.size() < levels.size()) {
            return Math.floor(room / row.size());
        }
        double needed = row.stream().mapToDouble(one -> widestWord(plan, one)).sum();
        return Math.floor(widestWord(plan, level) + (room - needed) / row.size());
    }

    private double widestWord(Plan plan, SurveySheet.Level level) {
        return Math.ceil(label(plan, level, Double.MAX_VALUE).widestWord());
    }

    private double labelHeight(Plan plan) {
        return labelHeight(plan, levels);
    }

    private double labelHeight(Plan plan, List<SurveySheet.Level> row) {
        return row.stream()
                .map(level -> label(plan, level, labelWidth(plan, level)))
                .mapToDouble(label -> label.prefHeight(label.getMaxWidth()))
                .max()
                .orElse(0);
    }

    private double padding(Plan plan) {
        return look.u(
                look.sizes().tiny()
                        ? plan.bold() ? 26 : 20
                        : look.sizes().compact() ? plan.above() ? 36 : 28 : plan.above() ? 50 : 24);
    }

    private double apart() {
        return look.u(look.sizes().tiny() ? 3 : look.sizes().compact() ? 8 : 22);
    }

    /** Of the face, or of the ring that stands for a choice. */
    private double side(Plan plan) {
        boolean compact = look.sizes().compact();
        if (!judged) {
            // On the smallest flat glass a ring would break the words beside it.
            return look.sizes().tiny() && plan.columns() > 1
                    ? 0
                    : look.u(look.sizes().tiny() ? 28 : compact ? 40 : 56);
        }
        if (!plan.above()) {
            return Math.min(
                    Math.min(look.u(compact ? 100 : 130), plan.wide() * 0.25), plan.tall() - look.u(compact ? 24 : 36));
        }
        double words = plan.words() == 0 ? 0 : labelHeight(plan) + apart();
        return Math.min(Math.min(look.u(compact ? 150 : 290), plan.wide() * 0.76), plan.tall() - padding(plan) - words);
    }

    private TouchTarget target(
            Plan plan,
            SurveySheet.Level level,
            List<SurveySheet.Level> row,
            int mood,
            boolean chosen,
            Runnable action) {
        Sizes sizes = look.sizes();
        int radius = sizes.compact() ? 16 : 22;
        Color line = judged ? color(mood) : look.palette().brand();
        Surface rest = chosen ? Surface.lined(look.palette().card(), line, look.u(radius), look.u(6)) : look.card();
        TouchTarget target = new TouchTarget(
                "survey-level-" + level.id(),
                look.language().of(level.name()),
                new TouchTarget.Dress(rest, look.cardPressed(), look.ring(radius)),
                look.u(4),
                action);
        Region content = plan.above() ? above(plan, level, mood, row) : beside(plan, level, mood, chosen);
        content.setMouseTransparent(true);
        target.getChildren().add(content);
        return target;
    }

    /** The words of every level in a row begin at the same height, so the faces stand on one line. */
    private Region above(Plan plan, SurveySheet.Level level, int mood, List<SurveySheet.Level> row) {
        VBox box = Look.column(apart(), face(mood, side(plan)));
        box.setAlignment(Pos.CENTER);
        if (plan.words() > 0) {
            StackPane words =
                    new StackPane(label(plan, level, labelWidth(plan, level)).centred());
            words.setAlignment(Pos.TOP_CENTER);
            Look.fix(words, labelWidth(plan, level), labelHeight(plan, row));
            box.getChildren().add(words);
        }
        return box;
    }

    private Region beside(Plan plan, SurveySheet.Level level, int mood, boolean chosen) {
        double room = labelWidth(plan, level);
        if (side(plan) == 0) {
            return new StackPane(label(plan, level, room).balanced(room));
        }
        boolean compact = look.sizes().compact();
        Region sign = judged ? face(mood, side(plan)) : ring(chosen, side(plan));
        HBox row = Look.row(
                look.u(look.sizes().tiny() ? 8 : compact ? 14 : 24),
                sign,
                label(plan, level, room).even(room));
        double tiny = plan.bold() ? 10 : 7;
        double side = look.u(look.sizes().tiny() ? tiny : compact ? 12 : 20);
        row.setPadding(new Insets(0, side, look.u(4), look.u(look.sizes().tiny() ? tiny : compact ? 16 : 30)));
        return row;
    }

    /** The place of a choice among others, filled when it was made. */
    private Region ring(boolean chosen, double side) {
        Palette palette = look.palette();
        StackPane ring = new StackPane();
        Look.dressed(
                ring,
                Surface.lined(
                        palette.contrast() ? Color.BLACK : palette.card(),
                        chosen ? palette.brand() : palette.ink2(),
                        side / 2,
                        look.u(chosen ? 5 : 3)));
        if (chosen) {
            Region dot = Look.dressed(new Region(), Surface.flat(palette.brand(), side / 4));
            ring.getChildren().add(Look.fix(dot, side / 2, side / 2));
        }
        return Look.fix(ring, side, side);
    }

    private Region face(int mood, double side) {
        StackPane face = new StackPane(SvgDrawing.icon(FACES.get(mood), side, color(mood), 4.5));
        Look.fix(face, side, side);
        if (!look.palette().contrast()) {
            // The field ends in the middle of the ring: behind its outer edge a fringe would be seen.
            Insets inside = new Insets((0.5 - RING) * side);
            face.setBackground(new Background(new BackgroundFill(soft(mood), new CornerRadii(side / 2), inside)));
        }
        return face;
    }

    /** Which of the five faces stands for place {@code i} of {@code levels}. */
    private static int mood(int i, int levels) {
        return switch (levels) {
            case 2 -> i == 0 ? 1 : 3;
            case 3 -> i == 2 ? 3 : i;
            case 4 -> i < 2 ? i : i + 1;
            default -> i;
        };
    }

    private Color color(int mood) {
        Palette palette = look.palette();
        return mood < 2 ? mood == 0 ? palette.jade() : palette.sky() : mood == 2 ? palette.ink2() : palette.amber();
    }

    private Color soft(int mood) {
        Palette palette = look.palette();
        return mood == 0
                ? palette.jadeSoft()
                : mood == 1 ? palette.skySoft() : mood == 2 ? palette.closed() : palette.amberSoft();
    }
}
