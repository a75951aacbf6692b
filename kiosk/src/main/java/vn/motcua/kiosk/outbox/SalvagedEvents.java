package vn.motcua.kiosk.outbox;

import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.StoredEvent;
import vn.motcua.protocol.TicketIssued;

/**
 * Events of a database that was found damaged, on their way to the office under the epoch they were stored in. The office
 * knows by it which of them it has already.
 *
 * <p>Bound: what one outbox held; acknowledged ones are forgotten with those of the outbox.
 */
public final class SalvagedEvents {
    private static final System.Logger LOG = System.getLogger(SalvagedEvents.class.getName());

    private final KioskStore store;
    /** Not acknowledged yet, with the ticket each of them issued. */
    private final ConcurrentMap<Origin, Optional<UUID>> waiting = new ConcurrentHashMap<>();

    private record Origin(String epoch, long seq) {}

    /**
     * Events of one epoch.
     *
     * @param epoch the epoch they were stored in
     * @param events rising by sequence, not empty
     */
    public record Part(String epoch, List<StoredEvent> events) {}

    SalvagedEvents(KioskStore store) {
        this.store = store;
        store.read(connection -> {
            reload(connection);
            return true;
        });
    }

    void reload(StoreConnection connection) throws SQLException {
        waiting.clear();
        PreparedStatement find = connection.prepared("SELECT epoch, seq, event FROM salvaged WHERE acked IS NULL");
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                waiting.put(new Origin(rows.getString(1), rows.getLong(2)), ticketOf(json(rows.getString(3))));
            }
        }
    }

    private static String json(String stored) {
        return stored.substring(stored.indexOf('\n') + 1);
    }

    private static Optional<UUID> ticketOf(String json) {
        return Codec.readEvent(Codec.readEnvelope(json)) instanceof EventReading.Known(TicketIssued issued)
                ? Optional.of(UUID.fromString(issued.ticket()))
                : Optional.empty();
    }

    /** How many wait for an ack. */
    public int waiting() {
        return waiting.size();
    }

    /** Waiting events after a place, of one epoch; empty when none are left behind it. */
    public Optional<Part> after(String epoch, long seq, int limit) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return store.read(connection -> {
            PreparedStatement find = connection.prepared("""
                    SELECT epoch, seq, event FROM salvaged
                    WHERE acked IS NULL AND (epoch, seq) > (?, ?) ORDER BY epoch, seq LIMIT ?""");
            find.setString(1, epoch);
            find.setLong(2, seq);
            find.setInt(3, limit);
            List<StoredEvent> events = new ArrayList<>();
            String of = "";
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next() && (of.isEmpty() || of.equals(rows.getString(1)))) {
                    of = rows.getString(1);
                    events.add(new StoredEvent(rows.getLong(2), json(rows.getString(3))));
                }
            }
            return events.isEmpty() ? Optional.empty() : Optional.of(new Part(of, events));
        });
    }

    List<UUID> acknowledge(Ack ack, Instant now) {
        List<Origin> covered = waiting.keySet().stream()
                .filter(origin -> origin.epoch().equals(ack.epoch()) && ack.covers(origin.seq()))
                .toList();
        if (covered.isEmpty()) {
            return List.of();
        }
        store.change(connection -> mark(connection, covered, now)).exceptionally(failure -> {
            LOG.log(Level.WARNING, "An ack is not kept; it will come again: {0}", failure.getMessage());
            return null;
        });
        List<UUID> tickets = new ArrayList<>();
        for (Origin origin : covered) {
            Optional<UUID> ticket = waiting.remove(origin);
            if (ticket != null) {
                ticket.ifPresent(tickets::add);
            }
        }
        return tickets;
    }

    private static void mark(StoreConnection connection, List<Origin> covered, Instant now) throws SQLException {
        PreparedStatement mark = connection.prepared("UPDATE salvaged SET acked = ? WHERE epoch = ? AND seq = ?");
        for (Origin origin : covered) {
            mark.setLong(1, now.toEpochMilli());
            mark.setString(2, origin.epoch());
            mark.setLong(3, origin.seq());
            mark.executeUpdate();
        }
    }

    void forgetBefore(StoreConnection connection, Instant before) throws SQLException {
        PreparedStatement forget = connection.prepared("DELETE FROM salvaged WHERE acked < ?");
        forget.setLong(1, before.toEpochMilli());
        forget.executeUpdate();
    }
}
