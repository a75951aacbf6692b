package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.IntakeLog;
import vn.motcua.office.queue.PersonalStore;
import vn.motcua.office.queue.QueueStore;
import vn.motcua.office.queue.Reply;
import vn.motcua.storage.Witness;

/** The loop's store in SQLite: events appended, projections, inbox and kept outcomes in the same transaction. */
public final class SqliteQueueStore implements QueueStore {
    /** Leases are made at most this long before the day they are for. */
    private static final Duration LEASED_AHEAD = Duration.ofDays(6);

    /** What the witness calls an office's only life: a restore takes the witness away with the file. */
    static final String LIFE = "office";

    private final SqliteFile file;
    private final Witness witness;
    private long witnessed;
    private Connection connection;
    private PreparedStatement begin;
    private PreparedStatement commit;
    private PreparedStatement rollback;
    private PreparedStatement append;
    private PreparedStatement findKept;
    private PreparedStatement keep;
    private PreparedStatement endedTicket;
    private PreparedStatement endedNumber;
    private PreparedStatement lastSequence;
    private Projections projections;
    private Inbox inbox;
    private PersonalTables personal;

    private SqliteQueueStore(SqliteFile file, Witness witness) throws SQLException {
        this.file = file;
        this.witness = witness;
        connect();
        testify(lastSequence());
    }

    private void testify(long sequence) {
        if (sequence != witnessed) {
            witnessed = sequence;
            witness.note(new Witness.Testimony(LIFE, sequence));
        }
    }

    private void connect() throws SQLException {
        connection = file.writer();
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        append = connection.prepareStatement("INSERT INTO event (at, type, v, body) VALUES (?, ?, ?, ?)");
        findKept = connection.prepareStatement("SELECT body, status, reply FROM kept WHERE scope = ?");
        keep = connection.prepareStatement("INSERT INTO kept (scope, body, status, reply, at) VALUES (?, ?, ?, ?, ?)");
        String ended = """
                SELECT ticket, series_day, number, state, token, coalesce(body ->> '$.visit.provisional', 0)
                FROM visit WHERE""";
        endedTicket = connection.prepareStatement(ended + " ticket = ?");
        endedNumber = connection.prepareStatement(ended + " series_day = ? AND number = ?");
        lastSequence = connection.prepareStatement("SELECT coalesce(max(seq), 0) FROM event");
        projections = new Projections(connection);
        inbox = new Inbox(connection);
        personal = new PersonalTables(connection);
    }

    /**
     * Opens or creates the file.
     *
     * @throws StorageFault when it cannot be opened or is of a newer release
     */
    public static SqliteQueueStore open(Path file) {
        try {
            return new SqliteQueueStore(new SqliteFile(file), Witness.beside(file));
        } catch (SQLException e) {
            throw new StorageFault("cannot open " + file, e);
        }
    }

