package vn.motcua.office.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only the server's own account may read. */
public final class PrivateFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    /** Makes the folder with mode 0700, or takes the mode of an existing one down to 0700. */
    static void folder(Path folder) {
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rwx------");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mode));
            Files.setPosixFilePermissions(folder, mode);
        } catch (IOException failed) {
            throw new AccessException("Cannot make the private folder " + folder, failed);
        }
    }

    /** Makes an empty file with mode 0600, or takes the mode of an existing one down to 0600. */
    static void touch(Path file) {
        try {
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } else {
                Files.createFile(file, OWNER_ONLY);
            }
        } catch (IOException failed) {
            throw new AccessException("Cannot make the private file " + file, failed);
        }
    }

    /** Puts the text on disk with mode 0600, whole or not at all. */
    public static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new AccessException("A private file needs a folder: " + file);
        }
        try {
            Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".new", OWNER_ONLY);
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new AccessException("Cannot write the private file " + file, failed);
        }
    }

    /** The first line, without blanks around it. */
    public static String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException failed) {
            throw new AccessException("Cannot read the file " + file, failed);
        }
    }
}
