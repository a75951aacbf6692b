package vn.motcua.kiosk.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.TicketIssued;

/** The tickets that this kiosk has given out in this life of its database, for as long as their events are kept. */
public final class IssuedBefore {
    /** The protocol counts no further; later copies share the last number. */
    private static final int LAST_COPY = 99;

    private final KioskStore store;

    /** Those in {@code store}. */
    public IssuedBefore(KioskStore store) {
        this.store = store;
    }

    /** The ticket as its paper was printed; empty when this database has not issued it. */
    public Optional<IssuedTicket> find(UUID ticket, DeviceConfig config) {
        return store.read(connection -> {
            PreparedStatement find = connection.prepared("SELECT event FROM outbox WHERE ticket = ? LIMIT 1");
            find.setString(1, ticket.toString());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? issued(Codec.readEnvelope(row.getString(1)), config) : Optional.empty();
            }
        });
    }

    private static Optional<IssuedTicket> issued(EventEnvelope envelope, DeviceConfig config) {
        if (!(Codec.readEvent(envelope) instanceof EventReading.Known(TicketIssued fact))) {
            return Optional.empty();
        }
        String base = config.settings().ticketLinkBase();
        TicketIssued.Announced told = fact.announced();
        Instant at = envelope.at().rebuilt().orElse(envelope.at().wall());
        return Optional.of(new IssuedTicket(
                UUID.fromString(fact.ticket()),
                fact.number(),
                fact.letter(),
                fact.series(),
                fact.count(),
                fact.seriesDay(),
                fact.service(),
                !fact.priority().equals("ordinary"),
                fact.token(),
                base == null ? "" : base + fact.token(),
                at,
                null,
                told == null ? null : new WaitRange(told.low(), told.high(), told.bound90()),
                Boolean.TRUE.equals(fact.interpreter())));
    }

    /** The number of the next copy of a ticket's paper, from 1; on the disk when the future completes. */
    public CompletableFuture<Integer> nextCopy(IssuedTicket ticket) {
        return store.write(connection -> {
            PreparedStatement count = connection.prepared("""
                    INSERT INTO copy (ticket, day, copies) VALUES (?, ?, 1)
                    ON CONFLICT (ticket) DO UPDATE SET copies = min(copies + 1, ?) RETURNING copies""");
            count.setString(1, ticket.ticket().toString());
            count.setString(2, ticket.seriesDay().toString());
            count.setInt(3, LAST_COPY);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
