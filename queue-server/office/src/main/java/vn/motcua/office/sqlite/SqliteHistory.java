package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.PastBooking;
import vn.motcua.office.queue.QueueStore.StorageFault;
import vn.motcua.office.queue.ToldWait;

/** Reads what has ended, over read-only connections of its own: a report never waits for the loop, nor the loop for it. */
public final class SqliteHistory implements History {
    private final SqliteFile file;

    /** Reads this file; it must exist. */
    public SqliteHistory(Path file) {
        this.file = new SqliteFile(file);
    }

    private static final String TRANSACTIONS = """
            SELECT day, ticket, idx, number, service, class, arrival, requested, called, started, ended,
              waiting, counter, officer, outcome, assumed, uncertain
            FROM txn\s""";

    @Override
    public List<TransactionRecord> transactions(LocalDate from, LocalDate to) {
        return read("WHERE day BETWEEN ? AND ? ORDER BY day, arrival, ticket, idx", from.toString(), to.toString());
    }

    @Override
    public List<TransactionRecord> lastTransactions(LocalDate from, int most) {
        return read(
                        "WHERE day >= ? ORDER BY day DESC, arrival DESC, ticket DESC, idx DESC LIMIT ?",
                        from.toString(),
                        most)
                .reversed();
    }

    private List<TransactionRecord> read(String which, Object first, Object second) {
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement(TRANSACTIONS + which)) {
            query.setObject(1, first);
            query.setObject(2, second);
            List<TransactionRecord> records = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    records.add(record(row));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new StorageFault("cannot read transactions", e);
        }
    }

    @Override
    public List<ToldWait> announcements(LocalDate from, LocalDate to) {
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT told.service, low, high, bound90, called - requested, txn.ticket IS NOT NULL
                        FROM announcement AS told
                        LEFT JOIN txn ON txn.day = told.day AND txn.ticket = told.ticket AND idx = 0
                        WHERE told.day BETWEEN ? AND ? ORDER BY told.at""")) {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            List<ToldWait> told = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long millis = row.getLong(5);
                    Duration waited = row.wasNull() ? null : Duration.ofMillis(millis);
                    told.add(new ToldWait(
                            new ServiceId(row.getString(1)),
                            new Announcement(row.getInt(2), row.getInt(3), row.getInt(4)),
                            waited,
                            row.getBoolean(6)));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new StorageFault("cannot read announcements", e);
        }
    }

    @Override
    public List<CounterChange> counterChanges(Instant from, Instant to) {
        // Only the days' ends have an index: from the last one before to the first one after.
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT at, type, body ->> 'counter' FROM event
                        WHERE seq > (SELECT coalesce(max(seq), 0) FROM event WHERE type = 'DayClosed' AND at < ?)
                          AND seq < (SELECT coalesce(min(seq), 9223372036854775807) FROM event
                            WHERE type = 'DayClosed' AND at >= ?)
                          AND at >= ? AND at < ? AND type IN ('CounterOpened', 'CounterPaused', 'CounterClosed')
                        ORDER BY seq""")) {
            query.setLong(1, from.toEpochMilli());
            query.setLong(2, to.toEpochMilli());
            query.setLong(3, from.toEpochMilli());
            query.setLong(4, to.toEpochMilli());
            List<CounterChange> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(new CounterChange(
                            Instant.ofEpochMilli(row.getLong(1)),
                            new CounterId(row.getString(3)),
                            row.getString(2).equals("CounterOpened")));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new StorageFault("cannot read openings", e);
        }
    }

    @Override
    public List<PastBooking> bookings(Instant from, Instant to) {
        try (Connection connection = file.reader()) {
            return BookingHistory.between(connection, from, to);
        } catch (SQLException e) {
            throw new StorageFault("cannot read bookings", e);
        }
    }

    private static TransactionRecord record(ResultSet row) throws SQLException {
        String counter = row.getString(13);
        String officer = row.getString(14);
        return new TransactionRecord(
                TicketId.of(row.getString(2)),
                row.getInt(3),
                TicketNumber.parse(row.getString(4)),
                LocalDate.parse(row.getString(1)),
                new ServiceId(row.getString(5)),
                QueueClass.valueOf(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                instant(row, 9),
                instant(row, 10),
                Instant.ofEpochMilli(row.getLong(11)),
                Duration.ofMillis(row.getLong(12)),
                counter == null ? null : new CounterId(counter),
                officer == null ? null : new OfficerId(officer),
                Transaction.Outcome.valueOf(row.getString(15)),
                row.getBoolean(16),
                row.getBoolean(17));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Optional<EndedVisit> visit(TicketId ticket) {
        return visit("SELECT body FROM visit WHERE ticket = ?", ticket.toString());
    }

    @Override
    public Optional<EndedVisit> visitByToken(String token) {
        return visit("SELECT body FROM visit WHERE token = ?", token);
    }

    private Optional<EndedVisit> visit(String sql, String value) {
        try (Connection connection = file.reader();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(EventJson.readAs(EndedVisit.class, row.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFault("cannot read a visit", e);
        }
    }
}
