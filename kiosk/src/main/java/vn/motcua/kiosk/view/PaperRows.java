package vn.motcua.kiosk.view;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

/** The papers of a procedure to be ticked, as many on a page as the room holds, side by side where that shows more. */
final class PaperRows {
    private static final double TALLEST_UNITS = 200;
    private static final double TALLEST_COMPACT_UNITS = 160;

    /**
     * How the papers are written.
     *
     * @param name size of the name in the body's
     * @param note size of what is told below it
     * @param air units above and below both
     * @param wraps whether lines are broken rather than made smaller
     */
    private record Form(double name, double note, double air, boolean wraps) {}

    /** The first that shows most papers on a page is taken; none of the usual ones is larger than the larger text. */
    private static final List<Form> ROOMY =
            List.of(new Form(1.3, 1.15, 16, true), new Form(1.1, 1, 10, true), new Form(1.1, 1, 10, false));

    private static final List<Form> LARGE = List.of(new Form(1.1, 1, 10, true));
    private static final List<Form> COMPACT = List.of(
            new Form(1.14, 1.14, 14, true),
            new Form(1, 1, 10, true),
            new Form(1, 1, 4, true),
            new Form(1, 1, 4, false));

    private static final List<Form> TINY =
            List.of(new Form(1, 1, 10, true), new Form(1, 1, 4, true), new Form(1, 1, 4, false));

    private final Look look;
    private final GuideTouches guide;
    private final Screen.Checklist list;
    private final List<Paper> papers;
    private final double width;

    PaperRows(Look look, GuideTouches guide, Screen.Checklist list, Procedure procedure, double width) {
        this.look = look;
        this.guide = guide;
        this.list = list;
        this.papers = procedure.papers();
        this.width = width;
    }

    /**
     * How the papers stand in some room.
     *
     * @param columns side by side
     * @param rows above each other
     * @param each pixels a row is high at least
     * @param form how they are written
     * @param whole whether every note stands below its name
     */
    record Plan(int columns, int rows, double each, Form form, boolean whole) {
        int perPage() {
            return columns * rows;
        }

        int pages(int papers) {
            return Math.max(1, Math.ceilDiv(papers, perPage()));
        }
    }

    /** The plan that shows most papers in {@code room} pixels. */
    Plan plan(double room) {
        Plan one = plan(1, room);
        boolean broad =
                width > look.u(look.sizes().compact() ? 1200 : look.sizes().large() ? 1900 : 1500);
        Plan two = broad ? plan(2, room) : one;
        return one.perPage() >= papers.size() || two.perPage() <= one.perPage() ? one : two;
    }

    private Plan plan(int columns, double room) {
        List<Plan> plans =
                forms().stream().map(form -> plan(columns, room, form)).toList();
        return plans.stream()
                .min(Comparator.comparingInt((Plan plan) -> plan.pages(papers.size()))
                        .thenComparing(plan -> !plan.whole()))
                .orElseThrow();
    }

    /** Whoever asked for larger text gets no line made smaller, rather one page more. */
    private List<Form> forms() {
        Sizes sizes = look.sizes();
        if (!sizes.compact() && sizes.large()) {
            return LARGE;
        }
        List<Form> all = sizes.tiny() ? TINY : sizes.compact() ? COMPACT : ROOMY;
        return all.stream().filter(form -> form.wraps() || !sizes.large()).toList();
    }

    private Plan plan(int columns, double room, Form form) {
        double gap = look.sizes().gap();
        double wide = wide(columns);
        double each = look.u(look.sizes().compact() ? 93 : 98);
        boolean whole = true;
        for (int i = 0; i < papers.size(); i++) {
            each = Math.max(each, height(content(i, wide, room, form), wide));
            whole &= height(drawn(i, wide, note(papers.get(i)), form), wide) <= room;
        }
        // A grid sets its rows on whole pixels.
        each = Math.ceil(each);
        int most = Math.max(1, (int) ((room + gap) / (each + gap)));
        return new Plan(columns, Math.min(most, Math.max(1, Math.ceilDiv(papers.size(), columns))), each, form, whole);
    }

    private double wide(int columns) {
        return (width - (columns - 1) * look.sizes().gap()) / columns;
    }

    /** The page that is open, the last one if there are fewer. */
    private int page(Plan plan) {
        return Math.min(list.page(), plan.pages(papers.size()) - 1);
    }

    /** Pixels across. */
    double width() {
        return width;
    }

