package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One message in the middle of the screen: a sign, a sentence, what to do, and the ways on. */
final class MessagePane {
    /** What kind of news it is. */
    enum Kind {
        /** Done. */
        GOOD,
        /** Neither. */
        PLAIN,
        /** It did not work. */
        TROUBLE
    }

    private static final Object MARK = MessagePane.class;

    private MessagePane() {}

    /**
     * Draws it.
     *
     * @param ways buttons, the main one last; beside each other where they fit
     * @param more what stands between the words and the ways, such as a code
     */
    static Pane of(
            Look look,
            String id,
            Kind kind,
            String icon,
            String title,
            String what,
            List<TouchTarget> ways,
            Region... more) {
        List<Region> parts = new ArrayList<>();
        if (!what.isEmpty()) {
            Words said = what(look, what);
            // The title and the words of three buttons say it, too.
            parts.add(look.sizes().slender() && ways.size() > 2 ? Spare.of(said) : said);
        }
        parts.addAll(List.of(more));
        return new Doors.Still(
                page(look, id, sign(look, kind, icon), title, parts, ways.isEmpty() ? null : ways(look, ways)));
    }

    /**
     * A sign, a title and what else there is in the middle, and at the foot of the page what there is to touch.
     *
     * @param foot absent where nothing is to be touched
     */
    static Region page(
            Look look, String id, Node sign, String title, List<? extends Region> parts, @Nullable Region foot) {
        Sizes sizes = look.sizes();
        boolean compact = sizes.compact();
        VBox middle = new VBox(look.u(
                sizes.tiny()
                        ? 4
                        : (compact ? sizes.large() ? 8 : 14 : 36)
                                * look.emphasis().air()));
        middle.setAlignment(Pos.CENTER);
        double em = sizes.tiny() ? 1.1 : compact ? 1.3 : sizes.large() ? 1.6 : 1.9;
        middle.getChildren().add(Spare.of(new StackPane(sign)));
        middle.getChildren().add(line(look, true, em, look.palette().ink(), title));
        middle.getChildren().addAll(parts);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page = new VBox(look.u(sizes.tiny() ? 3 : compact ? 12 : 24), middle);
        if (foot != null) {
            foot.setMinHeight(Region.USE_PREF_SIZE);
            page.getChildren().add(foot);
        }
        page.setId(id);
        page.getProperties().put(MARK, true);
        page.setPadding(new Insets(
                look.u(sizes.tiny() ? 2 : compact ? 10 : 40),
                sizes.margin(),
                look.u(sizes.tiny() ? 3 : compact ? 10 : 22),
                sizes.margin()));
        return page;
    }

    /** A line of a message, in the middle and not wider than it needs to be. */
    static Words line(Look look, boolean strong, double em, Color color, String text) {
        double size = em * look.emphasis().words();
        return (strong ? look.bold(size, color, text) : look.text(size, color, text)).balanced(width(look));
    }

    /** The sentence below a title. */
    static Words what(Look look, String what) {
        return line(
                look, false, look.sizes().compact() ? 1 : 1.2, look.palette().ink2(), what);
    }

    /** Whether there is room for one more line than what happened and what to do. */
    static boolean holdsMore(Look look) {
        Sizes sizes = look.sizes();
        return !sizes.compact() || !sizes.landscape() && !sizes.tiny();
    }

    /** Whom to call instead. */
    static Words hotline(Look look, String hotline) {
        return line(look, false, 1.1, look.palette().ink(), look.say(Phrase.NOTREADY_HOTLINE, hotline));
    }

