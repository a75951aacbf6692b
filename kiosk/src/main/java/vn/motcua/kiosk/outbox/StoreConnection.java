package vn.motcua.kiosk.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * A connection to the kiosk's database that prepares every statement once: SQLite spends more on preparing these small
 * statements than on running them. For one thread at a time. Bound: as many statements as there are texts in this package.
 */
final class StoreConnection implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private StoreConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects to the file, in WAL mode and with every commit on the disk. */
    static StoreConnection to(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        // Else the driver prepares and runs a query of its own after every insert.
        config.setGetGeneratedKeys(false);
        return new StoreConnection(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()));
    }

    /** Connects to the file as it is and leaves it so: nothing is taken out of its log. */
    static StoreConnection looking(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        return new StoreConnection(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()));
    }

    /** Connects to an empty database that no disk ever sees. */
    static StoreConnection inMemory() throws SQLException {
        return new StoreConnection(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    /** The statement of this text. It stays open; the result set of its last use must be closed by now. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Runs a statement that is needed once. */
    void run(String sql) throws SQLException {
        try (PreparedStatement once = connection.prepareStatement(sql)) {
            once.execute();
        }
    }

    /** Whether SQLite finds every page where it belongs. */
    boolean sound() throws SQLException {
        try (PreparedStatement check = connection.prepareStatement("PRAGMA quick_check(1)");
                ResultSet result = check.executeQuery()) {
            return result.next() && "ok".equals(result.getString(1));
        }
    }

    boolean hasTable(String name) throws SQLException {
        PreparedStatement find = prepared("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
        find.setString(1, name);
        try (ResultSet row = find.executeQuery()) {
            return row.next();
        }
    }

    /** From now on nothing is committed but by {@link #commit}. */
    void beginTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        forgetPrepared();
        connection.rollback();
    }

    /** The driver ends a statement that failed; it must not be used again. */
    private void forgetPrepared() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    void release(Savepoint savepoint) throws SQLException {
        connection.releaseSavepoint(savepoint);
    }

    void rollback(Savepoint savepoint) throws SQLException {
        forgetPrepared();
        connection.rollback(savepoint);
    }

    @Override
    public void close() throws SQLException {
        forgetPrepared();
        connection.close();
    }
}
