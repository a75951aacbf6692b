package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.QueueStore.Kept;
import vn.motcua.office.queue.Reply;

/** The table {@code kept}: what was answered under each idempotency key. */
final class KeptOutcomes {
    private final PreparedStatement find;
    private final PreparedStatement keep;
    private final PreparedStatement count;
    private final PreparedStatement forget;

    KeptOutcomes(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT body, status, reply FROM kept WHERE scope = ?");
        keep = connection.prepareStatement("INSERT INTO kept (scope, body, status, reply, at) VALUES (?, ?, ?, ?, ?)");
        count = connection.prepareStatement("SELECT coalesce(max(id) - min(id) + 1, 0) FROM kept");
        forget = connection.prepareStatement("""
                DELETE FROM kept WHERE id IN
                  (SELECT id FROM (SELECT id, at FROM kept ORDER BY id LIMIT ?) WHERE at < ? OR at > ?)""");
    }

    Optional<Kept> find(IdempotencyKey key) throws SQLException {
        find.setString(1, key.scope());
        try (ResultSet row = find.executeQuery()) {
            return row.next()
                    ? Optional.of(new Kept(row.getString(1), new Reply(row.getInt(2), row.getString(3))))
                    : Optional.empty();
        }
    }

    void keep(IdempotencyKey key, Reply reply, Instant now) throws SQLException {
        keep.setString(1, key.scope());
        keep.setString(2, key.body());
        keep.setInt(3, reply.status());
        keep.setString(4, reply.json());
        keep.setLong(5, now.toEpochMilli());
        keep.executeUpdate();
    }

    long count() throws SQLException {
        try (ResultSet row = count.executeQuery()) {
            return row.getLong(1);
        }
    }

    int forget(Instant before, Instant after, int limit) throws SQLException {
        forget.setInt(1, limit);
        forget.setLong(2, before.toEpochMilli());
        forget.setLong(3, after.toEpochMilli());
        return forget.executeUpdate();
    }
}
