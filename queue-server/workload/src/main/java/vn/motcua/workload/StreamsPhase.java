package vn.motcua.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * From an officer's press to the snapshot on a hall screen, and to the one on the officer's own console: {@value #STREAMS}
 * screens, {@value #PHONES} phones and a console at each counter follow, {@value #CALLS_PER_SECOND} calls a second.
 */
final class StreamsPhase {
    static final int STREAMS = 30;
    static final int PHONES = 200;
    static final int CALLS_PER_SECOND = 20;

    private static final long GRACE_MILLIS = 2_000;

    private final Bench bench;

    StreamsPhase(Bench bench) {
        this.bench = bench;
    }

    private record Press(String number, String counter, long nanos) {}

    /** To the boards, then to the consoles. */
    List<Measurement> run() throws InterruptedException {
        int calls = CALLS_PER_SECOND * (bench.seconds() + (int) bench.warmUp().toSeconds());
        bench.openCounters();
        bench.prepareWaiting(calls * 2);
        List<BoardWatcher> boards = new ArrayList<>();
        List<BoardWatcher> phones = new ArrayList<>();
        Map<String, BoardWatcher> consoles = new LinkedHashMap<>();
        try {
            phones.addAll(phones());
            for (String counter : bench.counters()) {
                consoles.put(counter, BoardWatcher.console(bench.office(), counter));
            }
            for (int each = 0; each < STREAMS; each++) {
                boards.add(BoardWatcher.start(bench.office(), each));
            }
            awaitFirst(boards, "a board");
            awaitFirst(consoles.values(), "a console");
            OfficeProcess.Busy busy;
            List<Press> presses;
            try (OfficeDesk desk = bench.desk("use")) {
                OfficeProcess.Use use = new OfficeProcess.Use(desk);
                presses = press(calls);
                busy = use.soFar();
            }
            Thread.sleep(GRACE_MILLIS);
            int warm = CALLS_PER_SECOND * (int) bench.warmUp().toSeconds();
            List<Press> counted = presses.subList(Math.min(warm, presses.size()), presses.size());
            return List.of(onBoards(counted, boards, busy), onConsoles(counted, consoles, busy));
        } finally {
            consoles.values().forEach(BoardWatcher::close);
            boards.forEach(BoardWatcher::close);
            phones.forEach(BoardWatcher::close);
        }
    }

    /** Citizens at the end of the line, each looking at the own ticket. */
    private List<BoardWatcher> phones() throws InterruptedException {
        List<BoardWatcher> phones = new ArrayList<>();
        try (OfficeDesk desk = bench.desk("phones")) {
            for (int each = 0; each < PHONES; each++) {
                String service = bench.services().get(each % bench.services().size());
                Answer answer = desk.issue(service, false, null);
                bench.ledger().issued(answer.required("ticket"), answer.required("number"));
                String link = answer.required("link");
                phones.add(BoardWatcher.phone(bench.office(), link.substring(link.lastIndexOf('/') + 1)));
            }
        }
        awaitFirst(phones, "a phone");
        return phones;
    }

    private static void awaitFirst(Collection<BoardWatcher> watchers, String who) throws InterruptedException {
        for (BoardWatcher watcher : watchers) {
            if (!watcher.awaitFirst()) {
                throw new WorkloadFault(who + "'s stream sent no snapshot within 10 s");
            }
        }
    }

    private List<Press> press(int calls) throws InterruptedException {
        List<Press> presses = new ArrayList<>();
        try (OfficeDesk desk = bench.desk("press")) {
            long began = System.nanoTime();
            for (int each = 0; each < calls; each++) {
                long due = began + TimeUnit.SECONDS.toNanos(each) / CALLS_PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                String at = bench.counters().get(each % bench.counters().size());
                long now = System.nanoTime();
                Answer answer = desk.callNext(at);
                if (answer.status() == 200) {
                    String number = answer.required("number");
                    bench.ledger().called(answer.required("ticket"), number, at);
                    presses.add(new Press(number, at, now));
                }
            }
        }
        return presses;
    }

    private Measurement onBoards(List<Press> presses, List<BoardWatcher> boards, OfficeProcess.Busy busy) {
        Histogram latencies = Measurement.noLatencies();
        long unseen = 0;
        for (Press press : presses) {
            for (BoardWatcher board : boards) {
                Long seen = board.firstSeen(press.number());
                if (seen == null) {
                    unseen++;
                } else {
                    Measurement.record(latencies, seen - press.nanos());
                }
            }
        }
        return new Measurement(
                "call → board, " + STREAMS + " boards, " + PHONES + " phones, " + CALLS_PER_SECOND + " calls/s",
                bench.seconds(),
                latencies,
                unseen,
                busy);
    }

    /**
     * Snapshots are conflated: a console may go on to its counter's next number without ever showing this one. It is then
     * up to date with this press when it shows the next.
     */
    private Measurement onConsoles(List<Press> presses, Map<String, BoardWatcher> consoles, OfficeProcess.Busy busy) {
        Histogram latencies = Measurement.noLatencies();
        long unseen = 0;
        Map<String, Long> later = new HashMap<>();
        for (Press press : presses.reversed()) {
            Long seen = Objects.requireNonNull(consoles.get(press.counter())).firstSeen(press.number());
            Long upToDate = seen == null ? later.get(press.counter()) : seen;
            if (upToDate == null) {
                unseen++;
            } else {
                Measurement.record(latencies, upToDate - press.nanos());
                later.put(press.counter(), upToDate);
            }
        }
        return new Measurement("key press → own console, the same", bench.seconds(), latencies, unseen, busy);
    }
}
