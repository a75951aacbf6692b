package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is wrong with the disk or the file, told apart from a job's own error, which harms nobody else.
 *
 * @param state how the store is to be called now
 * @param damaged whether the file itself is broken and must be replaced
 * @param cause what was met
 */
record StorageTrouble(StorageState state, boolean damaged, Exception cause) {
    /** What {@code met} says about the disk below {@code folder}; empty for a job's own error. */
    static Optional<StorageTrouble> of(@Nullable Throwable met, Path folder) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite, folder);
            }
            if (cause instanceof IOException file) {
                return Optional.of(new StorageTrouble(ofFile(file, folder), false, file));
            }
        }
        return Optional.empty();
    }

    private static Optional<StorageTrouble> of(SQLiteException met, Path folder) {
        // The low byte is the primary code: https://www.sqlite.org/rescode.html
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(met.getResultCode().code & 0xff);
        return switch (primary) {
            case SQLITE_FULL -> Optional.of(new StorageTrouble(StorageState.FULL, false, met));
            case SQLITE_READONLY -> Optional.of(new StorageTrouble(StorageState.READ_ONLY, false, met));
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT ->
                Optional.of(new StorageTrouble(StorageState.FAILED, true, met));
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PROTOCOL, SQLITE_NOLFS, SQLITE_PERM ->
                Optional.of(new StorageTrouble(ofDisk(folder), false, met));
            default -> Optional.empty();
        };
    }

    private static StorageState ofFile(IOException met, Path folder) {
        String message = String.valueOf(met.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                ? StorageState.FULL
                : message.contains("read-only") ? StorageState.READ_ONLY : ofDisk(folder);
    }

    /** SQLite calls a disk that was remounted read-only an I/O error; the disk itself knows better. */
    private static StorageState ofDisk(Path folder) {
        try {
            var disk = Files.getFileStore(folder);
            return disk.isReadOnly()
                    ? StorageState.READ_ONLY
                    : disk.getUsableSpace() == 0 ? StorageState.FULL : StorageState.FAILED;
        } catch (IOException unreachable) {
            return StorageState.FAILED;
        }
    }
}
