package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question and its few answers: the question where it is read, the answers as rows where a hand reaches them, at the foot
 * of an upright glass and at the right of a flat one.
 */
final class ChoicePage {
    /** More answers than this are a list, and tiles show more of it at once. */
    private static final int MOST = 6;

    private static final double LEAST_SIGN = 110;
    private static final double LEAST_SMALL_SIGN = 70;
    private static final double ROWS_SHARE = 0.6;
    private static final double MOST_ROW = 220;

    private final Look look;
    private final String icon;
    private final VBox asked;
    private final double questionHeight;
    private final double room;
    private final double rowWidth;
    private final double rowHeight;
    private final int answers;
    private final double scale;

    /** {@code question} may have a second line, which is said in the size of a sentence. */
    private ChoicePage(Look look, String icon, String question, double height, int answers) {
        Sizes sizes = look.sizes();
        this.look = look;
        this.icon = icon;
        this.answers = answers;
        double width = sizes.width() - 2 * sizes.margin();
        boolean flat = sizes.landscape();
        rowWidth = flat ? Math.floor(width * ROWS_SHARE) : width;
        room = height - above(sizes) - below(sizes);
        double beside = flat ? width - rowWidth - 2 * sizes.gap() : width;
        double em = sizes.compact() ? 1.3 : sizes.large() ? 1.6 : 1.9;
        // Asked larger where the answers leave the room for it.
        double spare = flat ? 0 : room - answers * sizes.u(MOST_ROW) - sizes.u(600);
        scale = sizes.compact() || spare < 0 ? 1 : 1.3;
        String[] lines = question.split("\n", 2);
        asked = Look.column(look.u(sizes.compact() ? 8 : 24));
        asked.setAlignment(Pos.CENTER);
        asked.getChildren()
                .add(look.bold(em * scale, look.palette().ink(), lines[0]).balanced(beside));
        if (lines.length > 1) {
            asked.getChildren()
                    .add(look.text(
                                    sizes.compact() ? 1 : 1.2 * scale,
                                    look.palette().ink2(),
                                    lines[1])
                            .balanced(beside));
        }
        asked.applyCss();
        questionHeight = asked.prefHeight(beside);
        double forRows = flat ? room : room - questionHeight - 2 * sizes.gap();
        rowHeight = Math.floor(Math.min(
                sizes.u(sizes.compact() ? 165 : MOST_ROW),
                (forRows - (answers - 1) * sizes.gap()) / Math.max(1, answers)));
    }

    /** The page, where all answers fit it as rows. */
    static Optional<ChoicePage> of(Look look, String icon, String question, double height, int answers) {
        if (look.sizes().tiny() || answers > MOST) {
            return Optional.empty();
        }
        ChoicePage page = new ChoicePage(look, icon, question, height, answers);
        return page.rowHeight < TileGrid.leastHeight(look.sizes(), TileBody.Shape.ROW)
                ? Optional.empty()
                : Optional.of(page);
    }

    /** What the rows are drawn with. */
    TileBody body() {
        return new TileBody(look, TileBody.Shape.ROW, rowWidth, rowHeight);
    }

    /** The page with these rows. */
    Region region(String id, List<? extends Region> rows) {
        Sizes sizes = look.sizes();
        VBox above = Look.column(look.u(sizes.compact() ? 14 : 36));
        above.setAlignment(Pos.CENTER);
        double side = signSide();
        if (side > 0) {
            above.getChildren().add(sign(side));
        }
        above.getChildren().add(asked);
        VBox answered = Look.column(sizes.gap());
        rows.forEach(row -> answered.getChildren().add(Look.fix(row, rowWidth, rowHeight)));
        answered.setMinHeight(Region.USE_PREF_SIZE);
        Region page;
        if (sizes.landscape()) {
            answered.setAlignment(Pos.CENTER);
            HBox.setHgrow(above, Priority.ALWAYS);
            page = new HBox(2 * sizes.gap(), above, answered);
        } else {
            VBox.setVgrow(above, Priority.ALWAYS);
            page = new VBox(2 * sizes.gap(), above, answered);
        }
        page.setId(id);
        page.setPadding(new Insets(above(sizes), sizes.margin(), below(sizes), sizes.margin()));
        return page;
    }

    /** Units across of the sign in the room that the rest leaves; 0 where that is too little for it. */
    private double signSide() {
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        double taken = sizes.landscape() ? 0 : answers * (rowHeight + sizes.gap()) + sizes.gap();
        double left = (room - taken - questionHeight) / sizes.unit() - (compact ? 30 : 70);
        double side = Math.min(left, compact ? 110 : 220 * scale);
        return side < (compact ? LEAST_SMALL_SIGN : LEAST_SIGN) ? 0 : side;
    }

    private Region sign(double side) {
        Palette palette = look.palette();
        boolean trouble = icon.equals("warning");
        return Look.dressed(
                look.badge(
                        look.icon(icon, side * 0.55, trouble ? palette.amber() : palette.brand(), 1.6),
                        side,
                        trouble ? palette.amberSoft() : palette.brandSoft(),
                        side / 2),
                look.field(
                        trouble ? palette.amberSoft() : palette.brandSoft(),
                        trouble ? palette.amber() : palette.brand(),
                        side / 2));
    }

    private static double above(Sizes sizes) {
        return sizes.u(sizes.compact() ? 12 : 36);
    }

    private static double below(Sizes sizes) {
        return sizes.u(sizes.compact() ? 12 : 22);
    }
}
