package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A page on which a number or a code is typed: the question, what is typed so far, and at the foot, where a hand reaches
 * them, large keys and the way on. The smallest glass has question and field on one line.
 */
final class KeyPage {
    private static final int DIGITS_IN_ROW = 5;
    private static final int LETTERS_IN_ROW = 6;
    private static final int PAD_ROWS = 4;
    private static final int FLAT_ROWS = 2;
    private static final int PAD_COLUMNS = 3;
    /** Rows of a code on the smallest upright glass: two of groups, and the way on. */
    private static final int GROUP_ROWS = 3;

    /** What stands behind the last character: erase, and a way on in words. */
    private static final int END_COLUMNS = 4;

    private static final double MOST_WIDE = 1200;
    private static final double MOST_WIDE_CODE = 1900;

    private final Look look;
    private final VBox region;
    private final double width;
    private final double room;

    /**
     * What is asked and what is typed.
     *
     * @param id of the field
     * @param brief the question where there is no room for all of it
     * @param shown what is typed, or a hint
     * @param hint whether it is a hint
     * @param missing whether the hint says what is missing, and has to be read
     */
    record Typed(String id, Phrase question, Phrase brief, String shown, boolean hint, boolean missing) {}

    /**
     * A way on.
     *
     * @param ready whether enough is typed; the way is there all the same, and says what is missing
     */
    record Way(String id, boolean ready, String words, Runnable action) {}

    KeyPage(Look look, String id, Typed typed, double height) {
        this(look, id, typed, null, height, PAD_ROWS, MOST_WIDE);
    }

    /** The same with {@code note} below the question, where that takes no row from the keys. */
    static KeyPage noted(Look look, String id, Typed typed, String note, double height) {
        return new KeyPage(look, id, typed, note, height, PAD_ROWS, MOST_WIDE);
    }

    /** The page of a code, with keys from margin to margin where that lets each character have its own. */
    static KeyPage code(Look look, String id, Typed typed, double height) {
        return new KeyPage(
                look, id, typed, null, height, GROUP_ROWS, look.sizes().landscape() ? MOST_WIDE_CODE : MOST_WIDE);
    }

