package vn.motcua.kiosk.view;

import java.util.List;
import java.util.function.Consumer;
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
 * The levels of a question, one face each, all faces on one line and all words in one size. They stand beside each other;
 * where a word would not fit so, in two rows, and on a narrow glass below each other, the face before its words.
 */
final class SurveyFaces {
    private static final List<String> FACES = List.of("face-1", "face-2", "face-3", "face-4", "face-5");
    /** The ring's radius in the drawings, as a share of their side. */
    private static final double RING = 0.46;

    private static final double LEAST_FACE_UNITS = 56;
    private static final int SLENDER_COLUMNS = 3;
    private static final double LEAST_SLENDER_FACE_UNITS = 34;

    private final Look look;
    private final List<SurveySheet.Level> levels;
    private final double width;
    private final double height;

    SurveyFaces(Look look, List<SurveySheet.Level> levels, double width, double height) {
        this.look = look;
        this.levels = levels;
        this.width = width;
        this.height = height;
    }

    /**
     * How they stand.
     *
     * @param columns levels beside each other
     * @param above whether the face stands above its words
     * @param words size of the type in pixels; none where faces alone have room
     * @param wide of a level, in pixels
     * @param tall of a level, in pixels
     */
    private record Plan(int columns, boolean above, double words, double wide, double tall) {}

