package vn.motcua.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;

/**
 * A kiosk that was cut off for eight hours comes back: how long until the office has all of it, and how long a citizen
 * who taps meanwhile waits to be known there.
 */
final class BacklogPhase {
    /** Two facts each: the 18,000 events that 3,000 visits of a day leave at most. */
    static final int TICKETS = 9_000;

    private static final int PATIENCE_SECONDS = 300;
    private static final int TAP_EVERY_MILLIS = 100;

    private final Bench bench;
    private final TemporaryKiosks.Kiosk kiosk;
    private int turn;

    BacklogPhase(Bench bench, TemporaryKiosks.Kiosk kiosk) {
        this.bench = bench;
        this.kiosk = kiosk;
    }

    List<Measurement> run() throws InterruptedException {
        kiosk.cutOff();
        Map<UUID, IssuedTicket> printed = issueAlone();
        bench.progress().accept("backlog: " + printed.size() + " tickets were printed without the office");
        long back = System.nanoTime();
        kiosk.bringBack();
        OfficeProcess.Busy busy;
        Histogram live = Measurement.noLatencies();
        long unknown = 0;
        try (OfficeDesk desk = bench.desk("backlog")) {
            OfficeProcess.Use use = new OfficeProcess.Use(desk);
            while (printed.keySet().stream()
                            .anyMatch(ticket -> !kiosk.ack(ticket).isDone())
                    && System.nanoTime() - back < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                unknown += kiosk.device().isConnected() && !tap(live) ? 1 : 0;
                TimeUnit.MILLISECONDS.sleep(TAP_EVERY_MILLIS);
            }
            busy = use.soFar();
        }
        double seconds = Math.max(1e-3, (System.nanoTime() - back) / 1e9);
        Histogram drained = Measurement.noLatencies();
        long missing = 0;
        for (Map.Entry<UUID, IssuedTicket> ticket : printed.entrySet()) {
            missing += acknowledged(ticket.getValue(), back, drained, 0) ? 0 : 1;
        }
        return List.of(
                new Measurement("backlog: back → office commit", seconds, drained, missing, busy),
                new Measurement("backlog: tap meanwhile → office commit", seconds, live, unknown, busy));
    }

    /** As many tickets as wanted, or as the leases give. */
    private Map<UUID, IssuedTicket> issueAlone() {
        Map<UUID, IssuedTicket> printed = new HashMap<>();
        List<String> services = new ArrayList<>(bench.services());
        while (printed.size() < TICKETS && !services.isEmpty()) {
            String service = services.get(turn++ % services.size());
            switch (kiosk.device().issueEvenClosed(service, false)) {
                case IssueResult.Issued issued -> printed.put(issued.ticket().ticket(), issued.ticket());
                case IssueResult.SeriesExhausted exhausted -> services.remove(service);
                case IssueResult.ServiceNotOffered unknown -> services.remove(service);
                case IssueResult.NotConfigured unconfigured ->
                    throw new WorkloadFault("a kiosk that was restarted without its office gives no numbers");
                case IssueResult.StoreFailed broken -> throw new WorkloadFault(broken.toString());
            }
        }
        return printed;
    }

    private boolean tap(Histogram live) throws InterruptedException {
        long tapped = System.nanoTime();
        String service = bench.services().get(turn++ % bench.services().size());
        return !(kiosk.device().issueEvenClosed(service, false) instanceof IssueResult.Issued issued)
                || acknowledged(issued.ticket(), tapped, live, PATIENCE_SECONDS);
    }

    private boolean acknowledged(IssuedTicket ticket, long since, Histogram latencies, int patienceSeconds)
            throws InterruptedException {
        bench.ledger().issued(ticket.ticket().toString(), ticket.number());
        try {
            long at = kiosk.ack(ticket.ticket()).get(patienceSeconds, TimeUnit.SECONDS);
            Measurement.record(latencies, at - since);
            kiosk.forget(ticket.ticket());
            bench.ledger().acknowledged(ticket.ticket().toString(), ticket.number());
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        }
    }
}
