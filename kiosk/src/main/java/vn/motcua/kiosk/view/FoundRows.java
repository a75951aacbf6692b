package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What was found, one below the other: names of one size, each whole on as many lines as it takes, and as many to a page as
 * fit. With little room the key to the next page stands beside the rows, else below them.
 */
final class FoundRows {
    private static final double ROWS_FOR_A_KEY_BELOW = 3;
    /** A key beside the rows is as high as this to have a sign below its words. */
    private static final double SIGNED_KEY = 150;

    /**
     * Something that was found; the key to the next page is drawn as one of them.
     *
     * @param id of its row
     * @param icon its sign
     * @param name the whole of it
     * @param below what is told below the name
     * @param open leads to it
     */
    record Hit(String id, String icon, String name, String below, Runnable open) {}

    private final Look look;
    private final List<Hit> hits;
    private final @Nullable Hit typing;
    private final Phrase left;
    private final double width;
    private final double room;
    private final double em;
    private final boolean all;

    /**
     * For one drawing.
     *
     * @param typing a key that stands beside or below the rows of every page, absent where there is none
     * @param left says how many of them are on the pages that follow
     */
    FoundRows(Look look, List<Hit> hits, @Nullable Hit typing, Phrase left, double width, double room) {
        this.look = look;
        this.hits = hits;
        this.typing = typing;
        this.left = left;
        this.width = width;
        this.room = room;
        List<Double> sizes = look.sizes().compact() ? List.of(1.3, 1.1, 1.0) : List.of(1.35, 1.1);
        double across = typing != null && keysBeside() ? besideKeys() : width;
        double down = typing != null && !keysBeside() ? aboveKeys() : room;
        double largest = sizes.stream()
                .filter(size -> fits(hits, size, across, down))
                .findFirst()
                .orElse(sizes.getLast());
        this.em = largest;
        this.all = fits(hits, largest, across, down);
    }

    /** The rows of {@code page}, or of the last one, and the key to the next. */
    Region region(int page, Runnable next) {
        List<Integer> starts = starts();
        int shown = Math.min(page, starts.size() - 1);
        boolean last = shown == starts.size() - 1;
        int from = starts.get(shown);
        int to = last ? hits.size() : starts.get(shown + 1);
        List<Hit> here = new ArrayList<>(hits.subList(from, to));
        List<Hit> keys = new ArrayList<>();
        if (typing != null) {
            keys.add(typing);
        }
        if (!last) {
            keys.add(new Hit(
                    "found-more", "more", look.say(Phrase.SEARCH_MORE), look.say(left, hits.size() - to), next));
        }
        if (keys.isEmpty()) {
            return rows(here, width, room);
        }
        if (keysBeside()) {
            return beside(rows(here, besideKeys(), room), keys);
        }
        if (typing == null) {
            here.addAll(keys);
            return rows(here, width, room);
        }
        VBox column = Look.column(gap(), rows(here, width, aboveKeys()));
        double wide = Math.floor((width - (keys.size() - 1) * gap()) / keys.size());
        HBox foot = new HBox(gap());
        keys.forEach(key -> foot.getChildren().add(Look.fix(key(key, wide, false), wide, keyHeight())));
        column.getChildren().add(foot);
        return column;
    }

    private Region beside(Region rows, List<Hit> keys) {
        double tall = Math.max(rows.getPrefHeight(), Math.min(room, keys.size() * (keyHeight() + gap()) - gap()));
        double each = Math.floor((tall - (keys.size() - 1) * gap()) / keys.size());
        VBox column = Look.column(gap());
        for (Hit key : keys) {
            column.getChildren().add(Look.fix(key(key, keyWidth(), each >= look.u(SIGNED_KEY)), keyWidth(), each));
        }
        return new HBox(gap(), rows, column);
    }

