package vn.motcua.office.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an office's backups: 32 random bytes as base64 in {@code $MOTCUA_HOME/backup.key}, mode 0600. Without this
 * file no backup can be read: a copy of it belongs in a safe, apart from the backups.
 */
public final class BackupKey {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private BackupKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Where the key of this data folder lies. */
    public static Path fileIn(Path home) {
        return home.resolve("backup.key");
    }

    /** The key of this data folder, made when there is none. */
    public static BackupKey ofHome(Path home) {
        Path file = fileIn(home);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Path draft = Files.createTempFile(
                        home,
                        ".backup",
                        ".key",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Base64.getEncoder().encodeToString(fresh) + "\n");
                Disk.sync(draft);
                Disk.rename(draft, file);
            }
            return read(file);
        } catch (IOException e) {
            throw new BackupFault("The backup key " + file + " cannot be made", e);
        }
    }

    /**
     * Reads a key file.
     *
     * @throws BackupFault when it is missing or holds no key
     */
    public static BackupKey read(Path file) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length != BYTES) {
                throw new BackupFault(file + " holds no key: it must be " + BYTES + " bytes in base64");
            }
            return new BackupKey(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupFault("The backup key " + file + " cannot be read", e);
        }
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "HKDF");
    }
}
