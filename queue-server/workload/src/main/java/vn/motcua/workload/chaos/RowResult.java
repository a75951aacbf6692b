package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row the row
 * @param rounds how often the row was played through
 * @param faults how often something was broken: processes killed, lines cut, disks filled
 * @param verdict the judge's
 * @param took how long it was played, with the start of its processes and the judge's look
 * @param recoveries each the time from a kill to the first new ticket, rising
 * @param skipped why it was not played, absent when it was
 * @param failed which promise broke, absent when none did
 */
record RowResult(
        Row row,
        int rounds,
        int faults,
        Judge.Verdict verdict,
        Duration took,
        List<Duration> recoveries,
        @Nullable String skipped,
        @Nullable String failed) {

    boolean good() {
        return failed == null && verdict.clean();
    }

    /** Both together, as if they had been one; what became of the later one counts. */
    RowResult and(RowResult later) {
        return new RowResult(
                row,
                rounds + later.rounds,
                faults + later.faults,
                verdict.and(later.verdict),
                took.plus(later.took),
                Stream.concat(recoveries.stream(), later.recoveries.stream())
                        .sorted()
                        .toList(),
                later.skipped,
                later.failed);
    }

    /** Recovery in milliseconds: the middle one and the longest; empty when there was none. */
    String recovery() {
        return recoveries.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f / %.2f s",
                        recoveries.get(recoveries.size() / 2).toMillis() / 1e3,
                        recoveries.getLast().toMillis() / 1e3);
    }

    ObjectNode json() {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("row", row.number())
                .put("rounds", rounds)
                .put("faults", faults)
                .put("printed", verdict.printed())
                .put("found", verdict.found())
                .put("lost", verdict.lost())
                .put("doubled", verdict.doubled())
                .put("seconds", took.toSeconds());
        if (skipped != null) {
            json.put("skipped", skipped);
        } else {
            json.put("negative", verdict.negative()).put("renumbered", verdict.renumbered());
        }
        if (failed != null) {
            json.put("failed", failed);
        }
        if (!recoveries.isEmpty()) {
            json.put("recoveryMillisP50", recoveries.get(recoveries.size() / 2).toMillis())
                    .put("recoveryMillisMax", recoveries.getLast().toMillis());
        }
        return json;
    }
}
