package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppointmentPaperTest {
    private static final TicketRaster RASTER = TicketRaster.withNotoSans();

    private static AppointmentPaper paper(String code, String name, @Nullable LocalTime opens) {
        return new AppointmentPaper(
                new PaperBrand("Trung tâm", "Phường Bình An", null, null),
                PaperLanguage.ENGLISH,
                code,
                name,
                name,
                LocalDateTime.of(2026, 11, 26, 9, 0),
                LocalTime.of(9, 15),
                opens,
                opens,
                "http://192.168.10.2:8080/a/K7MP2QXR");
    }

    private static String decode(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    @Test
    void itsSquareIsReadAsTheBookingsLink() throws Exception {
        assertThat(decode(RASTER.render(SampleTicket.appointment()))).isEqualTo("http://192.168.10.2:8080/a/K7MP2QXR");
        assertThat(decode(RASTER.render(paper("K7MP-2QXR", "Land", null)))).endsWith("/a/K7MP2QXR");
    }

    @Test
    void longNamesMakeItLongerNotWider() {
        int plain = RASTER.render(paper("K7MP-2QXR", "Land", LocalTime.NOON)).getHeight();
        String endless = "Đăng ký biến động quyền sử dụng đất ".repeat(20);
        BufferedImage picture = RASTER.render(paper("K7MP-2QXR", endless, LocalTime.NOON));
        assertThat(picture.getWidth()).isEqualTo(TicketRaster.WIDTH);
        assertThat(picture.getHeight()).isBetween(plain, Roll.MAX_HEIGHT);
    }

    @Test
    void aCodeOfAnotherFormIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> paper("../etc", "Land", null)).hasMessageNotContaining("etc");
    }

    @Test
    void theManualsPictureIsMade(@TempDir Path folder) throws Exception {
        Path slip = folder.resolve("slip.png");
        TicketPicture.main(new String[] {folder.resolve("ticket.png").toString(), slip.toString()});
        assertThat(Files.size(slip)).isPositive();
    }
}
