package vn.motcua.office.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 */
final class SnapshotPublisher {

    private static final PublishOptions SCREEN = PublishOptions.retainedFor(Topics.SCREEN_EXPIRY);

    private final MqttLink link;
    private final Topics topics;
    /** One per standing stream, so bounded by the office's boards and counters. */
    private final Map<StreamKey, Slot> slots = new ConcurrentHashMap<>();

    SnapshotPublisher(MqttLink link, Topics topics) {
        this.link = link;
        this.topics = topics;
        link.onConnected(() -> slots.values().forEach(Slot::again));
    }

    /** A newer snapshot; returns at once. */
    void offer(Snapshot snapshot) {
        String topic = topic(snapshot.key());
        if (topic != null) {
            slots.computeIfAbsent(snapshot.key(), key -> new Slot(topic, options(key)))
                    .offer(snapshot);
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

    private static PublishOptions options(StreamKey key) {
        return key.kind() == StreamKey.Kind.QUEUE ? PublishOptions.RETAINED : SCREEN;
    }

    /** The newest snapshot of one stream. */
    private final class Slot {
        private final String topic;
        private final PublishOptions options;
        private @Nullable Snapshot newest;
        private boolean sent;
        private boolean underWay;

        Slot(String topic, PublishOptions options) {
            this.topic = topic;
            this.options = options;
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
            Optional<Snapshot> due = sent || underWay ? Optional.empty() : Optional.ofNullable(newest);
            due.ifPresent(snapshot -> {
                sent = true;
                underWay = true;
                link.publish(topic, snapshot.json().getBytes(StandardCharsets.UTF_8), options)
                        .whenComplete((taken, fault) -> arrived());
            });
        }

        private synchronized void arrived() {
            underWay = false;
            send();
        }
    }
}
