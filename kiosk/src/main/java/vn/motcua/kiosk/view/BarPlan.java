package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.text.Text;
import vn.motcua.kiosk.view.Faces.Weight;

/**
 * How the keys of the fixed bar stand on one glass. Each is as wide as its name needs in every language of the bar, so none
 * moves when the language is switched; the type is nowhere smaller than that of a page (decision 54).
 *
 * @param form where the icon of a key stands
 * @param length how much of a name there is room for
 * @param type the largest size of type that fits, in pixels
 * @param rows widths of the keys in pixels, row by row
 */
record BarPlan(Form form, BarNames.Length length, double type, List<List<Double>> rows) {
    /** Where the icon of a key stands. */
    enum Form {
        /** Above a name on one line, every key as wide as the others. */
        ABOVE,
        /** Before a name on two lines. */
        BESIDE,
        /** Above a name on two lines. */
        STACKED
    }

    /** Of an icon beside a name, and what parts them. */
    static final double ICON_UNITS = 32;

    static final double APART_UNITS = 4;

    /** Of an icon above a name of two lines on a small glass. */
    private static final double STACKED_ICON_UNITS = 27;

    private static final double SCARCE_ICON_UNITS = 24;

    static final double LINE = 1.08;

    private static final double LEAST_MILLIMETRES = 20;
    private static final double COMPACT_UNITS = 24;
    private static final double ROOMY_UNITS = 32;
    private static final double LARGE_UNITS = 37;
    /** Between a name and the edge of its key, which is seen of the call for help alone. */
    private static final double SIDE_MILLIMETRES = 1.5;

    /** The same on 7 inches, where no edge is seen. */
    private static final double SCARCE_SIDE_MILLIMETRES = 0.4;

    private static final double COMPACT_HEIGHT_UNITS = 99;
    private static final double STACKED_HEIGHT_UNITS = 104;
    /** A glass whose shorter side is less has neither a finger's width nor a line to spare: 7 inches. */
    private static final double SCARCE_MILLIMETRES = 100;

    private static final double ROOMY_HEIGHT_UNITS = 168;
    private static final double LARGE_HEIGHT_UNITS = 184;

    /** Pixels: what is left of a row is the difference of two sums. */
    private static final double ROUNDING = 0.01;

    private record Asked(Sizes sizes, List<BarNames> told) {}

    /** One for each glass, size of text and pair of languages. */
    private static final Map<Asked, BarPlan> KNOWN = new ConcurrentHashMap<>();

    /** The first way in which every name of every language has room; the narrowest, where none has. */
    static BarPlan of(Look look, List<BarNames> told) {
        return KNOWN.computeIfAbsent(new Asked(look.sizes(), List.copyOf(told)), _ -> new Trial(look, told).plan());
    }

    static double edge(Look look) {
        return look.u(look.sizes().compact() ? 8 : 16);
    }

    static double gap(Look look) {
        return look.u(look.sizes().compact() ? 5 : 8);
    }

    /** Of a row in pixels. */
    double height(Look look) {
        if (look.sizes().compact()) {
            return look.u(form == Form.STACKED && !scarce(look.sizes()) ? STACKED_HEIGHT_UNITS : COMPACT_HEIGHT_UNITS);
        }
        return look.u(look.sizes().large() ? LARGE_HEIGHT_UNITS : ROOMY_HEIGHT_UNITS);
    }

    /** Of the icon above a name of two lines, in units. */
    static double stackedIcon(Look look) {
        return look.sizes().compact() ? scarce(look.sizes()) ? SCARCE_ICON_UNITS : STACKED_ICON_UNITS : 54;
    }

    /** Of the frame round a key that is on, in units: nowhere as far in as its name. */
    double frame(Look look) {
        return form == Form.STACKED && look.sizes().compact() ? 2.5 : 4;
    }

    private static boolean scarce(Sizes sizes) {
        return Math.min(sizes.width(), sizes.height()) < SCARCE_MILLIMETRES * sizes.millimetre();
    }

    private record Trial(Look look, List<BarNames> told) {
        BarPlan plan() {
            Stream<BarPlan> ways = look.sizes().compact() ? compact() : roomy();
            return ways.filter(way -> !way.rows.isEmpty()).findFirst().orElseGet(this::squeezed);
        }

        private Stream<BarPlan> compact() {
            double type = Math.max(look.u(COMPACT_UNITS), least());
            return Stream.of(
                    way(Form.ABOVE, BarNames.Length.WHOLE, type),
                    way(Form.BESIDE, BarNames.Length.WHOLE, type),
                    way(Form.BESIDE, BarNames.Length.LETTERED, type),
                    way(Form.STACKED, BarNames.Length.WHOLE, type),
                    way(Form.STACKED, BarNames.Length.LETTERED, type),
                    way(Form.STACKED, BarNames.Length.BRIEF, type));
        }

        /** As large as there is room for all. */
        private Stream<BarPlan> roomy() {
            double most = look.u(look.sizes().large() ? LARGE_UNITS : ROOMY_UNITS);
            return Stream.of(BarNames.Length.WHOLE, BarNames.Length.LETTERED)
                    .flatMap(length -> DoubleStream.iterate(most, type -> type >= least(), type -> type - 1)
                            .mapToObj(type -> way(Form.STACKED, length, type)));
        }

