package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.keyboard.Writing;

/**
 * A keyboard for a glass that is too narrow for ten keys beside or below what is written: every letter and the way on, each
 * a finger wide; tones, marked letters, digits and signs stand behind one key, or above the letters where there is height
 * for them. The smallest glasses have the letters in groups as on a telephone ({@link LetterGroups}).
 */
final class LetterBoard {
    private static final String QWERTY = "qwertyuiopasdfghjkl";
    private static final String QWERTY_FOOT = "zxcvbnm";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";
    private static final int QWERTY_COLUMNS = 10;
    /** Above the letters stand seven letters with marks, and the key to the digits beside them. */
    private static final int RICH_COLUMNS = 8;

    private static final int RICH_ROWS = 2;
    /** Five tones, seven letters with marks and the key to the digits, on a glass wide enough for one row of them. */
    private static final int ONE_ROW_COLUMNS = 13;

    /** What the tones above the letters leave to what is written, in millimetres. */
    private static final double RICH_LEAVES = 60;

    private static final double ONE_ROW_LEAVES = 13;

    private static final double TALLEST_MILLIMETRES = 27;
    /** Keys behind the letters: marks, erase, space and the way on. */
    private static final int TAIL = 4;

    private final Look look;
    private final Asked asked;
    private final KeyCells cells;
    private final ToneKeys tones;
    private final boolean rich;
    private final boolean oneRow;

    /**
     * What is typed into.
     *
     * @param keys gets the touches
     * @param shown which keys stand on the glass
     * @param typing how they type
     * @param capital whether the next letter is a capital
     * @param sentences whether whole sentences are written, with capitals
     * @param on the way on, which is one of the keys
     */
    record Asked(Keys keys, KeySet shown, Typing typing, boolean capital, boolean sentences, KeyPage.Way on) {
        static Asked words(Keys keys, KeySet shown, Typing typing, KeyPage.Way on) {
            return new Asked(keys, shown, typing, false, false, on);
        }

        static Asked sentences(Keys keys, Writing writing, KeyPage.Way on) {
            return new Asked(keys, writing.keys(), writing.typing(), writing.capital(), true, on);
        }
    }

    private LetterBoard(Look look, Asked asked, KeyCells cells, double room) {
        this.look = look;
        this.asked = asked;
        this.cells = cells;
        this.tones = new ToneKeys(look, asked.keys());
        double millimetre = look.sizes().millimetre();
        this.oneRow = cells.width() >= ONE_ROW_COLUMNS * (cells.key() + cells.gap()) - cells.gap();
        double left = room - cells.height(letterRows() + (oneRow ? 1 : RICH_ROWS));
        this.rich = cells.columns() >= RICH_COLUMNS && left >= (oneRow ? ONE_ROW_LEAVES : RICH_LEAVES) * millimetre;
    }

    /**
     * The keys, as high as a finger at least.
     *
     * @param room pixels for them and for what is written above them
     */
    static Region of(Look look, Asked asked, double room) {
        KeyCells cells = KeyCells.of(look.sizes());
        LetterBoard board = new LetterBoard(look, asked, cells, room);
        return LetterGroups.areNeeded(look.sizes()) ? new LetterGroups(look, asked, board, cells).draw() : board.draw();
    }

    /** Keys that are higher than a finger where there is room for it. */
    static void grow(Look look, Region board, double room) {
        List<HBox> rows =
                board.getChildrenUnmodifiable().stream().map(HBox.class::cast).toList();
        double gap = ((VBox) board).getSpacing();
        double tall = Math.floor(Math.min(
                (room - (rows.size() - 1) * gap) / rows.size(),
                TALLEST_MILLIMETRES * look.sizes().millimetre()));
        for (HBox row : rows) {
            row.getChildren().stream()
                    .map(Region.class::cast)
                    .filter(key -> key.getPrefHeight() < tall)
                    .forEach(key -> Look.fix(key, key.getPrefWidth(), tall));
        }
    }

    private int letterRows() {
        return Math.ceilDiv(ALPHABET.length() + TAIL, cells.columns());
    }

    private Region draw() {
        VBox board = new VBox(cells.gap());
        board.setMaxWidth(cells.width());
        boolean marks = asked.shown() == KeySet.MARKS;
        if (rich && oneRow) {
            List<KeyGrid.Key> all = new ArrayList<>(tones.all());
            each(all, KeySet.MARKS.letters());
            all.add(one(other(marks ? KeySet.LETTERS : KeySet.DIGITS)));
            board.getChildren().add(cells.row(all, all.size()));
        } else if (rich) {
            board.getChildren().addAll(named(), cells.row(markedRow(marks)));
        }
        board.getChildren().addAll(cells.rows(marks ? rich ? signs() : marks() : letters()));
        return board;
    }

