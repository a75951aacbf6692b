package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.CodeScanner;

class ScanReportsTest {
    private static final String CARD =
            "001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, Xã Mẫu, Huyện Mẫu, Hà Nội|25042021";

    private final ScanReports reports = new ScanReports(ScanLayout.USUAL);
    private final List<String> codes = new ArrayList<>();
    private long now = 10_000_000_000L;

    private void send(String kind, byte[] data, boolean continued) {
        var report = new byte[ScanLayout.USUAL_BYTES];
        report[0] = 2;
        report[1] = (byte) data.length;
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, report, 2, 3);
        System.arraycopy(data, 0, report, 5, data.length);
        report[63] = (byte) (continued ? 1 : 0);
        now += 1_000_000;
        reports.take(report, report.length, now).ifPresent(codes::add);
    }

    private void sendAll(String kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var from = 0; from < bytes.length; from += 56) {
            var to = Math.min(bytes.length, from + 56);
            send(kind, Arrays.copyOfRange(bytes, from, to), to < bytes.length);
        }
    }

    @Test
    void aCodeInSeveralReportsIsOneText() {
        sendAll("]Q1", CARD);
        assertThat(codes).containsExactly(CARD);
    }

    @Test
    void aCodeBrokenOffDoesNotSpoilTheNext() {
        send("]Q1", "half".getBytes(StandardCharsets.UTF_8), true);
        now += ScanReports.BROKEN_OFF_NANOS + 1;
        sendAll("]Q1", "whole");
        assertThat(codes).containsExactly("whole");
    }

    @Test
    void aCodeThatIsTooLongIsDroppedWhole() {
        sendAll("]Q1", "x".repeat(CodeScanner.MAX_LENGTH + 1));
        sendAll("]Q1", "next");
        assertThat(codes).containsExactly("next");
    }

    @Test
    void marksOfOtherAlphabetsAreTakenOutOfACodeThatHasThem() {
        sendAll("]Q2", "\\000026Trần \\\\ Thị");
        sendAll("]Q1", "\\000026stays");
        assertThat(codes).containsExactly("Trần \\ Thị", "\\000026stays");
    }

    @Test
    void withoutALengthTheZerosAtTheEndAreNoData() {
        var bare = new ScanReports(ReportDescriptor.layoutOf(Descriptors.BARE).orElseThrow());
        assertThat(bare.take(new byte[] {'A', '0', '1', 0, 0, 0, 0, 0}, 8, now)).contains("A01");
    }

    @Test
    void reportsOfAnotherNumberAreNotForUs() {
        assertThat(reports.take(new byte[64], 64, now)).isEmpty();
    }

    @Property(tries = 1_000)
    void noReportMakesAnException(@ForAll @Size(max = 80) byte[] report, @ForAll @IntRange(max = 80) int count) {
        for (var layout : List.of(ScanLayout.USUAL, new ScanLayout(0, -1, List.of(), 0, 8, -1))) {
            var fresh = new ScanReports(layout);
            var whole = Arrays.copyOf(report, 80);
            whole[0] = (byte) layout.report();
            assertThat(fresh.take(whole, count, now)).isNotNull();
            assertThat(fresh.take(whole, count, now + 1)).isNotNull();
        }
    }

    @Property(tries = 300)
    void noBytesOfALineMakeAnException(@ForAll @Size(max = 6_000) byte[] bytes) {
        var lines = new CodeLines();
        for (var each : bytes) {
            lines.take(each, now).ifPresent(code -> assertThat(code.length()).isBetween(1, CodeScanner.MAX_LENGTH));
        }
    }
}
