package vn.motcua.office.queue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.queue.StreamKey.Kind;

/**
 * Sends views out. Conflated: at most one snapshot in {@value #SPACING_MILLIS} ms and stream, the newest wins, a slow
 * reader skips. Its thread ({@code snapshots}) asks the loop for views of the streams that somebody reads, and passes
 * on those that have changed: first to the hall and the officers, who look at their screens while they act; then, at most
 * once in {@value #PHONE_SPACING_MILLIS} ms, to the phones, of which there are hundreds.
 *
 * <p>Bounds: {@value #MOST_SUBSCRIPTIONS} subscriptions, then {@link TooManyReaders}; one snapshot held for each.
 */
public final class SnapshotHub implements CommandLoop.CommitListener, AutoCloseable {
    /** Least time between two snapshots of a stream, in milliseconds. */
    static final int SPACING_MILLIS = 50;

    /** Least time between two rounds to the phones, in milliseconds. */
    static final int PHONE_SPACING_MILLIS = 250;

    /** Most readers at once. */
    static final int MOST_SUBSCRIPTIONS = 4_000;

    private static final Logger LOG = System.getLogger(SnapshotHub.class.getName());
    /** Also without events views grow old: waits lengthen, bookings become due, retained messages expire. */
    private static final Duration REFRESH = Duration.ofSeconds(15);

    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(SPACING_MILLIS);
    /** Between two rounds the loop's other callers get their turn, however slow the machine. */
    private static final long LEAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long PHONE_SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(PHONE_SPACING_MILLIS);

    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Map<StreamKey, Snapshot> latest = new ConcurrentHashMap<>();
    private final Semaphore changed = new Semaphore(0);
    private volatile @Nullable Views views;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    /** Makes the views of some streams, on the loop's thread. */
    public interface Views {
        /** The streams that go out whether or not anybody asks: boards, counters, the queue for devices. */
        Set<StreamKey> standing();

        /** The content of each stream that exists, with the version put in; unknown streams are left out. */
        Map<StreamKey, Rendered> render(Set<StreamKey> streams, long version);
    }

    /**
     * A view's content.
     *
     * @param essence all of it but version and time: equal essences need not be sent again
     * @param json with version and time as UTF-8, written when it is sent
     */
    public record Rendered(Object essence, Supplier<byte[]> json) {}

