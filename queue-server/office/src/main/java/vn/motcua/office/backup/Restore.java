package vn.motcua.office.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import vn.motcua.office.access.Access;

/**
 * Puts the databases of a backup in the place of the present ones, which are kept in a folder beside them. While that is
 * under way a mark stands in the data folder, so that no office starts on half of it.
 */
public final class Restore {
    private static final String MARK = "restore-unfinished";

    private Restore() {}

    /** Whether a restore was broken off: then the data folder is not to be used until one was finished. */
    public static boolean unfinishedIn(Path home) {
        return Files.exists(home.resolve(MARK));
    }

    /** An empty private folder within {@code home} to unpack into; {@link #install} takes it away again. */
    public static Path workFolder(Path home) {
        try {
            return Files.createTempDirectory(
                    home,
                    ".restore-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new BackupFault("Nothing can be written to " + home, e);
        }
    }

    /** Takes a work folder away whose databases are not wanted. */
    public static void discard(Path work) {
        try {
            Disk.deleteTree(work);
        } catch (IOException e) {
            throw new BackupFault(work + " cannot be deleted", e);
        }
    }

    /**
     * Puts the databases of {@code work} in place.
     *
     * @return the folder that keeps the replaced ones
     */
    public static Path install(Path work, Path home, Instant now) {
        try {
            if (Files.exists(work.resolve("access.db"))) {
                // One that was ended after the backup must not live again.
                Access.endSessions(work);
            }
            Path mark = home.resolve(MARK);
            Files.writeString(mark, "A restore began at " + now + ". Run motcua restore again.\n");
            Disk.sync(mark);
            Disk.sync(home);
            Path kept = Files.createDirectories(
                    home.resolve("replaced-" + now.toString().replaceAll("[^0-9TZ]", "")),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (String database : Backup.DATABASES) {
                if (Files.exists(work.resolve(database))) {
                    replace(work.resolve(database), home.resolve(database), kept);
                }
            }
            Disk.sync(kept);
            Disk.sync(home);
            Files.delete(mark);
            Disk.deleteTree(work);
            Disk.sync(home);
            return kept;
        } catch (IOException e) {
            throw new BackupFault("The restore in " + home + " is not finished; run it again", e);
        }
    }

    private static void replace(Path fresh, Path place, Path kept) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", ".witness")) {
            Path old = place.resolveSibling(place.getFileName() + suffix);
            if (Files.exists(old)) {
                Files.move(old, kept.resolve(String.valueOf(old.getFileName())), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Disk.sync(fresh);
        Disk.rename(fresh, place);
    }
}
