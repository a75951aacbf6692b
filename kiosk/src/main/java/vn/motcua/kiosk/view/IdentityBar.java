package vn.motcua.kiosk.view;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.view.Faces.Weight;

/** The head of every screen: whose office this is, and the time there. */
final class IdentityBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The mark, the time, and what parts them from the name on a small glass. */
    private static final double NOT_NAME_UNITS = 190;

    private final Look look;
    private final Words time;
    private final @Nullable Words day;

    /** @param here what is shown instead of the office's name; null: nothing */
    IdentityBar(Look look, @Nullable Office office, @Nullable String here, boolean dark) {
        this.look = look;
        boolean compact = look.sizes().compact();
        boolean large = look.sizes().large();
        String name =
                office == null ? look.say(Phrase.DEFAULT_NAME) : look.language().of(office.name());
        String line =
                office == null ? look.say(Phrase.DEFAULT_LINE) : look.language().of(office.line());
        Region mark = office == null || office.logoSvg() == null
                ? look.icon("emblem", compact ? 42 : 88, look.palette().gold(), 0)
                : SvgDrawing.mark(office.logoSvg(), look.u(compact ? 42 : 88));
        time = look.fixed(Weight.BOLD, compact ? 34 : large ? 66 : 50, 1.1, Color.WHITE, "")
                .onOneLine()
                .right();
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(look.u(compact ? 14 : 24));
        double edge = look.u(look.sizes().slender() ? 12 : compact ? 20 : 40);
        setPadding(new Insets(0, edge, 0, edge));
        if (compact) {
            day = null;
            getChildren().add(mark);
            Words who = readable(look.fixed(Weight.BOLD, 27, 1.2, Color.WHITE, here == null ? name : here));
            Words kind = readable(look.fixed(Weight.REGULAR, 27, 1.2, Color.WHITE, line));
            double room = look.sizes().width() - 2 * edge - look.u(NOT_NAME_UNITS);
            if (here == null && who.prefWidth(-1) + kind.prefWidth(-1) < room) {
                Region rule = Look.fix(new Region(), look.u(2), look.u(34));
                rule.setBackground(Surface.flat(Color.web("#FFFFFF", 0.45), 0).background());
                getChildren().addAll(kind, rule);
            } else if (who.prefWidth(-1) > room) {
                // Whose office it is comes before its mark.
                getChildren().remove(mark);
                who.fitted(room + look.u(56));
            }
            getChildren().addAll(who, Look.spring(), time);
        } else {
            day = large
                    ? null
                    : look.fixed(Weight.REGULAR, 32, 1.2, Color.WHITE, "")
                            .onOneLine()
                            .right();
            getChildren().addAll(mark, who(line, name, large), when());
        }
        double height = look.u(look.sizes().tiny() ? 48 : compact ? 58 : large ? 152 : 136);
        Look.fix(this, look.sizes().width(), height);
        Color field = look.palette().contrast() ? Color.BLACK : look.palette().brand();
        Color foot = look.palette().gold();
        double foot1 = look.u(compact ? 4 : 6);
        setBackground(
                dark
                        ? null
                        : new javafx.scene.layout.Background(
                                new javafx.scene.layout.BackgroundFill(foot, null, null),
                                new javafx.scene.layout.BackgroundFill(field, null, new Insets(0, 0, foot1, 0))));
        setPadding(new Insets(0, getPadding().getRight(), foot1, getPadding().getLeft()));
    }

    /** Capitals of 4.8 mm, however much larger than usual the page is drawn. */
    private Words readable(Words words) {
        return words.notBelow(look.sizes().leastRead()).onOneLine();
    }

    private VBox who(String line, String name, boolean large) {
        double room = look.sizes().width() - look.u(large ? 420 : 440);
        VBox who = Look.grow(Look.column(
                look.u(2),
                readable(look.fixed(Weight.REGULAR, large ? 38 : 32, 1.2, Color.WHITE, line))
                        .fitted(room),
                readable(look.fixed(Weight.BOLD, large ? 50 : 44, 1.2, Color.WHITE, name))
                        .fitted(room)));
        who.setAlignment(Pos.CENTER_LEFT);
        return who;
    }

    private VBox when() {
        VBox when = day == null ? Look.column(0, time) : Look.column(0, time, day);
        when.setAlignment(Pos.CENTER_RIGHT);
        when.setMinWidth(Region.USE_PREF_SIZE);
        return when;
    }

    void show(ZonedDateTime now) {
        time.setText(now.format(TIME));
        if (day != null) {
            day.setText(look.days().brief(now.toLocalDate()));
        }
    }
}
