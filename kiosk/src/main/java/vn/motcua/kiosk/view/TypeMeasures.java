package vn.motcua.kiosk.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.view.Faces.Weight;

/**
 * What was measured of type before. A page is drawn anew at every touch, mostly with words that stood on it already, and
 * finding the size at which a line fits means setting it several times. Nothing here depends on who stands at the glass but
 * the words themselves: of those only the {@value #MOST_FITS} asked for last are kept, in memory.
 */
final class TypeMeasures {
    /** More than all lines of all pages in both languages, each in both text sizes. */
    static final int MOST_FITS = 4_000;

    private static final Map<Fit, Double> FITS = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fit, Double> eldest) {
            return size() > MOST_FITS;
        }
    };

    /** One entry for each weight and size in use: some hundreds. */
    private static final Map<Font, Double> LINES = new ConcurrentHashMap<>();

    private TypeMeasures() {}

    /**
     * A line that has to fit.
     *
     * @param size pixels it would be set in
     * @param width pixels there are
     * @param smallest pixels below which it is not set
     */
    record Fit(String text, Weight weight, double size, double width, double smallest) {}

    /** The size at which the line was set before, or null. */
    static @Nullable Double sizeOf(Fit fit) {
        synchronized (FITS) {
            return FITS.get(fit);
        }
    }

    static void remember(Fit fit, double size) {
        synchronized (FITS) {
            FITS.put(fit, size);
        }
    }

    /** The height that JavaFX gives a line of {@code font}, in pixels. */
    static double lineOf(Font font) {
        return LINES.computeIfAbsent(font, TypeMeasures::measured);
    }

    private static double measured(Font font) {
        Text line = new Text("Ỗg");
        line.setFont(font);
        return line.getLayoutBounds().getHeight();
    }
}
