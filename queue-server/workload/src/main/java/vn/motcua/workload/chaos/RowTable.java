package vn.motcua.workload.chaos;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;

/** The table of a run, one line a row as soon as it is known. */
final class RowTable {
    private static final String LINE = "%3s  %-46s %6s %6s %8s %6s %5s %8s %8s  %-16s %s%n";

    static final String HEAD = String.format(
                    Locale.ROOT,
                    LINE,
                    "row",
                    "fault",
                    "rounds",
                    "faults",
                    "printed",
                    "found",
                    "lost",
                    "doubled",
                    "seconds",
                    "recovery p50/max",
                    "")
            .stripTrailing();

    private RowTable() {}

    static synchronized void print(PrintWriter out, RowResult result) {
        Judge.Verdict verdict = result.verdict();
        out.print(String.format(
                        Locale.ROOT,
                        LINE,
                        result.row().number(),
                        result.row().what(),
                        result.rounds(),
                        result.faults(),
                        verdict.printed(),
                        verdict.found(),
                        verdict.lost(),
                        verdict.doubled(),
                        result.took().toSeconds(),
                        result.recovery(),
                        word(result))
                .stripTrailing());
        out.println();
        verdict.problems().forEach(problem -> out.println("     " + problem));
        out.flush();
    }

    private static String word(RowResult result) {
        if (result.skipped() != null) {
            return "skipped: " + result.skipped();
        }
        if (result.failed() != null) {
            return "FAILED: " + result.failed();
        }
        return result.verdict().clean() ? "" : "FAILED";
    }

    static void printSum(PrintWriter out, Collection<RowResult> results) {
        Judge.Verdict sum = results.stream().map(RowResult::verdict).reduce(Judge.Verdict.NONE, Judge.Verdict::and);
        long failed = results.stream().filter(result -> !result.good()).count();
        long skipped =
                results.stream().filter(result -> result.skipped() != null).count();
        out.printf(
                Locale.ROOT,
                "%d rows, %d skipped, %d failed; %d tickets printed, %d found, %d lost, %d doubled, %d negative waits%n",
                results.size(),
                skipped,
                failed,
                sum.printed(),
                sum.found(),
                sum.lost(),
                sum.doubled(),
                sum.negative());
        out.flush();
    }
}