    /** The first hit of each page. */
    private List<Integer> starts() {
        if (all) {
            return List.of(0);
        }
        double across = keysBeside() ? besideKeys() : width;
        double down = keysBeside() ? room : aboveKeys();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < hits.size(); i++) {
            if (!fits(hits.subList(starts.getLast(), i + 1), em, across, down)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private boolean fits(List<Hit> these, double size, double across, double down) {
        double needed = -gap();
        for (Hit hit : these) {
            needed += height(hit, size, across) + gap();
            if (needed > down) {
                return false;
            }
        }
        return true;
    }

    private VBox rows(List<Hit> here, double across, double down) {
        double needed = (here.size() - 1) * gap();
        for (Hit hit : here) {
            needed += height(hit, em, across);
        }
        double spare = Math.max(0, down - needed) / here.size();
        boolean roomy = !look.sizes().compact() && look.sizes().large();
        // One find to a page has all of it.
        double most = roomy && here.size() == 1 ? down : look.u(look.sizes().compact() ? 180 : roomy ? 190 : 170);
        VBox rows = new VBox(gap());
        double whole = (here.size() - 1) * gap();
        for (Hit hit : here) {
            double natural = height(hit, em, across);
            double height = Math.floor(Math.min(down, Math.max(natural, Math.min(natural + spare, most))));
            rows.getChildren().add(Look.fix(row(hit, across, height), across, height));
            whole += height;
        }
        return Look.fix(rows, across, whole);
    }

    private Region row(Hit hit, double across, double height) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        TouchTarget row =
                new TouchTarget(hit.id(), hit.name() + ". " + hit.below(), look.cardDress(), look.u(4), hit.open());
        TileBody body = body(across);
        double words = words(across);
        Words name = name(hit.name(), em).even(words);
        Words fact = fact(hit, words);
        boolean whole = height(hit, em, across) <= height + 1;
        if (!whole) {
            shorten(name, hit.name(), words, height - edges());
        }
        VBox told = whole ? Look.column(look.u(2), name, fact) : Look.column(0, name);
        told.setAlignment(Pos.CENTER_LEFT);
        HBox content = Look.row(look.u(compact ? 18 : 32), Look.grow(told), body.forward(palette.brand()));
        if (hasIcons()) {
            content.getChildren().addFirst(body.rowIcon(hit.icon(), palette.brand()));
        }
        double side = look.u(look.sizes().slender() ? 12 : compact ? 16 : 26);
        content.setPadding(new Insets(0, side, look.u(4), side));
        content.setMouseTransparent(true);
        row.getChildren().add(content);
        return row;
    }

    /** A name longer than a whole page, on the smallest glass: its own page shows the rest. */
    private void shorten(Words name, String text, double words, double most) {
        String shorter = text;
        while (name.prefHeight(words) > most && shorter.contains(" ")) {
            shorter = shorter.substring(0, shorter.lastIndexOf(' '));
            name.setText(shorter + "…");
        }
    }

    private double height(Hit hit, double size, double across) {
        double words = words(across);
        Words name = name(hit.name(), size);
        Words fact = fact(hit, words);
        double needed = name.prefHeight(words) + look.u(2) + fact.prefHeight(words) + edges();
        return Math.ceil(Math.max(keyHeight(), needed));
    }

    /** On the smallest glass a name needs the room of the icon, which is the same in every row. */
    private boolean hasIcons() {
        return !look.sizes().tiny() && !look.sizes().narrow();
    }

    /** The width of a row's words. */
    private double words(double across) {
        double margins = body(across).rowMargins();
        boolean freed = !hasIcons() && !look.sizes().narrow();
        return across - (freed ? margins - look.u(82) : margins);
    }

    /** What stays free above and below the words of a row. */
    private double edges() {
        Sizes sizes = look.sizes();
        return look.u(!sizes.compact() ? 34 : sizes.tiny() || sizes.landscape() ? 17 : 26);
    }

    private Words name(String text, double size) {
        return look.bold(size, look.palette().ink(), text);
    }

    /** Code and field, or the code alone where both would take a second line. */
    private Words fact(Hit hit, double words) {
        Words both = look.text(1, look.palette().ink2(), hit.below()).onOneLine();
        return both.prefWidth(-1) <= words
                ? both
                : look.text(1, look.palette().ink2(), hit.below().split(" · ", 2)[0])
                        .onOneLine()
                        .fitted(words);
    }

    private TileBody body(double across) {
        return new TileBody(look, TileBody.Shape.ROW, across, keyHeight());
    }

    /** @param signed whether its arrow stands below its words */
    private Region key(Hit hit, double wide, boolean signed) {
        String name = hit.name().replace('\n', ' ');
        TouchTarget key = new TouchTarget(
                hit.id(),
                hit.below().isEmpty() ? name : name + ". " + hit.below(),
                look.cardDress(),
                look.u(4),
                hit.open());
        Words words = look.bold(1, look.palette().ink(), wide > keyWidth() ? name : hit.name())
                .balanced(wide - look.u(16));
        VBox content = Look.column(look.u(6), words);
        if (signed) {
            String sign = hit == typing ? hit.icon() : "arrow-down";
            content.getChildren().add(look.icon(sign, 44, look.palette().brand(), 2.4));
        }
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        key.getChildren().add(content);
        return key;
    }

    /** On a flat glass with few rows the keys stand beside them, else below. */
    private boolean keysBeside() {
        return typing != null ? look.sizes().landscape() : room < ROWS_FOR_A_KEY_BELOW * keyHeight() + 2 * gap();
    }

    private double besideKeys() {
        return width - keyWidth() - gap();
    }

    private double aboveKeys() {
        return room - keyHeight() - gap();
    }

    private double keyWidth() {
        return Math.floor(look.u(look.sizes().compact() ? 126 : 150));
    }

    /** A row of one line, and the key below the rows. */
    private double keyHeight() {
        Sizes sizes = look.sizes();
        return Math.ceil(look.u(sizes.tiny() ? 96 : sizes.compact() ? 106 : sizes.large() ? 134 : 117));
    }

    private double gap() {
        return look.sizes().gap();
    }
}
