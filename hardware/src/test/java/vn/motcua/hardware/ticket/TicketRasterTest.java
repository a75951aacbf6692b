package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRasterTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    @Test
    void thePictureIs576DotsWideAndHasOneBitADot() {
        var picture = RASTER.render(Papers.sample());
        assertThat(picture.getWidth()).isEqualTo(576);
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(picture.getHeight()).isBetween(1200, 1600);
    }

    @Test
    void nothingIsPrintedOutsideTheMargins() {
        for (var paper : List.of(Papers.sample(), Papers.numbered("W129999"), Papers.inEnglish(), Papers.bare())) {
            var picture = RASTER.render(paper);
            assertThat(Ink.in(picture, 0, 0, 12, picture.getHeight())).isZero();
            assertThat(Ink.in(picture, 564, 0, 12, picture.getHeight())).isZero();
            assertThat(Ink.in(picture, 0, picture.getHeight() - 40, 576, 40)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A001", "A012", "K111", "W888", "M1001", "A12001", "W129999"})
    void theNumberIsAtLeast160DotsHigh(String number) {
        var picture = RASTER.render(Papers.numbered(number));
        assertThat(Ink.tallestRun(picture)).isGreaterThanOrEqualTo(160).isLessThan(190);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.2:8080/t/a",
                "http://192.168.10.2:8080/t/nT4cYp0aQm7xKzR2nT4cYp",
                "https://motcua.binhan.example.vn/t/nT4cYp0aQm7xKzR2nT4cYp",
                "https://motcua.binhan.example.vn/phieu/theo-doi/rat-dai/t/nT4cYp0aQm7xKzR2nT4cYp?ngon-ngu=vi&nguon=phieu-giay-tai-quay-so-mot-khu-a-tang-tret"
            })
    void theCodeDecodesBackToTheLink(String link) throws Exception {
        assertThat(decode(RASTER.render(Papers.linked(link)))).isEqualTo(link);
    }

    @Test
    void theLongestLinkStillFits() throws Exception {
        var link = "https://motcua.example.vn/t/"
                .concat("x".repeat(TicketPaper.MAX_LINK))
                .substring(0, TicketPaper.MAX_LINK);
        assertThat(QrSquare.of(link).side()).isLessThanOrEqualTo(TicketRaster.WIDTH);
        assertThat(decode(RASTER.render(Papers.linked(link)))).isEqualTo(link);
    }

    @Test
    void modulesAreSevenDotsWideWithAQuietZoneOfFour() {
        var square = QrSquare.of("http://10.0.0.2:8080/t/a");
        assertThat(square.side()).isEqualTo((25 + 8) * 7);
    }

    /** Each letter is set alone and in the layout's tightest box; the paper must hold as much ink as the outline has. */
    @Test
    void noDiacriticOfACapitalIsClippedByItsLine() {
        var fonts = NotoSans.find(NotoSans.FOLDERS);
        for (var text : List.of("Ẵ", "Ẫ", "Ễ", "Ổ", "Ự", "Ệ", "Ỵ", "Đ", "Ấ", "g", "ỵ", "ợ")) {
            for (Font font : List.of(fonts.bold(34), fonts.regular(28))) {
                var outline = Roll.outline(font, text).getBounds2D();
                var roll = new Roll();
                roll.feed(40);
                roll.text(font, text, 100, 33);
                roll.feed(80);
                var bounds = Ink.bounds(roll.cut());
                assertThat(bounds.height).as(text).isCloseTo((int) Math.round(outline.getHeight()), within2());
            }
        }
    }

    @Test
    void linesOfStackedVietnameseCapitalsDoNotTouch() {
        var fonts = NotoSans.find(NotoSans.FOLDERS);
        var roll = new Roll();
        roll.feed(40);
        roll.text(fonts.bold(34), "Ỵ Ự Ệ g", 20, 40);
        roll.feed(40);
        var border = roll.y();
        roll.text(fonts.bold(34), "ẴẪỄỔ", 20, 40);
        roll.feed(80);
        var picture = roll.cut();
        var blankRow = false;
        for (var y = border - 8; y < border + 8; y++) {
            blankRow |= Ink.in(picture, 0, y, 576, 1) == 0;
        }
        assertThat(blankRow).isTrue();
    }

    @Test
    void aDecomposedNameGivesTheSamePicture() {
        var composed = RASTER.render(Papers.forService("Hộ tịch, khai sinh"));
        var decomposed = RASTER.render(
                Papers.forService(java.text.Normalizer.normalize("Hộ tịch, khai sinh", java.text.Normalizer.Form.NFD)));
        assertThat(Ink.same(composed, decomposed)).isTrue();
    }

    @Test
    void aLongServiceNameWrapsAndAnEndlessOneEndsInAnEllipsis() {
        var fonts = NotoSans.find(NotoSans.FOLDERS);
        var name = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất do chuyển nhượng";
        var lines = Roll.wrap(fonts.bold(34), name, 552, 4);
        assertThat(String.join(" ", lines)).isEqualTo(name);
        assertThat(lines).allMatch(line -> Roll.advance(fonts.bold(34), line) <= 552);
        var endless = Roll.wrap(fonts.bold(34), "đất ".repeat(75), 552, 4);
        assertThat(endless).hasSize(4);
        assertThat(endless.getLast()).endsWith("…");
        assertThat(Roll.wrap(fonts.bold(34), "W".repeat(60), 552, 4))
                .allMatch(line -> Roll.advance(fonts.bold(34), line) <= 552);
        assertThat(RASTER.render(Papers.forService(name)).getHeight())
                .isGreaterThan(RASTER.render(Papers.forService("Hộ tịch")).getHeight());
    }

    @Test
    void theLongestTicketKeepsItsEnd() {
        var long300 = "Ệ".repeat(300);
        var words300 = "Ệgy ".repeat(75);
        for (var text : List.of(long300, words300)) {
            var paper = new TicketPaper(
                    new PaperBrand(text, text, text, text.substring(0, 20)),
                    PaperLanguage.ENGLISH,
                    "W129999",
                    text,
                    text,
                    true,
                    Papers.sample().issuedAt(),
                    9999,
                    new WaitRange(100, 200, 300),
                    text,
                    List.of(text, text, text),
                    "https://x.vn/" + "y".repeat(130),
                    true);
            var picture = RASTER.render(paper);
            assertThat(picture.getHeight()).isLessThan(Roll.MAX_HEIGHT);
            assertThat(Ink.in(picture, 0, picture.getHeight() - 40, 576, 40)).isZero();
        }
    }

    @Test
    void whatNineOfTenArePromisedIsPrintedAlsoWhereItIsTheLongerEnd() {
        int without = RASTER.render(Papers.waiting(new WaitRange(10, 15, null))).getHeight();
        assertThat(RASTER.render(Papers.waiting(new WaitRange(10, 15, 15))).getHeight())
                .isEqualTo(without + 35)
                .isEqualTo(RASTER.render(Papers.waiting(new WaitRange(65, 90, 120)))
                        .getHeight());
    }

    @Test
    void priorityAndCopyAddTheirMarks() {
        var plain = RASTER.render(Papers.sample());
        var priority = RASTER.render(Papers.withPriority());
        var copy = RASTER.render(Papers.sample().asCopy());
        assertThat(priority.getHeight()).isGreaterThan(plain.getHeight() + 60);
        assertThat(copy.getHeight()).isGreaterThan(plain.getHeight() + 40);
        // Both marks stand where they are seen: the copy's band above the number, the priority's frame below it.
        assertThat(Ink.same(plain.getSubimage(0, 0, 576, 400), priority.getSubimage(0, 0, 576, 400)))
                .isTrue();
        assertThat(Ink.same(plain.getSubimage(0, 0, 576, 145), copy.getSubimage(0, 0, 576, 145)))
                .isTrue();
        assertThat(Ink.in(copy, 12, 146, 552, 62)).isGreaterThan(552 * 62 / 2);
    }

    @Test
    void anOfflineTicketLeavesOutWhatTheKioskDoesNotKnow() {
        assertThat(RASTER.render(Papers.bare()).getHeight()).isLessThan(650);
    }

    @Test
    void aMissingFontNamesThePackage(@TempDir Path empty) {
        assertThatThrownBy(() -> TicketRaster.withFontsFrom(List.of(empty)))
                .isInstanceOf(MissingFontException.class)
                .hasMessageContaining("fonts-noto-core")
                .hasMessageContaining(empty.toString());
    }

    @Test
    void aBrokenFontFileNamesThePackage(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("NotoSans-Regular.ttf"), "no font");
        Files.writeString(folder.resolve("NotoSans-Bold.ttf"), "no font");
        assertThatThrownBy(() -> TicketRaster.withFontsFrom(List.of(folder)))
                .isInstanceOf(MissingFontException.class)
                .hasMessageContaining("fonts-noto-core");
    }

    @Test
    void thePngHoldsTheSameDots(@TempDir Path folder) throws IOException {
        var file = folder.resolve("new/paper.png");
        TicketPicture.main(new String[] {file.toString()});
        assertThat(Ink.same(ImageIO.read(file.toFile()), RASTER.renderSample())).isTrue();
    }

    private static org.assertj.core.data.Offset<Integer> within2() {
        return org.assertj.core.data.Offset.offset(2);
    }

    private static String decode(BufferedImage picture) throws Exception {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
