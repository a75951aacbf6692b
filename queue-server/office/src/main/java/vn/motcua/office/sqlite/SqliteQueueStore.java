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
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.FeedbackStore;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.IntakeLog;
import vn.motcua.office.queue.PersonalStore;
import vn.motcua.office.queue.QueueStore;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.SurveyAnswer;
import vn.motcua.office.queue.SurveyStore;
import vn.motcua.storage.Witness;

/** The loop's store in SQLite: events appended, projections, inbox and kept outcomes in the same transaction. */
public final class SqliteQueueStore implements QueueStore {
    /** Leases are made at most this long before the day they are for. */
    // The plus keeps SQLite from walking the whole log by its key: the partial indexes on the time are to be used.
    static final String LEASES_BEFORE = """
            SELECT type, v, body FROM event
            WHERE type = 'SeriesLeased' AND +seq < ? AND at >= ? ORDER BY +seq""";

    static final String BURNT_BEFORE =
            "SELECT type, v, body FROM event WHERE type = 'SeriesBurned' AND seq < ? AND at >= ? ORDER BY seq";

    /** A telephone that was erased since is not to come back with its booking. */
    static final String BOOKINGS_BEFORE =
            "SELECT type, v, body, +seq AS place FROM event WHERE +seq < ?1 AND at >= ?2 AND "
                    + Schema.APPOINTMENTS
                    + " UNION ALL SELECT type, v, body, +seq AS place FROM event WHERE +seq < ?1 AND at >= ?2"
                    + " AND type = 'PersonalDataErased' ORDER BY place";

    private static final Duration LEASED_AHEAD = Duration.ofDays(6);

    /** Bookings are made at most this long before the end of their day (an office may set 60 days). */
    static final Duration BOOKED_AHEAD = Duration.ofDays(63);

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
    private PreparedStatement lastSequence;
    private KeptOutcomes outcomes;
    private EndedVisits visits;
    private DeadLetters deadLetters;
    private Projections projections;
    private Inbox inbox;
    private PersonalTables personal;
    private SurveyTable surveyTable;
    private FeedbackTable feedback;
    private final SurveyStore surveys = new Surveys();

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
        lastSequence = connection.prepareStatement("SELECT coalesce(max(seq), 0) FROM event");
        outcomes = new KeptOutcomes(connection);
        visits = new EndedVisits(connection);
        deadLetters = new DeadLetters(connection);
        projections = new Projections(connection);
        inbox = new Inbox(connection);
        personal = new PersonalTables(connection);
        surveyTable = new SurveyTable(connection);
        feedback = new FeedbackTable(connection);
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
            replay(state, LEASES_BEFORE, closedSeq, closedAt - LEASED_AHEAD.toMillis());
            replay(state, BURNT_BEFORE, closedSeq, closedAt - LEASED_AHEAD.toMillis());
            replay(state, BOOKINGS_BEFORE, closedSeq, closedAt - BOOKED_AHEAD.toMillis());
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
        return asked("look up an outcome", () -> outcomes.find(key));
    }

    @Override
    public void keep(IdempotencyKey key, Reply reply, Instant now) {
        guarded("keep an outcome", () -> outcomes.keep(key, reply, now));
    }

    @Override
    public long keptCount() {
        return asked("count outcomes", outcomes::count);
    }

    @Override
    public int forgetKept(Instant before, Instant after, int limit) {
        return asked("forget outcomes", () -> outcomes.forget(before, after, limit));
    }

    @Override
    public Optional<Ended> ended(TicketId ticket) {
        return asked("look up a visit", () -> visits.ofTicket(ticket));
    }

    @Override
    public Optional<Ended> ended(LocalDate seriesDay, TicketNumber number) {
        return asked("look up a number", () -> visits.ofNumber(seriesDay, number));
    }

    @Override
    public Fact.Reception receive(Fact fact, Instant now) {
        return asked("receive a fact", () -> inbox.receive(fact, now));
    }

    @Override
    public void bury(Fact fact, String reason, Instant now) {
        guarded("keep a dead letter", () -> deadLetters.bury(fact, reason, now));
    }

    @Override
    public Optional<IntakeLog.DeadLetter> deadLetter(long id) {
        return asked("find a dead letter", () -> deadLetters.find(id));
    }

    @Override
    public void reason(long id, String reason) {
        guarded("keep a reason", () -> deadLetters.reason(id, reason));
    }

    @Override
    public void settle(long id) {
        guarded("settle a dead letter", () -> deadLetters.settle(id));
    }

    @Override
    public SurveyStore surveys() {
        return surveys;
    }

    @Override
    public FeedbackStore feedback() {
        return feedback;
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

    /** Looks up the table of the present connection: the store may have been opened anew. */
    private final class Surveys implements SurveyStore {
        @Override
        public boolean keep(SurveyAnswer answer, LocalDate day, LocalDate today, @Nullable TicketId ticket) {
            return asked("keep an answer", () -> surveyTable.keep(answer, day, today, ticket));
        }

        @Override
        public boolean add(TicketId ticket, SurveyAnswer.More more, LocalDate today) {
            return asked("add to an answer", () -> surveyTable.add(ticket, more, today));
        }

        @Override
        public Optional<Ended> endedByToken(String token) {
            return asked("look up a visit", () -> visits.ofToken(token));
        }

        @Override
        public Optional<TicketId> lastServedAt(
                CounterId counter, @Nullable String number, LocalDate day, Instant from, Instant to) {
            return asked(
                    "look up a counter's last visit", () -> surveyTable.lastServedAt(counter, number, day, from, to));
        }
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