    @Override
    public void replayInto(QueueState state) {
        guarded("replay the log", () -> {
            long closedSeq = 0;
            long closedAt = 0;
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT seq, at FROM event WHERE type = 'DayClosed' ORDER BY seq DESC LIMIT 1");
                    ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    closedSeq = row.getLong(1);
                    closedAt = row.getLong(2);
                }
            }
            replay(state, """
                    SELECT type, v, body FROM event
                    WHERE type = 'SeriesLeased' AND seq < ? AND at >= ? ORDER BY seq""", closedSeq, closedAt - LEASED_AHEAD.toMillis());
            replay(
                    state,
                    "SELECT type, v, body FROM event WHERE type = 'SeriesBurned' AND seq < ? AND at >= ? ORDER BY seq",
                    closedSeq,
                    closedAt - LEASED_AHEAD.toMillis());
            replay(state, "SELECT type, v, body FROM event WHERE seq >= ? AND at >= ? ORDER BY seq", closedSeq, 0);
            inbox.forgetCache();
        });
    }

    private void replay(QueueState state, String sql, long seq, long at) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, seq);
            query.setLong(2, at);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    state.apply(EventJson.read(row.getString(1), row.getInt(2), row.getString(3)));
                }
            }
        }
    }

    @Override
    public void begin() {
        guarded("begin a batch", begin::execute);
    }

    @Override
    public void append(Event event, QueueState state) {
        guarded("append an event", () -> {
            append.setLong(1, event.at().toEpochMilli());
            append.setString(2, EventJson.type(event));
            append.setInt(3, EventJson.VERSION);
            append.setString(4, EventJson.write(event));
            append.executeUpdate();
            projections.take(event, state);
        });
    }

    @Override
    public Optional<Kept> kept(IdempotencyKey key) {
        return asked("look up an outcome", () -> {
            findKept.setString(1, key.scope());
            try (ResultSet row = findKept.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getString(1), new Reply(row.getInt(2), row.getString(3))))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void keep(IdempotencyKey key, Reply reply, Instant now) {
        guarded("keep an outcome", () -> {
            keep.setString(1, key.scope());
            keep.setString(2, key.body());
            keep.setInt(3, reply.status());
            keep.setString(4, reply.json());
            keep.setLong(5, now.toEpochMilli());
            keep.executeUpdate();
        });
    }

    @Override
    public long keptCount() {
        return asked("count outcomes", () -> {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT coalesce(max(id) - min(id) + 1, 0) FROM kept");
                    ResultSet row = query.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Override
    public Optional<Ended> ended(TicketId ticket) {
        return asked("look up a visit", () -> {
            endedTicket.setString(1, ticket.toString());
            return ended(endedTicket);
        });
    }

    @Override
    public Optional<Ended> ended(LocalDate seriesDay, TicketNumber number) {
        return asked("look up a number", () -> {
            endedNumber.setString(1, seriesDay.toString());
            endedNumber.setString(2, number.toString());
            return ended(endedNumber);
        });
    }

    private static Optional<Ended> ended(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Ended(
                            TicketId.of(row.getString(1)),
                            LocalDate.parse(row.getString(2)),
                            TicketNumber.parse(row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getBoolean(6)))
                    : Optional.empty();
        }
    }

    @Override
    public int forgetKept(Instant before, Instant after, int limit) {
        return asked("forget outcomes", () -> {
            try (PreparedStatement delete = connection.prepareStatement("""
                    DELETE FROM kept WHERE id IN
                      (SELECT id FROM (SELECT id, at FROM kept ORDER BY id LIMIT ?) WHERE at < ? OR at > ?)""")) {
                delete.setInt(1, limit);
                delete.setLong(2, before.toEpochMilli());
                delete.setLong(3, after.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public Fact.Reception receive(Fact fact, Instant now) {
        return asked("receive a fact", () -> inbox.receive(fact, now));
    }

    @Override
    public void bury(Fact fact, String reason, Instant now) {
        guarded("keep a dead letter", () -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO dead_letter (device, epoch, seq, hash, type, reason, body, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (device, epoch, seq, hash) DO NOTHING""")) {
                insert.setString(1, fact.device().value());
                insert.setString(2, fact.epoch());
                insert.setLong(3, fact.sequence());
                insert.setString(4, fact.hash());
                insert.setString(5, fact.type());
                insert.setString(6, reason);
                insert.setString(7, fact.content());
                insert.setLong(8, now.toEpochMilli());
                insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<IntakeLog.DeadLetter> deadLetter(long id) {
        return asked("find a dead letter", () -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, device, epoch, seq, type, reason, at, body FROM dead_letter WHERE id = ?")) {
                query.setLong(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(SqliteIntakeLog.deadLetter(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void reason(long id, String reason) {
        guarded("keep a reason", () -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE dead_letter SET reason = ? WHERE id = ?")) {
                update.setString(1, reason);
                update.setLong(2, id);
                update.executeUpdate();
            }
        });
    }

    @Override
    public void settle(long id) {
        guarded("settle a dead letter", () -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM dead_letter WHERE id = ?")) {
                delete.setLong(1, id);
                delete.executeUpdate();
            }
        });
    }

    @Override
    public List<long[]> received(String device, String epoch) {
        return asked("read the inbox", () -> inbox.received(device, epoch));
    }

    @Override
    public PersonalStore personal() {
        return personal;
    }

    @Override
    public long lastSequence() {
        return asked("find the end of the log", () -> {
            try (ResultSet row = lastSequence.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Override
    public void proveWritable() {
        guarded("be opened anew", this::reconnect);
        begin();
        guarded("write a page", () -> {
            try (Statement statement = connection.createStatement()) {
                // Writes the file's first page, with what it holds already.
                statement.executeUpdate("PRAGMA user_version = " + Schema.VERSION);
            }
        });
        commit();
    }

    /**
     * After a fault the driver's prepared statements may be unusable ("statement is not executing"), a transaction may
     * stand open, and open files may belong to a disk that was mounted anew.
     */
    private void reconnect() throws SQLException {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(SqliteQueueStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "The sick connection did not close: {0}", e.getMessage());
        }
        connect();
    }

    @Override
    public void commit() {
        long reached = lastSequence();
        guarded("commit", commit::execute);
        testify(reached);
    }

    @Override
    public void rollback() {
        inbox.forgetCache();
        guarded("roll back", rollback::execute);
    }

    @Override
    public void close() {
        guarded("close", connection::close);
        witness.close();
    }

    interface Work {
        void run() throws SQLException;
    }

    interface Question<T> {
        T ask() throws SQLException;
    }

    static void guarded(String what, Work work) {
        asked(what, () -> {
            work.run();
            return true;
        });
    }

    static <T> T asked(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new StorageFault("the store cannot " + what + ": " + DiskTrouble.of(e), e);
        }
    }
}
