package vn.motcua.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real logs, written by SQLite with every commit synced, copied while they are in use as a power cut would leave them. */
class WriteAheadLogTest {
    private static final int SECTOR = 512;
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    private final Random random = new Random(20261122);
    private int copies;

    /** One row a commit, as long as a page, so that a transaction has several frames. */
    private static void commit(Connection connection, int rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO t (text) VALUES (?)")) {
            for (int i = 0; i < rows; i++) {
                insert.setString(1, ("event " + i + " ").repeat(700));
                insert.executeUpdate();
            }
        }
    }

    private Connection written(int rows) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("live.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        }
        commit(connection, rows);
        return connection;
    }

    private Path cut() throws IOException {
        Path copy = folder.resolve("cut-" + copies++ + ".db");
        Files.copy(folder.resolve("live.db"), copy);
        Files.copy(folder.resolve("live.db-wal"), log(copy));
        return copy;
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write(bytes);
        }
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What SQLite makes of it, without a word about what it left out. */
    private static int rows(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM t")) {
            return row.getInt(1);
        }
    }

    @Test
    void aWholeLogIsWhole() throws Exception {
        try (Connection _ = written(20)) {
            Path cut = cut();
            assertThat(WriteAheadLog.damage(cut)).isEmpty();
            assertThat(rows(cut)).isEqualTo(20);
        }
        assertThat(WriteAheadLog.damage(folder.resolve("live.db")))
                .as("no log after an orderly end")
                .isEmpty();
    }

    @Test
    void framesOfOlderRoundsBehindTheYoungestAreNoDamage() throws Exception {
        try (Connection connection = written(20)) {
            for (int round = 0; round < 3; round++) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA wal_checkpoint(RESTART)");
                }
                commit(connection, 2);
                assertThat(WriteAheadLog.damage(cut())).isEmpty();
            }
        }
    }

    @Test
    void aDamagedHeadThatSqliteForgetsTheWholeLogForIsDamage() throws Exception {
        try (Connection _ = written(20)) {
            Path cut = cut();
            write(log(cut), random.nextInt(32 - 4), noise(4));
            assertThat(WriteAheadLog.damage(cut)).isPresent();
            Path empty = cut();
            write(log(empty), 0, new byte[PAGE]);
            assertThat(WriteAheadLog.damage(empty)).isPresent();
        }
    }

    /** A transaction is torn: of its sectors each is on the disk or is not, in any order; nobody was told of it. */
    @Test
    void noTornLastTransactionIsTakenForDamage() throws Exception {
        try (Connection connection = written(12)) {
            for (int run = 0; run < 60; run++) {
                boolean overOlderRound = run % 2 == 0;
                if (overOlderRound) {
                    commit(connection, 12);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA wal_checkpoint(RESTART)");
                    }
                    commit(connection, 1);
                }
                byte[] before = Files.readAllBytes(folder.resolve("live.db-wal"));
                int rows = rows(cut());
                commit(connection, 1);
                byte[] after = Files.readAllBytes(folder.resolve("live.db-wal"));
                Path torn = cut();
                Files.write(log(torn), torn(before, after));
                assertThat(WriteAheadLog.damage(torn)).as("run %d", run).isEmpty();
                assertThat(rows(torn)).isBetween(rows, rows + 1);
                Files.delete(torn);
            }
        }
    }

    private byte[] torn(byte[] before, byte[] after) {
        int length = before.length >= after.length
                ? after.length
                : before.length + random.nextInt(after.length - before.length + 1);
        byte[] torn = Arrays.copyOf(before, length);
        for (int at = 0; at < length; at += SECTOR) {
            if (random.nextBoolean()) {
                System.arraycopy(after, at, torn, at, Math.min(SECTOR, length - at));
            }
        }
        return torn;
    }

    /** {@code dd if=/dev/urandom of=…-wal conv=notrunc bs=4096 count=1 seek=…} while the program is stopped. */
    @Test
    void noiseThatMakesSqliteGoBackByMoreThanOneTransactionIsAlwaysDamage() throws Exception {
        int goneBack = 0;
        try (Connection _ = written(20)) {
            int pages = (int) (Files.size(folder.resolve("live.db-wal")) / PAGE);
            for (int page = 0; page < pages; page++) {
                Path cut = cut();
                write(log(cut), (long) page * PAGE, noise(PAGE));
                boolean told = WriteAheadLog.damage(cut).isPresent();
                int left;
                try {
                    left = rows(cut);
                } catch (SQLException withoutItsTable) {
                    left = 0;
                }
                if (left < 19) {
                    goneBack++;
                    assertThat(told)
                            .as("noise in page %d leaves %d of 20", page, left)
                            .isTrue();
                }
            }
        }
        assertThat(goneBack).as("noise that SQLite says nothing of").isGreaterThan(10);
    }
}
