package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.QueueStore.StorageFault;
import vn.motcua.office.queue.SurveyHistory;

/** Reads answers over read-only connections of its own. */
public final class SqliteSurveyHistory implements SurveyHistory {
    private final SqliteFile file;

    /** Reads this file; it must exist. */
    public SqliteSurveyHistory(Path file) {
        this.file = new SqliteFile(file);
    }

    @Override
    public List<Served> served(LocalDate from, LocalDate to) {
        return read(
                """
                SELECT last.day, service, counter, officer, survey, choices, answer.day
                FROM txn AS last
                LEFT JOIN survey_answer AS answer ON answer.ticket = last.ticket
                WHERE last.day BETWEEN ? AND ? AND outcome = 'SERVED'
                  AND NOT EXISTS (SELECT 1 FROM txn AS later
                    WHERE later.day = last.day AND later.ticket = last.ticket AND later.idx > last.idx)""",
                row -> {
                    String survey = row.getString(5);
                    return new Served(
                            LocalDate.parse(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            survey == null
                                    ? null
                                    : new Answer(survey, choices(row.getString(6)), LocalDate.parse(row.getString(7))));
                },
                from.toString(),
                to.toString());
    }

    @Override
    public List<Answer> unbound(LocalDate from, LocalDate to) {
        return read(
                "SELECT survey, choices, day FROM survey_answer WHERE ticket IS NULL AND day BETWEEN ? AND ?",
                row -> new Answer(row.getString(1), choices(row.getString(2)), LocalDate.parse(row.getString(3))),
                from.toString(),
                to.toString());
    }

    @Override
    public boolean answered(String token) {
        return !read(
                        "SELECT 1 FROM visit JOIN survey_answer USING (ticket) WHERE token = ?",
                        row -> row.getInt(1),
                        token)
                .isEmpty();
    }

    @Override
    public boolean commented(String token) {
        return !read("""
                        SELECT 1 FROM visit JOIN survey_answer USING (ticket)
                        JOIN survey_comment ON answer = survey_answer.id WHERE token = ?""", row -> row.getInt(1), token).isEmpty();
    }

    @Override
    public List<Comment> comments(LocalDate from, LocalDate to) {
        return read(
                "SELECT day, ref FROM survey_comment WHERE day BETWEEN ? AND ?",
                row -> new Comment(LocalDate.parse(row.getString(1)), new PersonalRef(row.getString(2))),
                from.toString(),
                to.toString());
    }

    private static Map<String, String> choices(String json) {
        Map<String, String> choices = new HashMap<>();
        Map<?, ?> read = EventJson.readAs(Map.class, json);
        read.forEach((key, value) -> choices.put(String.valueOf(key), String.valueOf(value)));
        return choices;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, String... values) {
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFault("cannot read answers", e);
        }
    }
}
