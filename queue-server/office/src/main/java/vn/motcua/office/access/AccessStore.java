package vn.motcua.office.access;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code access.db}: the SQLite file of users, sessions, machine tokens and devices.
 *
 * <p>One connection, one thread at a time behind a lock; another process (the {@code user} command) may write at the
 * same time, since every write is one immediate transaction and waits up to 5 s for the other. WAL and
 * {@code synchronous=FULL}: a revoked device stays revoked after a power cut. Each table has a bound, kept by its
 * class.
 */
final class AccessStore implements AutoCloseable {
    /** Each entry takes the schema one {@code user_version} further; an entry once released never changes. */
    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE users (
              name          TEXT PRIMARY KEY,
              display_name  TEXT NOT NULL,
              role          TEXT NOT NULL,
              password_hash TEXT NOT NULL,
              disabled      INTEGER NOT NULL DEFAULT 0,
              demo          INTEGER NOT NULL DEFAULT 0,
              created_at    INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE sessions (
              key        TEXT PRIMARY KEY,
              user       TEXT NOT NULL REFERENCES users(name),
              csrf       TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              last_seen  INTEGER NOT NULL,
              counter    TEXT
            ) STRICT;
            CREATE INDEX sessions_by_user ON sessions(user, last_seen);
            CREATE TABLE machine_tokens (
              name       TEXT PRIMARY KEY,
              sha256     TEXT NOT NULL UNIQUE,
              roles      TEXT NOT NULL,
              created_at INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE devices (
              id            TEXT PRIMARY KEY,
              kind          TEXT NOT NULL,
              counter       TEXT,
              secret_sha256 TEXT NOT NULL,
              state         TEXT NOT NULL,
              registered_at INTEGER NOT NULL
            ) STRICT
            """);

    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private AccessStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens or creates the file in the private folder and brings its schema forward. */
    static AccessStore open(Path home) {
        Path file = home.resolve("access.db");
        PrivateFile.folder(home);
        // SQLite gives its -wal and -shm files the mode of the database file, so the mode is set before it opens.
        PrivateFile.touch(file);
        try {
            AccessStore store = new AccessStore(file, DriverManager.getConnection("jdbc:sqlite:" + file));
            store.prepare();
            return store;
        } catch (SQLException failed) {
            throw new AccessException("Cannot open " + file, failed);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
        write(this::migrate);
    }

    private boolean migrate(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            int version;
            try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
                version = found.getInt(1);
            }
            // A newer file is used as it is: the previous release must still start on it (additions only).
            for (int next = version; next < MIGRATIONS.size(); next++) {
                for (String sql : MIGRATIONS.get(next).split(";")) {
                    statement.execute(sql);
                }
                statement.execute("PRAGMA user_version = " + (next + 1));
            }
        }
        return true;
    }

    /** Reads, seeing everything that any process has committed. */
    <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new AccessException("Cannot read " + file, failed);
        } finally {
            lock.unlock();
        }
    }

    /** Writes in one transaction; on disk when it returns. */
    <T> T write(Work<T> work) {
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            boolean committed = false;
            try {
                T result = work.on(connection);
                statement.execute("COMMIT");
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    statement.execute("ROLLBACK");
                }
            }
        } catch (SQLException failed) {
            throw new AccessException("Cannot write " + file, failed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AccessException("Cannot close " + file, failed);
        } finally {
            lock.unlock();
        }
    }

    /** A piece of SQL work on the one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
