package vn.motcua.workload;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.protocol.DeviceConfig;

/** Citizens at one kiosk, one after the other: a tap, and the next one when the office has acknowledged the ticket. */
final class TappingClient implements Crew.Client {
    private static final int PATIENCE_SECONDS = 15;

    private final Bench bench;
    private final TemporaryKiosks.Kiosk kiosk;
    private final List<String> services;
    private int turn;

    TappingClient(Bench bench, TemporaryKiosks.Kiosk kiosk, int index) {
        this.bench = bench;
        this.kiosk = kiosk;
        this.turn = index;
        DeviceConfig config = kiosk.device().config();
        services = config == null
                ? List.of()
                : config.services().stream()
                        .map(DeviceConfig.Service::id)
                        .filter(bench.services()::contains)
                        .toList();
        if (services.isEmpty()) {
            throw new WorkloadFault("the office gave its kiosks no service to offer");
        }
    }

    @Override
    public Crew.Attempt once() throws InterruptedException {
        String service = services.get(turn++ % services.size());
        return switch (kiosk.device().issueEvenClosed(service, false)) {
            case IssueResult.Issued issued -> {
                UUID ticket = issued.ticket().ticket();
                bench.ledger().issued(ticket.toString(), issued.ticket().number());
                yield acknowledged(ticket, issued.ticket().number());
            }
            case IssueResult.SeriesExhausted exhausted -> Crew.Attempt.FAILED;
            case IssueResult.ServiceNotOffered closed -> Crew.Attempt.FAILED;
            case IssueResult.NotConfigured unconfigured -> Crew.Attempt.FAILED;
            case IssueResult.StoreFailed broken -> Crew.Attempt.FAILED;
        };
    }

    private Crew.Attempt acknowledged(UUID ticket, String number) throws InterruptedException {
        try {
            kiosk.ack(ticket).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            kiosk.forget(ticket);
            bench.ledger().acknowledged(ticket.toString(), number);
            return Crew.Attempt.DONE;
        } catch (TimeoutException | ExecutionException late) {
            return Crew.Attempt.FAILED;
        }
    }
}
