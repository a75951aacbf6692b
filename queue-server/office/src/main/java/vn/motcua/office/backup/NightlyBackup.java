package vn.motcua.office.backup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Saves a running office every night, before its day starts. A night that fails is told and tried again after {@link
 * #AGAIN}; an office that was off at night is saved soon after its start.
 */
public final class NightlyBackup implements AutoCloseable {
    private static final Logger LOG = System.getLogger(NightlyBackup.class.getName());

    /** The hour of the night, in the office's time. */
    static final LocalTime HOUR = LocalTime.of(2, 30);

    static final Duration AGAIN = Duration.ofHours(1);
    /** Not at once: a start has enough to do, and one that fails again and again should not fill the disk. */
    static final Duration AFTER_START = Duration.ofMinutes(30);

    private static final Duration MISSED = Duration.ofHours(25);

    private final Path home;
    private final BackupFolder folder;
    private final Clock clock;
    private final Consumer<Optional<String>> trouble;
    private final Nights nights;

    /** Runs something after a pause; a test lets the nights pass by hand. */
    interface Nights extends AutoCloseable {
        void after(Duration pause, Runnable night);

        @Override
        void close();
    }

    /** The nights of this machine, on a thread of their own. */
    private static final class RealNights implements Nights {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("nightly-backup").factory());

        @Override
        public void after(Duration pause, Runnable night) {
            thread.schedule(night, pause.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    NightlyBackup(Path home, BackupFolder folder, Clock clock, Consumer<Optional<String>> trouble, Nights nights) {
        this.nights = nights;
        this.home = home;
        this.folder = folder;
        this.clock = clock;
        this.trouble = trouble;
    }

    /**
     * Waits for the next night.
     *
     * @param zone the office's
     * @param trouble hears why a backup failed, or, with nothing, that one was made
     */
    public static NightlyBackup start(Path home, ZoneId zone, Consumer<Optional<String>> trouble) {
        NightlyBackup nightly = new NightlyBackup(
                home, BackupFolder.of(home, System.getenv()), Clock.system(zone), trouble, new RealNights());
        nightly.begin();
        return nightly;
    }

    void begin() {
        nights.after(firstPause(), this::night);
    }

    private Duration firstPause() {
        boolean missed = folder.newest()
                .map(newest -> newest.plus(MISSED).isBefore(clock.instant()))
                .orElse(false);
        return missed ? AFTER_START : untilTonight(clock.instant(), clock.getZone());
    }

    static Duration untilTonight(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime tonight = local.with(HOUR);
        return Duration.between(local, tonight.isAfter(local) ? tonight : tonight.plusDays(1));
    }

    private void night() {
        boolean made = attempt();
        nights.after(made ? untilTonight(clock.instant(), clock.getZone()) : AGAIN, this::night);
    }

    /** Makes one now; false when that failed, which is told. */
    boolean attempt() {
        try {
            Backup.Made made = folder.make(home, clock.instant());
            LOG.log(
                    Level.INFO,
                    "The nightly backup is {0}, {1} rows.",
                    made.file(),
                    made.contents().rowsInAll());
            trouble.accept(Optional.empty());
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The nightly backup failed.", e);
            trouble.accept(Optional.of("The last backup failed: " + e.getMessage()));
            return false;
        }
    }

    /** Waits for no night any more; a backup under way is broken off with the program and leaves nothing behind. */
    @Override
    public void close() {
        nights.close();
    }
}
