package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rows 26 and 27: a board that starts anew in the middle of calls, and two desks that call the same ticket. */
final class HallRows {
    private static final int TICKETS = 8;

    private HallRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(26, "board started again in the middle of calls", HallRows::board),
                new Row(27, "one ticket called from two desks at once", HallRows::desks));
    }

    private static void board(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            OfficeHttp http = stage.office().http();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TICKETS);
                stage.drain();
                http.post("/api/v1/counters/1/open", "{}");
                long before = lastCall(snapshot(http));
                List<String> called = new ArrayList<>();
                for (OfficeHttp.Answer call = next(http); call.status() == 200; call = next(http)) {
                    called.add(call.text("number"));
                    // The board looks at half of the calls only: it was away for the others.
                    if (called.size() == 2) {
                        snapshot(http);
                    }
                }
                ChaosFault.unless(called.size() >= 2, "nobody was called: " + called);
                Patience.until("the board knows the last call", () -> shows(snapshot(http), called.getLast()));
                List<String> known = new ArrayList<>();
                TreeSet<Long> seqs = new TreeSet<>();
                snapshot(http).path("calls").forEach(call -> {
                    if (call.path("callSeq").asLong() > before) {
                        known.add(call.path("number").asText());
                        seqs.add(call.path("callSeq").asLong());
                    }
                });
                ChaosFault.unless(known.equals(called), "the board shows " + known + ", called were " + called);
                ChaosFault.unless(
                        seqs.size() == called.size() && seqs.last() - seqs.first() == called.size() - 1L,
                        "the calls' sequence has holes: " + seqs);
                trial.played();
            }
            stage.judge();
        }
    }

    private static OfficeHttp.Answer next(OfficeHttp http) throws IOException, InterruptedException {
        return http.post("/api/v1/counters/1/call-next", "{}");
    }

    private static boolean shows(JsonNode board, String number) {
        return board.path("calls")
                .path(board.path("calls").size() - 1)
                .path("number")
                .asText()
                .equals(number);
    }

    private static long lastCall(JsonNode board) {
        long last = 0;
        for (JsonNode call : board.path("calls")) {
            last = Math.max(last, call.path("callSeq").asLong());
        }
        return last;
    }

    /** What a board that has just started gets first. */
    private static JsonNode snapshot(OfficeHttp http) throws IOException {
        var connection =
                URI.create(http.address() + "/api/v1/stream?view=board").toURL().openConnection();
        connection.setReadTimeout(10_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return new JsonMapper().readTree(line.substring("data:".length()));
                }
            }
        }
        throw new IOException("the stream ended without a snapshot");
    }

    private static void desks(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open();
                ExecutorService officers = Executors.newFixedThreadPool(2)) {
            OfficeHttp http = stage.office().http();
            http.post("/api/v1/counters/1/open", "{}");
            http.post("/api/v1/counters/2/open", "{}");
            for (int round = 0; round < trial.rounds(); round++) {
                for (int each = 0; each < TICKETS; each++) {
                    Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
                    Patience.until("the office has it", () -> stage.office().has(ticket.ticket()));
                    int won = atOnce(officers, http, ticket.ticket());
                    ChaosFault.unless(won == 1, ticket.number() + " was called by " + won + " of two desks");
                    for (String counter : List.of("1", "2")) {
                        http.post("/api/v1/counters/" + counter + "/start", "{}");
                        http.post("/api/v1/counters/" + counter + "/complete", "{}");
                    }
                }
                trial.played();
            }
            stage.judge();
        }
    }

    private static int atOnce(ExecutorService officers, OfficeHttp http, String ticket) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String counter : List.of("1", "2")) {
            calls.add(() -> {
                together.await();
                return http.post(
                                "/api/v1/counters/" + counter + "/call",
                                "{\"ticket\":\"" + ticket + "\",\"reason\":\"asked for\"}")
                        .status();
            });
        }
        int won = 0;
        for (Future<Integer> call : officers.invokeAll(calls)) {
            won += call.get() == 200 ? 1 : 0;
        }
        return won;
    }
}
