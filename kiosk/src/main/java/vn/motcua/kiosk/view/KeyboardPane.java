package vn.motcua.kiosk.view;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.keyboard.Tone;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.keyboard.Writing;

/** The on-screen keyboard: a row of tones, a row of Vietnamese letters, and how to type for those who know Telex or VNI. */
final class KeyboardPane {
    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final String DIGITS = "1234567890";
    private static final String VIETNAMESE = "ăâđêôơư";
    /** A key is as high as a finger is wide. */
    private static final double KEY_HEIGHT_UNITS = 84;
    /** Tones, marked letters, digits and three rows of letters. */
    private static final int WORD_ROWS = 6;
    /** And on a wide glass not much lower than wide. */
    private static final double KEY_SHAPE = 0.72;

    static final double LARGEST_UNITS = 38;
    /** Ten keys beside what is written, on the glass that the drawing was made for. */
    private static final double BESIDE_WIDE_UNITS = 890;

    /** What is free on both sides of a word. */
    static final double BESIDE_UNITS = 22;

    private static final double LEAST_MILLIMETRES = 20.1;
    private static final double GAP_UNITS = 8;

    private final Look look;
    private final Keys keys;
    private final Typing typing;
    private final boolean sentences;
    private final boolean capital;
    private final double gap;
    private final double key;
    private final double tall;

    private KeyboardPane(Look look, Keys keys, Writing writing, boolean sentences, double width, double room) {
        this.look = grown(look, width);
        this.keys = keys;
        this.typing = writing.typing();
        this.sentences = sentences;
        this.capital = writing.capital();
        this.gap = this.look.u(GAP_UNITS);
        this.key = (width - 9 * gap) / 10;
        double shaped = Math.max(this.look.u(KEY_HEIGHT_UNITS), key * KEY_SHAPE);
        double grown = Math.min(key, (room + gap) / WORD_ROWS - gap);
        this.tall = Math.max(leastKey(look), Math.floor(Math.max(shaped, grown)));
    }

    /** On a flat glass with more room than the drawing was made for the keys grow in height and type as they do in width. */
    private static Look grown(Look look, double width) {
        Sizes sizes = look.sizes();
        if (sizes.compact() || !sizes.landscape()) {
            return look;
        }
        double by = Math.clamp(width / look.u(BESIDE_WIDE_UNITS), 1, sizes.filling());
        return look.larger(by);
    }

    /** For a few words in small letters, such as words to look for. */
    static Region words(Look look, Keys keys, Typing typing, double width) {
        Writing writing = Writing.empty(Writing.Form.words(0), typing);
        return new KeyboardPane(look, keys, writing, false, width, 0).draw(width);
    }

    /** The same beside what is found: its keys grow into {@code room} pixels down until they are square. */
    static Region words(Look look, Keys keys, Typing typing, double width, double room) {
        Writing writing = Writing.empty(Writing.Form.words(0), typing);
        return new KeyboardPane(look, keys, writing, false, width, room).draw(width);
    }

    /** For names and sentences: with capitals, commas and full stops. One row higher than {@link #words}. */
    static Region sentences(Look look, Keys keys, Writing writing, double width) {
        return new KeyboardPane(look, keys, writing, true, width, 0).draw(width);
    }

    /** Pixels of a keyboard that stands beside what is written in {@code whole} pixels. */
    static double widthBeside(Look look, double whole) {
        return look.sizes().compact()
                ? Math.ceil(10 * leastKey(look) + 9 * look.u(GAP_UNITS))
                : Math.max(look.u(BESIDE_WIDE_UNITS), whole * 0.46);
    }

    /** In whole pixels: of three keys' room none is less than a finger wide. */
    private static double leastKey(Look look) {
        return Math.ceil(LEAST_MILLIMETRES * look.sizes().millimetre());
    }

    private Region draw(double width) {
        VBox rows = new VBox(gap);
        if (typing == Typing.ACCENTS) {
            rows.getChildren().add(tones(width));
        }
        rows.getChildren().addAll(letters(), digits());
        for (String row : LETTERS) {
            rows.getChildren().add(row.length() == 7 ? sentences ? shifting(row) : last(row) : centred(row));
        }
        if (sentences) {
            rows.getChildren().add(signs());
        }
        return rows;
    }

    private HBox tones(double width) {
        double wide = (width - 4 * gap) / 5;
        HBox row = new HBox(gap);
        for (Tone tone : Tone.values()) {
            if (tone != Tone.LEVEL) {
                String name = look.say(Phrase.valueOf("TONE_" + tone.name()));
                row.getChildren()
                        .add(soft(
                                "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT),
                                name,
                                wide,
                                () -> keys.toned(tone)));
            }
        }
        return row;
    }

    private HBox letters() {
        HBox row = new HBox(gap);
        if (typing == Typing.ACCENTS) {
            for (char letter : VIETNAMESE.toCharArray()) {
                row.getChildren().add(soft("key-" + letter, drawn(letter), key, () -> keys.typed(letter)));
            }
        } else {
            clearing(row);
        }
        row.getChildren().addAll(ways());
        return row;
    }

    /** Words to look for are cleared at a tap, sentences are not: a page of them would be gone where a letter was before. */
    private void clearing(HBox row) {
        double free = 7 * key + 6 * gap;
        if (sentences) {
            Words how = look.text(
                            1, look.palette().ink2(), look.say(Phrase.valueOf("TYPING_" + typing.name() + "_HOW")))
                    .onOneLine()
                    .fitted(free - look.u(BESIDE_UNITS));
            row.getChildren().add(Look.fix(new StackPane(how), free, tall));
            return;
        }
        double wide = 2 * key + gap;
        row.getChildren()
                .addAll(
                        plain("key-clear", look.say(Phrase.KEY_CLEAR), wide, keys::cleared),
                        Look.fix(new Region(), free - wide - gap, tall));
    }

