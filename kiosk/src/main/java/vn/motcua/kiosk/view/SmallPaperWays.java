package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The keys below the papers on a small glass: turn the page, print, ask for priority, take the number. Every key says in
 * words what it is for as long as the row has room for them.
 */
final class SmallPaperWays {
    /**
     * How the keys are drawn.
     *
     * @param around whether there is a key to the page before, also where going round is short
     * @param roomy whether "print the list" stands beside its sign rather than one word below it
     * @param worded whether the way to priority and interpreter is named, not only shown
     * @param counted whether the number's key says how many papers lack
     */
    private record Form(boolean around, boolean roomy, boolean worded, boolean counted) {}

    /** The first whose words have room is taken. */
    private static final List<Form> FORMS = List.of(
            new Form(true, true, true, true),
            new Form(true, false, true, true),
            new Form(false, true, true, true),
            new Form(false, false, true, true),
            new Form(true, false, true, false),
            new Form(false, false, true, false),
            new Form(true, false, false, false));

    private final Look look;
    private final PaperWays ways;
    private final double width;

    SmallPaperWays(Look look, PaperWays ways, double width) {
        this.look = look;
        this.ways = ways;
        this.width = width;
    }

    /** On a narrow glass in two rows, the number's key in the lower one; else in one. */
    Region row(PaperTurns turns, PaperRows.Plan plan, int told) {
        return FORMS.stream()
                .map(form -> drawn(form, turns.keys(plan, told, form.around), false))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> drawn(FORMS.getLast(), turns.keys(plan, told, true), true))
                .orElseThrow();
    }

    private Optional<Region> drawn(Form form, List<TouchTarget> turns, boolean anyhow) {
        HBox row = new HBox(look.sizes().gap());
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getChildren().addAll(turns);
        double left = width - taken(row);
        boolean narrow =
                width < look.u(700) && (!look.sizes().tiny() || look.sizes().slender());
        if (ways.printable()) {
            double needed = ways.printWidth(form.roomy);
            double share = narrow ? left : needed;
            // On a glass with two rows of keys its words may stand on two lines.
            if (share < (narrow ? Math.min(needed, ways.printWidest(form.roomy)) : needed) && !anyhow) {
                return Optional.empty();
            }
            row.getChildren().add(Look.fix(ways.print(share, form.roomy), share, Region.USE_COMPUTED_SIZE));
        }
        HBox last = narrow ? new HBox(look.sizes().gap()) : row;
        ways.needsKey(!form.worded).ifPresent(last.getChildren()::add);
        double room = width - taken(last);
        if (!ways.takes(room, form.counted) && !anyhow) {
            return Optional.empty();
        }
        last.getChildren().add(Look.grow(ways.last(room)));
        return Optional.of(!narrow || row.getChildren().isEmpty() ? last : PaperWays.column(look, List.of(row, last)));
    }

    /** What the keys of {@code row} take, each with the gap behind it, in pixels. */
    private static double taken(HBox row) {
        return row.getChildren().stream()
                .mapToDouble(key -> ((Region) key).getPrefWidth() + row.getSpacing())
                .sum();
    }
}