    /** The levels; {@code action} gets the chosen one. */
    Region region(@Nullable String chosen, Consumer<SurveySheet.Level> action) {
        Plan plan = plans().filter(this::fits)
                .findFirst()
                .orElseGet(() -> plan(
                        look.sizes().slender() ? Math.min(SLENDER_COLUMNS, levels.size()) : levels.size(), true, 0));
        VBox rows = new VBox(look.sizes().gap());
        for (int from = 0; from < levels.size(); from += plan.columns()) {
            HBox row = new HBox(look.sizes().gap());
            row.setAlignment(Pos.CENTER);
            for (int i = from; i < Math.min(levels.size(), from + plan.columns()); i++) {
                SurveySheet.Level level = levels.get(i);
                TouchTarget face = target(
                        plan, level, mood(i, levels.size()), level.id().equals(chosen), () -> action.accept(level));
                row.getChildren().add(Look.fix(face, plan.wide(), plan.tall()));
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    /** From the best to what is better than nothing. */
    private Stream<Plan> plans() {
        Sizes sizes = look.sizes();
        double usual = look.bold(usual(true), Color.BLACK, "").size();
        double below = look.bold(usual(false), Color.BLACK, "").size();
        int half = Math.ceilDiv(levels.size(), 2);
        if (!sizes.landscape() && levels.size() > 3 && fits(plan(1, false, below))) {
            // A tall glass has the height for all of them below each other, and words as large as elsewhere.
            return Stream.of(plan(1, false, below));
        }
        Plan smaller = plan(levels.size(), true, sizes.least());
        Stream<Plan> readable = Stream.of(
                plan(levels.size(), true, usual),
                // Whoever asked for larger text gets two rows rather than small words.
                sizes.large() ? plan(half, false, sizes.body()) : smaller,
                plan(half, false, below),
                plan(1, false, below),
                smaller,
                plan(half, false, sizes.least()),
                plan(1, false, sizes.least()));
        if (sizes.slender()) {
            // Two to a row, the words as small as under an icon: a finger's room goes before the type.
            return Stream.concat(
                    readable, Stream.of(plan(2, true, look.u(23.6)), plan(SLENDER_COLUMNS, true, look.u(23.6))));
        }
        return Stream.concat(readable, Stream.of(plan(levels.size(), true, look.u(sizes.compact() ? 23.6 : 24))));
    }

    private double usual(boolean above) {
        Sizes sizes = look.sizes();
        return sizes.compact() ? 1.05 : above ? sizes.large() ? 1.15 : 1.25 : 1.3;
    }

    private Plan plan(int columns, boolean above, double words) {
        double gap = look.sizes().gap();
        int rows = Math.ceilDiv(levels.size(), columns);
        double wide = Math.floor((width - (columns - 1) * gap) / columns);
        double most = look.u(above ? look.sizes().compact() ? 300 : 540 : 200);
        return new Plan(columns, above, words, wide, Math.min(most, (height - (rows - 1) * gap) / rows));
    }

    private boolean fits(Plan plan) {
        boolean whole = labels(plan).allMatch(label -> label.widestWord() <= labelWidth(plan));
        double room = plan.tall()
                - padding(plan)
                - (plan.above()
                        ? look.u(look.sizes().slender() ? LEAST_SLENDER_FACE_UNITS : LEAST_FACE_UNITS) + apart()
                        : 0);
        return whole
                && plan.tall()
                        >= look.u(look.sizes().slender() ? 93 : look.sizes().compact() ? 94 : 84)
                && labelHeight(plan) <= room;
    }

    private Stream<Words> labels(Plan plan) {
        return levels.stream().map(level -> label(plan, level));
    }

    private Words label(Plan plan, SurveySheet.Level level) {
        Words label = look.fixed(
                Faces.Weight.BOLD,
                plan.words() / look.u(1),
                1.15,
                look.palette().ink(),
                look.language().of(level.name()));
        label.setSmallPrint(plan.words() < look.sizes().least() - 0.5);
        label.setMaxWidth(labelWidth(plan));
        label.setPrefWidth(labelWidth(plan));
        return label;
    }

    private double labelWidth(Plan plan) {
        return plan.above()
                ? plan.wide() - look.u(look.sizes().tiny() ? 6 : 16)
                : plan.wide() - side(plan) - look.u(look.sizes().compact() ? 46 : 82);
    }

    private double labelHeight(Plan plan) {
        return labels(plan)
                .mapToDouble(label -> label.prefHeight(labelWidth(plan)))
                .max()
                .orElse(0);
    }

    private double padding(Plan plan) {
        return look.u(look.sizes().compact() ? 14 : plan.above() ? 44 : 24);
    }

    private double apart() {
        return look.u(look.sizes().tiny() ? 3 : look.sizes().compact() ? 8 : 22);
    }

    /** Of the face. */
    private double side(Plan plan) {
        boolean compact = look.sizes().compact();
        if (!plan.above()) {
            return Math.min(
                    Math.min(look.u(compact ? 100 : 130), plan.wide() * 0.25), plan.tall() - look.u(compact ? 24 : 36));
        }
        double words = plan.words() == 0 ? 0 : labelHeight(plan) + apart();
        return Math.min(Math.min(look.u(compact ? 130 : 270), plan.wide() * 0.76), plan.tall() - padding(plan) - words);
    }

    private TouchTarget target(Plan plan, SurveySheet.Level level, int mood, boolean chosen, Runnable action) {
        Sizes sizes = look.sizes();
        int radius = sizes.compact() ? 16 : 22;
        Surface rest =
                chosen ? Surface.lined(look.palette().card(), color(mood), look.u(radius), look.u(6)) : look.card();
        TouchTarget target = new TouchTarget(
                "survey-level-" + level.id(),
                look.language().of(level.name()),
                new TouchTarget.Dress(rest, look.cardPressed(), look.ring(radius)),
                look.u(4),
                action);
        Region content = plan.above() ? above(plan, level, mood) : beside(plan, level, mood);
        content.setMouseTransparent(true);
        target.getChildren().add(content);
        return target;
    }

    /** The words of every level begin at the same height, so the faces stand on one line. */
    private Region above(Plan plan, SurveySheet.Level level, int mood) {
        VBox box = Look.column(apart(), face(mood, side(plan)));
        box.setAlignment(Pos.CENTER);
        if (plan.words() > 0) {
            StackPane words = new StackPane(label(plan, level).centred());
            words.setAlignment(Pos.TOP_CENTER);
            Look.fix(words, labelWidth(plan), labelHeight(plan));
            box.getChildren().add(words);
        }
        return box;
    }

    private Region beside(Plan plan, SurveySheet.Level level, int mood) {
        boolean compact = look.sizes().compact();
        HBox row = Look.row(look.u(compact ? 14 : 24), face(mood, side(plan)), Look.grow(label(plan, level)));
        row.setPadding(new Insets(0, look.u(compact ? 12 : 20), look.u(4), look.u(compact ? 16 : 30)));
        return row;
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
