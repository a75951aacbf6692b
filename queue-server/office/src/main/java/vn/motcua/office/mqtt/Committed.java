package vn.motcua.office.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.queue.CommandLoop;

/**
 * What the loop has committed, kept for the line's own thread. Give it to the loop as a listener, then to {@link
 * DeviceLine#start}.
 *
 * <p>Bound: {@value #CAPACITY} events; one more is dropped and counted, and integrators see the gap in {@code seq}, from
 * which the log can be read again.
 */
public final class Committed implements CommandLoop.CommitListener {

    /** Most events waiting to be published. */
    public static final int CAPACITY = 10_000;

    private final BlockingQueue<Numbered> events = new ArrayBlockingQueue<>(CAPACITY);
    private final Set<String> leased = new TreeSet<>();
    private final Set<String> withheld = new TreeSet<>();
    private final AtomicLong dropped = new AtomicLong();
    private volatile @Nullable Runnable listener;
    private long sequence;

    /**
     * Listens from the end of the log on.
     *
     * @param lastSequence the sequence of the log's last event, 0 for an empty log
     */
    public Committed(long lastSequence) {
        this.sequence = lastSequence;
    }

    @Override
    public void committed(List<Event> batch) {
        for (Event event : batch) {
            sequence++;
            if (!events.offer(new Numbered(sequence, event))) {
                dropped.incrementAndGet();
            }
            if (event instanceof Event.SeriesLeased lease) {
                synchronized (leased) {
                    leased.add(lease.device().value());
                }
            } else if (event instanceof Event.LeasesWithheld withheldFrom) {
                synchronized (leased) {
                    withheld.add(withheldFrom.device().value());
                }
            }
        }
        Runnable told = listener;
        if (told != null) {
            told.run();
        }
    }

    /** How many events were dropped at the bound. */
    public long dropped() {
        return dropped.get();
    }

    /** Runs this after every commit, on the loop's thread; it must be quick. */
    void tell(Runnable listener) {
        this.listener = listener;
    }

    /** Takes what waits, at most this many, in order. */
    List<Numbered> take(int most) {
        List<Numbered> taken = new ArrayList<>();
        events.drainTo(taken, most);
        return taken;
    }

    /** Takes the devices whose leases have changed. */
    Set<String> takeLeased() {
        synchronized (leased) {
            Set<String> taken = Set.copyOf(leased);
            leased.clear();
            return taken;
        }
    }

    /** Takes the devices that were refused series. */
    Set<String> takeWithheld() {
        synchronized (leased) {
            Set<String> taken = Set.copyOf(withheld);
            withheld.clear();
            return taken;
        }
    }

    /** An event with its place in the log. */
    record Numbered(long sequence, Event event) {}
}
