package vn.motcua.office.http;

import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.OfficeClock;
import vn.motcua.office.queue.Snapshot;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.TicketView;
import vn.motcua.protocol.Text;

/** The phone page of a ticket that has ended: its last word, from history. */
final class EndedTickets {
    private final History history;
    private final Supplier<OfficeDefinition> definition;
    private final OfficeClock clock;

    EndedTickets(History history, Supplier<OfficeDefinition> definition, OfficeClock clock) {
        this.history = history;
        this.definition = definition;
        this.clock = clock;
    }

    /** The last snapshot; empty when no ticket that has ended has this token. */
    Optional<Snapshot> snapshot(StreamKey ticket) {
        return history.visitByToken(ticket.id()).map(ended -> {
            String service = ended.visit().service().value();
            Text name = definition
                    .get()
                    .service(service)
                    .map(ServiceDefinition::name)
                    .orElseGet(() -> new Text(service, service));
            // As the hub does: versions are milliseconds, so they grow over restarts as well.
            long version = System.currentTimeMillis();
            TicketView view = new TicketView(
                    version,
                    clock.instant(),
                    ended.visit().number().toString(),
                    ended.state(),
                    name,
                    null,
                    null,
                    null,
                    null);
            return new Snapshot(ticket, version, Json.bytes(view));
        });
    }
}
