package vn.motcua.kiosk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.ReceivedUp;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.Topics;
import vn.motcua.protocol.Up;

/** The office's side of the wire in few lines: takes batches, acknowledges, publishes configuration and queue. */
public final class TestOffice implements AutoCloseable {
    /** The office's clock: a Monday morning. */
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final MqttLink link;
    private final Topics topics = new Topics("binh-an");
    private final Map<Long, EventEnvelope> received = new ConcurrentSkipListMap<>();
    private final List<ReceivedUp> batches = new CopyOnWriteArrayList<>();
    private final List<DeviceStatus> statuses = new CopyOnWriteArrayList<>();
    private volatile boolean acknowledges = true;
    private volatile @Nullable String epoch;

    /** Joins the broker at {@code uri}. */
    public TestOffice(URI uri) {
        link = MqttLink.open(LinkSettings.of(uri, "office"));
        link.subscribe(topics.up("kiosk-1"), (_, payload, _) -> take(Codec.readUp(payload)));
        link.subscribe(
                topics.status("kiosk-1"), (_, payload, _) -> statuses.add(Codec.read(DeviceStatus.class, payload)));
    }

    private void take(ReceivedUp up) {
        batches.add(up);
        epoch = up.epoch();
        up.events().forEach(event -> received.put(event.seq(), event));
        if (acknowledges) {
            acknowledge(up.sentAtMono());
        }
    }

    private void acknowledge(@Nullable Long sentAtMono) {
        long upTo = 0;
        while (received.containsKey(upTo + 1)) {
            upTo++;
        }
        Ack.ClockEcho echo = sentAtMono == null ? null : new Ack.ClockEcho(sentAtMono, NOW, NOW);
        publishAck(new Ack(String.valueOf(epoch), upTo, List.of(), List.of(), echo));
    }

    /** Asks for events again. */
    public void askAgain(long first, long last) {
        received.clear();
        publishAck(new Ack(String.valueOf(epoch), 0, List.of(), List.of(new SeqRange(first, last)), null));
    }

    private void publishAck(Ack ack) {
        link.publish(topics.ack("kiosk-1"), Codec.write(ack), PublishOptions.PLAIN);
    }

    /** Falls silent, or answers again. */
    public void acknowledges(boolean now) {
        acknowledges = now;
    }

    /** Publishes the sample configuration with leases for {@code kiosk}'s epoch. */
    public void configure() {
        publish(SampleConfig.leased(String.valueOf(epoch), SampleConfig.DAY));
    }

    /** Publishes a configuration. */
    public void publish(DeviceConfig config) {
        link.publish(topics.config("kiosk-1"), Codec.write(config), PublishOptions.RETAINED);
    }

    /** Publishes how many wait. */
    public void publish(QueueSnapshot queue) {
        link.publish(topics.queue(), Codec.write(queue), PublishOptions.RETAINED);
    }

    /** Events received, by sequence, each once. */
    public List<EventEnvelope> events() {
        return List.copyOf(received.values());
    }

    /** Batches received, repeated ones as well. */
    public List<ReceivedUp> batches() {
        return List.copyOf(batches);
    }

    /** Lanes in the order they came. */
    public List<Up.Lane> lanes() {
        return batches.stream().map(ReceivedUp::lane).toList();
    }

    /** What the device said of itself. */
    public List<DeviceStatus> statuses() {
        return List.copyOf(statuses);
    }

    @Override
    public void close() {
        link.close();
    }
}