    private List<TouchTarget> ways() {
        TypingWays ways = TypingWays.of(look, 3 * key + 2 * gap - (Typing.values().length - 1) * gap);
        return Arrays.stream(Typing.values())
                .map(way -> way(way, ways.wides().get(way.ordinal()), ways.type()))
                .toList();
    }

    private TouchTarget way(Typing way, double wide, double type) {
        boolean on = way == typing;
        Palette palette = look.palette();
        Surface surface = on ? chosen() : Surface.lined(palette.card(), palette.brand(), look.u(10), look.u(3));
        return drawn(
                "typing-" + way.name(),
                TypingWays.name(look, way),
                type / look.u(1),
                wide,
                surface,
                on ? palette.onBrand() : palette.brand(),
                () -> keys.typing(way));
    }

    private HBox digits() {
        return row(DIGITS);
    }

    private HBox row(String letters) {
        HBox row = new HBox(gap);
        for (char letter : letters.toCharArray()) {
            row.getChildren().add(plain("key-" + letter, drawn(letter), key, () -> keys.typed(letter)));
        }
        return row;
    }

    /** The letter as it will come. */
    private String drawn(char letter) {
        return String.valueOf(capital ? Character.toUpperCase(letter) : letter);
    }

    private HBox centred(String letters) {
        HBox row = row(letters);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private HBox shifting(String letters) {
        double side = key * 1.5 + gap * 0.5;
        HBox row = row(letters);
        row.getChildren().addFirst(sign("key-shift", "shift", side, Phrase.KEY_SHIFT, capital, keys::shifted));
        row.getChildren().add(sign("key-erase", "erase", side, Phrase.KEY_ERASE, false, keys::erased));
        return row;
    }

    private HBox signs() {
        HBox row = row(",.");
        row.getChildren().add(plain("key-space", look.say(Phrase.KEY_SPACE), 5 * key + 4 * gap, () -> keys.typed(' ')));
        row.getChildren().addAll(row("-/?").getChildren().toArray(Node[]::new));
        return row;
    }

    private HBox last(String letters) {
        HBox row = row(letters);
        double rest = 3 * key + 2 * gap;
        row.getChildren()
                .addAll(
                        plain("key-space", look.say(Phrase.KEY_SPACE), (rest - gap) * 0.58, () -> keys.typed(' ')),
                        sign("key-erase", "erase", (rest - gap) * 0.42, Phrase.KEY_ERASE, false, keys::erased));
        return row;
    }

    private TouchTarget soft(String id, String words, double width, Runnable action) {
        Palette palette = look.palette();
        Surface surface = palette.contrast()
                ? Surface.lined(Color.BLACK, palette.gold(), look.u(10), look.u(3))
                : Surface.raised(
                        palette.brandSoft(), palette.brandSoft(), palette.edge(), look.u(10), look.u(1), look.u(4));
        return drawn(id, words, width, surface, palette.brand(), action);
    }

    private TouchTarget plain(String id, String words, double width, Runnable action) {
        return drawn(id, words, width, plain(), look.palette().ink(), action);
    }

    private Surface plain() {
        Palette palette = look.palette();
        return palette.contrast()
                ? Surface.lined(Color.BLACK, Color.WHITE, look.u(10), look.u(2))
                : Surface.raised(palette.card(), palette.card(), palette.edge(), look.u(10), look.u(1), look.u(4));
    }

    private Surface chosen() {
        return Surface.flat(look.palette().brand(), look.u(10));
    }

    /** A key with a sign instead of letters; {@code on} while what it does lasts. */
    private TouchTarget sign(String id, String icon, double width, Phrase spoken, boolean on, Runnable action) {
        Palette palette = look.palette();
        Surface surface = on ? chosen() : plain();
        TouchTarget target = target(id, look.say(spoken), surface, action);
        SvgDrawing sign = look.icon(icon, 52, on ? palette.onBrand() : palette.ink());
        sign.setMouseTransparent(true);
        target.getChildren().add(sign);
        return Look.fix(target, width, tall);
    }

    private TouchTarget drawn(String id, String words, double width, Surface surface, Color ink, Runnable action) {
        return drawn(id, words, LARGEST_UNITS, width, surface, ink, action);
    }

    private TouchTarget drawn(
            String id, String words, double units, double width, Surface surface, Color ink, Runnable action) {
        TouchTarget target = target(id, words, surface, action);
        Words label = look.fixed(words.length() == 1 ? Faces.Weight.BOLD : Faces.Weight.REGULAR, units, 1, ink, words)
                .notBelow(look.sizes().least())
                .onOneLine()
                .fitted(width - look.u(BESIDE_UNITS - 2))
                .centred();
        label.setMouseTransparent(true);
        target.getChildren().add(label);
        return Look.fix(target, width, tall);
    }

    private TouchTarget target(String id, String spoken, Surface surface, Runnable action) {
        Palette palette = look.palette();
        Surface pressed = surface.equals(chosen())
                ? look.filledPressed(look.u(10))
                : Surface.lined(
                        palette.contrast() ? Color.web("#3A3A3A") : palette.brandSoft(),
                        palette.brand(),
                        look.u(10),
                        look.u(3));
        return new TouchTarget(id, spoken, new TouchTarget.Dress(surface, pressed, look.ring(10)), look.u(2), action);
    }
}