    /** More readers than the office serves at once. */
    public static final class TooManyReaders extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReaders() {
            super("more than " + MOST_SUBSCRIPTIONS + " readers");
        }
    }

    /** Starts sending the views made by {@code source}. */
    public synchronized void start(Views source) {
        views = source;
        thread = Thread.ofPlatform().name("snapshots").daemon().start(this::run);
        changed.release();
    }

    @Override
    public void committed(List<Event> events) {
        refresh();
    }

    /** Something that views show has changed without an event. */
    public void refresh() {
        changed.release();
    }

    /** Hears every snapshot of the standing streams, on the hub's thread. */
    public void listen(Consumer<Snapshot> listener) {
        listeners.add(listener);
        latest.values().forEach(listener);
    }

    /**
     * Reads a stream: the full snapshot first, then each newer one.
     *
     * @throws TooManyReaders at the bound
     */
    public Subscription subscribe(StreamKey key) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
            throw new TooManyReaders();
        }
        Subscription subscription = new Subscription(key);
        Snapshot known = latest.get(key);
        if (known != null) {
            subscription.offer(known);
        }
        subscriptions.add(subscription);
        changed.release();
        if (!running) {
            subscription.close();
        }
        return subscription;
    }

    /** How many readers there are now. */
    public int readers() {
        return subscriptions.size();
    }

    @Override
    public void close() {
        running = false;
        changed.release();
        subscriptions.forEach(Subscription::close);
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        long version = System.currentTimeMillis();
        Map<StreamKey, Object> essences = new HashMap<>();
        long lastRefresh = System.nanoTime();
        long lastPhones = lastRefresh - PHONE_SPACING_NANOS;
        boolean owedToPhones = false;
        boolean phonesRefresh = false;
        while (running) {
            try {
                long patience = owedToPhones ? lastPhones + PHONE_SPACING_NANOS - System.nanoTime() : REFRESH.toNanos();
                boolean news = changed.tryAcquire(patience, TimeUnit.NANOSECONDS);
                changed.drainPermits();
                long begun = System.nanoTime();
                boolean refresh = begun - lastRefresh > REFRESH.toNanos();
                lastRefresh = refresh ? begun : lastRefresh;
                phonesRefresh |= refresh;
                version = Math.max(version + 1, System.currentTimeMillis());
                if (news || refresh) {
                    publish(version, essences, refresh, key -> key.kind() != Kind.TICKET);
                    owedToPhones = true;
                }
                if (owedToPhones && begun - lastPhones >= PHONE_SPACING_NANOS) {
                    publish(version, essences, phonesRefresh, key -> key.kind() == Kind.TICKET);
                    lastPhones = begun;
                    owedToPhones = false;
                    phonesRefresh = false;
                }
                TimeUnit.NANOSECONDS.sleep(Math.max(LEAST_PAUSE_NANOS, SPACING_NANOS - (System.nanoTime() - begun)));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Snapshots could not be made: {0}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(
            long version, Map<StreamKey, Object> essences, boolean refresh, Predicate<StreamKey> audience) {
        Views source = views;
        if (source == null) {
            return;
        }
        Set<StreamKey> standing = source.standing();
        Set<StreamKey> wanted = new HashSet<>();
        standing.stream().filter(audience).forEach(wanted::add);
        subscriptions.stream()
                .map(subscription -> subscription.key)
                .filter(audience)
                .forEach(wanted::add);
        Map<StreamKey, Rendered> rendered = source.render(wanted, version);
        essences.keySet().removeIf(key -> audience.test(key) && !wanted.contains(key));
        latest.keySet().removeIf(key -> audience.test(key) && !wanted.contains(key));
        rendered.forEach((key, view) -> {
            if (refresh || !view.essence().equals(essences.get(key))) {
                essences.put(key, view.essence());
                Snapshot snapshot = new Snapshot(key, version, view.json().get());
                latest.put(key, snapshot);
                if (standing.contains(key)) {
                    listeners.forEach(listener -> listener.accept(snapshot));
                }
            }
        });
        subscriptions.stream()
                .filter(subscription -> audience.test(subscription.key))
                .forEach(subscription -> {
                    Snapshot newest = latest.get(subscription.key);
                    if (newest != null) {
                        subscription.offer(newest);
                    }
                });
    }

    /** One reader of one stream; holds the newest snapshot that was not read yet. */
    public final class Subscription implements AutoCloseable {
        private final StreamKey key;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition arrived = lock.newCondition();
        private @Nullable Snapshot pending;
        private long readVersion;
        private volatile boolean closed;

        private Subscription(StreamKey key) {
            this.key = key;
        }

        /**
         * Waits for a snapshot newer than the last one read.
         *
         * @return empty when none came in time, or after {@link #close}
         */
        public Optional<Snapshot> next(Duration timeout) throws InterruptedException {
            lock.lock();
            try {
                long nanos = timeout.toNanos();
                while (pending == null && !closed && nanos > 0) {
                    nanos = arrived.awaitNanos(nanos);
                }
                Snapshot snapshot = pending;
                pending = null;
                if (snapshot != null) {
                    readVersion = snapshot.version();
                }
                return Optional.ofNullable(snapshot);
            } finally {
                lock.unlock();
            }
        }

        /** True after {@link #close}, or when the office stops. */
        public boolean closed() {
            return closed;
        }

        @Override
        public void close() {
            subscriptions.remove(this);
            lock.lock();
            try {
                closed = true;
                arrived.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void offer(Snapshot snapshot) {
            lock.lock();
            try {
                if (snapshot.version() > readVersion && (pending == null || snapshot.version() > pending.version())) {
                    pending = snapshot;
                    arrived.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
