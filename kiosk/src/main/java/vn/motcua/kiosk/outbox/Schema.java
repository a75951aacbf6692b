package vn.motcua.kiosk.outbox;

import java.sql.SQLException;

/** The tables of the kiosk's store. */
final class Schema {
    private static final String[] TABLES = {
        """
        CREATE TABLE IF NOT EXISTS meta (
          key   TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT""",
        // next: the count to give next, 1000 when the series is used up
        """
        CREATE TABLE IF NOT EXISTS lease (
          day    TEXT NOT NULL,
          letter TEXT NOT NULL,
          series INTEGER NOT NULL,
          spare  INTEGER NOT NULL,
          next   INTEGER NOT NULL DEFAULT 1,
          PRIMARY KEY (day, letter, series)
        ) STRICT""",
        """
        CREATE TABLE IF NOT EXISTS ticket (
          ticket  TEXT PRIMARY KEY,
          day     TEXT NOT NULL,
          letter  TEXT NOT NULL,
          series  INTEGER NOT NULL,
          count   INTEGER NOT NULL,
          service TEXT NOT NULL,
          print   TEXT NOT NULL DEFAULT 'ISSUED' CHECK (print IN ('ISSUED', 'PRINTING', 'PRINTED', 'UNKNOWN', 'FAILED')),
          issued  INTEGER NOT NULL,
          UNIQUE (day, letter, series, count)
        ) STRICT""",
        // acked: wall clock in milliseconds when the office's ack came, null while it has not
        """
        CREATE TABLE IF NOT EXISTS outbox (
          seq    INTEGER PRIMARY KEY,
          event  TEXT NOT NULL,
          ticket TEXT,
          acked  INTEGER
        ) STRICT""",
        // events of a database that was found damaged; each begins with the line of its own epoch, so that it is known
        // even from the raw bytes of this file
        """
        CREATE TABLE IF NOT EXISTS salvaged (
          epoch  TEXT NOT NULL,
          seq    INTEGER NOT NULL,
          event  TEXT NOT NULL,
          acked  INTEGER,
          PRIMARY KEY (epoch, seq)
        ) STRICT""",
        // how often a paper was printed again, so that a copy keeps its number across a restart
        """
        CREATE TABLE IF NOT EXISTS copy (
          ticket TEXT PRIMARY KEY,
          day    TEXT NOT NULL,
          copies INTEGER NOT NULL
        ) STRICT""",
        // answers to the survey as they stand, by ticket; told: whether the outbox has it so
        """
        CREATE TABLE IF NOT EXISTS answer (
          visit TEXT PRIMARY KEY,
          day   TEXT NOT NULL,
          event TEXT NOT NULL,
          told  INTEGER NOT NULL,
          at    INTEGER NOT NULL
        ) STRICT""",
        // the same answers as the outbox last got them
        """
        CREATE TABLE IF NOT EXISTS answer_told (
          visit TEXT PRIMARY KEY,
          event TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX IF NOT EXISTS unacked ON outbox (seq) WHERE acked IS NULL",
        "CREATE INDEX IF NOT EXISTS unprinted ON ticket (print) WHERE print IN ('ISSUED', 'PRINTING')"
    };

    private Schema() {}

    static void prepare(StoreConnection connection) throws SQLException {
        for (String table : TABLES) {
            connection.run(table);
        }
    }
}
