package vn.motcua.office.sqlite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.queue.QueueStore.StorageFault;

/** Makes every derived table anew from the event log, in one transaction. */
public final class Rebuild {
    /** Tables derived from the log, with the order of their rows. */
    private static final Map<String, String> TABLES = Map.of(
            "visit",
            "ticket",
            "txn",
            "day, ticket, idx",
            "announcement",
            "day, ticket",
            "dossier",
            "ticket, code",
            "day_plan",
            "day, revision");

    private Rebuild() {}

    /**
     * A derived table before and after.
     *
     * @param rows how many it has now
     * @param before SHA-256 of its rows in their order, as it was
     * @param after the same, as the log makes it
     */
    public record Table(long rows, String before, String after) {
        /** Whether the table said what the log says. */
        public boolean agreed() {
            return before.equals(after);
        }
    }

    /**
     * Rebuilds the file's tables; its office must be stopped.
     *
     * @return each table by its name
     * @throws StorageFault when the file cannot be read or written; then nothing has changed
     */
    public static Map<String, Table> run(Path file, OfficeRules rules) {
        try (Connection connection = new SqliteFile(file).writer();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Map<String, String> before = new TreeMap<>();
            for (String table : TABLES.keySet()) {
                before.put(table, hash(connection, table));
                statement.executeUpdate("DELETE FROM " + table);
            }
            replay(connection, rules);
            Map<String, Table> tables = new TreeMap<>();
            for (String table : TABLES.keySet()) {
                tables.put(
                        table,
                        new Table(rows(statement, table), before.getOrDefault(table, ""), hash(connection, table)));
            }
            statement.execute("COMMIT");
            return tables;
        } catch (SQLException e) {
            throw new StorageFault("the tables of " + file + " cannot be rebuilt: " + e.getMessage(), e);
        }
    }

    private static void replay(Connection connection, OfficeRules rules) throws SQLException {
        Projections projections = new Projections(connection);
        QueueState state = new QueueState(rules);
        try (PreparedStatement query = connection.prepareStatement("SELECT type, v, body FROM event ORDER BY seq");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Event event = EventJson.read(row.getString(1), row.getInt(2), row.getString(3));
                state.apply(event);
                projections.take(event, state);
            }
        }
    }

    private static long rows(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }

    private static String hash(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT * FROM " + table + " ORDER BY " + TABLES.getOrDefault(table, "1"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = row.getString(column);
                    digest.update((value == null ? "\u0000" : value + "\u0001").getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
