package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slip of formal feedback: a code that a phone reads, and nothing of who wrote what. */
class FeedbackPaperTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    @TempDir
    private Path folder;

    @Test
    void itsCodeIsReadByAPhone() throws Exception {
        BufferedImage picture = RASTER.render(SampleTicket.feedback());
        TicketRaster.writePng(picture, folder.resolve("slip.png"));
        assertThat(picture.getWidth()).isEqualTo(TicketRaster.WIDTH);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                        .getText())
                .isEqualTo("http://192.168.10.2:8080/opinion#PA-7KQ2-M9XD");
    }

    @Test
    void whatIsNoCodeIsRefusedAndTheTextFormSaysNothing() {
        FeedbackPaper slip = SampleTicket.feedback();
        assertThat(slip.toString()).doesNotContain("7KQ2");
        assertThatThrownBy(() -> new FeedbackPaper(
                        slip.brand(), slip.language(), "Nguyễn Văn Mẫu", null, null, null, slip.link()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
