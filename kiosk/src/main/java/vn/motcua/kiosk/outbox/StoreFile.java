package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.storage.Witness;
import vn.motcua.storage.WriteAheadLog;

/**
 * The database file: opened when it is sound, put aside and replaced when it is not. What is put aside is kept, never
 * deleted; its readable events are carried into the new file under their own epoch.
 */
final class StoreFile {
    private static final System.Logger LOG = System.getLogger(StoreFile.class.getName());
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private final Path file;
    private final SpareFile spares;
    private final LastConfig last;
    private final Witness witness;

    /**
     * An open database.
     *
     * @param writing for the writer's thread
     * @param reading for everybody else, one at a time
     * @param epoch names this life of the file
     * @param standIn whether it stands for a file that cannot be opened: nothing is ever written to it
     */
    record Life(StoreConnection writing, StoreConnection reading, String epoch, boolean standIn) {
        void close() {
            for (StoreConnection connection : List.of(reading, writing)) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    LOG.log(Level.WARNING, "The kiosk database did not close cleanly: {0}", e.getMessage());
                }
            }
        }
    }

    StoreFile(Path file, SpareFile spares, LastConfig last, Witness witness) {
        this.file = file;
        this.spares = spares;
        this.last = last;
        this.witness = witness;
    }

    /**
     * Opens the file, or a new one in its place when it is damaged.
     *
     * @param damaged whether that is known already
     * @param committed the last sequence known to be committed, {@link Long#MAX_VALUE} after a start
     */
    Life open(boolean damaged, long committed) throws SQLException, IOException {
        List<Path> aside = new ArrayList<>(leftAside());
        if (Files.exists(file) && (damaged || !sound())) {
            aside.add(putAside());
        }
        StoreConnection writing = StoreConnection.to(file);
        try {
            writing.beginTransactions();
            Schema.prepare(writing);
            String epoch = prepared(writing, aside, committed);
            long reached = lastSeq(writing);
            writing.commit();
            witness.note(new Witness.Testimony(epoch, reached));
            last.keep(new LastConfig.Kept(
                    epoch,
                    last.kept().map(LastConfig.Kept::day).orElse(""),
                    last.kept().map(LastConfig.Kept::config).orElse("")));
            for (Path salvaged : aside) {
                Files.move(salvaged, salvaged.resolveSibling(salvaged.getFileName() + ".salvaged"));
            }
            return new Life(writing, StoreConnection.to(file), epoch, false);
        } catch (SQLException | IOException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /**
     * What is known beside a file that its disk does not let be opened, in memory: enough to say what is offered and
     * that no number can be given.
     */
    Life standIn() throws SQLException, IOException {
        StoreConnection memory = StoreConnection.inMemory();
        memory.beginTransactions();
        Schema.prepare(memory);
        String epoch = prepared(memory, List.of(), Long.MAX_VALUE);
        memory.commit();
        return new Life(memory, memory, epoch, true);
    }

    /** A new file begins an epoch with the spares, what was configured last, and the events of the damaged files. */
    private String prepared(StoreConnection writing, List<Path> aside, long committed)
            throws SQLException, IOException {
        @Nullable String known = KioskStore.meta(writing, "epoch");
        String epoch = known == null ? KioskStore.randomText(16) : known;
        Optional<LastConfig.Kept> before = last.kept();
        if (known == null) {
            KioskStore.setMeta(writing, "epoch", epoch);
            LeaseTable.addSpares(writing, spares.series());
            if (before.isPresent() && !before.get().config().isEmpty()) {
                KioskStore.setMeta(writing, "config", before.get().config());
            }
            if (before.isPresent() && !before.get().day().isEmpty()) {
                KioskStore.setMeta(writing, "day", before.get().day());
            }
        }
        for (Path damaged : aside) {
            carry(
                    writing,
                    damaged,
                    committed,
                    before.map(LastConfig.Kept::epoch).orElse(null));
        }
        return epoch;
    }

    private static void carry(StoreConnection writing, Path damaged, long committed, @Nullable String lastEpoch)
            throws SQLException {
        PreparedStatement put = writing.prepared("INSERT OR IGNORE INTO salvaged (epoch, seq, event) VALUES (?, ?, ?)");
        int carried = 0;
        for (var epoch : Salvage.of(damaged, List.of(companion(damaged, "-wal")), committed, lastEpoch)
                .entrySet()) {
            for (Map.Entry<Long, String> event : epoch.getValue().entrySet()) {
                put.setString(1, epoch.getKey());
                put.setLong(2, event.getKey());
                put.setString(3, epoch.getKey() + "\n" + event.getValue());
                carried += put.executeUpdate();
            }
        }
        LOG.log(
                Level.ERROR,
                "The kiosk database was damaged; it is kept as {0}. {1} of its events are sent again, and a new epoch"
                        + " begins.",
                damaged,
                carried);
    }

    private Path putAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".broken-" + System.currentTimeMillis());
        // The file first: a log without its file is ignored, a file without its log would be an older state.
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        for (String suffix : COMPANIONS) {
            Path companion = companion(file, suffix);
            if (Files.exists(companion)) {
                Files.move(companion, companion(aside, suffix), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return aside;
    }

    /** Put aside by a program that ended before it had salvaged them. */
    private List<Path> leftAside() throws IOException {
        List<Path> left = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder(), file.getFileName() + ".broken-*")) {
            files.forEach(path -> {
                if (path.getFileName().toString().matches(".*[.]broken-\\d+")) {
                    left.add(path);
                }
            });
        }
        return left;
    }

    private Path folder() {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static Path companion(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /**
     * Whether the file and its log hold all that was committed. SQLite is asked last and may change nothing, so that what
     * is put aside is what was found.
     *
     * @throws SQLException when the disk does not let it be read, which is no proof of damage
     */
    private boolean sound() throws SQLException, IOException {
        Optional<String> damage = WriteAheadLog.damage(file);
        if (damage.isPresent()) {
            LOG.log(Level.WARNING, "The kiosk database is damaged: {0}", damage.get());
            return false;
        }
        try (StoreConnection connection = StoreConnection.looking(file)) {
            if (!connection.sound() || behindItsWitness(connection)) {
                return false;
            }
        } catch (SQLException e) {
            StorageTrouble trouble = StorageTrouble.of(e, folder()).orElse(null);
            if (trouble != null && !trouble.damaged()) {
                throw e;
            }
            LOG.log(Level.WARNING, "The kiosk database does not open: {0}", e.getMessage());
            return false;
        }
        takeLogIn();
        return true;
    }

    /** What is damaged in a file in use, looked at beside its writer; null when nothing is. */
    @Nullable
    StorageTrouble damage() {
        try (StoreConnection looking = StoreConnection.looking(file)) {
            return looking.sound()
                    ? null
                    : new StorageTrouble(
                            StorageState.FAILED, true, new SQLException("a page of the file is not where it belongs"));
        } catch (SQLException e) {
            return StorageTrouble.of(e, folder())
                    .filter(StorageTrouble::damaged)
                    .orElse(null);
        }
    }

    /** Whether it ends before what was noted as committed: then it went back to an older state. */
    private boolean behindItsWitness(StoreConnection connection) throws SQLException {
        Witness.Testimony testimony = witness.says().orElse(null);
        if (testimony == null) {
            return false;
        }
        if (!connection.hasTable("meta")) {
            return testimony.committed() > 0;
        }
        boolean behind = testimony.life().equals(KioskStore.meta(connection, "epoch"))
                && lastSeq(connection) < testimony.committed();
        if (behind) {
            LOG.log(
                    Level.WARNING,
                    "The kiosk database went back to event {0}; {1} had been committed.",
                    lastSeq(connection),
                    testimony.committed());
        }
        return behind;
    }

    /** The last sequence given, 0 for none. */
    static long lastSeq(StoreConnection connection) throws SQLException {
        @Nullable String last = KioskStore.meta(connection, "seq");
        return last == null ? 0 : Long.parseLong(last);
    }

    /**
     * The last connection that closes takes the log in and deletes it: every life of the program begins a log of its own,
     * in which at most one power cut tore a transaction. A full disk may hinder that, and does no harm.
     */
    private void takeLogIn() throws SQLException {
        StoreConnection.to(file).close();
    }
}
