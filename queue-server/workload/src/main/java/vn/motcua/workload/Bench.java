package vn.motcua.workload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What all phases of a benchmark share.
 *
 * @param office the office that is measured
 * @param seconds how long each phase counts
 * @param clients how many clients work at once
 * @param services ids of the services that some counter can serve
 * @param counters ids of the counters
 * @param ledger what the office answered
 * @param progress hears in a sentence what is going on
 */
record Bench(
        OfficeAddress office,
        int seconds,
        int clients,
        List<String> services,
        List<String> counters,
        SafetyLedger ledger,
        Consumer<String> progress) {

    /** Most tickets that are made to wait before calls are measured; an office holds 100,000 open ones. */
    private static final int MOST_PREPARED = 60_000;

    /** Looks at the running office. */
    static Bench of(OfficeAddress office, int seconds, int clients, Consumer<String> progress) {
        try (OfficeDesk desk = new OfficeDesk(office, office.machineToken(), "look")) {
            List<OfficeDesk.KnownCounter> counters = desk.counters();
            List<String> services = desk.services().stream()
                    .map(OfficeDesk.OfferedService::id)
                    .filter(service -> counters.stream()
                            .anyMatch(counter -> counter.services().contains(service)))
                    .toList();
            if (services.isEmpty()) {
                throw new WorkloadFault("this office has no service that a counter can serve");
            }
            return new Bench(
                    office,
                    seconds,
                    clients,
                    services,
                    counters.stream().map(OfficeDesk.KnownCounter::id).toList(),
                    new SafetyLedger(),
                    progress);
        }
    }

    /** The JVMs' compilers are given this long before anything is counted. */
    Duration warmUp() {
        return Duration.ofSeconds(Math.clamp(seconds / 4, 1, 4));
    }

    Crew crew() {
        return new Crew(office, clients, warmUp(), Duration.ofSeconds(seconds));
    }

    /** A line with the machine token. */
    OfficeDesk desk(String name) {
        return new OfficeDesk(office, office.machineToken(), "load-" + name);
    }

    /** Opens every counter, one officer at each. */
    void openCounters() {
        try (OfficeDesk desk = desk("open")) {
            counters.forEach(counter -> desk.open(counter, "load-" + counter));
        }
    }

    /** Closes every counter. */
    void closeCounters() {
        try (OfficeDesk desk = desk("close")) {
            counters.forEach(desk::close);
        }
    }

    /** Lets at least this many citizens wait, at most {@value #MOST_PREPARED}; nothing of it is counted. */
    void prepareWaiting(int wanted) throws InterruptedException {
        long missing;
        try (OfficeDesk desk = desk("count")) {
            int waiting = desk.services().stream()
                    .mapToInt(OfficeDesk.OfferedService::waiting)
                    .sum();
            missing = Math.min(wanted, MOST_PREPARED) - waiting;
        }
        if (missing <= 0) {
            return;
        }
        progress.accept("issuing " + missing + " tickets first");
        AtomicLong left = new AtomicLong(missing);
        new Crew(office, clients, Duration.ZERO, Duration.ofMinutes(5)).work("preparation", index -> {
            Crew.Client issuer = new IssuingClient(this, "prepare-" + index, index);
            return new Crew.Client() {
                @Override
                public Crew.Attempt once() throws InterruptedException {
                    return left.getAndDecrement() > 0 ? issuer.once() : Crew.Attempt.OUT_OF_WORK;
                }

                @Override
                public void close() {
                    issuer.close();
                }
            };
        });
    }
}
