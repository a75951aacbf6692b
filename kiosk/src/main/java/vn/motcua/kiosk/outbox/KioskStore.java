package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk's database file and the thread that writes it.
 *
 * <p>The epoch is a random name given when the file is made: events of another life of the file can never be taken for
 * this one's. A file that SQLite finds broken is put aside, never deleted, and a new one begins a new epoch.
 */
public final class KioskStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KioskStore.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DATABASE = "kiosk.db";

    private final StoreConnection writing;
    private final StoreConnection reading;
    private final Writer writer;
    private final SpareFile spares;
    private final String epoch;

    private KioskStore(StoreConnection writing, StoreConnection reading, SpareFile spares, String epoch, String name) {
        this.writing = writing;
        this.reading = reading;
        this.spares = spares;
        this.epoch = epoch;
        this.writer = new Writer(name, writing);
    }

    /**
     * Opens or makes the store in {@code folder}.
     *
     * @throws StoreFault if the folder cannot be used
     */
    public static KioskStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(DATABASE);
            putAsideIfBroken(file);
            StoreConnection writing = StoreConnection.to(file);
            writing.beginTransactions();
            SpareFile spares = SpareFile.open(folder.resolve("spare.json"));
            Schema.prepare(writing);
            @Nullable String known = meta(writing, "epoch");
            String epoch = known == null ? randomText(16) : known;
            if (known == null) {
                setMeta(writing, "epoch", epoch);
                LeaseTable.addSpares(writing, spares.series());
            }
            writing.commit();
            StoreConnection reading = StoreConnection.to(file);
            return new KioskStore(writing, reading, spares, epoch, String.valueOf(folder.getFileName()));
        } catch (IOException | SQLException e) {
            throw new StoreFault("The kiosk's store in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Names this life of the database. */
    public String epoch() {
        return epoch;
    }

    /** {@code bytes} random bytes as base64url without padding. */
    static String randomText(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    <T> CompletableFuture<T> write(Writer.Job<T> job) {
        return writer.submit(job);
    }

    /** As {@link #write} for a job without an outcome. */
    CompletableFuture<Void> change(Change change) {
        return writer.submit(outcomeless(change)).thenAccept(_ -> {});
    }

    /** As {@link #change} for what may wait {@value Writer#SOON_MILLIS} ms for somebody else's commit. */
    CompletableFuture<Void> changeSoon(Change change) {
        return writer.submitSoon(outcomeless(change)).thenAccept(_ -> {});
    }

    private static Writer.Job<Boolean> outcomeless(Change change) {
        return connection -> {
            change.run(connection);
            return true;
        };
    }

    /** What is changed in the transaction. */
    @FunctionalInterface
    interface Change {
        void run(StoreConnection connection) throws Exception;
    }

    /** Reads beside the writer; what is read is committed. */
    <T> T read(Writer.Job<T> query) {
        synchronized (reading) {
            try {
                return query.run(reading);
            } catch (Exception e) {
                throw new StoreFault("The store cannot be read: " + e.getMessage(), e);
            }
        }
    }

    SpareFile spares() {
        return spares;
    }

    static @Nullable String meta(StoreConnection connection, String key) throws SQLException {
        PreparedStatement find = connection.prepared("SELECT value FROM meta WHERE key = ?");
        find.setString(1, key);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static void setMeta(StoreConnection connection, String key, String value) throws SQLException {
        PreparedStatement put = connection.prepared(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        put.setString(1, key);
        put.setString(2, value);
        put.executeUpdate();
    }

    private static void putAsideIfBroken(Path file) throws IOException {
        if (!Files.exists(file) || sound(file)) {
            return;
        }
        Path aside = file.resolveSibling(DATABASE + ".broken-" + System.currentTimeMillis());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        for (String suffix : new String[] {"-wal", "-shm"}) {
            Path companion = file.resolveSibling(DATABASE + suffix);
            if (Files.exists(companion)) {
                Files.move(companion, aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        LOG.log(Level.ERROR, "The kiosk database was broken; it is kept as {0} and a new epoch begins.", aside);
    }

    private static boolean sound(Path file) {
        try (StoreConnection connection = StoreConnection.to(file);
                ResultSet result = connection.prepared("PRAGMA quick_check(1)").executeQuery()) {
            return result.next() && "ok".equals(result.getString(1));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The kiosk database does not open: {0}", e.getMessage());
            return false;
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        writer.close();
        try {
            reading.close();
            writing.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The kiosk database did not close cleanly: {0}", e.getMessage());
        }
    }
}
