package vn.motcua.kiosk.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The screen a kiosk has, so that everything on it can be measured in millimetres.
 *
 * @param width pixels across
 * @param height pixels down
 * @param inches diagonal of the glass
 */
public record ScreenSize(int width, int height, double inches) {
    private static final Pattern RESOLUTION = Pattern.compile("(\\d{3,5})x(\\d{3,5})");
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** @throws IllegalArgumentException if a side or the diagonal is not one of a screen */
    public ScreenSize {
        // Written so that no number (NaN) is refused, too.
        if (width < 480 || height < 480 || !(inches >= 5 && inches <= 100)) {
            throw new IllegalArgumentException(
                    "ScreenSize: " + width + "x" + height + " at " + inches + " inches is not a kiosk's screen");
        }
    }

    /**
     * Reads a resolution such as {@code 1080x1920}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static ScreenSize of(String resolution, double inches) {
        Matcher sides = RESOLUTION.matcher(resolution);
        if (!sides.matches()) {
            throw new IllegalArgumentException("ScreenSize: write WIDTHxHEIGHT in pixels, not " + resolution);
        }
        return new ScreenSize(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), inches);
    }

    /** Pixels that make one millimetre of glass. */
    double pixelsPerMillimetre() {
        return Math.hypot(width, height) / (inches * MILLIMETRES_PER_INCH);
    }

    boolean landscape() {
        return width > height;
    }
}
