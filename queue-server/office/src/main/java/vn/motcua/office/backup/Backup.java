package vn.motcua.office.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.motcua.office.personal.ErasureJournal;
import vn.motcua.office.personal.PersonalFault;
import vn.motcua.office.queue.QueueStore.StorageFault;
import vn.motcua.office.sqlite.DatabaseCopy;

/**
 * One backup: {@code office.db} and {@code access.db} as they were at one moment each, sealed with the office's key. It
 * counts only after it was read back: unsealed, opened by SQLite, its integrity and the rows of every table checked.
 */
public final class Backup {
    /** The databases in it. */
    public static final List<String> DATABASES = List.of("office.db", "access.db");

    /** How the name of a backup ends. */
    public static final String SUFFIX = ".motcua-backup";

    private static final String CONTENTS = "contents.json";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'office-'yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private Backup() {}

    /**
     * What is in a backup.
     *
     * @param madeAt when it was begun, to the second
     * @param rows of every table of every database
     */
    public record Contents(Instant madeAt, Map<String, Map<String, Long>> rows) {
        /** Rows of all tables together. */
        public long rowsInAll() {
            return rows.values().stream()
                    .flatMap(tables -> tables.values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /**
     * A backup on the disk.
     *
     * @param file where it lies
     * @param contents what was read back of it
     */
    public record Made(Path file, Contents contents) {}

    /**
     * Copies the databases of {@code home}, whether its office runs or not.
     *
     * @param folder where the backup goes, made when missing
     * @throws BackupFault when it could not be made or did not read back; nothing of it is left then
     */
    public static Made make(Path home, Path folder, Instant now) {
        BackupKey key = BackupKey.ofHome(home);
        Path target = folder.resolve(NAME.format(now) + SUFFIX);
        Path draft = folder.resolve("." + target.getFileName() + ".new");
        try {
            Files.createDirectories(folder, PRIVATE);
            Path work = Files.createTempDirectory(home, ".backup-", PRIVATE);
            try {
                Contents written = copy(home, work, now.truncatedTo(ChronoUnit.SECONDS));
                seal(work, draft, key);
                Path again = Files.createDirectory(work.resolve("again"), PRIVATE);
                Contents read = unpack(draft, key, again);
                if (!read.equals(written)) {
                    throw new BackupFault("The backup does not hold what was written into it");
                }
                Disk.rename(draft, target);
                ErasureJournal.copy(home, folder);
                return new Made(target, read);
            } finally {
                Disk.deleteTree(work);
                Files.deleteIfExists(draft);
            }
        } catch (IOException | StorageFault | PersonalFault e) {
            throw new BackupFault("The backup in " + folder + " cannot be made", e);
        }
    }

    private static Contents copy(Path home, Path work, Instant now) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (String database : DATABASES) {
            if (Files.exists(home.resolve(database))) {
                DatabaseCopy.copy(home.resolve(database), work.resolve(database));
                rows.put(database, DatabaseCopy.rows(work.resolve(database)));
            }
        }
        if (!rows.containsKey("office.db")) {
            throw new BackupFault("There is no office.db in " + home);
        }
        return new Contents(now, rows);
    }

    private static void seal(Path work, Path draft, BackupKey key) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(SealedStream.to(new BufferedOutputStream(Files.newOutputStream(draft)), key))) {
            Map<String, Object> rows = new TreeMap<>();
            for (String database : DATABASES) {
                if (Files.exists(work.resolve(database))) {
                    rows.put(database, DatabaseCopy.rows(work.resolve(database)));
                }
            }
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(JSON.writeValueAsBytes(Map.of("madeAt", madeAt(draft), "rows", rows)));
            zip.closeEntry();
            for (String database : rows.keySet()) {
                zip.putNextEntry(new ZipEntry(database));
                Files.copy(work.resolve(database), zip);
                zip.closeEntry();
            }
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Disk.sync(draft);
    }

    private static String madeAt(Path draft) {
        return madeAtOf(draft).toString();
    }

    /** The moment in a backup's name. */
    public static Instant madeAtOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("^[.]?|[.]new$", "");
        return Instant.from(DateTimeFormatter.ofPattern("'office-'yyyy-MM-dd'T'HHmmss'Z" + SUFFIX + "'")
                .withZone(ZoneOffset.UTC)
                .parse(name));
    }

    /**
     * Unseals a backup into an empty folder and proves that it is whole.
     *
     * @throws BackupFault when it is damaged, of another key, or does not hold what it says
     */
    public static Contents unpack(Path backup, BackupKey key, Path into) {
        try (ZipInputStream zip =
                new ZipInputStream(SealedStream.from(new BufferedInputStream(Files.newInputStream(backup)), key))) {
            Contents promised = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENTS)) {
                    promised = contents(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                } else if (DATABASES.contains(entry.getName())) {
                    try (OutputStream out = Files.newOutputStream(into.resolve(entry.getName()))) {
                        zip.transferTo(out);
                    }
                }
            }
            if (promised == null) {
                throw new BackupFault(backup + " does not say what it holds");
            }
            prove(promised, into);
            return promised;
        } catch (IOException | StorageFault e) {
            throw new BackupFault("The backup " + backup + " cannot be read", e);
        }
    }

    private static Contents contents(String json) throws JsonProcessingException {
        var tree = JSON.readTree(json);
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        tree.get("rows").properties().forEach(database -> {
            Map<String, Long> tables = new TreeMap<>();
            database.getValue()
                    .properties()
                    .forEach(
                            table -> tables.put(table.getKey(), table.getValue().asLong()));
            rows.put(database.getKey(), tables);
        });
        return new Contents(Instant.parse(tree.get("madeAt").asText()), rows);
    }

    private static void prove(Contents promised, Path folder) {
        for (var database : promised.rows().entrySet()) {
            Path file = folder.resolve(database.getKey());
            if (!Files.exists(file)) {
                throw new BackupFault("The backup lacks its " + database.getKey());
            }
            List<String> faults = DatabaseCopy.faults(file, true);
            if (!faults.isEmpty()) {
                throw new BackupFault("The backup's " + database.getKey() + " is damaged: " + faults.getFirst());
            }
            if (!DatabaseCopy.rows(file).equals(database.getValue())) {
                throw new BackupFault("The backup's " + database.getKey() + " lacks rows");
            }
        }
    }
}
