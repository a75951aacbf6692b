package vn.motcua.kiosk.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The priority switch with the rule by which numbers are mixed: a modifier on the same page, never a page of its own. */
final class PriorityCard {
    private final Look look;
    private final TouchTarget card;
    private final StackPane track = new StackPane();
    private final StackPane knob = new StackPane();
    /** The line that tells, once the switch is on, whose waiting times the tiles show. */
    private @Nullable Words told;

    private String untold = "";
    private double toldRoom;

    /**
     * @param rule the office's sentence of how the two are mixed
     * @param whole whether a roomy glass says, too, who goes first; else the rule stands alone
     */
    PriorityCard(Look look, String rule, boolean whole, Runnable toggle) {
        this.look = look;
        boolean compact = look.sizes().compact();
        card = new TouchTarget(
                "priority",
                look.say(Phrase.PRIORITY_TITLE),
                new TouchTarget.Dress(look.card(), look.cardPressed(), look.ring(22)),
                look.u(4),
                toggle);
        card.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        track.getChildren().add(knob);
        VBox content = compact ? new VBox(compactRow(rule)) : tall(rule, whole);
        content.setMouseTransparent(true);
        card.getChildren().add(content);
        show(false);
    }

    /** The same on a page without waiting times. */
    PriorityCard alone() {
        told = null;
        return this;
    }

    Region region() {
        return card;
    }

    private HBox compactRow(String rule) {
        Words title = look.bold(1, look.palette().ink(), look.say(Phrase.PRIORITY_TITLE))
                .onOneLine();
        Sizes sizes = look.sizes();
        // On flat glass a second line of the rule costs a row of services.
        double beside = sizes.width() > sizes.height() ? 2 * sizes.margin() + look.u(244) : look.u(290);
        double room = sizes.width() - beside;
        if (title.fitted(room).prefWidth(-1) > room || !title.isOnOneLine()) {
            String shorter = look.say(Phrase.PRIORITY_SHORT).replace('\n', ' ');
            title = look.bold(1, look.palette().ink(), shorter).onOneLine().fitted(room);
        }
        VBox words = Look.column(0, title);
        Words mixing = look.text(1, look.palette().ink2(), rule).onOneLine().fitted(room);
        if (mixing.prefWidth(-1) > room) {
            mixing = look.text(1, look.palette().ink2(), rule).even(room);
        }
        words.getChildren().add(tells(mixing, room));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = Look.row(look.u(16), badge(66, 46), Look.grow(words), track);
        row.setPadding(new Insets(look.u(7), look.u(16), look.u(sizes.large() ? 14 : 11), look.u(16)));
        row.setMinHeight(Math.max(
                look.u(95),
                row.prefHeight(look.sizes().width() - 2 * look.sizes().margin())));
        return row;
    }

    private VBox tall(String rule, boolean whole) {
        Palette palette = look.palette();
        boolean large = look.sizes().large();
        Words title = look.bold(
                large ? 1.25 : 1.1875,
                palette.contrast() ? palette.gold() : palette.ink(),
                look.say(Phrase.PRIORITY_TITLE));
        VBox words = Look.column(look.u(4), title);
        // In larger text whoever goes first is named on two lines, for which the air round the switch gives way.
        boolean tight = whole && large;
        double gap = look.u(tight ? 14 : 24);
        double end = look.u(tight ? 20 : 28);
        double room =
                look.sizes().width() - 2 * look.sizes().margin() - gap - end - look.u(28 + 144 + (whole ? 108 : 0));
        if (!whole) {
            words.getChildren().add(tells(look.text(1, palette.ink2(), rule), room));
        } else {
            Words who = look.text(1, palette.ink2(), look.say(Phrase.PRIORITY_WHO));
            if (tight) {
                title.onOneLine().fitted(room);
                who.onOneLine().fitted(room);
            }
            words.getChildren().add(tells(who, room));
        }
        HBox row = Look.row(gap, Look.grow(words), track);
        if (whole) {
            row = Look.row(look.u(24), badge(84, 60), Look.grow(row));
        }
        row.setPadding(new Insets(look.u(18), end, look.u(whole ? 15 : 22), look.u(28)));
        VBox content = new VBox(row);
        if (whole) {
            content.getChildren().add(ruleLine(rule));
        }
        return content;
    }

    private Words tells(Words line, double room) {
        told = line;
        toldRoom = room;
        untold = line.text();
        // Whatever it says later, nothing below moves under the finger.
        line.setMinHeight(line.prefHeight(line.isOnOneLine() ? -1 : room));
        return line;
    }

    private HBox ruleLine(String rule) {
        StackPane sign = new StackPane(look.icon("mixing", 42, look.palette().sky()));
        Look.fix(sign, look.u(84), look.u(42));
        HBox line =
                Look.row(look.u(24), sign, Look.grow(look.text(1, look.palette().ink(), rule)));
        line.setPadding(new Insets(look.u(11), look.u(28), look.u(14), look.u(28)));
        line.setBorder(new javafx.scene.layout.Border(new javafx.scene.layout.BorderStroke(
                look.palette().line(),
                javafx.scene.layout.BorderStrokeStyle.SOLID,
                null,
                new javafx.scene.layout.BorderWidths(look.u(2), 0, 0, 0))));
        return line;
    }

    private StackPane badge(double units, double icon) {
        Palette palette = look.palette();
        return look.badge(look.icon("priority", icon, palette.sky()), units, palette.skySoft(), units / 2);
    }

    /** Turns the switch: place, colour and the tick change together, so that nobody needs to see the colour. */
    void show(boolean on) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        if (told != null) {
            String says = on ? look.say(Phrase.PRIORITY_TIMES) : untold;
            if (told.isOnOneLine()) {
                told.setFitted(says, toldRoom);
            } else {
                told.setText(says);
                told.even(toldRoom);
            }
        }
        double width = look.u(compact ? 112 : 144);
        double height = look.u(compact ? 66 : 84);
        double ball = look.u(compact ? 48 : 62);
        Look.fix(track, width, height);
        Look.fix(knob, ball, ball);
        Color field = on ? palette.jade() : palette.paper();
        Color line = on ? palette.jade() : palette.ink2();
        Look.dressed(track, Surface.lined(field, line, height / 2, look.u(compact ? 3 : 4)));
        Color ballColor = on ? (palette.contrast() ? Color.BLACK : Color.WHITE) : palette.ink2();
        Look.dressed(knob, Surface.flat(ballColor, ball / 2));
        StackPane.setAlignment(knob, on ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        StackPane.setMargin(knob, new Insets(0, look.u(10), 0, look.u(10)));
        knob.getChildren().clear();
        if (on) {
            knob.getChildren().add(look.icon("tick", compact ? 36 : 46, palette.jade(), 3));
        }
        card.setAccessibleText(
                look.say(Phrase.PRIORITY_TITLE) + ", " + look.say(on ? Phrase.PRIORITY_ON : Phrase.PRIORITY_OFF));
        Surface rest = on && !palette.contrast()
                ? Surface.raised(
                        palette.card(), palette.jade(), palette.jade(), look.u(compact ? 16 : 22), look.u(3), look.u(6))
                : on ? Surface.lined(palette.card(), palette.gold(), look.u(22), look.u(5)) : look.card();
        card.setDress(new TouchTarget.Dress(rest, look.cardPressed(), look.ring(22)));
    }
}
