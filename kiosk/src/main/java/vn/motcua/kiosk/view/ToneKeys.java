package vn.motcua.kiosk.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.keyboard.Tone;

/** The five tones as keys, in the soft colour that they share with the letters with marks. */
final class ToneKeys {
    private final Look look;
    private final Keys keys;

    ToneKeys(Look look, Keys keys) {
        this.look = look;
        this.keys = keys;
    }

    /** Each by the "a" that it makes. */
    List<KeyGrid.Key> all() {
        return each(this::tone);
    }

    /** Each by its "a" and its name. */
    List<KeyGrid.Key> named() {
        return each(tone -> soft(id(tone), name(tone), name(tone), () -> keys.toned(tone)));
    }

    private static List<KeyGrid.Key> each(Function<Tone, TouchTarget> key) {
        return Arrays.stream(Tone.values())
                .filter(tone -> tone != Tone.LEVEL)
                .map(tone -> LetterBoard.one(key.apply(tone)))
                .toList();
    }

    /** A tone on an "a", as it will stand on the vowel that was typed. */
    TouchTarget tone(Tone tone) {
        String letter = name(tone).replace("*", "").split(" ", 2)[0];
        return soft(id(tone), name(tone), letter, () -> keys.toned(tone));
    }

    private String name(Tone tone) {
        return look.say(Phrase.valueOf("TONE_" + tone.name()));
    }

    private static String id(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    /** A key in the soft colour. */
    TouchTarget soft(String id, String spoken, String words, Runnable action) {
        Palette palette = look.palette();
        TouchTarget key = words.contains(" ")
                ? KeyGrid.group(look, id, spoken.replace("*", ""), words, action)
                : KeyGrid.key(look, id, spoken.replace("*", ""), words, action);
        double radius = look.u(16);
        Surface surface = palette.contrast()
                ? Surface.lined(Color.BLACK, palette.gold(), radius, look.u(3))
                : Surface.raised(
                        palette.brandSoft(), palette.brandSoft(), palette.edge(), radius, look.u(1), look.u(4));
        key.setDress(new TouchTarget.Dress(surface, look.cardPressed(), look.ring(16)));
        ((Words) key.getChildren().getFirst()).setColor(palette.brand());
        return key;
    }
}
