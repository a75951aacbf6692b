package vn.motcua.office.operations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupFolder;
import vn.motcua.office.backup.BackupKey;

/** The command {@code motcua backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Saves office.db and access.db of a running or stopped office, encrypted, and reads the copy back.",
            "Keeps 7 days and 4 weeks of backups. The key is $$MOTCUA_HOME/backup.key: keep a copy of it elsewhere."
        })
public final class BackupMain extends OperatorCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where it goes (default: MOTCUA_BACKUP_DIR, else backups in the data folder).")
    private @Nullable Path to;

    BackupMain(Map<String, String> environment) {
        super(environment);
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        run(new BackupMain(System.getenv()), arguments);
    }

    @Override
    public Integer call() {
        return guarded(() -> {
            BackupFolder folder = to == null ? office().backups() : new BackupFolder(to);
            Backup.Made made = folder.make(office().home(), Instant.now());
            say("%s: %,d rows, read back and found whole. Key: %s"
                    .formatted(made.file(), made.contents().rowsInAll(), BackupKey.fileIn(office().home())));
            return 0;
        });
    }
}
