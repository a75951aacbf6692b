package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/** Where whoever took a number sits down to wait; nothing where the office did not say it. */
final class Seat {
    private Seat() {}

    /** A field of its own in {@code width} pixels: "please wait at", and the place; on a narrow glass on one line if it fits. */
    static @Nullable Region field(Look look, @Nullable Text zone, double width) {
        if (zone == null) {
            return null;
        }
        boolean compact = look.sizes().compact();
        boolean narrow = compact && !look.sizes().landscape();
        double sign = narrow ? 48 : compact ? 56 : 88;
        double gap = compact ? 16 : 26;
        double left = compact ? 16 : 28;
        double room = width - look.u(sign + gap + left + (narrow ? 12 : 28));
        Palette palette = look.palette();
        HBox seat = Look.row(
                look.u(gap),
                look.icon("seat", sign, palette.sky(), 1.5),
                Look.grow(words(look, look.language().of(zone), narrow ? room : 0)));
        double above = look.u(compact ? 6 : look.sizes().large() ? 14 : 20);
        seat.setPadding(new Insets(above, look.u(narrow ? 12 : 28), above, look.u(left)));
        return Look.dressed(
                seat,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.line(), look.u(14), look.u(3))
                        : Surface.flat(palette.skySoft(), look.u(14)));
    }

    private static Region words(Look look, String place, double room) {
        Sizes sizes = look.sizes();
        Color ink = look.palette().ink();
        Words brief = look.text(1, ink, look.say(Phrase.TICKET_SEAT_SHORT, place));
        if (brief.prefWidth(-1) <= room) {
            return brief;
        }
        double em = sizes.compact() ? 1.1 : sizes.large() ? 1.25 : 1.5;
        return Look.column(0, look.text(1, ink, look.say(Phrase.TICKET_SEAT)), look.bold(em, ink, place));
    }

    /** One line of {@code width} pixels on the smallest glass: the place, and the sign that says "sit" where it fits. */
    static @Nullable Region line(Look look, @Nullable Text zone, double width) {
        if (zone == null) {
            return null;
        }
        Color ink = look.palette().ink();
        String place = look.language().of(zone);
        double sign = look.u(34 + 10);
        Words words = look.bold(1, ink, place).onOneLine();
        if (words.prefWidth(-1) + sign <= width) {
            return Look.row(look.u(10), look.icon("seat", 34, look.palette().sky()), Look.grow(words));
        }
        return words.prefWidth(-1) <= width
                ? words
                : look.text(1, ink, place).onOneLine().fitted(width);
    }
}
