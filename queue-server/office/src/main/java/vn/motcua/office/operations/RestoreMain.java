package vn.motcua.office.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.domain.queue.Command.BurnSeries;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueRules;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupKey;
import vn.motcua.office.backup.HomeLock;
import vn.motcua.office.backup.Restore;
import vn.motcua.office.personal.ErasureJournal;
import vn.motcua.office.sqlite.SqliteQueueStore;

/**
 * The command {@code motcua restore}. The restored log does not know which series were leased after the backup, so for
 * every letter and day that matters it leaves out {@value #MARGIN} series and {@value #MARGIN_A_DEVICE} more for each
 * known device: twice what a device is equipped with for a day, which allows for one lost database each.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup back into the data folder of a stopped office. What it replaces is kept.",
            "Numbers go on beyond every series that may have been leased since; kiosks send again what is missing."
        })
public final class RestoreMain extends OperatorCommand implements Callable<Integer> {
    static final int MARGIN = 20;
    static final int MARGIN_A_DEVICE = 4;
    /** Leases are made for today and three days; a clock may be one day ahead. */
    private static final int DAYS_AHEAD = 4;
    /** Nobody is leased a day that is longer ago. */
    private static final int DAYS_BACK = 7;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
    private Path from = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key it was made with (default: backup.key in the data folder).")
    private @Nullable Path key;

    @Option(names = "--yes", description = "Do it; without this the backup is only looked at.")
    private boolean yes;

    RestoreMain(Map<String, String> environment) {
        super(environment);
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        run(new RestoreMain(System.getenv()), arguments);
    }

    @Override
    public Integer call() {
        return guarded(() -> {
            Path home = office().home();
            Optional<HomeLock> lock = HomeLock.take(home);
            if (lock.isEmpty()) {
                return refuse("The office in " + home + " runs. Stop it first (systemctl stop motcua-office).");
            }
            try (HomeLock _ = lock.get()) {
                return restore(home);
            }
        });
    }

    private int restore(Path home) {
        Path work = Restore.workFolder(home);
        boolean installed = false;
        try {
            BackupKey secret = key == null ? BackupKey.ofHome(home) : BackupKey.read(key);
            Backup.Contents contents = Backup.unpack(from, secret, work);
            say("%s of %s is whole: %,d rows.".formatted(from, contents.madeAt(), contents.rowsInAll()));
            if (!yes) {
                return refuse("Nothing was changed. With --yes it replaces the data in " + home + ".");
            }
            int burned = burn(work.resolve("office.db"), office().rules(), contents.madeAt(), Instant.now());
            Path kept = Restore.install(work, home, Instant.now());
            installed = true;
            // What was erased since the backup must go again: the office sees to it at its start.
            ErasureJournal.merge(from.toAbsolutePath().resolveSibling(""), home);
            say("%s is restored. %d series burned; the replaced files are in %s. Everybody signs in anew."
                    .formatted(home, burned, kept));
            return 0;
        } finally {
            if (!installed) {
                Restore.discard(work);
            }
        }
    }

    /** How many (day, letter) pairs go on beyond the unknown leases. */
    static int burn(Path database, OfficeRules rules, Instant madeAt, Instant now) {
        try (SqliteQueueStore store = SqliteQueueStore.open(database)) {
            QueueState state = new QueueState(rules);
            store.replayInto(state);
            LocalDate today = rules.seriesDay(now);
            LocalDate backup = rules.seriesDay(madeAt.minus(Duration.ofDays(1)));
            LocalDate first = backup.isBefore(today.minusDays(DAYS_BACK)) ? today.minusDays(DAYS_BACK) : backup;
            LocalDate last = (backup.isAfter(today) ? backup : today).plusDays(DAYS_AHEAD);
            int margin = MARGIN + MARGIN_A_DEVICE * state.devices().size();
            // At the time of the last event: a later one would begin a day before the one it ends was closed.
            Instant at = state.lastEventAt().equals(Instant.MIN) ? madeAt : state.lastEventAt();
            if (!(QueueRules.decide(state, new BurnSeries(first, last, margin), at)
                    instanceof Decision.Accepted(List<Event> events))) {
                throw new IllegalStateException("burning is never refused");
            }
            store.begin();
            events.forEach(event -> {
                state.apply(event);
                store.append(event, state);
            });
            store.commit();
            return events.size();
        }
    }
}
