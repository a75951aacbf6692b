package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.keyboard.KeySet;

/** Twelve keys for the smallest glasses: the letters in groups as on a telephone, first the group and then the letter. */
final class LetterGroups {
    /** Flat, six keys of a finger's width stand in a row; upright three. */
    private static final int FLAT = 6;

    private static final int UPRIGHT = 3;

    private static final double BOARD_WIDE_MILLIMETRES = 220;
    private static final double BOARD_LOW_MILLIMETRES = 120;
    private static final double BOARD_SLIM_MILLIMETRES = 130;
    private static final double BOARD_TALL_MILLIMETRES = 190;

    private final Look look;
    private final LetterBoard.Asked asked;
    private final KeyCells cells;
    private final LetterBoard board;

    LetterGroups(Look look, LetterBoard.Asked asked, LetterBoard board, KeyCells cells) {
        this.look = look;
        this.asked = asked;
        this.board = board;
        this.cells = cells.in(look.sizes().landscape() ? FLAT : UPRIGHT);
    }

    /** Whether the glass has no room for thirty keys and a line above them. */
    static boolean areNeeded(Sizes sizes) {
        double width = sizes.width() / sizes.millimetre();
        double height = sizes.height() / sizes.millimetre();
        return sizes.landscape()
                ? width < BOARD_WIDE_MILLIMETRES || height < BOARD_LOW_MILLIMETRES
                : width < BOARD_SLIM_MILLIMETRES || height < BOARD_TALL_MILLIMETRES;
    }

    Region draw() {
        VBox rows = new VBox(cells.gap());
        rows.setAlignment(Pos.BOTTOM_LEFT);
        rows.setMaxWidth(cells.width());
        List<KeyGrid.Key> keys = switch (asked.shown()) {
            case LETTERS -> groups();
            case MARKS -> marks();
            case DIGITS -> digits();
            default -> letters(asked.shown().letters());
        };
        rows.getChildren().addAll(cells.rows(keys));
        return rows;
    }

    private List<KeyGrid.Key> groups() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        Stream.of(KeySet.values()).filter(KeySet::isGroup).forEach(group -> keys.add(LetterBoard.one(group(group))));
        keys.add(LetterBoard.one(board.other(KeySet.MARKS)));
        keys.add(LetterBoard.one(board.space(1)));
        keys.add(LetterBoard.one(board.erase()));
        keys.add(LetterBoard.one(board.on(1)));
        return keys;
    }

    /** The letters that stand on the key of a telephone; those with marks are found behind it. */
    private TouchTarget group(KeySet group) {
        String name = group.name().toLowerCase(Locale.ROOT);
        return KeyGrid.group(
                look,
                "key-group-" + name,
                String.join(" ", name.split("")),
                asked.capital() ? group.name() : name,
                () -> asked.keys().opened(group));
    }

    private List<KeyGrid.Key> letters(String letters) {
        List<KeyGrid.Key> keys = new ArrayList<>();
        letters.chars().forEach(letter -> keys.add(LetterBoard.one(board.letter((char) letter))));
        return ended(keys);
    }

    private List<KeyGrid.Key> marks() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        keys.addAll(new ToneKeys(look, asked.keys()).all());
        keys.add(LetterBoard.one(board.other(KeySet.DIGITS)));
        (asked.sentences() ? ",.?-" : ".-")
                .chars()
                .forEach(sign -> keys.add(LetterBoard.one(board.letter((char) sign))));
        if (asked.sentences()) {
            keys.add(LetterBoard.one(board.shift()));
        }
        return ended(keys);
    }

    private List<KeyGrid.Key> digits() {
        List<KeyGrid.Key> keys = new ArrayList<>();
        KeySet.DIGITS.letters().chars().forEach(digit -> keys.add(LetterBoard.one(board.letter((char) digit))));
        keys.add(LetterBoard.one(board.letter(asked.sentences() ? '/' : '.')));
        return ended(keys);
    }

    /** The key back to the groups takes what is left of the last row. */
    private List<KeyGrid.Key> ended(List<KeyGrid.Key> keys) {
        int free = cells.columns() - keys.size() % cells.columns();
        keys.add(new KeyGrid.Key(board.other(KeySet.LETTERS), free));
        return keys;
    }
}
