package vn.motcua.office.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where backups are kept: {@value #DAYS} days and {@value #WEEKS} weeks of them. */
public final class BackupFolder {
    static final int DAYS = 7;
    static final int WEEKS = 4;

    private final Path folder;

    /** The backups in {@code folder}, which need not exist yet. */
    public BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the backups of {@code home} go: {@code MOTCUA_BACKUP_DIR}, else {@code backups} in the data folder. */
    public static BackupFolder of(Path home, Map<String, String> environment) {
        String set = environment.getOrDefault("MOTCUA_BACKUP_DIR", "");
        return new BackupFolder(set.isBlank() ? home.resolve("backups") : Path.of(set));
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The newest first. */
    public List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName())
                            .matches("office-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\" + Backup.SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new BackupFault("The backups in " + folder + " cannot be listed", e);
        }
    }

    /** When the newest one was made. */
    public Optional<Instant> newest() {
        return newestFirst().stream().findFirst().map(Backup::madeAtOf);
    }

    /** Makes one and lets go of those that are too many. */
    public Backup.Made make(Path home, Instant now) {
        Backup.Made made = Backup.make(home, folder, now);
        prune();
        return made;
    }

    /** Of each of the last days and weeks that have any, the newest stays. */
    void prune() {
        Set<LocalDate> days = new HashSet<>();
        Set<Integer> weeks = new HashSet<>();
        for (Path file : newestFirst()) {
            LocalDate day = LocalDate.ofInstant(Backup.madeAtOf(file), ZoneOffset.UTC);
            int week = day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            boolean ofDay = days.size() < DAYS && days.add(day);
            boolean ofWeek = weeks.size() < WEEKS && weeks.add(week);
            if (!ofDay && !ofWeek) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new BackupFault("The old backup " + file + " cannot be deleted", e);
        }
    }
}
