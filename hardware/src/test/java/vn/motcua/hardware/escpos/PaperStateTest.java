package vn.motcua.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.hardware.PrinterStatus;

class PaperStateTest {
    @Test
    void eachSensorIsToldFromTheOthers() {
        assertThat(PaperState.read(0x12, 0x12, 0x12, 0x12)).isEqualTo(PrinterStatus.READY);
        assertThat(PaperState.read(0x1E, 0x12, 0x12, 0x12)).isEqualTo(PrinterStatus.PAPER_LOW);
        assertThat(PaperState.read(0x7E, 0x32, 0x12, 0x1A)).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(PaperState.read(0x12, 0x16, 0x12, 0x1A)).isEqualTo(PrinterStatus.COVER_OPEN);
        assertThat(PaperState.read(0x12, 0x52, 0x1A, 0x1A)).isEqualTo(PrinterStatus.OFFLINE);
        assertThat(PaperState.read(0x12, 0x12, 0x1A, 0x12)).as("cutter jammed").isEqualTo(PrinterStatus.OFFLINE);
        assertThat(PaperState.read(0x12, 0x12, 0x12, 0x1A))
                .as("offline, no cause")
                .isEqualTo(PrinterStatus.OFFLINE);
    }

    @Test
    void whatItSaysByItselfMeansTheSame() {
        assertThat(PaperState.automatic(new int[] {0x10, 0, 0, 0x0F})).isEqualTo(PrinterStatus.READY);
        assertThat(PaperState.automatic(new int[] {0x10, 0, 0x03, 0x0F})).isEqualTo(PrinterStatus.PAPER_LOW);
        assertThat(PaperState.automatic(new int[] {0x18, 0, 0x0F, 0x0F})).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(PaperState.automatic(new int[] {0x38, 0, 0, 0x0F})).isEqualTo(PrinterStatus.COVER_OPEN);
        assertThat(PaperState.automatic(new int[] {0x18, 0x08, 0, 0x0F})).isEqualTo(PrinterStatus.OFFLINE);
    }
}
