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
    public Optional<FeedbackStep> byOp(String op) {
        return steps(STEP + "WHERE op = ?", op).stream().findFirst();
    }

    @Override
    public List<FeedbackStep> of(String code) {
        return steps(STEP + "WHERE code = ? ORDER BY seq", code);
    }

    @Override
    public List<FeedbackStep> newest(int cases) {
        return withWhat("received", cases);
    }

    @Override
    public List<FeedbackStep> everPublished(int cases) {
        return withWhat("published", cases);
    }

    private List<FeedbackStep> withWhat(String what, int cases) {
        return steps(STEP + """
                WHERE code IN (SELECT code FROM feedback_step WHERE what = ? ORDER BY seq DESC LIMIT %d) ORDER BY seq\
                """.formatted(cases), what);
    }

    private List<FeedbackStep> steps(String sql, String value) {
        return SqliteQueueStore.asked("read steps of feedback", () -> {
            List<FeedbackStep> steps = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, value);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        steps.add(step(row));
                    }
                }
            }
            return steps;
        });
    }

    private static FeedbackStep step(ResultSet row) throws SQLException {
        Map<String, String> detail = new HashMap<>();
        Map<?, ?> read = EventJson.readAs(Map.class, row.getString(7));
        read.forEach((key, value) -> detail.put(String.valueOf(key), String.valueOf(value)));
        String ref = row.getString(8);
        return new FeedbackStep(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                FeedbackStep.What.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                detail,
                ref == null ? null : new PersonalRef(ref));
    }
}
