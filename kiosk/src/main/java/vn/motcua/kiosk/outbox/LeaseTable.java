package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.outbox.SpareFile.Series;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Numbering;

/** The series this kiosk may give numbers of. Every method runs in the writer's transaction. */
final class LeaseTable {
    /** Days that used leases are kept, to answer for numbers given out. */
    private static final int KEPT_DAYS = 30;

    private LeaseTable() {}

    /** A number taken from a lease. */
    record Taken(int series, int count) {}

    /** Adds the leases granted to {@code epoch}; those of another life of the database are not this one's. */
    static void grant(StoreConnection connection, List<DeviceConfig.Lease> leases, String epoch) throws SQLException {
        for (DeviceConfig.Lease lease : leases) {
            if (epoch.equals(lease.epoch())) {
                put(connection, new Series(lease.day(), lease.letter(), lease.series()), lease.spare());
            }
        }
    }

    /** Adds spares that survived the loss of a database. */
    static void addSpares(StoreConnection connection, List<Series> spares) throws SQLException {
        for (Series series : spares) {
            put(connection, series, true);
        }
    }

    private static void put(StoreConnection connection, Series series, boolean spare) throws SQLException {
        PreparedStatement put = connection.prepared("""
                INSERT INTO lease (day, letter, series, spare) VALUES (?, ?, ?, ?)
                ON CONFLICT (day, letter, series) DO UPDATE SET spare = excluded.spare""");
        put.setString(1, series.day().toString());
        put.setString(2, series.letter());
        put.setInt(3, series.series());
        put.setInt(4, spare ? 1 : 0);
        put.executeUpdate();
    }

    /**
     * Takes the next number of the letter on that day: of the current series, else of the spare. The spare leaves its
     * file before its first number is given.
     */
    static @Nullable Taken take(StoreConnection connection, SpareFile spares, LocalDate day, String letter)
            throws SQLException, IOException {
        int series;
        int count;
        PreparedStatement find = connection.prepared("""
                SELECT series, next FROM lease WHERE day = ? AND letter = ? AND next <= ?
                ORDER BY spare, series LIMIT 1""");
        find.setString(1, day.toString());
        find.setString(2, letter);
        find.setInt(3, Numbering.MAX_COUNT);
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            series = row.getInt(1);
            count = row.getInt(2);
        }
        spares.remove(new Series(day, letter, series));
        PreparedStatement take =
                connection.prepared("UPDATE lease SET next = next + 1 WHERE day = ? AND letter = ? AND series = ?");
        take.setString(1, day.toString());
        take.setString(2, letter);
        take.setInt(3, series);
        take.executeUpdate();
        return new Taken(series, count);
    }

    /** The spares of which no number was given: what the spare file holds. */
    static List<Series> untouchedSpares(StoreConnection connection) throws SQLException {
        List<Series> spares = new ArrayList<>();
        PreparedStatement find =
                connection.prepared("SELECT day, letter, series FROM lease WHERE spare = 1 AND next = 1");
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                spares.add(new Series(LocalDate.parse(rows.getString(1)), rows.getString(2), rows.getInt(3)));
            }
        }
        return spares;
    }

    /** Whether a number of any letter could be given on that day. */
    static boolean anyLeft(StoreConnection connection, LocalDate day) throws SQLException {
        PreparedStatement find = connection.prepared("SELECT 1 FROM lease WHERE day = ? AND next <= ? LIMIT 1");
        find.setString(1, day.toString());
        find.setInt(2, Numbering.MAX_COUNT);
        try (ResultSet row = find.executeQuery()) {
            return row.next();
        }
    }

    static void forgetBefore(StoreConnection connection, LocalDate day) throws SQLException {
        for (String table : List.of("lease", "ticket", "copy")) {
            PreparedStatement forget = connection.prepared("DELETE FROM " + table + " WHERE day < ?");
            forget.setString(1, day.minusDays(KEPT_DAYS).toString());
            forget.executeUpdate();
        }
    }
}
