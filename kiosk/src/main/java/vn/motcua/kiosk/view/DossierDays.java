package vn.motcua.kiosk.view;

import java.time.LocalDate;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Dossiers;

/** When a dossier came, when its result is due and when it was there; and whether that is early or late. */
final class DossierDays {
    private final Look look;
    private final Dossiers.Status status;

    DossierDays(Look look, Dossiers.Status status) {
        this.look = look;
        this.status = status;
    }

    /** One below the other, {@code width} pixels wide: what it is at the left, the day at the right. */
    Region rows(double width) {
        VBox rows = Look.column(
                look.u(look.sizes().compact() ? 6 : 16) * look.emphasis().air());
        Dossiers.Timing due = status.doneOn() == null ? status.timing() : null;
        add(rows, Phrase.DOSSIER_RECEIVED, status.receivedOn(), null, width);
        add(rows, Phrase.DOSSIER_DUE, status.dueOn(), due, width);
        add(rows, Phrase.DOSSIER_DONE, status.doneOn(), status.timing(), width);
        return rows;
    }

    private void add(VBox rows, Phrase label, @Nullable LocalDate day, Dossiers.@Nullable Timing timing, double width) {
        if (day == null) {
            return;
        }
        Palette palette = look.palette();
        double by = Math.min(look.emphasis().words(), widest(label, day, width));
        Words date =
                look.bold(1.1 * by, palette.ink(), look.days().withYear(day)).onOneLine();
        Words name = look.text(by, palette.ink2(), look.say(label)).onOneLine();
        name.applyCss();
        date.applyCss();
        HBox row = Look.row(look.u(14), name, Look.spring(), date);
        if (timing != null) {
            Region pill = pill(timing);
            pill.applyCss();
            boolean room = name.prefWidth(-1) + date.prefWidth(-1) + pill.prefWidth(-1) + look.u(50) <= width;
            if (room) {
                row.getChildren().add(2, pill);
            } else {
                rows.getChildren().add(row);
                row = Look.row(0, Look.spring(), pill);
            }
        }
        rows.getChildren().add(row);
    }

    /** How many times larger than usual a row may be drawn. */
    private double widest(Phrase label, LocalDate day, double width) {
        Words date =
                look.bold(1.1, look.palette().ink(), look.days().withYear(day)).onOneLine();
        Words name = look.text(1, look.palette().ink2(), look.say(label)).onOneLine();
        return Math.clamp((width - look.u(30)) / (date.prefWidth(-1) + name.prefWidth(-1)), 1, 1.2);
    }

    /** Beside each other on {@code width} pixels, as a flat glass has them. */
    Region beside(double width) {
        HBox row = new HBox(look.u(look.sizes().compact() ? 12 : 24));
        double each = (width - 2 * row.getSpacing()) / 3;
        if (status.receivedOn() != null) {
            row.getChildren().add(day(Phrase.DOSSIER_RECEIVED, status.receivedOn(), null, each));
        }
        if (status.dueOn() != null) {
            Dossiers.Timing due = status.doneOn() == null ? status.timing() : null;
            row.getChildren().add(day(Phrase.DOSSIER_DUE, status.dueOn(), due, each));
        }
        if (status.doneOn() != null) {
            row.getChildren().add(day(Phrase.DOSSIER_DONE, status.doneOn(), status.timing(), each));
        }
        return row;
    }

    private Region day(Phrase label, LocalDate day, Dossiers.@Nullable Timing timing, double wide) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        Words name = look.text(1, palette.ink2(), look.say(label)).onOneLine().fitted(wide);
        Words date = look.bold(compact ? 1.1 : 1.3, palette.ink(), look.days().withYear(day))
                .onOneLine()
                .fitted(wide);
        javafx.scene.layout.Pane value = compact ? Look.row(look.u(14), date) : Look.column(look.u(8), date);
        if (timing != null && !look.sizes().large()) {
            value.getChildren().add(pill(timing));
        }
        VBox fact = Look.column(look.u(4), name, value);
        fact.setPrefWidth(wide);
        return fact;
    }

    private Region pill(Dossiers.Timing timing) {
        Palette palette = look.palette();
        boolean late = timing == Dossiers.Timing.LATE;
        Color ink = late ? palette.amber() : palette.jade();
        Words words = look.text(
                        1,
                        ink,
                        look.say(
                                switch (timing) {
                                    case EARLY -> Phrase.DOSSIER_EARLY;
                                    case ON_TIME -> Phrase.DOSSIER_ON_TIME;
                                    case LATE -> Phrase.DOSSIER_LATE;
                                }))
                .onOneLine();
        StackPane pill = new StackPane(words);
        pill.setPadding(new Insets(look.u(2), look.u(16), look.u(2), look.u(16)));
        pill.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return Look.dressed(pill, look.field(late ? palette.amberSoft() : palette.jadeSoft(), ink, 26));
    }
}