    /** An icon in a round field in the colour of the news. */
    static Node sign(Look look, Kind kind, String icon) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        double side = sizes.tiny()
                ? 60
                : (sizes.compact() ? 96 : 220) * look.emphasis().air();
        Color ink = kind == Kind.GOOD ? palette.jade() : kind == Kind.PLAIN ? palette.sky() : palette.amber();
        Color field =
                kind == Kind.GOOD ? palette.jadeSoft() : kind == Kind.PLAIN ? palette.skySoft() : palette.amberSoft();
        return Look.dressed(
                look.badge(look.icon(icon, side * 0.55, ink, 1.6), side, field, side / 2),
                look.field(field, ink, side / 2));
    }

    /** That it is done, {@code side} units across: on a page that has much else to say. */
    static Region tick(Look look, double side) {
        Palette palette = look.palette();
        return Look.dressed(
                look.badge(look.icon("tick", side * 0.55, palette.jade(), 2), side, palette.jadeSoft(), side / 2),
                look.field(palette.jadeSoft(), palette.jade(), side / 2));
    }

    /** Pixels across that a message may take. */
    static double width(Look look) {
        return look.sizes().width() - look.u(look.sizes().compact() ? 60 : 140);
    }

    /** Whether {@code page} is a message: the words of it may be drawn larger where the glass has the room. */
    static boolean is(Node page) {
        return page.getProperties().containsKey(MARK);
    }

    /** Buttons from margin to margin, the main one last and widest, or below each other where that would squeeze them. */
    static Region ways(Look look, List<TouchTarget> ways) {
        return ways(look, ways, look.sizes().width() - 2 * look.sizes().margin());
    }

    /** On the smallest upright glass: whether words beside each other would be broken, or need a third line. */
    private static boolean tooNarrow(Look look, List<TouchTarget> ways, double each) {
        double room = each - look.u(34);
        return look.sizes().slender()
                && ways.stream().anyMatch(way -> Look.widestWord(way) > room || way.prefWidth(-1) > 2 * room);
    }

    /** Sets two ways beside each other below the main one, where their words stand well; says whether they do. */
    private static boolean pair(Look look, TouchTarget left, TouchTarget right, double width) {
        double free = width - look.sizes().gap();
        double sum = left.prefWidth(-1) + right.prefWidth(-1);
        TouchTarget less = left.prefWidth(-1) < right.prefWidth(-1) ? left : right;
        TouchTarget more = less == left ? right : left;
        double edges = look.u(34);
        boolean tight = sum > free;
        double wide = Math.max(look.u(100), tight ? less.prefWidth(-1) : less.prefWidth(-1) + (free - sum) / 2);
        if (tight && look.sizes().slender()) {
            // Both on two lines where their longest words have room.
            wide = Math.min(wide, Math.floor(free - edges - Look.widestWord(more)));
        }
        boolean whole = wide >= less.prefWidth(-1);
        if (tight
                && (!look.sizes().slender() || !whole && wide < Math.max(look.u(100), edges + Look.widestWord(less)))) {
            return false;
        }
        Look.fit(more, free - wide - (tight ? edges : 0));
        if (!whole) {
            Look.fit(less, wide - edges);
        }
        across(less, wide);
        across(more, Math.floor(free - wide));
        return true;
    }

    private static void across(TouchTarget way, double wide) {
        way.setMinWidth(wide);
        way.setMaxWidth(wide);
    }

    /** The same within {@code width} pixels. */
    static Region ways(Look look, List<TouchTarget> ways, double width) {
        double gap = look.sizes().gap();
        if (look.sizes().slender()) {
            ways.forEach(Look::wordsOnly);
        }
        double free = width - (ways.size() - 1) * gap;
        double needed = 0;
        for (TouchTarget way : ways) {
            way.applyCss();
            needed += way.prefWidth(-1);
        }
        if (needed > free && (!look.sizes().tiny() || tooNarrow(look, ways, free / ways.size()))) {
            VBox column = Look.column(gap, ways.reversed().toArray(TouchTarget[]::new));
            ways.forEach(way -> way.setMaxWidth(Double.MAX_VALUE));
            if (ways.size() == 3 && pair(look, ways.get(0), ways.get(1), width)) {
                column.getChildren().setAll(ways.getLast(), new HBox(gap, ways.get(0), ways.get(1)));
            }
            return column;
        }
        HBox row = Look.row(gap);
        double signs = 0;
        int worded = 0;
        for (TouchTarget way : ways) {
            boolean sign = Look.widestWord(way) == 0;
            signs += sign ? Math.max(look.u(100), way.prefWidth(-1)) : 0;
            worded += sign ? 0 : 1;
        }
        double each = (free - signs) / Math.max(1, worded);
        double spare = Math.max(0, free - needed);
        for (TouchTarget way : ways) {
            // The main way on takes twice as much of what is left.
            double share = spare * (way == ways.getLast() ? 2 : 1) / (ways.size() + 1);
            double least = Look.widestWord(way) == 0 ? Math.max(look.u(100), way.prefWidth(-1)) : each;
            double wide = Math.floor(needed > free ? least : way.prefWidth(-1) + share);
            Look.fit(way, wide - look.u(needed > free ? 34 : 0));
            way.setMinWidth(wide);
            way.setMaxWidth(wide);
            row.getChildren().add(way);
        }
        return row;
    }
}
