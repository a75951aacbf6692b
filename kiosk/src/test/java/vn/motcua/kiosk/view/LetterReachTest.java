package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.view.Faces.Weight;

class LetterReachTest {
    private static final double TIGHT = 1.1;

    @BeforeAll
    static void theToolkitRuns() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đang tìm lượt của\nÔng/Bà",
                "Số thứ tự\nÔng/Bà đã lấy",
                "Nguyễn Thị Ngọc\nẤn, Ễnh Ương",
                "Your registry page\nÀ Ế Ộ"
            })
    void noLetterOfATitleTouchesTheLineBelow(String title) {
        assertThat(blankRowsBetween(title, 32)).isPositive();
        assertThat(blankRowsBetween(title, 60)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xin chào", "số", "Choose a service\nto have a number"})
    void linesThatDoNotMeetStayAsCloseAsTheyWere(String title) {
        double before = title.contains("\n") ? 2 * 1.18 * 40 : 1.18 * 40;
        assertThat(words(title, 40, 1.18).prefHeight(-1)).isBetween(before - 1, before + 1);
    }

    private static Words words(String title, double size, double lineHeight) {
        return new Words(Faces.find(), Weight.BOLD, size, lineHeight, Color.BLACK, title);
    }

    /** Rows of pixels without ink below the first line and above the second. */
    private static int blankRowsBetween(String title, double size) {
        WritableImage drawn = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = new Scene(words(title, size, TIGHT), 1200, 4 * size);
            return scene.snapshot(null);
        });
        int first = 0;
        while (!inked(drawn, first)) {
            first++;
        }
        int last = (int) drawn.getHeight() - 1;
        while (!inked(drawn, last)) {
            last--;
        }
        int blank = 0;
        for (int row = first; row < last; row++) {
            blank += inked(drawn, row) ? 0 : 1;
        }
        return blank;
    }

    private static boolean inked(WritableImage drawn, int row) {
        PixelReader pixels = drawn.getPixelReader();
        for (int x = 0; x < drawn.getWidth(); x++) {
            if (pixels.getColor(x, row).getBrightness() < 0.9) {
                return true;
            }
        }
        return false;
    }
}
