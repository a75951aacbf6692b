package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of {@code office.db}; {@code user_version} counts the migrations that were carried out. */
final class Schema {
    /** The events of bookings, in the words of their index. */
    static final String APPOINTMENTS =
            "type IN ('AppointmentBooked', 'AppointmentCheckedIn', 'AppointmentCancelled', 'AppointmentMissed')";

    /** One entry a release that changed the tables; only ever appended to. */
    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE event (
              seq    INTEGER PRIMARY KEY,
              at     INTEGER NOT NULL,
              type   TEXT NOT NULL,
              v      INTEGER NOT NULL,
              body   TEXT NOT NULL
            );
            CREATE INDEX event_lease ON event (at) WHERE type = 'SeriesLeased';
            CREATE INDEX event_day ON event (seq) WHERE type = 'DayClosed';
            CREATE TABLE kept (
              id     INTEGER PRIMARY KEY,
              scope  TEXT NOT NULL UNIQUE,
              body   TEXT NOT NULL,
              status INTEGER NOT NULL,
              reply  TEXT NOT NULL,
              at     INTEGER NOT NULL
            );
            CREATE TABLE inbox (
              device TEXT NOT NULL,
              epoch  TEXT NOT NULL,
              seq    INTEGER NOT NULL,
              hash   TEXT NOT NULL,
              type   TEXT NOT NULL,
              body   TEXT NOT NULL,
              at     INTEGER NOT NULL,
              PRIMARY KEY (device, epoch, seq)
            ) WITHOUT ROWID;
            CREATE TABLE quarantine (
              id     INTEGER PRIMARY KEY,
              device TEXT NOT NULL,
              epoch  TEXT NOT NULL,
              seq    INTEGER NOT NULL,
              hash   TEXT NOT NULL,
              type   TEXT NOT NULL,
              body   TEXT NOT NULL,
              at     INTEGER NOT NULL,
              UNIQUE (device, epoch, seq, hash)
            );
            CREATE TABLE visit (
              ticket TEXT PRIMARY KEY,
              token  TEXT NOT NULL,
              series_day TEXT NOT NULL,
              number TEXT NOT NULL,
              state  TEXT NOT NULL,
              body   TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX visit_token ON visit (token);
            CREATE TABLE txn (
              day       TEXT NOT NULL,
              ticket    TEXT NOT NULL,
              idx       INTEGER NOT NULL,
              number    TEXT NOT NULL,
              service   TEXT NOT NULL,
              class     TEXT NOT NULL,
              arrival   INTEGER NOT NULL,
              requested INTEGER NOT NULL,
              called    INTEGER,
              started   INTEGER,
              ended     INTEGER NOT NULL,
              waiting   INTEGER NOT NULL,
              counter   TEXT,
              officer   TEXT,
              outcome   TEXT NOT NULL,
              assumed   INTEGER NOT NULL,
              uncertain INTEGER NOT NULL,
              PRIMARY KEY (day, ticket, idx)
            ) WITHOUT ROWID;
            """);

    /** What a release may add that the one before need not know: it still starts on the file. */
    private static final List<String> ADDITIONS = List.of(
            "CREATE INDEX IF NOT EXISTS event_burnt ON event (seq) WHERE type = 'SeriesBurned'",
            "CREATE INDEX IF NOT EXISTS event_dispute ON event (seq) WHERE type = 'NumberDisputed'",
            """
            CREATE TABLE IF NOT EXISTS announcement (
              day     TEXT NOT NULL,
              ticket  TEXT NOT NULL,
              at      INTEGER NOT NULL,
              service TEXT NOT NULL,
              class   TEXT NOT NULL,
              low     INTEGER NOT NULL,
              high    INTEGER NOT NULL,
              bound90 INTEGER NOT NULL,
              PRIMARY KEY (day, ticket)
            ) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS personal (
              ref        TEXT PRIMARY KEY,
              purpose    TEXT NOT NULL,
              ciphertext BLOB NOT NULL,
              expires_at INTEGER NOT NULL
            ) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS personal_expiry ON personal (expires_at)",
            "CREATE INDEX IF NOT EXISTS personal_purpose ON personal (purpose)",
            "CREATE INDEX IF NOT EXISTS event_erased ON event (at) WHERE type = 'PersonalDataErased'",
            """
            CREATE TABLE IF NOT EXISTS personal_use (
              id      INTEGER PRIMARY KEY,
              at      INTEGER NOT NULL,
              who     TEXT NOT NULL,
              what    TEXT NOT NULL,
              purpose TEXT NOT NULL,
              ref     TEXT NOT NULL
            )""",
            "CREATE INDEX IF NOT EXISTS visit_number ON visit (series_day, number)",
            """
            CREATE TABLE IF NOT EXISTS dossier (
              ticket    TEXT NOT NULL,
              code      TEXT NOT NULL,
              procedure TEXT NOT NULL,
              filing    TEXT NOT NULL,
              started   INTEGER NOT NULL,
              ended     INTEGER NOT NULL,
              reused    INTEGER NOT NULL,
              digitised INTEGER NOT NULL,
              on_paper  INTEGER NOT NULL,
              counter   TEXT NOT NULL,
              officer   TEXT,
              PRIMARY KEY (ticket, code)
            ) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS dead_letter (
              id     INTEGER PRIMARY KEY,
              device TEXT NOT NULL,
              epoch  TEXT NOT NULL,
              seq    INTEGER NOT NULL,
              hash   TEXT NOT NULL,
              type   TEXT NOT NULL,
              reason TEXT NOT NULL,
              body   TEXT NOT NULL,
              at     INTEGER NOT NULL,
              UNIQUE (device, epoch, seq, hash)
            )""",
            """
            CREATE TABLE IF NOT EXISTS survey_answer (
              id      TEXT PRIMARY KEY,
              day     TEXT NOT NULL,
              at      INTEGER NOT NULL,
              survey  TEXT NOT NULL,
              channel TEXT NOT NULL,
              ticket  TEXT UNIQUE,
              choices TEXT NOT NULL,
              reasons TEXT NOT NULL
            ) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS survey_day ON survey_answer (day)",
            """
            CREATE TABLE IF NOT EXISTS survey_comment (
              answer TEXT PRIMARY KEY,
              ref    TEXT NOT NULL,
              day    TEXT NOT NULL
            ) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS survey_comment_day ON survey_comment (day)",
            "CREATE INDEX IF NOT EXISTS event_appointment ON event (at) WHERE " + APPOINTMENTS,
            """
            CREATE TABLE IF NOT EXISTS feedback_step (
              seq     INTEGER PRIMARY KEY,
              code    TEXT NOT NULL,
              op      TEXT NOT NULL UNIQUE,
              at      INTEGER NOT NULL,
              who     TEXT NOT NULL,
              what    TEXT NOT NULL,
              state   TEXT NOT NULL,
              detail  TEXT NOT NULL,
              ref     TEXT
            )""",
            "CREATE INDEX IF NOT EXISTS feedback_code ON feedback_step (code)",
            "CREATE INDEX IF NOT EXISTS feedback_what ON feedback_step (what, seq)",
            """
            CREATE TABLE IF NOT EXISTS day_plan (
              day      TEXT NOT NULL,
              revision INTEGER NOT NULL,
              at       INTEGER NOT NULL,
              body     TEXT NOT NULL,
              PRIMARY KEY (day, revision)
            ) WITHOUT ROWID""");

    /** The version this release works on. */
    static final int VERSION = MIGRATIONS.size();

    private Schema() {}

    static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version;
            try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
                version = row.getInt(1);
            }
            if (version > MIGRATIONS.size()) {
                throw new SQLException("office.db is of a newer release (schema " + version + ")");
            }
            for (int next = version; next < MIGRATIONS.size(); next++) {
                statement.executeUpdate("BEGIN");
                for (String sql : MIGRATIONS.get(next).split(";\\s*\n")) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
                statement.executeUpdate("PRAGMA user_version = " + (next + 1));
                statement.executeUpdate("COMMIT");
            }
            for (String addition : ADDITIONS) {
                statement.executeUpdate(addition);
            }
            addResult(statement);
        }
    }

    /** The release before knows no result and writes none. */
    private static void addResult(Statement statement) throws SQLException {
        boolean there;
        try (ResultSet row =
                statement.executeQuery("SELECT 1 FROM pragma_table_info('dossier') WHERE name = 'result'")) {
            there = row.next();
        }
        if (!there) {
            statement.executeUpdate("ALTER TABLE dossier ADD COLUMN result TEXT");
        }
    }
}
