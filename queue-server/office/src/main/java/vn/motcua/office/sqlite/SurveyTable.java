package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.queue.SurveyAnswer;

/**
 * The table {@code survey_answer}: answers to the survey, to which questions that were left open are added as they come. It is no projection: the log holds no answer, so a rebuild
 * leaves it alone. One answer a ticket; unbound ones have none. The table {@code survey_comment} holds the random name of
 * what was written beside an answer, one at most, and the day on which it came.
 */
final class SurveyTable {
    private final PreparedStatement put;
    private final PreparedStatement known;
    private final PreparedStatement ofTicket;
    private final PreparedStatement because;
    private final PreparedStatement choices;
    private final PreparedStatement comment;
    private final PreparedStatement lastServed;

    SurveyTable(Connection connection) throws SQLException {
        put = connection.prepareStatement("""
                INSERT INTO survey_answer (id, day, at, survey, channel, ticket, choices, reasons)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""");
        known = connection.prepareStatement("SELECT 1 FROM survey_answer WHERE id = ?");
        ofTicket = connection.prepareStatement("SELECT id FROM survey_answer WHERE ticket = ?");
        because = connection.prepareStatement("UPDATE survey_answer SET reasons = ? WHERE id = ? AND reasons = '[]'");
        // Of a question that was answered before, the first answer stays.
        choices = connection.prepareStatement("UPDATE survey_answer SET choices = json_patch(?, choices) WHERE id = ?");
        comment = connection.prepareStatement(
                "INSERT INTO survey_comment (answer, ref, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        lastServed = connection.prepareStatement("""
                SELECT ticket FROM txn
                WHERE day = ? AND counter = ? AND outcome = 'SERVED' AND ended BETWEEN ? AND ? AND number = ifnull(?, number)
                ORDER BY ended DESC LIMIT 1""");
    }

    /** False when the ticket has another answer; the same answer again is no other. */
    boolean keep(SurveyAnswer answer, LocalDate day, LocalDate today, @Nullable TicketId ticket) throws SQLException {
        put.setString(1, answer.id());
        put.setString(2, day.toString());
        put.setLong(3, answer.at().toEpochMilli());
        put.setString(4, answer.survey());
        put.setString(5, answer.channel());
        put.setString(6, ticket == null ? null : ticket.toString());
        put.setString(7, EventJson.write(answer.choices()));
        put.setString(8, EventJson.write(answer.reasons()));
        if (put.executeUpdate() == 0) {
            if (!holds(answer.id())) {
                return false;
            }
            choices.setString(1, EventJson.write(answer.choices()));
            choices.setString(2, answer.id());
            choices.executeUpdate();
        }
        add(answer.id(), answer.reasons(), answer.comment(), today);
        return true;
    }

    private boolean holds(String id) throws SQLException {
        known.setString(1, id);
        try (ResultSet row = known.executeQuery()) {
            return row.next();
        }
    }

    /** Adds to the answer of a ticket what it lacks; false when there is none. */
    boolean add(TicketId ticket, SurveyAnswer.More more, LocalDate today) throws SQLException {
        ofTicket.setString(1, ticket.toString());
        try (ResultSet row = ofTicket.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            add(row.getString(1), more.reasons(), more.comment(), today);
            return true;
        }
    }

    private void add(String id, List<String> reasons, @Nullable PersonalRef ref, LocalDate today) throws SQLException {
        if (!reasons.isEmpty()) {
            because.setString(1, EventJson.write(reasons));
            because.setString(2, id);
            because.executeUpdate();
        }
        if (ref != null) {
            comment.setString(1, id);
            comment.setString(2, ref.value());
            comment.setString(3, today.toString());
            comment.executeUpdate();
        }
    }

    Optional<TicketId> lastServedAt(CounterId counter, @Nullable String number, LocalDate day, Instant from, Instant to)
            throws SQLException {
        lastServed.setString(1, day.toString());
        lastServed.setString(2, counter.value());
        lastServed.setLong(3, from.toEpochMilli());
        lastServed.setLong(4, to.toEpochMilli());
        lastServed.setString(5, number);
        try (ResultSet row = lastServed.executeQuery()) {
            return row.next() ? Optional.of(TicketId.of(row.getString(1))) : Optional.empty();
        }
    }
}
