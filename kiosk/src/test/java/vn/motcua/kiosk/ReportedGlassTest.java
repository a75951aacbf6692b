package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.kiosk.view.ScreenSize;

/** The screen and the printer that a kiosk was installed with, and the screen that is there. */
class ReportedGlassTest {
    private static final ScreenSize USUAL = new ScreenSize(1080, 1920, 21.5);

    @TempDir
    Path folder;

    private static Equipment equipment(Map<String, String> environment) {
        return new Equipment(environment);
    }

    @Test
    void withoutAWordTheScreenIsTheUsualOne() {
        assertThat(equipment(Map.of()).screen(null, null)).isEqualTo(USUAL);
        assertThat(equipment(Map.of("MOTCUA_SCREEN", "", "MOTCUA_INCHES", " ")).screen(null, null))
                .isEqualTo(USUAL);
        assertThat(equipment(Map.of()).printer(null)).isEmpty();
    }

    @Test
    void theEnvironmentSaysItAndTheCommandLineSaysItLast() {
        Equipment installed = equipment(Map.of(
                "MOTCUA_SCREEN",
                "1920x1080",
                "MOTCUA_INCHES",
                "15.6",
                "MOTCUA_PRINTER",
                "tcp:192.0.2.7:9100",
                "MOTCUA_GUIDE",
                "/srv/guide.json"));
        assertThat(installed.screen(null, null)).isEqualTo(new ScreenSize(1920, 1080, 15.6));
        assertThat(installed.screen("800x1280", "10.1")).isEqualTo(new ScreenSize(800, 1280, 10.1));
        assertThat(installed.printer(null)).hasValue(PrinterAddress.parse("tcp:192.0.2.7:9100"));
        assertThat(installed.printer("file:/dev/null")).hasValue(PrinterAddress.parse("file:/dev/null"));
        assertThat(installed.guide(null)).hasValue(Path.of("/srv/guide.json"));
        assertThat(installed.guide(Path.of("other.json"))).hasValue(Path.of("other.json"));
    }

    @Test
    void aDiagonalThatWasMeasuredIsTrueWhateverTheScreenSaysOfItself() {
        Equipment installed = equipment(Map.of("MOTCUA_INCHES", "10.1-measured"));
        ScreenSize screen = installed.screen(null, null);
        assertThat(screen.inches()).isEqualTo(10.1);
        assertThat(installed.measured(null)).isTrue();
        assertThat(installed.measured("10.1")).isFalse();
        assertThat(glass(1080, 1920, 7).differences(screen)).hasSize(1);
        assertThat(glass(1080, 1920, 7).withoutInches().differences(screen)).isEmpty();
        assertThat(glass(1024, 600, 7).withoutInches().differences(screen)).hasSize(1);
    }

    @Test
    void whatIsNoScreenIsRefusedWithHowToWriteIt() {
        assertThatThrownBy(() -> equipment(Map.of("MOTCUA_INCHES", "21,5")).screen(null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as 21.5, not 21,5");
        assertThatThrownBy(() -> equipment(Map.of("MOTCUA_SCREEN", "full-hd")).screen(null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WIDTHxHEIGHT");
        for (String none : List.of("NaN", "Infinity", "4.9", "-21.5")) {
            assertThatThrownBy(() -> equipment(Map.of("MOTCUA_INCHES", none)).screen(null, null))
                    .as(none)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not a kiosk's screen");
        }
    }

    private static ReportedGlass glass(int width, int height, double inches) {
        return new ReportedGlass(width, height, inches == 0 ? OptionalDouble.empty() : OptionalDouble.of(inches));
    }

    @Test
    void aScreenThatIsAsSetOrNearlyIsNotSpokenOf() {
        assertThat(glass(1080, 1920, 21.5).differences(USUAL)).isEmpty();
        assertThat(glass(1080, 1920, 23.5).differences(USUAL)).isEmpty();
        assertThat(glass(1080, 1920, 0).differences(USUAL)).isEmpty();
    }

    @Test
    void anotherScreenIsNamedByItsPixelsAndByItsSize() {
        assertThat(glass(1920, 1080, 21.5).differences(USUAL))
                .as("it was not turned")
                .singleElement()
                .asString()
                .contains("1920x1080", "MOTCUA_SCREEN", "1080x1920");
        assertThat(glass(1080, 1920, 15.6).differences(USUAL))
                .singleElement()
                .asString()
                .contains("15.6 inches", "21.5", "73 %");
        assertThat(glass(2160, 3840, 32).differences(USUAL)).hasSize(2);
    }

    @Test
    void whatDiffersIsKeptForTheDoctorUntilItIsMended() throws IOException {
        Path file = folder.resolve("screen-differs");
        assertThat(ReportedGlass.tell(List.of("a sentence"), file)).isFalse();
        assertThat(Files.readAllLines(file)).containsExactly("a sentence");
        assertThat(ReportedGlass.tell(List.of(), file)).isTrue();
        assertThat(file).doesNotExist();
    }

    /** The start of a block with both sizes; 0 for one that is not told. */
    private static byte[] block(
            int centimetresAcross, int centimetresDown, int millimetresAcross, int millimetresDown) {
        byte[] block = new byte[128];
        block[21] = (byte) centimetresAcross;
        block[22] = (byte) centimetresDown;
        block[54] = 2;
        block[55] = 0x3A;
        block[66] = (byte) millimetresAcross;
        block[67] = (byte) millimetresDown;
        block[68] = (byte) ((millimetresAcross >> 8) << 4 | millimetresDown >> 8);
        return block;
    }

    private void connected(String output, byte[] edid) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(output)).resolve("edid"), edid);
    }

    @Test
    void theCableTellsTheDiagonalByItsMillimetresElseByItsCentimetres() {
        assertThat(Edid.diagonal(block(48, 27, 476, 268)).orElseThrow()).isCloseTo(21.5, within(0.05));
        assertThat(Edid.diagonal(block(48, 27, 0, 0)).orElseThrow()).isCloseTo(21.7, within(0.05));
        assertThat(Edid.diagonal(block(48, 27, 16, 9)).orElseThrow())
                .as("a shape where the size belongs")
                .isCloseTo(21.7, within(0.05));
        assertThat(Edid.diagonal(block(0, 0, 0, 0))).as("a projector").isEmpty();
    }

    @Test
    void theSizeIsThatOfTheOneScreenThatIsConnected() throws IOException {
        assertThat(Edid.inches(folder.resolve("none"))).isEmpty();
        assertThat(Edid.inches(folder)).isEmpty();
        connected("card0-HDMI-A-1", new byte[0]);
        connected("card0-DP-1", block(48, 27, 476, 268));
        assertThat(Edid.inches(folder).orElseThrow()).isCloseTo(21.5, within(0.05));
        connected("card0-DP-2", block(34, 19, 345, 194));
        assertThat(Edid.inches(folder)).as("which of two is not known").isEmpty();
    }
}
