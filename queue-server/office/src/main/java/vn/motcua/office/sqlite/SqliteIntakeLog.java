package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.queue.IntakeLog;
import vn.motcua.office.queue.QueueStore.StorageFault;

/** Reads what needs an administrator's eye, over read-only connections of its own. */
public final class SqliteIntakeLog implements IntakeLog {
    private final SqliteFile file;

    /** Reads this file; it must exist. */
    public SqliteIntakeLog(Path file) {
        this.file = new SqliteFile(file);
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return listed(
                "SELECT id, device, epoch, seq, type, reason, at, body FROM dead_letter ORDER BY id DESC LIMIT ?",
                SqliteIntakeLog::deadLetter);
    }

    static DeadLetter deadLetter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8));
    }

    @Override
    public List<Quarantined> quarantined() {
        return listed(
                "SELECT device, epoch, seq, type, at, body FROM quarantine ORDER BY id DESC LIMIT ?",
                row -> new Quarantined(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getString(6)));
    }

    @Override
    public List<Dispute> disputes() {
        return listed(
                "SELECT type, v, body FROM event WHERE type = 'NumberDisputed' ORDER BY seq DESC LIMIT ?", row -> {
                    Event.NumberDisputed told =
                            (Event.NumberDisputed) EventJson.read(row.getString(1), row.getInt(2), row.getString(3));
                    return new Dispute(
                            told.number().toString(),
                            told.seriesDay(),
                            told.device().value(),
                            told.ticket().toString(),
                            told.other().toString(),
                            told.at());
                });
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> listed(String sql, Row<T> reader) {
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, LISTED);
            List<T> listed = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    listed.add(reader.read(row));
                }
            }
            return listed;
        } catch (SQLException e) {
            throw new StorageFault("cannot read what devices sent", e);
        }
    }
}
