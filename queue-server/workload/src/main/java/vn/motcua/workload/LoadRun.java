package vn.motcua.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcua.kiosk.outbox.DeviceClock;

/** A whole benchmark: the chosen phases, the look at every promise, the office's memory. */
final class LoadRun {
    private final Bench bench;
    private final Set<Phase> phases;

    LoadRun(Bench bench, Set<Phase> phases) {
        this.bench = bench;
        this.phases = phases;
    }

    LoadReport run() throws InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        try {
            if (phases.contains(Phase.ISSUES)) {
                bench.progress().accept("issues: " + bench.clients() + " clients, " + bench.seconds() + " s");
                measurements.add(
                        bench.crew().work("POST /tickets", index -> new IssuingClient(bench, "issue-" + index, index)));
            }
            if (phases.contains(Phase.CALLS)) {
                measurements.add(calls());
            }
            withKiosks(measurements);
            if (phases.contains(Phase.STREAMS)) {
                bench.progress().accept("streams: " + StreamsPhase.STREAMS + " boards, " + bench.seconds() + " s");
                measurements.addAll(new StreamsPhase(bench).run());
            }
        } finally {
            bench.closeCounters();
        }
        return new LoadReport(bench, measurements, bench.ledger().verdict(), memory());
    }

    private Measurement calls() throws InterruptedException {
        bench.openCounters();
        // What the queue held at most in a run so far was 2,500 calls a second on two processors.
        bench.prepareWaiting(3_000 * (bench.seconds() + (int) bench.warmUp().toSeconds()));
        bench.progress().accept("calls: " + bench.clients() + " officers, " + bench.seconds() + " s");
        return bench.crew().work("POST call-next", index -> new CallingClient(bench, "call-" + index, index, false));
    }

    private void withKiosks(List<Measurement> measurements) throws InterruptedException {
        if (Collections.disjoint(phases, Set.of(Phase.KIOSKS, Phase.MIXED, Phase.BACKLOG))) {
            return;
        }
        bench.progress().accept("registering " + bench.clients() + " kiosks");
        List<String> names = IntStream.rangeClosed(1, bench.clients())
                .mapToObj(each -> "load-" + each)
                .toList();
        try (TemporaryKiosks kiosks = TemporaryKiosks.open(bench.office(), names, DeviceClock::ofSystem)) {
            if (phases.contains(Phase.KIOSKS)) {
                bench.progress().accept("kiosks: " + bench.clients() + " kiosks, " + bench.seconds() + " s");
                measurements.add(bench.crew()
                        .work(
                                "kiosk tap → office commit",
                                index ->
                                        new TappingClient(bench, kiosks.kiosks().get(index), index)));
            }
            if (phases.contains(Phase.MIXED)) {
                bench.progress()
                        .accept("mixed: " + bench.clients() + " officers and " + bench.clients() + " kiosks, "
                                + bench.seconds() + " s");
                measurements.addAll(new MixedPhase(bench, kiosks).run());
            }
            if (phases.contains(Phase.BACKLOG)) {
                measurements.addAll(new BacklogPhase(bench, kiosks.kiosks().getFirst()).run());
            }
        }
        checkAcknowledged();
    }

    private void checkAcknowledged() {
        Map<String, String> acknowledged = bench.ledger().acknowledged();
        bench.progress().accept("asking the office for " + acknowledged.size() + " acknowledged tickets");
        try (OfficeDesk desk = bench.desk("check")) {
            acknowledged.forEach((ticket, number) -> bench.ledger().checked(ticket, number, desk.ticket(ticket)));
        }
    }

    private OptionalLong memory() {
        try (OfficeDesk desk = bench.desk("memory")) {
            return OfficeProcess.residentKib(desk);
        }
    }
}
