package vn.motcua.office.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.sqlite.JDBC;
import vn.motcua.office.queue.QueueStore.StorageFault;
import vn.motcua.storage.Witness;
import vn.motcua.storage.WriteAheadLog;

/** Copies of SQLite files, and what can be said of them. */
public final class DatabaseCopy {
    /** 64 MiB. */
    private static final long CHECKED_AT_START = 64L << 20;

    /** Rows of a table that a light look reads. */
    private static final int LOOKED_AT = 20;

    private DatabaseCopy() {}

    private static Connection reading(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", "10000");
        return JDBC.createConnection("jdbc:sqlite:" + file, settings);
    }

    /** Leaves the file and its log as they are. */
    private static Connection looking(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("open_mode", "1");
        settings.setProperty("busy_timeout", "10000");
        return JDBC.createConnection("jdbc:sqlite:" + file, settings);
    }

    /**
     * Copies a file that may be in use: one transaction's view of it, without its log.
     *
     * @throws StorageFault when it cannot be read or its copy not written
     */
    public static void copy(Path from, Path to) {
        try (Connection connection = reading(from);
                PreparedStatement into = connection.prepareStatement("VACUUM INTO ?")) {
            into.setString(1, to.toString());
            into.execute();
        } catch (SQLException e) {
            throw new StorageFault(from + " cannot be copied: " + e.getMessage(), e);
        }
    }

    /**
     * What SQLite finds wrong.
     *
     * @param thorough also that every index agrees with its table, which takes longer
     * @return empty when nothing is
     */
    public static List<String> faults(Path file, boolean thorough) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = looking(file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(thorough ? "PRAGMA integrity_check(3)" : "PRAGMA quick_check(3)")) {
            while (rows.next()) {
                if (!"ok".equals(rows.getString(1))) {
                    faults.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    /**
     * What can be found wrong while nobody uses the file: SQLite goes back to an older state in silence where the log
     * beside it is damaged, therefore the log is looked at first, and the end of the file held against its witness. A
     * file above {@value #CHECKED_AT_START} bytes is not looked through whole, so that a large office is not kept
     * waiting; the nightly backup looks through all of its copy.
     *
     * <p>Nothing is changed where something is wrong. Else the log is taken in, so that the next one is of one life only.
     */
    public static List<String> faultsAtStart(Path file) {
        try {
            Optional<String> log = WriteAheadLog.damage(file);
            if (log.isPresent()) {
                return List.of(log.get());
            }
            List<String> faults = file.toFile().length() <= CHECKED_AT_START ? faults(file, false) : List.of();
            Optional<String> behind = faults.isEmpty() ? behindItsWitness(file) : Optional.empty();
            if (faults.isEmpty() && behind.isEmpty()) {
                reading(file).close();
            }
            return behind.map(List::of).orElse(faults);
        } catch (IOException | SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** What a light look finds wrong in a file in use: its schema, and the youngest rows of every table. */
    public static List<String> faultsAtALook(Path file) {
        try (Connection connection = looking(file);
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY 1 DESC LIMIT " + LOOKED_AT)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
            return List.of();
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Optional<String> behindItsWitness(Path file) throws SQLException {
        long committed =
                Witness.beside(file).says().map(Witness.Testimony::committed).orElse(0L);
        long last = committed == 0 ? 0 : lastSequence(file);
        return last < committed
                ? Optional.of("it went back to event " + last + ", but event " + committed + " had been committed")
                : Optional.empty();
    }

    private static long lastSequence(Path office) throws SQLException {
        try (Connection connection = looking(office);
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'event'")) {
            if (!table.next()) {
                return 0;
            }
            try (ResultSet row = statement.executeQuery("SELECT coalesce(max(seq), 0) FROM event")) {
                return row.getLong(1);
            }
        }
    }

    /**
     * Rows of every table.
     *
     * @throws StorageFault when they cannot be counted
     */
    public static Map<String, Long> rows(Path file) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = reading(file);
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
                    counts.put(table, row.getLong(1));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new StorageFault("the rows of " + file + " cannot be counted: " + e.getMessage(), e);
        }
    }

    /**
     * When the last event of an {@code office.db} happened; empty for an empty log.
     *
     * @throws StorageFault when it cannot be read
     */
    public static Optional<Instant> lastEvent(Path office) {
        try (Connection connection = reading(office);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT at FROM event ORDER BY seq DESC LIMIT 1")) {
            return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
        } catch (SQLException e) {
            throw new StorageFault("the log of " + office + " cannot be read: " + e.getMessage(), e);
        }
    }
}
