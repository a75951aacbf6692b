package vn.motcua.kiosk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import vn.motcua.kiosk.view.ScreenSize;

/**
 * The glass as the machine itself knows it. Everything on a kiosk's pages is measured in millimetres of the glass that
 * its administrator wrote down: where another one hangs there, a key is not as large as it was promised.
 *
 * @param width pixels across, as pages are drawn on it
 * @param height pixels down
 * @param inches diagonal; absent where the machine does not know it
 */
record ReportedGlass(int width, int height, OptionalDouble inches) {
    /** What a finger and an eye do not notice. */
    private static final double TOLERANCE = 0.1;

    private static final System.Logger LOG = System.getLogger(ReportedGlass.class.getName());

    /** What the window system and the cable say; call it on JavaFX's thread. */
    static ReportedGlass now() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        return new ReportedGlass(
                (int) Math.round(bounds.getWidth()), (int) Math.round(bounds.getHeight()), Edid.inches(Edid.OUTPUTS));
    }

    /** The same glass where nobody believes what its cable says of its size: cheap panels carry another one's. */
    ReportedGlass withoutInches() {
        return new ReportedGlass(width, height, OptionalDouble.empty());
    }

    /** Where it is another one than {@code said}, by more than a tenth: one sentence each. */
    List<String> differences(ScreenSize said) {
        List<String> found = new ArrayList<>();
        if (differ(width, said.width()) || differ(height, said.height())) {
            found.add(String.format(
                    Locale.ROOT,
                    "The screen has %dx%d pixels, but MOTCUA_SCREEN (--screen) says %dx%d: set it to what is there.",
                    width,
                    height,
                    said.width(),
                    said.height()));
        }
        inches.ifPresent(there -> {
            if (differ(there, said.inches())) {
                found.add(String.format(
                        Locale.ROOT,
                        "The screen measures %.1f inches, but MOTCUA_INCHES (--inches) says %.1f: everything on it is"
                                + " %.0f %% of the size it should have.",
                        there,
                        said.inches(),
                        100 * there / said.inches()));
            }
        });
        return found;
    }

    private static boolean differ(double there, double said) {
        return Math.abs(there / said - 1) > TOLERANCE;
    }

    /**
     * Says the differences in the log and keeps them in {@code file}, where {@code doctor} finds them; without any the file goes.
     *
     * @return whether there was none
     */
    static boolean tell(List<String> differences, Path file) {
        differences.forEach(each -> LOG.log(Level.WARNING, each));
        try {
            if (differences.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, differences);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What the screen lacks cannot be kept for the doctor: {0}", e.getMessage());
        }
        return differences.isEmpty();
    }
}
