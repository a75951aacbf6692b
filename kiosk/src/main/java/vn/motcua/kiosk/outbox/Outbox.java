package vn.motcua.kiosk.outbox;

import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.StoredEvent;

/**
 * The facts this kiosk has committed and the office has not acknowledged, in the order they happened. Sequence numbers
 * rise by exactly one and are given in the same transaction as what they tell of.
 */
public final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    /** How long an acknowledged event stays, for an office that is restored from a backup. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final KioskStore store;
    private final DeviceClock clock;
    private final SalvagedEvents salvaged;
    private volatile Runnable appended = () -> {};
    private volatile Runnable begun = () -> {};
    private volatile @Nullable Supplier<DeviceEvent> firstEvent;
    /** The highest sequence number given so far; it may run ahead of the commit, never behind it. */
    private volatile long given;

    /** The tickets whose issue waits for its ack, by sequence; as many as the outbox holds. */
    private final ConcurrentNavigableMap<Long, UUID> unackedTickets = new ConcurrentSkipListMap<>();

    /** The outbox in {@code store}, its events stamped by {@code clock}. */
    public Outbox(KioskStore store, DeviceClock clock) {
        this.store = store;
        this.clock = clock;
        this.given = store.read(Outbox::lastGiven);
        unackedTickets.putAll(store.read(Outbox::waitingTickets));
        this.salvaged = new SalvagedEvents(store);
        store.onNewEpoch(this::begin, () -> begun.run());
    }

    /**
     * What happens when the database was lost while the program ran.
     *
     * @param first the first event of the new epoch
     * @param told runs after its commit, on the store's thread; must not block
     */
    public void onNewEpoch(Supplier<DeviceEvent> first, Runnable told) {
        firstEvent = first;
        begun = told;
    }

    /** The file is another one: a new one, or that of before, which could not be opened at the start. */
    private void begin(StoreConnection connection) throws SQLException {
        given = lastGiven(connection);
        unackedTickets.clear();
        unackedTickets.putAll(waitingTickets(connection));
        Supplier<DeviceEvent> first = firstEvent;
        if (first != null) {
            append(connection, first.get(), null);
        }
        salvaged.reload(connection);
    }

    /** What was salvaged of a damaged database, still to be sent under the epoch it was stored in. */
    public SalvagedEvents salvaged() {
        return salvaged;
    }

    /** Runs {@code listener} after every commit that added an event; it must not block. */
    public void onAppended(Runnable listener) {
        appended = listener;
    }

    /** The office has more of this epoch than was ever given here: the store is an old image, and a new epoch begins. */
    public void forsake() {
        store.forsake();
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
        store.appended(seq);
        EventEnvelope envelope = Codec.seal(seq, clock.now(), event);
        PreparedStatement insert = connection.prepared("INSERT INTO outbox (seq, event, ticket) VALUES (?, ?, ?)");
        insert.setLong(1, seq);
        insert.setString(2, Codec.text(envelope));
        insert.setString(3, ticket == null ? null : ticket.toString());
        insert.executeUpdate();
        if (ticket != null) {
            unackedTickets.put(seq, ticket);
        } else {
            // A commit that failed gives its sequence to the next event, which is of another kind.
            unackedTickets.remove(seq);
        }
        return seq;
    }

    private static Map<Long, UUID> waitingTickets(StoreConnection connection) throws SQLException {
        Map<Long, UUID> waiting = new HashMap<>();
        PreparedStatement find =
                connection.prepared("SELECT seq, ticket FROM outbox WHERE acked IS NULL AND ticket IS NOT NULL");
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                waiting.put(rows.getLong(1), UUID.fromString(rows.getString(2)));
            }
        }
        return waiting;
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

    /** The last sequence given, without a look at the disk; it may run ahead of a commit, never behind one. */
    public long highestSeq() {
        return given;
    }

    /** How many events wait for an ack, salvaged ones among them. */
    public long backlog() {
        return salvaged.waiting() + ownBacklog();
    }

    private long ownBacklog() {
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
    public List<StoredEvent> unacked(long after, long upTo, int limit) {
        if (after >= given) {
            return List.of();
        }
        return select(
                "SELECT seq, event FROM outbox WHERE acked IS NULL AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
                after,
                upTo,
                limit);
    }

    /**
     * The office asks for these again, since it was restored from a backup: those of them that it had acknowledged wait
     * for an ack once more. What waits already is sent anyway.
     *
     * @return how many are asked for again, after the commit
     */
    public CompletableFuture<Integer> sendAgain(SeqRange range) {
        return store.write(connection -> {
            PreparedStatement reopen = connection.prepared(
                    "UPDATE outbox SET acked = NULL WHERE acked IS NOT NULL AND seq >= ? AND seq <= ?");
            reopen.setLong(1, range.first());
            reopen.setLong(2, range.last());
            return reopen.executeUpdate();
        });
    }

    private List<StoredEvent> select(String sql, long after, long upTo, int limit) {
        return store.read(connection -> {
            List<StoredEvent> events = new ArrayList<>();
            PreparedStatement find = connection.prepared(sql);
            find.setLong(1, after);
            find.setLong(2, upTo);
            find.setInt(3, limit);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    events.add(new StoredEvent(rows.getLong(1), rows.getString(2)));
                }
            }
            return events;
        });
    }

    /**
     * Takes the office's ack: what it covers is acknowledged, and forgotten after {@link #KEPT}. An ack of another epoch
     * or one that came before changes nothing. It reaches the disk with the next commit: were it lost, the events would
     * be sent and acknowledged once more.
     *
     * @return the tickets whose issue was acknowledged now for the first time
     */
    public List<UUID> acknowledge(Ack ack) {
        if (!ack.epoch().equals(store.epoch())) {
            return salvaged.acknowledge(ack, clock.now().wall());
        }
        List<SeqRange> covered = new ArrayList<>(ack.ranges());
        if (ack.upTo() > 0) {
            covered.add(new SeqRange(1, ack.upTo()));
        }
        long now = clock.now().wall().toEpochMilli();
        store.changeSoon(connection -> {
                    for (SeqRange range : covered) {
                        mark(connection, range, now);
                    }
                })
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "An ack is not kept; it will come again: {0}", failure.getMessage());
                    return null;
                });
        List<UUID> tickets = new ArrayList<>();
        for (SeqRange range : covered) {
            Map<Long, UUID> acknowledged = unackedTickets.subMap(range.first(), true, range.last(), true);
            tickets.addAll(acknowledged.values());
            acknowledged.clear();
        }
        return tickets;
    }

    /** Deletes what was acknowledged longer ago than {@link #KEPT}; runs in the writer's transaction. */
    void forgetOld(StoreConnection connection) throws SQLException {
        PreparedStatement forget = connection.prepared("DELETE FROM outbox WHERE acked < ?");
        forget.setLong(1, clock.now().wall().minus(KEPT).toEpochMilli());
        forget.executeUpdate();
        salvaged.forgetBefore(connection, clock.now().wall().minus(KEPT));
    }

    private static void mark(StoreConnection connection, SeqRange range, long now) throws SQLException {
        PreparedStatement mark =
                connection.prepared("UPDATE outbox SET acked = ? WHERE acked IS NULL AND seq >= ? AND seq <= ?");
        mark.setLong(1, now);
        mark.setLong(2, range.first());
        mark.setLong(3, range.last());
        mark.executeUpdate();
    }
}
