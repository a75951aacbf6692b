package vn.motcua.office.mqtt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.queue.Snapshot;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.protocol.Topics;

/**
 * Sends the standing snapshots to devices, retained: {@code queue}, {@code counter/…} and {@code board/…}, the latter two
 * expiring so that a dead office leaves no number standing. Of each stream one message is on its way at most; what comes
 * meanwhile waits, the newest only. At every new connection all are sent again.
 *
 * <p>{@code queue} goes out at most twice a second: every kiosk reads it, and a count of people waiting that is half a
 * second old misleads nobody, while twenty a second to every kiosk would be most of the broker's work.
 */
final class SnapshotPublisher {

    private static final PublishOptions SCREEN = PublishOptions.retainedFor(Topics.SCREEN_EXPIRY);

    private static final long QUEUE_SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final MqttLink link;
    private final Topics topics;
    private final ScheduledExecutorService line;
    /** One per standing stream, so bounded by the office's boards and counters. */
    private final Map<StreamKey, Slot> slots = new ConcurrentHashMap<>();

    SnapshotPublisher(MqttLink link, Topics topics, ScheduledExecutorService line) {
        this.link = link;
        this.topics = topics;
        this.line = line;
        link.onConnected(() -> slots.values().forEach(Slot::again));
    }

    /** A newer snapshot; returns at once. */
    void offer(Snapshot snapshot) {
        String topic = topic(snapshot.key());
        if (topic != null) {
            slots.computeIfAbsent(snapshot.key(), key -> slot(topic, key)).offer(snapshot);
        }
    }

    private @Nullable String topic(StreamKey key) {
        return switch (key.kind()) {
            case QUEUE -> topics.queue();
            case COUNTER -> topics.counter(key.id());
            case BOARD -> topics.board(key.id());
            case TICKET, CONSOLE -> null;
        };
    }

    private Slot slot(String topic, StreamKey key) {
        return key.kind() == StreamKey.Kind.QUEUE
                ? new Slot(topic, PublishOptions.RETAINED, QUEUE_SPACING_NANOS)
                : new Slot(topic, SCREEN, 0);
    }

    /** The newest snapshot of one stream. */
    private final class Slot {
        private final String topic;
        private final PublishOptions options;
        private final long spacingNanos;
        private @Nullable Snapshot newest;
        private boolean sent;
        /** A message is on its way, or the time for the next has not come. */
        private boolean busy;

        Slot(String topic, PublishOptions options, long spacingNanos) {
            this.topic = topic;
            this.options = options;
            this.spacingNanos = spacingNanos;
        }

        synchronized void offer(Snapshot snapshot) {
            newest = snapshot;
            sent = false;
            send();
        }

        synchronized void again() {
            sent = false;
            send();
        }

        private void send() {
            Snapshot due = newest;
            if (due != null && !sent && !busy) {
                sent = true;
                busy = true;
                link.publish(topic, due.content(), options).whenComplete((taken, fault) -> arrived());
            }
        }

        private void arrived() {
            if (spacingNanos == 0) {
                free();
            } else {
                line.schedule(this::free, spacingNanos, TimeUnit.NANOSECONDS);
            }
        }

        private synchronized void free() {
            busy = false;
            send();
        }
    }
}
