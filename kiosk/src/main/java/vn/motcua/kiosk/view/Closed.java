package vn.motcua.kiosk.view;

import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.view.TileBody.Shape;
import vn.motcua.protocol.Text;

/**
 * Why a service is closed and when it opens again, as its tile says it. A tile with one line says when it opens: the lock
 * beside it says that it is closed. What has no room is set in lighter type or loses its sign; it is never another reason.
 *
 * @param look measures, colours, type
 * @param words both parts, as the office gave them
 * @param reason what is the matter
 * @param when it opens again; empty when the office does not say
 */
record Closed(Look look, String words, String reason, String when) {
    /** A small box that is so high in drawing units has room for a second line. */
    private static final double TWO_LINES = 178;

    private static final double TWO_LARGE_LINES = 200;

    static Closed of(Service service, Look look) {
        Text given = service.closedReason();
        String words =
                given == null ? look.say(Phrase.TILE_CLOSED) : look.language().of(given);
        // The office joins the parts by a dot; whoever wrote a reason by hand may have used a comma.
        String[] parts = words.split(words.contains("·") ? "·" : "[,.;:(]", 2);
        String rest = parts.length < 2 ? "" : parts[1].strip();
        String when = rest.isEmpty()
                ? ""
                : rest.substring(0, 1).toUpperCase(look.language().locale()) + rest.substring(1);
        return new Closed(look, words, parts[0].strip(), when);
    }

    /** Below the name of a row: both parts, or when it opens where they would take a line too many. */
    Words inRow(TileBody body, Color ink) {
        double room = body.width() - body.rowMargins();
        boolean both = look.text(1, ink, words).onOneLine().fitted(room).isOnOneLine()
                || body.height() > look.u(body.width() < look.u(700) ? 205 : 150);
        return look.text(1, ink, both ? words : only());
    }

    /** The lines at the foot of a box: two where it is high enough. */
    Region inBox(TileBody body, Color ink) {
        boolean small = body.shape() == Shape.SMALL_BOX;
        double sign = look.u(small ? 29 : 36);
        double gap = look.u(small ? 8 : 16);
        double room = body.width() - look.u(small ? 28 : 56);
        double beside = room - sign - gap;
        if (when.isEmpty() || small && body.height() < look.u(look.sizes().large() ? TWO_LARGE_LINES : TWO_LINES)) {
            return line(body, ink, only(), room, beside);
        }
        Words plain = look.text(1, ink, reason).onOneLine().fitted(beside);
        // A small box has little air between its name and the lines below: they are told apart by weight.
        Region why = small && plain.isOnOneLine()
                ? Look.row(gap, look.icon("lock", 29, ink), plain)
                : line(body, ink, reason, room, beside);
        Words then = look.text(1, ink, when).onOneLine().fitted(beside);
        VBox lines = Look.column(look.u(small ? 2 : 5), why);
        if (then.isOnOneLine()) {
            lines.getChildren().add(Look.row(gap, look.icon("clock", small ? 29 : 36, ink), then));
        }
        return lines;
    }

    /** All that one line says. */
    private String only() {
        return when.isEmpty() ? reason : when;
    }

    private Region line(TileBody body, Color ink, String told, double room, double beside) {
        boolean small = body.shape() == Shape.SMALL_BOX;
        return Stream.of(look.bold(1, ink, told), look.text(1, ink, told))
                .map(words -> words.onOneLine().fitted(beside))
                .filter(Words::isOnOneLine)
                .findFirst()
                .<Region>map(words -> Look.row(look.u(small ? 8 : 16), look.icon("lock", small ? 29 : 36, ink), words))
                .orElseGet(() -> bare(ink, told, room));
    }

    private Words bare(Color ink, String told, double room) {
        String brief = told.split("[:,]", 2)[0].strip();
        return Stream.of(told, brief, reason)
                .map(each -> look.text(1, ink, each).onOneLine().fitted(room))
                .filter(Words::isOnOneLine)
                .findFirst()
                .orElseGet(() -> look.text(1, ink, told).onOneLine().fitted(room));
    }
}
