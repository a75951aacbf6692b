package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A text of any length under a head, broken between words into pages that fit a given room. */
final class Reading {
    /** A page is turned at the end of a sentence where that fills this share of it. */
    private static final double FULL = 0.75;

    /** As wide as the place of any page among them. */
    private static final String WIDEST_PLACE = "88/88";

    private final Look look;
    private final double width;
    private final double room;
    private final double scale;
    private final boolean numbered;
    /** Signs that may fit a page: first a few lines, then as many as fitted the page before. Short tries are quick to lay out. */
    private int guess = 200;

    private final PageBreaks breaks;
    /** Pages that were broken off so far. */
    private int broken;

    /**
     * For one drawing.
     *
     * @param answer the object that the text is from
     * @param scale how many times larger than usual the type is
     * @param numbered whether each page says which of how many it is
     */
    Reading(Look look, Object answer, double width, double room, double scale, boolean numbered) {
        this.breaks = PageBreaks.of(answer, new PageBreaks.Key(look.sizes(), look.language(), room, scale));
        this.look = look;
        this.width = width;
        this.room = room;
        this.scale = scale;
        this.numbered = numbered;
    }

    /** Pixels down that a page has. */
    double room() {
        return room;
    }

    /**
     * What stands above the text, on each of its pages.
     *
     * @param title the large line
     * @param facts smaller lines below it
     * @param overdue what is late, above them; absent where nothing is
     */
    record Head(String title, List<String> facts, @Nullable String overdue) {
        /** Copies the lines. */
        Head {
            facts = List.copyOf(facts);
        }

        Head(String title, List<String> facts) {
            this(title, facts, null);
        }

        /** All that stands below the title. */
        List<String> lines() {
            return Stream.concat(Stream.ofNullable(overdue), facts.stream()).toList();
        }
    }

    /** A page: its head, and what of the text stands on it. */
    record Part(Head head, String text) {}

    /** The pages of {@code text}; at least one, as many as it takes. */
    List<Part> parts(Head head, String text) {
        if (!head.lines().isEmpty() && !fits(head, "")) {
            // Facts as long as these are read on like any text.
            return parts(new Head(head.title(), List.of()), String.join("\n", head.lines()) + "\n" + text);
        }
        List<Part> parts = new ArrayList<>();
        String rest = text.strip();
        Head now = head;
        if (rest.isEmpty()) {
            parts.add(new Part(head, ""));
        }
        while (!rest.isEmpty()) {
            Head above = now;
            String left = rest;
            int fits = breaks.signs(broken++, () -> fitting(above, left));
            parts.add(new Part(now, rest.substring(0, fits).strip()));
            rest = rest.substring(fits).strip();
            // The facts are said once; behind them there is more room for words.
            now = new Head(head.title(), List.of());
        }
        return parts;
    }

    /**
     * Most of {@code text} that fits below {@code head}, to the end of a word: nothing where the facts leave no room for one,
     * and a word that is longer than a page is cut.
     */
    private int fitting(Head head, String text) {
        int least = 0;
        int most = text.length() + 1;
        int next = guess;
        while (most - least > 1) {
            int tried = Math.clamp(next, least + 1, most - 1);
            if (fits(head, text.substring(0, tried))) {
                least = tried;
            } else {
                most = tried;
            }
            next = most > text.length() ? 2 * least : (least + most) / 2;
        }
        if (least == text.length()) {
            return least;
        }
        guess = Math.max(1, least);
        int end = whole(text, sentence(text, Math.max(text.lastIndexOf(' ', least), text.lastIndexOf('\n', least))));
        if (end > 0 || !head.facts().isEmpty()) {
            return Math.max(0, end);
        }
        int cut = whole(text, Math.max(1, least));
        return cut > 0 ? cut : text.indexOf('*', 1) + 1;
    }

    /** The end of the last sentence before {@code end}, unless much of the page would stay empty. */
    private static int sentence(String text, int end) {
        for (int at = end; at > end * FULL; at--) {
            if (text.charAt(at) == '\n' || text.charAt(at) == ' ' && ".!?".indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return end;
    }

    /** {@code end}, or where the bold words begin that it would break. */
    private static int whole(String text, int end) {
        boolean inside = end > 0
                && text.substring(0, end).chars().filter(sign -> sign == '*').count() % 2 == 1;
        return inside ? text.lastIndexOf('*', end - 1) : end;
    }

    private boolean fits(Head head, String text) {
        return height(new Part(head, text)) <= room;
    }

    private double height(Part part) {
        Region region = card(part, false, numbered ? WIDEST_PLACE : "");
        region.applyCss();
        return region.prefHeight(width);
    }

    /** As many parts on a page as fit, in their order; at least one. */
    List<List<Part>> pages(List<Part> parts) {
        List<List<Part>> pages = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double tall = breaks.height(i, () -> height(part));
            if (pages.isEmpty() || tall > left) {
                pages.add(new ArrayList<>());
                left = room;
            }
            pages.getLast().add(part);
            left -= tall + gap();
        }
        return pages;
    }

    private double gap() {
        return look.u(look.sizes().compact() ? 6 : 24);
    }

    /**
     * Draws a page.
     *
     * @param own whether it is one person's
     * @param place which page of how many it is, beside its first line; empty where that is said elsewhere or it is the only one
     */
    VBox region(List<Part> page, boolean own, String place) {
        VBox region = Look.column(gap());
        page.forEach(part -> region.getChildren().add(card(part, own, part == page.getFirst() ? place : "")));
        region.setMinHeight(Region.USE_PREF_SIZE);
        return region;
    }

    /** A card, where the glass has room for its margins. */
    private Region card(Part part, boolean own, String place) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        double padding = sizes.compact() ? 0 : look.u(30);
        VBox card = Look.column(look.u(sizes.compact() ? 6 : 14));
        if (part.head().overdue() != null) {
            String late = part.head().overdue().replace("*", "");
            card.getChildren().add(mine(look.bold(scale * (sizes.compact() ? 1 : 1.25), palette.amber(), late), own));
        }
        for (String fact : part.head().facts()) {
            card.getChildren().add(mine(look.text(scale * (sizes.compact() ? 1 : 1.1), palette.ink2(), fact), own));
        }
        if (!part.text().isEmpty()) {
            card.getChildren()
                    .add(mine(look.text(scale * (sizes.compact() ? 1 : 1.25), palette.ink(), part.text()), own));
        }
        card.getChildren().forEach(line -> ((Words) line).setMaxWidth(Math.floor(width - 2 * padding)));
        card.getChildren().addFirst(title(part.head().title(), place, Math.floor(width - 2 * padding)));
        card.setPadding(new Insets(padding));
        card.setMaxWidth(width);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return sizes.compact() ? card : Look.dressed(card, look.card());
    }

    private Region title(String title, String place, double across) {
        Sizes sizes = look.sizes();
        Words words = look.bold(
                scale * (sizes.tiny() ? 1.1 : sizes.compact() ? 1.2 : 1.5),
                look.palette().ink(),
                title);
        if (place.isEmpty()) {
            words.setMaxWidth(across);
            return words;
        }
        Words told = look.text(1, look.palette().ink2(), place).onOneLine();
        told.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(look.u(sizes.compact() ? 10 : 24), Look.grow(words), told);
        row.setMaxWidth(across);
        return row;
    }

    private static Words mine(Words words, boolean own) {
        return own ? words.somebodys() : words;
    }
}
