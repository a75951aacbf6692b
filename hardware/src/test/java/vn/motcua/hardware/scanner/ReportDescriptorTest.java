package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReportDescriptorTest {
    @Test
    void theUsualScannerIsFoundWithItsPlaces() {
        assertThat(ReportDescriptor.layoutOf(Descriptors.USUAL)).contains(ScanLayout.USUAL);
    }

    @Test
    void aScannerThatTellsOnlyItsDataIsFoundToo() {
        assertThat(ReportDescriptor.layoutOf(Descriptors.BARE)).contains(new ScanLayout(0, -1, List.of(), 0, 8, -1));
    }

    @Test
    void aKeyboardIsNoScanner() {
        assertThat(ReportDescriptor.layoutOf(Descriptors.KEYBOARD)).isEmpty();
    }

    @Property(tries = 1_000)
    void noDescriptorMakesAnException(@ForAll @Size(max = 600) byte[] descriptor) {
        assertThat(ReportDescriptor.layoutOf(descriptor)).isNotNull();
    }

    @Property(tries = 1_000)
    void norDoesOneWithAWrongByteOrBrokenOff(
            @ForAll @IntRange(max = 80) int at, @ForAll byte wrong, @ForAll @IntRange(max = 90) int length) {
        var descriptor = Arrays.copyOf(Descriptors.USUAL, Math.min(length, Descriptors.USUAL.length));
        if (at < descriptor.length) {
            descriptor[at] = wrong;
        }
        var reports = ReportDescriptor.layoutOf(descriptor).map(ScanReports::new);
        var report = new byte[ScanLayout.USUAL_BYTES];
        report[0] = 2;
        report[1] = 56;
        reports.ifPresent(
                each -> assertThat(each.take(report, report.length, 0)).isNotNull());
    }
}
