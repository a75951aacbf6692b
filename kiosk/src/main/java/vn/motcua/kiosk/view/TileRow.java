package vn.motcua.kiosk.view;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a row over the whole width: an icon, a name with its facts below it, a sign at the end.
 *
 * @param body measures of the row
 * @param icon at its start; a narrow row does without
 * @param end at its end
 */
record TileRow(TileBody body, Region icon, Region end) {
    /** As far as {@link Words#fitted} goes. */
    private static final double LEAST_BROKEN = 0.72;

    /** Drawing units of air above and below the lines of a broken name and of its facts. */
    private static final double AIR = 20;

    /** @param below a line below the facts; null: none */
    Region of(String name, List<Words> facts, @Nullable Words below, Color ink) {
        double room = body.width() - body.rowMargins();
        Words title = title(name, room, facts.size() + (below == null ? 0 : 1), ink);
        VBox words = Look.column(look().u(2), title);
        HBox line = line(facts, room);
        if (!isFull(title, facts)) {
            words.getChildren().add(line);
        }
        if (below != null) {
            words.getChildren().add(below);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        return row(words);
    }

    private Look look() {
        return body.look();
    }

    private HBox row(VBox words) {
        Sizes sizes = look().sizes();
        boolean compact = sizes.compact();
        HBox row = Look.row(sizes.u(sizes.narrow() ? 10 : compact ? 18 : 32), icon, Look.grow(words), end);
        if (sizes.narrow()) {
            row.getChildren().remove(icon);
        }
        double lip = sizes.u(compact ? TileBody.LIP : 0);
        boolean lifted = words.prefHeight(body.width() - body.rowMargins()) + lip <= body.height();
        row.setPadding(new Insets(
                0,
                sizes.u(sizes.slender() ? 12 : compact ? 16 : 24),
                lifted ? lip : 0,
                sizes.u(sizes.slender() ? 12 : compact ? 16 : 28)));
        return row;
    }

    /** The facts as they are read, as one line: apart by a word's space. */
    private HBox line(List<Words> facts, double room) {
        HBox line = new HBox(look().sizes().em(0.26));
        line.getChildren().addAll(facts);
        line.managedProperty().bind(anyManaged(facts));
        if (facts.size() == 1) {
            facts.getFirst().onOneLine().fitted(room);
        }
        return line;
    }

    /** Two lines of a name are all there is room for. */
    private boolean isFull(Words title, List<Words> facts) {
        return look().sizes().slender()
                && !title.isOnOneLine()
                && facts.size() == 1
                && !facts.getFirst().isOnOneLine();
    }

    private Words title(String name, double room, int linesBelow, Color ink) {
        Sizes sizes = look().sizes();
        double em = sizes.slender() ? 1 : sizes.compact() ? 1.1 : 1.35;
        Words title = look().bold(em, ink, name).onOneLine().fitted(room);
        return title.isOnOneLine() ? title : broken(em, ink, name, room, linesBelow);
    }

    /** A name on two lines is as large as its neighbours, or as large as the row is high enough for. */
    private Words broken(double em, Color ink, String name, double room, int linesBelow) {
        double below = Math.min(1, linesBelow) * look().sizes().em(1.18) + look().u(AIR);
        for (double size = em; size > LEAST_BROKEN * em; size -= 0.02) {
            Words words = look().bold(size, ink, name);
            if (words.prefHeight(room) + below <= body.height()) {
                return words;
            }
        }
        return look().bold(em, ink, name).onOneLine().fitted(room);
    }

    private static BooleanBinding anyManaged(List<Words> facts) {
        return Bindings.createBooleanBinding(
                () -> facts.stream().anyMatch(Words::isManaged),
                facts.stream().map(Words::managedProperty).toArray(Observable[]::new));
    }
}
