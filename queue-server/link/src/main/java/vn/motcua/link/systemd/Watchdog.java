package vn.motcua.link.systemd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells systemd that the program serves, then that it lives, as long as every part of it gives a sign: when one has been
 * silent for half the time systemd waits, nothing is said any more and systemd starts the program again.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());

    private final NotifySocket manager;
    private final List<Sign> signs;
    private final Duration patience;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());

    private Watchdog(NotifySocket manager, List<Sign> signs, Duration patience) {
        this.manager = manager;
        this.signs = List.copyOf(signs);
        this.patience = patience;
    }

    /**
     * Says that the program is ready and watches over it from now on; empty when no service manager started it.
     *
     * @param signs of every part that must turn
     */
    public static Optional<Watchdog> start(Map<String, String> environment, List<Sign> signs) {
        return NotifySocket.from(environment).map(manager -> {
            Duration interval = manager.watchdog().orElse(Duration.ofSeconds(30));
            Watchdog watchdog = new Watchdog(manager, signs, interval.dividedBy(2));
            manager.ready();
            if (manager.watchdog().isPresent()) {
                long pause = Math.max(1, interval.dividedBy(4).toMillis());
                watchdog.beats.scheduleAtFixedRate(watchdog::beat, 0, pause, TimeUnit.MILLISECONDS);
            }
            return watchdog;
        });
    }

    private void beat() {
        for (Sign sign : signs) {
            Duration silence = sign.silence().get();
            if (silence.compareTo(patience) > 0) {
                String sentence = sign.name() + " has not turned for " + silence.toSeconds() + " s.";
                LOG.log(Level.ERROR, "{0} systemd is told nothing until it does.", sentence);
                manager.status(sentence);
                return;
            }
        }
        manager.alive();
    }

    /** The program ends by itself. */
    @Override
    public void close() {
        beats.shutdownNow();
        manager.stopping();
    }
}
