package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.IntakeLog;

/** The table {@code dead_letter}: what the queue could not take, kept whole. It is rare, so nothing is prepared ahead. */
final class DeadLetters {
    private final Connection connection;

    DeadLetters(Connection connection) {
        this.connection = connection;
    }

    void bury(Fact fact, String reason, Instant now) throws SQLException {
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
    }

    Optional<IntakeLog.DeadLetter> find(long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, device, epoch, seq, type, reason, at, body FROM dead_letter WHERE id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(SqliteIntakeLog.deadLetter(row)) : Optional.empty();
            }
        }
    }

    void reason(long id, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE dead_letter SET reason = ? WHERE id = ?")) {
            update.setString(1, reason);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    void settle(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM dead_letter WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
