package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.FeedbackStep;
import vn.motcua.office.queue.FeedbackStore;

/**
 * The table {@code feedback_step}: what happened to opinions and feedback, appended only. It is no projection: the log
 * of the queue holds none of it, so a rebuild leaves it alone.
 */
final class FeedbackTable implements FeedbackStore {
    private static final String STEP = "SELECT code, op, at, who, what, state, detail, ref FROM feedback_step ";

    private final Connection connection;

    FeedbackTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void append(FeedbackStep step) {
        PersonalRef ref = step.ref();
        SqliteQueueStore.asked("keep a step of feedback", () -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO feedback_step (code, op, at, who, what, state, detail, ref)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, step.code());
                insert.setString(2, step.op());
                insert.setLong(3, step.at().toEpochMilli());
                insert.setString(4, step.who());
                insert.setString(5, step.what().name().toLowerCase(Locale.ROOT));
                insert.setString(6, step.state());
                insert.setString(7, EventJson.write(step.detail()));
                insert.setString(8, ref == null ? null : ref.value());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public long steps() {
        // Steps are appended only, so the last one's place is their number.
        return SqliteQueueStore.asked("count steps of feedback", () -> {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT coalesce(max(seq), 0) FROM feedback_step");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public Optional<FeedbackStep> byOp(String op) {
        return steps(STEP + "WHERE op = ?", op).stream().findFirst();
    }

    @Override
    public List<FeedbackStep> of(String code) {
        return steps(STEP + "WHERE code = ? ORDER BY seq", code);
    }

    @Override
    public Supplier<List<FeedbackStep>> newest(int cases) {
        return withWhat("received", cases);
    }

    @Override
    public Supplier<List<FeedbackStep>> everPublished(int cases) {
        return withWhat("published", cases);
    }

    private Supplier<List<FeedbackStep>> withWhat(String what, int cases) {
        List<Row> rows = rows(STEP + """
                WHERE code IN (SELECT code FROM feedback_step WHERE what = ? ORDER BY seq DESC LIMIT %d) ORDER BY seq\
                """.formatted(cases), what);
        return () -> rows.stream().map(Row::step).toList();
    }

    private List<FeedbackStep> steps(String sql, String value) {
        return rows(sql, value).stream().map(Row::step).toList();
    }

    private List<Row> rows(String sql, String value) {
        return SqliteQueueStore.asked("read steps of feedback", () -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, value);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(Row.of(row));
                    }
                }
            }
            return rows;
        });
    }

    /** A row as it lies in the table, not yet understood. */
    private record Row(
            String code,
            String op,
            long at,
            String who,
            String what,
            String state,
            String detail,
            @Nullable String ref) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8));
        }

        FeedbackStep step() {
            Map<String, String> words = new HashMap<>();
            Map<?, ?> read = EventJson.readAs(Map.class, detail);
            read.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
            return new FeedbackStep(
                    code,
                    op,
                    Instant.ofEpochMilli(at),
                    who,
                    FeedbackStep.What.valueOf(what.toUpperCase(Locale.ROOT)),
                    state,
                    words,
                    ref == null ? null : new PersonalRef(ref));
        }
    }
}
