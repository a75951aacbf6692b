package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.keyboard.Tone;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.model.GuideTouches;

/** The on-screen keyboard: a row of tones, a row of Vietnamese letters, and how to type for those who know Telex or VNI. */
final class KeyboardPane {
    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final String DIGITS = "1234567890";
    private static final String VIETNAMESE = "ăâđêôơư";
    /** A key is as high as a finger is wide. */
    private static final double KEY_HEIGHT_UNITS = 84;

    private final Look look;
    private final GuideTouches guide;
    private final Typing typing;
    private final double gap;
    private final double key;

    private KeyboardPane(Look look, GuideTouches guide, Typing typing, double width) {
        this.look = look;
        this.guide = guide;
        this.typing = typing;
        this.gap = look.u(8);
        this.key = (width - 9 * gap) / 10;
    }

    static Region of(Look look, GuideTouches guide, Typing typing, double width) {
        return new KeyboardPane(look, guide, typing, width).draw(width);
    }

    private Region draw(double width) {
        VBox rows = new VBox(gap);
        if (typing == Typing.ACCENTS) {
            rows.getChildren().add(tones(width));
        }
        rows.getChildren().addAll(letters(), digits());
        for (String row : LETTERS) {
            rows.getChildren().add(row.length() == 7 ? last(row) : centred(row));
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
                                () -> guide.toned(tone)));
            }
        }
        return row;
    }

    private HBox letters() {
        HBox row = new HBox(gap);
        if (typing == Typing.ACCENTS) {
            for (char letter : VIETNAMESE.toCharArray()) {
                row.getChildren().add(soft("key-" + letter, String.valueOf(letter), key, () -> guide.typed(letter)));
            }
        } else {
            row.getChildren().add(plain("key-clear", look.say(Phrase.KEY_CLEAR), 7 * key + 6 * gap, guide::cleared));
        }
        for (Typing way : Typing.values()) {
            row.getChildren().add(way(way));
        }
        return row;
    }

    private TouchTarget way(Typing way) {
        boolean on = way == typing;
        Palette palette = look.palette();
        Surface surface = on
                ? Surface.flat(palette.brand(), look.u(10))
                : Surface.lined(palette.card(), palette.brand(), look.u(10), look.u(3));
        String name = look.say(Phrase.valueOf("TYPING_" + way.name()));
        return drawn(
                "typing-" + way.name(),
                name,
                key,
                surface,
                on ? palette.onBrand() : palette.brand(),
                () -> guide.typing(way));
    }

    private HBox digits() {
        return row(DIGITS);
    }

    private HBox row(String keys) {
        HBox row = new HBox(gap);
        for (char letter : keys.toCharArray()) {
            row.getChildren().add(plain("key-" + letter, String.valueOf(letter), key, () -> guide.typed(letter)));
        }
        return row;
    }

    private HBox centred(String keys) {
        HBox row = row(keys);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private HBox last(String keys) {
        List<Node> all = new ArrayList<>(row(keys).getChildren());
        HBox row = new HBox(gap);
        row.getChildren().addAll(all);
        double rest = 3 * key + 2 * gap;
        row.getChildren()
                .addAll(
                        plain("key-space", look.say(Phrase.KEY_SPACE), (rest - gap) * 0.58, () -> guide.typed(' ')),
                        plain("key-erase", "⌫", (rest - gap) * 0.42, guide::erased));
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
        Palette palette = look.palette();
        Surface surface = palette.contrast()
                ? Surface.lined(Color.BLACK, Color.WHITE, look.u(10), look.u(2))
                : Surface.raised(palette.card(), palette.card(), palette.edge(), look.u(10), look.u(1), look.u(4));
        return drawn(id, words, width, surface, palette.ink(), action);
    }

    private TouchTarget drawn(String id, String words, double width, Surface surface, Color ink, Runnable action) {
        Palette palette = look.palette();
        Surface pressed = Surface.lined(
                palette.contrast() ? Color.web("#3A3A3A") : palette.brandSoft(),
                palette.brand(),
                look.u(10),
                look.u(3));
        String spoken = id.equals("key-erase") ? look.say(Phrase.KEY_ERASE) : words;
        TouchTarget target =
                new TouchTarget(id, spoken, new TouchTarget.Dress(surface, pressed, look.ring(10)), look.u(2), action);
        if (id.equals("key-erase")) {
            SvgDrawing sign = look.icon("erase", 52, ink);
            sign.setMouseTransparent(true);
            target.getChildren().add(sign);
        } else {
            Words label = look.fixed(words.length() == 1 ? Faces.Weight.BOLD : Faces.Weight.REGULAR, 38, 1, ink, words)
                    .notBelow(look.sizes().least())
                    .onOneLine()
                    .fitted(width - look.u(8))
                    .centred();
            label.setMouseTransparent(true);
            target.getChildren().add(label);
        }
        return Look.fix(target, width, look.u(KEY_HEIGHT_UNITS));
    }
}