    private KeyPage(Look look, String id, Typed typed, @Nullable String note, double height, int rows, double most) {
        this.look = look;
        Sizes sizes = look.sizes();
        width = Math.floor(Math.min(sizes.width() - 2 * sizes.margin(), look.u(sizes.compact() ? 1600 : most)));
        double above = look.u(sizes.slender() ? 5 : sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        double below = look.u(sizes.slender() ? 5 : sizes.tiny() ? 7 : sizes.compact() ? 12 : 22);
        region = new VBox(sizes.compact() ? sizes.gap() : look.u(30));
        region.setId(id);
        region.setAlignment(Pos.BOTTOM_CENTER);
        region.setPadding(new Insets(above, sizes.margin(), below, sizes.margin()));
        double left = height - above - below;
        if (!sizes.tiny()) {
            VBox asked = Look.column(look.u(6), question(typed));
            asked.setAlignment(Pos.CENTER);
            asked.setMinHeight(Region.USE_PREF_SIZE);
            VBox.setVgrow(asked, Priority.ALWAYS);
            region.getChildren().add(asked);
        }
        boolean asks = sizes.slender() && rows < PAD_ROWS && !typed.hint();
        region.getChildren().add(asks ? alone(typed) : field(typed));
        for (var node : region.getChildren()) {
            node.applyCss();
            left -= node.prefHeight(width) + region.getSpacing();
        }
        if (asks) {
            left -= asked(typed, left, rows);
        }
        room = note == null || sizes.tiny() ? left : left - noted(note, left);
    }

    /** Adds the question above its field, and says how many pixels it takes; none where {@code rows} of keys need them. */
    private double asked(Typed typed, double left, int rows) {
        Words asked = onOneLine(typed);
        asked.applyCss();
        double tall = asked.prefHeight(width) + region.getSpacing();
        if (KeyGrid.rows(look, left - tall) < rows) {
            return 0;
        }
        region.getChildren().addFirst(asked);
        return tall;
    }

    /** Adds {@code note} to the question, and says how many pixels it takes; none where the keys need them. */
    private double noted(String note, double left) {
        Words told = look.text(1, look.palette().ink2(), note).balanced(width);
        told.applyCss();
        double tall = told.prefHeight(width) + look.u(6);
        int needed = look.sizes().landscape() ? FLAT_ROWS : KeyGrid.rows(look, left);
        if (KeyGrid.rows(look, left - tall) < needed) {
            return 0;
        }
        ((VBox) region.getChildren().getFirst()).getChildren().add(told);
        return tall;
    }

    private Words question(Typed typed) {
        Sizes sizes = look.sizes();
        double em = sizes.compact() ? 1.15 : sizes.large() ? 1.5 : 1.7;
        return look.bold(em, look.palette().ink(), look.say(typed.question())).balanced(width);
    }

    /** The question above a field on the smallest upright glass, where a second line would be taken from the keys. */
    private Words onOneLine(Typed typed) {
        Words asked = look.bold(1.15, look.palette().ink(), look.say(typed.question()))
                .onOneLine();
        if (asked.prefWidth(-1) > width) {
            asked.setText(look.say(typed.brief()));
        }
        return asked.fitted(width).centred();
    }

    /** What is typed, or what to do. */
    private Region field(Typed typed) {
        Sizes sizes = look.sizes();
        Palette palette = look.palette();
        if (sizes.tiny()) {
            return line(typed);
        }
        Words words = typed.hint()
                ? look.text(1, palette.ink2(), typed.shown()).onOneLine().fitted(width - look.u(40))
                : look.text(sizes.compact() ? 1.5 : 2, palette.ink(), typed.shown())
                        .somebodys()
                        .onOneLine();
        StackPane field = new StackPane(words.centred());
        field.setId(typed.id());
        field.setMinHeight(look.u(sizes.compact() ? 70 : 130));
        field.setPrefHeight(field.getMinHeight());
        field.setMaxWidth(width);
        return Look.dressed(field, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4)));
    }

    /** What is typed, below its question. */
    private Region alone(Typed typed) {
        Words shown = look.text(1.05, look.palette().ink(), typed.shown()).somebodys();
        return FieldLine.alone(look, shown.onOneLine(), width);
    }

    private Region line(Typed typed) {
        Palette palette = look.palette();
        Words shown = typed.hint()
                ? look.text(1, palette.ink(), typed.shown()).onOneLine().fitted(width)
                : look.text(1.05, palette.ink(), typed.shown()).somebodys().onOneLine();
        Words question = look.bold(1, palette.ink(), look.say(typed.question())).onOneLine();
        boolean both = FieldLine.fits(look, question, shown, width);
        if (!both && !typed.hint()) {
            question.setText(look.say(typed.brief()));
            both = FieldLine.fits(look, question, shown, width);
        }
        // Nobody takes it for something that is typed.
        Words asked = look.text(1, palette.ink2(), question.text()).onOneLine();
        Region line = both
                ? FieldLine.of(look, question, shown)
                : FieldLine.alone(look, typed.hint() && !typed.missing() ? asked : shown, width);
        line.setId(typed.id());
        line.setMinHeight(FieldLine.height(look));
        Words said = typed.missing() ? shown : asked;
        line.setPrefHeight(said.isOnOneLine() ? line.getMinHeight() : said.prefHeight(width));
        line.setMaxWidth(width);
        return line;
    }

    /** Keys that lead on by themselves, in rows that are full where that can be. */
    Pane keys(List<TouchTarget> keys) {
        int inRow = keys.size() % 3 != 0 && keys.size() % 4 == 0 ? 4 : 3;
        region.getChildren().add(KeyGrid.of(look, keys, inRow, width, room));
        return new Doors.Still(region);
    }

    /** Whether that many keys fit at a finger's size, on a page that is drawn no larger than usual. */
    boolean fits(int keys) {
        return KeyGrid.held(look, width, room) >= keys;
    }

    /** Keys behind which others stand, and the way on. */
    Pane groups(List<TouchTarget> groups, TouchTarget erase, Way on) {
        int columns = KeyGrid.columns(look, groups.size() + 2, 3, width, room);
        int free = columns - (groups.size() + 1) % columns;
        List<KeyGrid.Key> keys = new ArrayList<>();
        groups.forEach(group -> keys.add(new KeyGrid.Key(group, 1)));
        keys.add(new KeyGrid.Key(erase, 1));
        keys.add(new KeyGrid.Key(key(look, on, true, free * wide(columns)), free));
        region.getChildren().add(KeyGrid.of(look, columns, keys, width, room));
        return new Doors.Still(region);
    }

    /** All keys of a code with the way on at the end of the last row. */
    Pane letters(List<TouchTarget> letters, TouchTarget erase, Way on) {
        int columns = KeyGrid.columns(look, letters.size() + END_COLUMNS, LETTERS_IN_ROW, width, room);
        int free = columns - letters.size() % columns;
        int back = Math.max(1, free * 2 / 5);
        List<KeyGrid.Key> keys = new ArrayList<>();
        letters.forEach(letter -> keys.add(new KeyGrid.Key(letter, 1)));
        keys.add(new KeyGrid.Key(erase, back));
        int rest = free - back > 0 ? free - back : columns;
        keys.add(new KeyGrid.Key(key(look, on, true, rest * wide(columns)), rest));
        region.getChildren().add(KeyGrid.of(look, columns, keys, width, room));
        return new Doors.Still(region);
    }

    /**
     * Ten digits.
     *
     * @param digits from 1 to 9, then 0
     * @param skip the way on without a number, where there is one
     */
    Pane digits(List<TouchTarget> digits, TouchTarget erase, Way on, @Nullable Way skip) {
        List<TouchTarget> ways = new ArrayList<>();
        if (skip != null) {
            ways.add(look.otherButton(skip.id(), skip.words(), skip.action()));
        }
        ways.add(button(on));
        Region foot = MessagePane.ways(look, ways, width);
        foot.setMaxWidth(width);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        foot.applyCss();
        double left = room - foot.prefHeight(width) - region.getSpacing();
        if (KeyGrid.rows(look, left) < PAD_ROWS) {
            region.getChildren().add(flat(digits, erase, on, skip));
            return new Doors.Still(region);
        }
        region.getChildren().addAll(KeyGrid.pad(look, digits, erase, width, left), foot);
        return new Doors.Still(region);
    }

    /** Two rows of digits as above the letters of a keyboard, the ways at their ends. */
    private Region flat(List<TouchTarget> digits, TouchTarget erase, Way on, @Nullable Way skip) {
        if (look.sizes().slender()) {
            return square(digits, erase, on.ready() || skip == null ? on : skip, on.ready() || skip == null);
        }
        boolean beside = skip != null && !look.sizes().tiny();
        boolean roomy = beside || !look.sizes().tiny() && KeyGrid.most(look, width) >= DIGITS_IN_ROW + 2;
        int end = roomy ? 2 : 1;
        int columns = DIGITS_IN_ROW + end;
        double wide = wide(columns);
        List<KeyGrid.Key> keys = new ArrayList<>();
        digits.forEach(digit -> keys.add(new KeyGrid.Key(digit, 1)));
        keys.add(DIGITS_IN_ROW, new KeyGrid.Key(erase, beside ? 1 : end));
        if (skip != null && beside) {
            keys.add(DIGITS_IN_ROW + 1, new KeyGrid.Key(key(look, skip, false, wide), 1));
        }
        Way last = skip != null && !beside && !on.ready() ? skip : on;
        keys.add(new KeyGrid.Key(key(look, last, last == on, wide * end), end));
        return KeyGrid.of(look, columns, keys, width, room);
    }

    /** Three to a row, the way on beside the last digit. */
    private Region square(List<TouchTarget> digits, TouchTarget erase, Way last, boolean main) {
        List<KeyGrid.Key> keys = new ArrayList<>();
        digits.forEach(digit -> keys.add(new KeyGrid.Key(digit, 1)));
        keys.add(keys.size() - 1, new KeyGrid.Key(erase, 1));
        keys.add(new KeyGrid.Key(key(look, last, main, wide(PAD_COLUMNS)), 1));
        return KeyGrid.of(look, PAD_COLUMNS, keys, width, room);
    }

    private double wide(int columns) {
        return new Cells(width, columns, look.sizes().gap()).each();
    }

    private TouchTarget button(Way way) {
        return way.ready()
                ? look.mainButton(way.id(), "tick", way.words(), way.action())
                : look.laterButton(way.id(), way.words(), way.action());
    }

    /** A way as one of the keys: in words where they fit {@code wide} pixels, else by a tick. */
    static TouchTarget key(Look look, Way way, boolean main, double wide) {
        String words = way.words().replace(' ', '\n');
        double room = wide - look.u(24);
        Words whole =
                look.bold(look.sizes().compact() ? 1 : 1.25, look.palette().ink(), way.words());
        Words lines = look.bold(1, look.palette().ink(), words);
        boolean said = lines.prefWidth(-1) <= room;
        String label = !said ? "" : whole.prefWidth(-1) <= room ? way.words() : words;
        TouchTarget key = !way.ready()
                ? look.laterButton(way.id(), said ? label : "✓", way.action())
                : main
                        ? look.mainButton(way.id(), said ? null : "tick", label, way.action())
                        : look.otherButton(way.id(), said ? label : "✓", way.action());
        key.setAccessibleText(way.words());
        key.setPadding(new Insets(0, look.u(6), look.u(4), look.u(6)));
        Look.fit(key, room);
        return key;
    }
}
