package vn.motcua.office.backup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.motcua.office.sqlite.DatabaseCopy;

/**
 * Looks after the files of a running office on a thread of its own, through connections that only read: every hour a
 * light look, and once a night, before the backup, through the whole of each file.
 */
public final class IntegrityWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(IntegrityWatch.class.getName());
    private static final int EVERY_MINUTES = 60;
    /** Hours of the night, in the office's time, in which a thorough look may begin. */
    private static final int FROM_HOUR = 1;

    private static final int TO_HOUR = 4;
    private static final Duration THOROUGH_EVERY = Duration.ofHours(20);

    private final Path home;
    private final Clock clock;
    private final Consumer<Optional<String>> told;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("integrity").factory());
    private Instant lookedThrough = Instant.EPOCH;

    /**
     * @param clock the office's time in its zone
     * @param told hears what is damaged, or, with nothing, that nothing is
     */
    IntegrityWatch(Path home, Clock clock, Consumer<Optional<String>> told) {
        this.home = home;
        this.clock = clock;
        this.told = told;
    }

    /** Begins; the start itself has looked at the files. */
    public static IntegrityWatch start(Path home, Clock clock, Consumer<Optional<String>> told) {
        IntegrityWatch watch = new IntegrityWatch(home, clock, told);
        watch.hours.scheduleWithFixedDelay(watch::look, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        return watch;
    }

    /** Looks now; thoroughly when it is night and the last thorough look is long ago. */
    void look() {
        Instant now = clock.instant();
        int hour = now.atZone(clock.getZone()).getHour();
        boolean thorough = hour >= FROM_HOUR && hour < TO_HOUR && !now.isBefore(lookedThrough.plus(THOROUGH_EVERY));
        List<String> damaged = new ArrayList<>();
        for (String database : Backup.DATABASES) {
            Path file = home.resolve(database);
            List<String> faults = !Files.exists(file)
                    ? List.of()
                    : thorough ? DatabaseCopy.faults(file, false) : DatabaseCopy.faultsAtALook(file);
            faults.stream().findFirst().ifPresent(fault -> damaged.add(database + ": " + fault));
        }
        if (thorough) {
            lookedThrough = now;
        }
        if (!damaged.isEmpty()) {
            LOG.log(Level.ERROR, "The office''s data is damaged: {0}", damaged);
        }
        // A light look does not take back what a thorough one found.
        if (!damaged.isEmpty() || thorough) {
            told.accept(damaged.stream().findFirst());
        }
    }

    @Override
    public void close() {
        hours.shutdownNow();
    }
}
