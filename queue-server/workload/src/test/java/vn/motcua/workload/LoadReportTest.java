package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadReportTest {
    @TempDir
    Path folder;

    private static Measurement hundredMeasured() {
        Histogram latencies = Measurement.noLatencies();
        for (int millis = 1; millis <= 100; millis++) {
            Measurement.record(latencies, millis * 1_000_000L);
        }
        return new Measurement("POST /tickets", 4, latencies, 3, new OfficeProcess.Busy(0.25, 1.5));
    }

    private LoadReport report(SafetyLedger ledger) {
        OfficeAddress office = new OfficeAddress(folder, "127.0.0.1", 8080, URI.create("tcp://127.0.0.1:1883"));
        Bench bench = new Bench(office, 4, 16, List.of("a"), List.of("1"), ledger, sentence -> {});
        return new LoadReport(bench, List.of(hundredMeasured()), ledger.verdict(), OptionalLong.of(204_800));
    }

    @Test
    void aRowHoldsRatePercentilesInMillisecondsAndErrors() {
        String[] lines = report(new SafetyLedger()).text().split("\\R", -1);
        assertThat(lines[0].strip().split("\\s{2,}"))
                .containsExactly(
                        "what",
                        "n",
                        "rate/s",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "max ms",
                        "errors",
                        "own CPU",
                        "office CPU");
        assertThat(lines[1].strip().split("\\s{2,}"))
                .containsExactly(
                        "POST /tickets", "100", "25.0", "50.02", "95.04", "99.01", "100.03", "3", "0.25", "1.50");
        assertThat(lines[1]).hasSameSizeAs(lines[0]);
    }

    @Test
    void memoryAndVerdictFollowTheTable() {
        SafetyLedger ledger = new SafetyLedger();
        ledger.issued("t1", "A001");
        assertThat(report(ledger).text())
                .contains("200.0 MiB resident")
                .contains("safety: every promise held; 1 numbers");
        ledger.issued("t2", "A001");
        assertThat(report(ledger).text())
                .contains("1 PROMISES BROKEN")
                .contains("  number A001 was given to t1 and to t2");
    }

    @Test
    void theFileHoldsTheSameFigures() throws IOException {
        Path file = folder.resolve("load.json");
        report(new SafetyLedger()).write(file);
        JsonNode json = new JsonMapper().readTree(file.toFile());
        assertThat(json.at("/measurements/0/ratePerSecond").asDouble()).isEqualTo(25.0);
        assertThat(json.at("/safety/held").asBoolean()).isTrue();
        assertThat(json.at("/residentKib").asLong()).isEqualTo(204_800);
    }

    @Test
    void nothingMeasuredIsZeroAndNotAnError() {
        Measurement nothing = new Measurement("idle", 4, Measurement.noLatencies(), 0, new OfficeProcess.Busy(0, 0));
        assertThat(nothing.rate()).isZero();
        assertThat(nothing.millisAt(99)).isZero();
        assertThat(nothing.maxMillis()).isZero();
    }
}
