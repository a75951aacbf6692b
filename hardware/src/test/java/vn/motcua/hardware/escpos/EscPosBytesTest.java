package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.hardware.ticket.Ink;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

class EscPosBytesTest {

    @Test
    void theBytesReadBackToTheSamePicture() {
        var picture = TicketRaster.withNotoSans().render(Papers.numbered("K207"));
        var reader = new RasterReader(EscPosBytes.of(picture));
        assertThat(Ink.same(reader.readToTheEnd(), picture)).isTrue();
        assertThat(reader.bands).isEqualTo((picture.getHeight() + 127) / 128);
    }

    @Test
    void theTicketIsFedToTheCutterAndCutOnce() {
        var bytes = EscPosBytes.of(TicketRaster.withNotoSans().render(Papers.sample()));
        var reader = new RasterReader(bytes);
        reader.readToTheEnd();
        assertThat(reader.fedLines).isGreaterThanOrEqualTo(4);
        assertThat(reader.cuts).isEqualTo(1);
        assertThat(bytes).startsWith(0x1B, '@');
    }
}