    private List<KeyGrid.Key> letters() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        if (cells.columns() == QWERTY_COLUMNS) {
            each(keys, QWERTY);
            keys.add(one(erase()));
            each(keys, QWERTY_FOOT);
            keys.addAll(
                    rich
                            ? List.of(new KeyGrid.Key(space(2), 2), one(on(1)))
                            : List.of(one(other(KeySet.MARKS)), one(space(1)), one(on(1))));
            return keys;
        }
        each(keys, ALPHABET);
        int columns = cells.columns();
        int left = columns - ALPHABET.length() % columns;
        int marks = rich ? 0 : 1;
        if (!rich) {
            keys.add(one(other(KeySet.MARKS)));
        }
        int free = left - marks;
        if (free > 0) {
            keys.add(one(erase()));
            free--;
        }
        if (free < 2) {
            free = columns;
        }
        int on = free / 2;
        keys.add(new KeyGrid.Key(space(free - on), free - on));
        keys.add(new KeyGrid.Key(on(on), on));
        return keys;
    }

    /** Everything that is not among the letters. */
    private List<KeyGrid.Key> marks() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        boolean wide = cells.columns() == QWERTY_COLUMNS;
        each(keys, KeySet.DIGITS.letters());
        if (!wide) {
            each(keys, ",.");
        }
        keys.addAll(tones.all());
        each(keys, wide ? ",./?" : "/");
        if (wide) {
            keys.add(one(erase()));
        }
        each(keys, KeySet.MARKS.letters());
        if (!wide) {
            each(keys, "?");
        }
        keys.add(one(asked.sentences() ? shift() : letter('-')));
        keys.add(one(telex()));
        if (!wide) {
            keys.add(one(erase()));
        }
        int free = cells.columns() - keys.size() % cells.columns();
        keys.add(new KeyGrid.Key(other(KeySet.LETTERS), free));
        return keys;
    }

    /** Digits and signs below the tones. */
    private List<KeyGrid.Key> signs() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        int columns = cells.columns();
        if (columns == QWERTY_COLUMNS) {
            each(keys, KeySet.DIGITS.letters() + ",.-/?!:;()");
        } else {
            each(keys, KeySet.DIGITS.letters() + ",.-/?");
            keys.add(new KeyGrid.Key(letter(':'), columns - keys.size() % columns));
        }
        keys.add(new KeyGrid.Key(telex(), 2));
        if (asked.sentences()) {
            keys.add(new KeyGrid.Key(shift(), 2));
        }
        keys.add(new KeyGrid.Key(erase(), 2));
        keys.add(new KeyGrid.Key(space(2), columns - keys.size() % columns));
        return spread(keys, columns);
    }

    /** The last key takes what is left of the last row. */
    private static List<KeyGrid.Key> spread(List<KeyGrid.Key> keys, int columns) {
        KeyGrid.Key last = keys.removeLast();
        int used = keys.stream().mapToInt(KeyGrid.Key::across).sum() % columns;
        keys.add(new KeyGrid.Key(last.target(), columns - used));
        return keys;
    }

    /** Their names are wider than letters: five to a row. */
    private HBox named() {
        List<KeyGrid.Key> keys = tones.named();
        return cells.row(keys, keys.size());
    }

    private List<KeyGrid.Key> markedRow(boolean marks) {
        List<KeyGrid.Key> keys = new ArrayList<>();
        each(keys, KeySet.MARKS.letters());
        int free = cells.columns() - keys.size();
        keys.add(new KeyGrid.Key(other(marks ? KeySet.LETTERS : KeySet.DIGITS), free));
        return keys;
    }

    private void each(List<KeyGrid.Key> keys, String letters) {
        letters.chars().forEach(letter -> keys.add(one(letter((char) letter))));
    }

    static KeyGrid.Key one(TouchTarget target) {
        return new KeyGrid.Key(target, 1);
    }

    TouchTarget letter(char letter) {
        String drawn = String.valueOf(asked.capital() ? Character.toUpperCase(letter) : letter);
        Runnable type = () -> asked.keys().typed(letter);
        return KeySet.MARKS.letters().indexOf(letter) >= 0
                ? tones.soft("key-" + letter, drawn, drawn, type)
                : KeyGrid.key(look, "key-" + letter, spoken(letter, drawn), drawn, type);
    }

    private String spoken(char sign, String drawn) {
        return switch (sign) {
            case '.' -> look.say(Phrase.KEY_DOT);
            case '-' -> look.say(Phrase.KEY_DASH);
            default -> drawn;
        };
    }

    TouchTarget space(int across) {
        return KeyGrid.group(
                look,
                "key-space",
                look.say(Phrase.KEY_SPACE),
                look.say(across == 1 ? Phrase.KEY_SPACE_BRIEF : Phrase.KEY_SPACE),
                () -> asked.keys().typed(' '));
    }

    TouchTarget erase() {
        return KeyGrid.erase(look, asked.keys()::erased);
    }

    TouchTarget shift() {
        return KeyGrid.key(
                look, "key-shift", look.say(Phrase.KEY_SHIFT), asked.capital() ? "a" : "A", asked.keys()::shifted);
    }

    private TouchTarget telex() {
        boolean on = asked.typing() == Typing.TELEX;
        String name = look.say(Phrase.TYPING_TELEX);
        Typing next = on ? Typing.ACCENTS : Typing.TELEX;
        TouchTarget key = KeyGrid.group(
                look, "typing-TELEX", name, name, () -> asked.keys().typing(next));
        if (on) {
            Palette palette = look.palette();
            Surface surface = Surface.flat(palette.brand(), look.u(16));
            key.setDress(new TouchTarget.Dress(surface, look.filledPressed(look.u(16)), look.ring(16)));
            ((Words) key.getChildren().getFirst()).setColor(palette.onBrand());
        }
        return key;
    }

    /** Leads to other keys. */
    TouchTarget other(KeySet set) {
        Phrase spoken = switch (set) {
            case LETTERS -> Phrase.KEY_LETTERS;
            case DIGITS -> Phrase.KEY_DIGITS;
            default -> Phrase.KEY_MARKS;
        };
        String words = switch (set) {
            case LETTERS -> "abc";
            case DIGITS -> "123";
            default -> look.say(Phrase.KEY_MARKS_BRIEF);
        };
        KeySet opened = rich && set == KeySet.DIGITS ? KeySet.MARKS : set;
        String id = "key-set-" + set.name().toLowerCase(Locale.ROOT);
        return KeyGrid.group(
                look, id, look.say(spoken), words, () -> asked.keys().opened(opened));
    }

    TouchTarget on(int across) {
        return KeyPage.key(look, asked.on(), true, cells.wide(across));
    }
}
