package vn.motcua.workload;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Officers calling and kiosks issuing at once; afterwards every promise is looked after. */
final class MixedPhase {
    private static final int PREPARED_PER_SECOND = 1_000;
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Bench bench;
    private final TemporaryKiosks kiosks;

    MixedPhase(Bench bench, TemporaryKiosks kiosks) {
        this.bench = bench;
        this.kiosks = kiosks;
    }

    List<Measurement> run() throws InterruptedException {
        bench.openCounters();
        bench.prepareWaiting(PREPARED_PER_SECOND * bench.seconds());
        CompletableFuture<Measurement> calls = CompletableFuture.supplyAsync(
                () -> together("mixed: call-next", index -> new CallingClient(bench, "mixed-" + index, index, true)),
                task -> Thread.ofPlatform().daemon().start(task));
        Thread looks = Thread.ofPlatform().daemon().start(this::look);
        try {
            Measurement taps = bench.crew().work("mixed: kiosk tap → office commit", this::tapping);
            return List.of(calls.join(), taps);
        } catch (CompletionException failed) {
            throw new WorkloadFault("the officers gave up: " + failed.getMessage(), failed);
        } finally {
            looks.interrupt();
            looks.join();
        }
    }

    private Crew.Client tapping(int index) {
        return new TappingClient(
                bench, kiosks.kiosks().get(index % kiosks.kiosks().size()), index);
    }

    private Measurement together(String what, java.util.function.IntFunction<Crew.Client> client) {
        try {
            return bench.crew().work(what, client);
        } catch (InterruptedException stopped) {
            throw new WorkloadFault("stopped", stopped);
        }
    }

    private void look() {
        try (OfficeDesk desk = bench.desk("look")) {
            while (!Thread.currentThread().isInterrupted()) {
                bench.ledger().seen(desk.counters());
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException done) {
            // The phase is over.
        }
    }
}