    /** The papers of one page in {@code room} pixels. */
    Region of(Plan plan, double room) {
        double gap = look.sizes().gap();
        double even = Math.floor((room - (plan.rows() - 1) * gap) / plan.rows());
        double tall = Math.max(
                plan.each(),
                Math.min(even, Math.floor(look.u(look.sizes().compact() ? TALLEST_COMPACT_UNITS : TALLEST_UNITS))));
        GridPane grid = new GridPane(gap, gap);
        int from = page(plan) * plan.perPage();
        double wide = wide(plan.columns());
        for (int i = from; i < Math.min(papers.size(), from + plan.perPage()); i++) {
            grid.add(
                    Look.fix(row(i, wide, room, plan.form()), wide, tall),
                    (i - from) % plan.columns(),
                    (i - from) / plan.columns());
        }
        if (plan.perPage() < papers.size()) {
            // What stands below keeps its place on the last page, too.
            grid.setMinHeight(plan.rows() * tall + (plan.rows() - 1) * gap);
        }
        return grid;
    }

    private TouchTarget row(int index, double wide, double room, Form form) {
        boolean have = list.have().get(index);
        Paper paper = papers.get(index);
        String note = note(paper);
        String spoken = paper.name()
                + (note.isEmpty() ? "" : ", " + note.replace(" · ", ", "))
                + ", "
                + look.say(have ? Phrase.PAPER_HAVE : Phrase.PAPER_LACK);
        TouchTarget row =
                new TouchTarget("paper-" + index, spoken, look.cardDress(), look.u(4), () -> guide.ticked(index));
        row.getChildren().add(content(index, wide, room, form));
        return row;
    }

    /** Box, name and note; on the smallest glass the note goes before it would not fit, what the office does with it first. */
    private HBox content(int index, double wide, double room, Form form) {
        String own = papers.get(index).note();
        HBox whole = drawn(index, wide, note(papers.get(index)), form);
        HBox brief = height(whole, wide) > room && own != null ? drawn(index, wide, own, form) : whole;
        return height(brief, wide) > room ? drawn(index, wide, "", form) : brief;
    }

    private HBox drawn(int index, double wide, String note, Form form) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        Paper paper = papers.get(index);
        boolean slender = look.sizes().slender();
        double side = slender ? 46 : compact ? 56 : 64;
        double room = wide - look.u(slender ? 46 + 36 : compact ? 56 + 54 : 64 + 82);
        Words name = look.bold(form.name(), palette.ink(), paper.name());
        VBox words = Look.column(0, broken(name, room, form));
        if (!note.isEmpty()) {
            Words told = look.text(form.note(), palette.ink2(), note);
            if (form.wraps() && told.prefWidth(-1) > room) {
                // Broken where one thing ends: no line begins with the point between two.
                told.setText(note.replace(" · ", "\n"));
            }
            words.getChildren().add(broken(told, room, form));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = Look.row(
                look.u(slender ? 12 : compact ? 18 : 26), box(side, list.have().get(index)), Look.grow(words));
        double above = look.u(form.air());
        content.setPadding(new Insets(
                above,
                look.u(slender ? 10 : compact ? 16 : 26),
                above + look.u(4),
                look.u(slender ? 12 : compact ? 18 : 28)));
        content.setMouseTransparent(true);
        return content;
    }

    /** In lines of about the same length, or on one line of smaller type as long as that is read. */
    private static Words broken(Words words, double room, Form form) {
        Words line = form.wraps() ? words : words.onOneLine().fitted(room);
        return line.isOnOneLine() ? line : line.even(room);
    }

    /** How it is handed in, and that it must be digitised (Decree 45/2020), or may be, for a fee. */
    private String note(Paper paper) {
        String note = paper.note();
        String must = look.say(Phrase.GUIDE_MUST_DIGITISE);
        return switch (paper.digitised()) {
            case ON_DEMAND -> look.say(Phrase.GUIDE_ON_DEMAND);
            case MUST -> note == null ? must : note + " · " + must;
            case NOT -> note == null ? "" : note;
        };
    }

    private Region box(double units, boolean have) {
        Palette palette = look.palette();
        StackPane box = new StackPane();
        Look.fix(box, look.u(units), look.u(units));
        if (have) {
            box.getChildren().add(look.icon("tick", units * 0.72, palette.contrast() ? Color.BLACK : Color.WHITE, 3));
        }
        return Look.dressed(
                box,
                have
                        ? Surface.flat(palette.jade(), look.u(12))
                        : Surface.lined(palette.card(), palette.ink2(), look.u(12), look.u(4)));
    }

    private static double height(Region content, double wide) {
        content.applyCss();
        return content.prefHeight(wide);
    }
}
