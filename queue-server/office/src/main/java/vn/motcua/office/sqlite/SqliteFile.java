package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;

/** Connections to {@code office.db}: one that writes, and short-lived ones that read. */
final class SqliteFile {
    private final Path file;

    SqliteFile(Path file) {
        this.file = file;
    }

    /** WAL with FULL: what a commit returned from is on disk (reliability, "synchronous=FULL"). */
    Connection writer() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("busy_timeout", "5000");
        settings.setProperty("cache_size", "-8000");
        settings.setProperty("wal_autocheckpoint", "2000");
        // Nobody asks for a row's key, and the driver would ask for it after every insert.
        settings.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, settings);
        try (Statement statement = connection.createStatement()) {
            // What is erased must not be read out of free pages.
            statement.execute("PRAGMA secure_delete = ON");
        }
        Schema.migrate(connection);
        connection.setAutoCommit(true);
        return connection;
    }

    Connection reader() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("open_mode", "1");
        settings.setProperty("busy_timeout", "5000");
        settings.setProperty("cache_size", "-4000");
        return JDBC.createConnection("jdbc:sqlite:" + file, settings);
    }
}
