package vn.motcua.kiosk.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.SeqRange;

/**
 * The facts this kiosk has committed and the office has not acknowledged, in the order they happened. Sequence numbers
 * rise by exactly one and are given in the same transaction as what they tell of.
 */
public final class Outbox {
    /** How long an acknowledged event stays, for an office that is restored from a backup. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final KioskStore store;
    private final DeviceClock clock;
    private volatile Runnable appended = () -> {};
    /** The highest sequence number given so far; it may run ahead of the commit, never behind it. */
    private volatile long given;

    /** The outbox in {@code store}, its events stamped by {@code clock}. */
    public Outbox(KioskStore store, DeviceClock clock) {
        this.store = store;
        this.clock = clock;
        this.given = store.read(Outbox::lastGiven);
    }

    /** Runs {@code listener} after every commit that added an event; it must not block. */
    public void onAppended(Runnable listener) {
        appended = listener;
    }

    /** The epoch of every event here. */
    public String epoch() {
        return store.epoch();
    }

    /** Commits a fact that has no row of its own beside it. */
    public CompletableFuture<Void> add(DeviceEvent event) {
        return store.change(connection -> append(connection, event, null)).thenRun(() -> appended.run());
    }

    void announceAppended() {
        appended.run();
    }

    /** Adds a fact in the caller's transaction. */
    long append(StoreConnection connection, DeviceEvent event, @Nullable UUID ticket) throws SQLException {
        long seq = nextSeq(connection);
        given = Math.max(given, seq);
        EventEnvelope envelope = Codec.seal(seq, clock.now(), event);
        PreparedStatement insert = connection.prepared("INSERT INTO outbox (seq, event, ticket) VALUES (?, ?, ?)");
        insert.setLong(1, seq);
        insert.setString(2, Codec.text(envelope));
        insert.setString(3, ticket == null ? null : ticket.toString());
        insert.executeUpdate();
        return seq;
    }

    private static long nextSeq(StoreConnection connection) throws SQLException {
        PreparedStatement next = connection.prepared("""
                INSERT INTO meta (key, value) VALUES ('seq', '1')
                ON CONFLICT (key) DO UPDATE SET value = CAST(value + 1 AS TEXT) RETURNING value""");
        try (ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last sequence number given, 0 for none. */
    public long lastSeq() {
        return store.read(Outbox::lastGiven);
    }

    private static long lastGiven(StoreConnection connection) throws SQLException {
        @Nullable String last = KioskStore.meta(connection, "seq");
        return last == null ? 0 : Long.parseLong(last);
    }

    /** How many events wait for an ack. */
    public long backlog() {
        return store.read(connection -> {
            PreparedStatement count = connection.prepared("SELECT count(*) FROM outbox WHERE acked IS NULL");
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /**
     * Events without an ack, rising by sequence.
     *
     * @param after sequence to begin after
     * @param upTo last sequence wanted
     * @param limit the most events
     */
    public List<EventEnvelope> unacked(long after, long upTo, int limit) {
        if (after >= given) {
            return List.of();
        }
        return select(
                "SELECT event FROM outbox WHERE acked IS NULL AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
                after,
                upTo,
                limit);
    }

    /** Events of a range that are still kept, acknowledged or not: for an office that asks again. */
    public List<EventEnvelope> kept(SeqRange range, int limit) {
        return select(
                "SELECT event FROM outbox WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
                range.first() - 1,
                range.last(),
                limit);
    }

    private List<EventEnvelope> select(String sql, long after, long upTo, int limit) {
        return store.read(connection -> {
            List<EventEnvelope> events = new ArrayList<>();
            PreparedStatement find = connection.prepared(sql);
            find.setLong(1, after);
            find.setLong(2, upTo);
            find.setInt(3, limit);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    events.add(Codec.readEnvelope(rows.getString(1)));
                }
            }
            return events;
        });
    }

    /**
     * Takes the office's ack: what it covers is acknowledged, and forgotten after {@link #KEPT}. An ack of another epoch
     * or one that came before changes nothing.
     *
     * @return the tickets whose issue was acknowledged now for the first time, after the commit
     */
    public CompletableFuture<List<UUID>> acknowledge(Ack ack) {
        if (!ack.epoch().equals(store.epoch())) {
            return CompletableFuture.completedFuture(List.of());
        }
        long now = clock.now().wall().toEpochMilli();
        return store.write(connection -> {
            List<UUID> tickets = new ArrayList<>();
            mark(connection, 0, ack.upTo(), now, tickets);
            for (SeqRange range : ack.ranges()) {
                mark(connection, range.first() - 1, range.last(), now, tickets);
            }
            return tickets;
        });
    }

    /** Deletes what was acknowledged longer ago than {@link #KEPT}; runs in the writer's transaction. */
    void forgetOld(StoreConnection connection) throws SQLException {
        PreparedStatement forget = connection.prepared("DELETE FROM outbox WHERE acked < ?");
        forget.setLong(1, clock.now().wall().minus(KEPT).toEpochMilli());
        forget.executeUpdate();
    }

    private static void mark(StoreConnection connection, long after, long upTo, long now, List<UUID> tickets)
            throws SQLException {
        PreparedStatement mark = connection.prepared(
                "UPDATE outbox SET acked = ? WHERE acked IS NULL AND seq > ? AND seq <= ? RETURNING ticket");
        mark.setLong(1, now);
        mark.setLong(2, after);
        mark.setLong(3, upTo);
        try (ResultSet rows = mark.executeQuery()) {
            while (rows.next()) {
                @Nullable String ticket = rows.getString(1);
                if (ticket != null) {
                    tickets.add(UUID.fromString(ticket));
                }
            }
        }
    }
}
