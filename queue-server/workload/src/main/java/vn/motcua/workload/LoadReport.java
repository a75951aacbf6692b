package vn.motcua.workload;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A benchmark's result as a table and as JSON.
 *
 * @param bench what was measured
 * @param measurements one for each kind of work
 * @param verdict the promises
 * @param residentKib resident memory of the office at the end, empty when it could not be told
 */
record LoadReport(Bench bench, List<Measurement> measurements, SafetyLedger.Verdict verdict, OptionalLong residentKib) {

    private static final String HEAD = "%-40s %9s %9s %9s %9s %9s %9s %7s %8s %11s";
    private static final String ROW = "%-40s %9d %9.1f %9.2f %9.2f %9.2f %9.2f %7d %8.2f %11.2f";

    /** The table and the verdict for a terminal; times are milliseconds. */
    String text() {
        StringBuilder text = new StringBuilder(1_024);
        text.append(String.format(
                Locale.ROOT,
                HEAD + "%n",
                "what",
                "n",
                "rate/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "errors",
                "own CPU",
                "office CPU"));
        measurements.forEach(measurement -> text.append(row(measurement)).append(System.lineSeparator()));
        residentKib.ifPresent(
                kib -> text.append(String.format(Locale.ROOT, "%noffice process: %.1f MiB resident%n", kib / 1_024.0)));
        text.append(String.format(
                Locale.ROOT,
                "%nsafety: %s; %d numbers, %d calls, %d acknowledged kiosk tickets, %d looks at all counters%n",
                verdict.safe() ? "every promise held" : verdict.broken() + " PROMISES BROKEN",
                verdict.numbers(),
                verdict.calls(),
                verdict.acknowledged(),
                verdict.looks()));
        verdict.violations()
                .forEach(violation -> text.append("  ").append(violation).append(System.lineSeparator()));
        return text.toString();
    }

    private static String row(Measurement measurement) {
        return String.format(
                Locale.ROOT,
                ROW,
                measurement.what(),
                measurement.n(),
                measurement.rate(),
                measurement.millisAt(50),
                measurement.millisAt(95),
                measurement.millisAt(99),
                measurement.maxMillis(),
                measurement.errors(),
                measurement.busy().own(),
                measurement.busy().office());
    }

    /** Writes the same as JSON. */
    void write(Path file) {
        JsonMapper json = new JsonMapper();
        ObjectNode report = json.createObjectNode();
        report.put("clients", bench.clients()).put("secondsEach", bench.seconds());
        ArrayNode rows = report.putArray("measurements");
        for (Measurement measurement : measurements) {
            rows.addObject()
                    .put("what", measurement.what())
                    .put("n", measurement.n())
                    .put("ratePerSecond", measurement.rate())
                    .put("p50Millis", measurement.millisAt(50))
                    .put("p95Millis", measurement.millisAt(95))
                    .put("p99Millis", measurement.millisAt(99))
                    .put("maxMillis", measurement.maxMillis())
                    .put("errors", measurement.errors())
                    .put("ownProcessors", measurement.busy().own())
                    .put("officeProcessors", measurement.busy().office());
        }
        residentKib.ifPresent(kib -> report.put("residentKib", kib));
        ObjectNode safety = report.putObject("safety");
        safety.put("held", verdict.safe())
                .put("broken", verdict.broken())
                .put("numbers", verdict.numbers())
                .put("calls", verdict.calls())
                .put("acknowledged", verdict.acknowledged())
                .put("looks", verdict.looks());
        verdict.violations().forEach(safety.putArray("violations")::add);
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }
}
