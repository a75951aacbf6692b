package vn.motcua.link;

import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ends sessions without letting a stuck one hold up the next: Paho's shutdown waits for its own threads, and has been
 * known to wait for ever (paho.mqtt.java issue 207).
 *
 * <p>Bound: {@value #MAX_STUCK} sessions may be stuck at a time. Beyond that the link waits for one of them to end,
 * which only a restart of the program may bring about; each holds a socket and six threads.
 */
final class Undertaker {

    static final int MAX_STUCK = 16;

    private static final System.Logger LOG = System.getLogger(Undertaker.class.getName());
    private static final long PATIENCE_SECONDS = 2;

    private final Semaphore places = new Semaphore(MAX_STUCK);

    /** Ends the session on a thread of its own and waits for that two seconds. */
    void bury(Session session) {
        try {
            if (!places.tryAcquire()) {
                LOG.log(Level.ERROR, "{0} ended MQTT sessions are stuck; waiting for one of them.", MAX_STUCK);
                places.acquire();
            }
            Thread burial = Thread.ofPlatform().daemon().name("link-undertaker").start(() -> {
                try {
                    session.discard();
                } finally {
                    places.release();
                }
            });
            burial.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (burial.isAlive()) {
                LOG.log(Level.WARNING, "An ended MQTT session does not stop; going on without it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
