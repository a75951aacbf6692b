package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;
import vn.motcua.kiosk.outbox.StoreFault;

/**
 * Opens what needs the kiosk's disk, however long the disk takes: a machine in a hall has nobody who would start it again.
 * It tries every {@code pause}, without end, because each try is cheap and the screen says meanwhile what is the matter.
 */
final class PatientStart {
    /** How long after a try comes the next. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(PatientStart.class.getName());

    private final Duration pause;

    PatientStart(Duration pause) {
        this.pause = pause;
    }

    /**
     * Returns what {@code opening} gave at last.
     *
     * @param unusable runs once, before the second try, where the first failed
     */
    <T> T open(Supplier<T> opening, Runnable unusable) throws InterruptedException {
        for (boolean told = false; ; told = true) {
            try {
                return opening.get();
            } catch (StoreFault refused) {
                if (!told) {
                    LOG.log(
                            Level.ERROR,
                            "No number can be given: {0}. It is tried again every {1} seconds.",
                            refused.getMessage(),
                            pause.toSeconds());
                    unusable.run();
                }
            }
            Thread.sleep(pause);
        }
    }
}