        /** Capitals of 4.8 mm, however much larger than usual the page is drawn. */
        private double least() {
            return Math.ceil(look.sizes().leastRead());
        }

        private BarPlan squeezed() {
            double equal = (room() - (inRow() - 1) * gap(look)) / inRow();
            return new BarPlan(
                    Form.STACKED, BarNames.Length.BRIEF, least(), aligned(Collections.nCopies(inRow(), equal)));
        }

        private BarPlan way(Form form, BarNames.Length length, double type) {
            List<Double> needs = IntStream.range(0, keys())
                    .mapToObj(key -> need(form, length, type, key))
                    .toList();
            return new BarPlan(form, length, type, rows(form, needs));
        }

        /** What a key needs for its longest name. */
        private double need(Form form, BarNames.Length length, double type, int key) {
            double name = told.stream()
                    .map(names -> names.of(length).get(key))
                    .mapToDouble(words -> wide(form == Form.ABOVE ? BarNames.joined(words) : words, type))
                    .max()
                    .orElse(0);
            double icon = form == Form.BESIDE ? look.u(ICON_UNITS + APART_UNITS) : 0;
            return Math.max(finger(), icon + name + 2 * side(key) * look.sizes().millimetre());
        }

        /** Millimetres beside a name: on 7 inches only the key whose edge is seen has as much as everywhere. */
        private double side(int key) {
            return scarce(look.sizes()) && key < keys() - 1 ? SCARCE_SIDE_MILLIMETRES : SIDE_MILLIMETRES;
        }

        private double wide(String name, double type) {
            return Arrays.stream(name.split("\n"))
                    .mapToDouble(line -> {
                        Text text = new Text(line);
                        text.setFont(look.faces().font(weight(look), type));
                        return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
                    })
                    .max()
                    .orElse(0);
        }

        /** Keys above each other as wide as each other, else every row for itself; none where neither has room. */
        private List<List<Double>> rows(Form form, List<Double> needs) {
            double equal = (room() - (inRow() - 1) * gap(look)) / inRow();
            if (needs.stream().allMatch(need -> need <= equal)) {
                return form == Form.ABOVE || !look.sizes().compact()
                        ? aligned(Collections.nCopies(inRow(), 0.0))
                        : aligned(columns(needs));
            }
            if (form == Form.ABOVE) {
                return List.of();
            }
            List<List<Double>> aligned = aligned(columns(needs));
            return aligned.isEmpty() ? ragged(needs) : aligned;
        }

        private List<Double> columns(List<Double> needs) {
            List<Double> columns = new ArrayList<>(needs.subList(0, inRow()));
            for (int key = inRow(); key < keys(); key++) {
                boolean spans = key == keys() - 1 && key % inRow() < inRow() - 1;
                int column = key % inRow();
                columns.set(column, spans ? columns.get(column) : Math.max(columns.get(column), needs.get(key)));
            }
            return columns;
        }

        private List<List<Double>> aligned(List<Double> columns) {
            double spare = spare(columns, inRow());
            if (spare < -ROUNDING) {
                return List.of();
            }
            List<Double> wide =
                    columns.stream().map(one -> one + spare / inRow()).toList();
            List<List<Double>> rows = new ArrayList<>();
            for (int from = 0; from < keys(); from += inRow()) {
                int beside = Math.min(inRow(), keys() - from);
                List<Double> row = new ArrayList<>(wide.subList(0, beside));
                // The call for help takes what is left of its row.
                row.set(beside - 1, row.getLast() + spare(row, beside));
                rows.add(row);
            }
            return rows;
        }

        private List<List<Double>> ragged(List<Double> needs) {
            List<List<Double>> rows = new ArrayList<>();
            for (int from = 0; from < keys(); from += inRow()) {
                List<Double> row = needs.subList(from, Math.min(keys(), from + inRow()));
                double spare = spare(row, row.size());
                if (spare < -ROUNDING) {
                    return List.of();
                }
                double each = spare / row.size();
                rows.add(row.stream().map(one -> one + each).toList());
            }
            return rows;
        }

        /** Pixels of a row that its keys do not need. */
        private double spare(List<Double> row, int keys) {
            return room()
                    - (keys - 1) * gap(look)
                    - row.stream().mapToDouble(Double::doubleValue).sum();
        }

        private int keys() {
            return told.getFirst().whole().size();
        }

        private double room() {
            return look.sizes().width() - 2 * edge(look);
        }

        private double finger() {
            return LEAST_MILLIMETRES * look.sizes().millimetre() * look.sizes().grown();
        }

        /** All of them, or half where a finger's width is not there for each. */
        private int inRow() {
            int most = (int) ((room() + gap(look)) / (finger() + gap(look)));
            return most >= keys() ? keys() : Math.ceilDiv(keys(), 2);
        }
    }

    /** Of the names: on a small glass that of a key that is on is told by its frame and colour. */
    static Weight weight(Look look) {
        return look.sizes().compact() ? Weight.REGULAR : Weight.BOLD;
    }
}
