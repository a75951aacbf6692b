package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.storage.Witness;

/**
 * The kiosk's database file and the thread that writes it.
 *
 * <p>The epoch is a random name given when the file is made: events of another life of the file can never be taken for
 * this one's. A file that SQLite finds broken, at the start or later, is put aside, never deleted; what can be read of
 * it is kept for the office, and a new file begins a new epoch with the spare series.
 *
 * <p>While the disk is full, read-only or failing nothing is written and every write is refused; the store looks by
 * itself whether that is over.
 */
public final class KioskStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KioskStore.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DATABASE = "kiosk.db";
    private static final long REPLACED_SECONDS = 10;

    private final Path folder;
    private final StoreFile file;
    private final Writer writer;
    private final SpareFile spares;
    private final LastConfig last;
    private final Witness witness;
    private final Object readers = new Object();
    private volatile StoreFile.Life life;
    private volatile StorageState state = StorageState.OK;
    private volatile Consumer<StorageState> stateListener = _ -> {};
    private volatile Change beginning = _ -> {};
    private volatile Runnable begun = () -> {};
    private volatile long appended = Long.MAX_VALUE;
    private volatile long committed = Long.MAX_VALUE;

    private KioskStore(
            Path folder,
            StoreFile file,
            StoreFile.Life life,
            SpareFile spares,
            LastConfig last,
            Witness witness,
            @Nullable StorageTrouble trouble) {
        this.folder = folder;
        this.file = file;
        this.life = life;
        this.spares = spares;
        this.last = last;
        this.witness = witness;
        this.state = trouble == null ? StorageState.OK : trouble.state();
        this.writer = new Writer(String.valueOf(folder.getFileName()), new Keeping(), trouble);
    }

    /**
     * Opens or makes the store in {@code folder}. While its disk is full, read-only or failing the store opens in that
     * state, and the file when it is over.
     *
     * @throws StoreFault if the folder cannot be made or read
     */
    public static KioskStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            SpareFile spares = SpareFile.open(folder.resolve("spare.json"));
            LastConfig last = LastConfig.open(folder.resolve("last-config.txt"));
            Witness witness = Witness.beside(folder.resolve(DATABASE));
            StoreFile file = new StoreFile(folder.resolve(DATABASE), spares, last, witness);
            return opened(folder, file, spares, last, witness);
        } catch (IOException | SQLException e) {
            throw new StoreFault("The kiosk's store in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static KioskStore opened(Path folder, StoreFile file, SpareFile spares, LastConfig last, Witness witness)
            throws SQLException, IOException {
        try {
            return new KioskStore(folder, file, file.open(false, Long.MAX_VALUE), spares, last, witness, null);
        } catch (SQLException | IOException e) {
            StorageTrouble met = StorageTrouble.of(e, folder).orElse(null);
            if (met == null) {
                throw e;
            }
            return new KioskStore(folder, file, file.standIn(), spares, last, witness, met);
        }
    }

    /** Whether the file is open: not while it could never be opened since the start. */
    public boolean opened() {
        return !life.standIn();
    }

    /** How the store is now. */
    public StorageState state() {
        return state;
    }

    /** {@code listener} hears, on the writer's thread, whenever that changes. */
    public void onState(Consumer<StorageState> listener) {
        stateListener = listener;
    }

    /** How long ago the writing thread last came round: it grows only while a disk does not answer. */
    public Duration sinceAnswer() {
        return Duration.ofNanos(writer.nanosSinceTurn());
    }

    /** What is done first in the transaction that begins a new epoch, and what is told after it. */
    void onNewEpoch(Change first, Runnable told) {
        beginning = first;
        begun = told;
    }

    /** An event with this sequence is part of the writer's present transaction. */
    void appended(long seq) {
        appended = seq;
    }

    /** What is needed to go on after the loss of the database is on the disk beside it. In the writer's transaction. */
    void keepConfig(@Nullable LocalDate day, String config) throws IOException {
        last.keep(new LastConfig.Kept(life.epoch(), day == null ? "" : day.toString(), config));
    }

    /** Names this life of the database. */
    public String epoch() {
        return life.epoch();
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

    /** Reads beside the writer; what is read is committed. A file found damaged is replaced and read once more. */
    <T> T read(Writer.Job<T> query) {
        try {
            return query(query);
        } catch (Exception e) {
            StorageTrouble met = StorageTrouble.of(e, folder).orElse(null);
            if (met == null || !met.damaged()) {
                throw new StoreFault("The store cannot be read: " + e.getMessage(), e);
            }
            writer.suspect(met);
            try {
                change(_ -> {}).get(REPLACED_SECONDS, TimeUnit.SECONDS);
                return query(query);
            } catch (Exception still) {
                throw new StoreFault("The store cannot be read: " + still.getMessage(), still);
            }
        }
    }

    private <T> T query(Writer.Job<T> query) throws Exception {
        synchronized (readers) {
            return query.run(life.reading());
        }
    }

    /**
     * Looks through the whole file beside the writer. What is found damaged is replaced before the next number is given:
     * the store then begins a new epoch.
     *
     * @return false when it was damaged
     */
    public boolean check() {
        @Nullable StorageTrouble damage = file.damage();
        if (damage != null) {
            writer.suspect(damage);
        }
        return damage == null;
    }

    /**
     * This store is an old image of itself: the numbers of its leases and spares may have been given since. It is put
     * aside as a damaged one is, its events are sent again, and a new epoch begins without a series.
     */
    void forsake() {
        String past = life.epoch();
        change(_ -> {
                    if (past.equals(life.epoch())) {
                        spares.replace(List.of());
                        writer.suspect(new StorageTrouble(
                                StorageState.FAILED,
                                true,
                                new StoreFault("it is an old image: the office has more of it")));
                    }
                })
                .exceptionally(refused -> {
                    LOG.log(Level.WARNING, "The old image goes with the next ack: {0}", refused.getMessage());
                    return null;
                });
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

    /** Keeps the file for the writer, on the writer's thread. */
    private final class Keeping implements StoreKeeper {
        private long reached;

        @Override
        public StoreConnection connection() {
            return life.writing();
        }

        @Override
        public @Nullable StorageTrouble troubleIn(@Nullable Throwable met) {
            return StorageTrouble.of(met, folder).orElse(null);
        }

        @Override
        public void committing() throws SQLException {
            // What was appended may have been undone with the job that failed after it.
            reached = appended == committed ? committed : StoreFile.lastSeq(life.writing());
        }

        @Override
        public void committed() {
            if (reached != committed) {
                committed = reached;
                appended = reached;
                witness.note(new Witness.Testimony(life.epoch(), committed));
            }
        }

        @Override
        public void troubled(@Nullable StorageTrouble trouble) {
            if (trouble == null) {
                LOG.log(Level.INFO, "The kiosk''s store in {0} takes tickets again.", folder);
            } else {
                LOG.log(
                        Level.ERROR,
                        "The kiosk''s store in {0} is {1} and gives no number: {2}",
                        folder,
                        trouble.damaged() ? "damaged" : trouble.state().word(),
                        trouble.cause().getMessage());
            }
            StorageState next = trouble == null ? StorageState.OK : trouble.state();
            if (next != state) {
                state = next;
                stateListener.accept(next);
            }
        }

        @Override
        public void reopen(StorageTrouble trouble) throws Exception {
            // A disk that was full keeps its open files; after any other fault they may stand for a disk long gone.
            boolean anew =
                    (trouble.state() != StorageState.FULL || trouble.damaged() || life.standIn()) && reopened(trouble);
            StoreConnection writing = life.writing();
            try {
                if (anew) {
                    appended = 0;
                    beginning.run(writing);
                }
                // A read proves nothing about a disk that is full or read-only.
                setMeta(writing, "proved", Long.toString(System.currentTimeMillis()));
                committing();
                writing.commit();
            } catch (Exception e) {
                try {
                    writing.rollback();
                } catch (SQLException already) {
                    e.addSuppressed(already);
                }
                throw e;
            }
            committed();
            if (anew) {
                begun.run();
            }
        }

        /** Whether a new epoch began. */
        private boolean reopened(StorageTrouble trouble) throws SQLException, IOException {
            String before = life.epoch();
            synchronized (readers) {
                StoreFile.Life old = life;
                // The stand-in is read until there is something better; a file is let go of before it is opened anew.
                if (!old.standIn()) {
                    old.close();
                }
                life = file.open(trouble.damaged(), committed);
                if (old.standIn()) {
                    old.close();
                }
            }
            return !life.epoch().equals(before);
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        writer.close();
        synchronized (readers) {
            life.close();
        }
        witness.close();
    }
}
