package vn.motcua.office.mqtt;

import static org.awaitility.Durations.ONE_MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CommandReply;
import vn.motcua.protocol.CommandRequest;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.DeviceStarted;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.Numbering;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.TicketIssued;
import vn.motcua.protocol.Topics;
import vn.motcua.protocol.Up;

/** A device reduced to its link: it says what a test wants said and keeps what the office answers. */
final class TestDevice implements AutoCloseable {

    static final String BOOT = "boot-1";

    final String id;
    final MqttLink link;
    final Topics topics;
    String epoch = "epoch-" + UUID.randomUUID();
    final BlockingQueue<Ack> acks = new LinkedBlockingQueue<>();
    final BlockingQueue<DeviceConfig> configs = new LinkedBlockingQueue<>();
    final BlockingQueue<CommandReply> replies = new LinkedBlockingQueue<>();
    final BlockingQueue<String> screens = new LinkedBlockingQueue<>();

    private TestDevice(Topics topics, String id, LinkSettings settings) {
        this.id = id;
        this.topics = topics;
        link = MqttLink.open(settings);
        link.subscribe(topics.ack(id), (topic, payload, retained) -> acks.add(Codec.read(Ack.class, payload)));
        link.subscribe(
                topics.config(id), (topic, payload, retained) -> configs.add(Codec.read(DeviceConfig.class, payload)));
        link.subscribe(
                topics.reply(id), (topic, payload, retained) -> replies.add(Codec.read(CommandReply.class, payload)));
        link.subscribe(topics.board("hall"), (topic, payload, retained) -> screens.add(topic));
        link.subscribe(topics.counter("1"), (topic, payload, retained) -> screens.add(topic));
        link.subscribe(topics.queue(), (topic, payload, retained) -> screens.add(topic));
    }

    static TestDevice connected(Topics topics, String id, LinkSettings settings) {
        TestDevice device = new TestDevice(topics, id, settings);
        Awaitility.await(id + " is connected").atMost(ONE_MINUTE).until(device.link::connected);
        return device;
    }

    /** What was subscribed to while connected stands once the broker has answered a later message, be it with a no. */
    static void awaitSubscriptions(MqttLink link) {
        Awaitility.await("connected").atMost(ONE_MINUTE).until(link::connected);
        link.publish("motcua/v1/barrier", new byte[0], PublishOptions.PLAIN).join();
    }

    static EventEnvelope started(long seq) {
        return Codec.seal(seq, stamp(), new DeviceStarted("kiosk", "0.1", BOOT));
    }

    /** The ticket with this count of series 0, letter A: the first service of the shipped office. */
    static TicketIssued ticket(int count) {
        return ticket(count, UUID.randomUUID().toString());
    }

    static TicketIssued ticket(int count, String id) {
        return ticket("A", 0, count, id, stamp());
    }

    static TicketIssued ticket(String letter, int series, int count, String id, Stamp clock) {
        return new TicketIssued(
                id,
                Numbering.format(letter, series, count),
                letter,
                series,
                count,
                LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh").getRules().getOffset(Instant.now())),
                "ho-tich",
                "ordinary",
                ("t" + id.replace("-", "")).substring(0, 30),
                null,
                clock);
    }

    static EventEnvelope issued(long seq, DeviceEvent ticket) {
        return Codec.seal(seq, stamp(), ticket);
    }

    static Stamp stamp() {
        long mono = System.nanoTime() / 1_000_000;
        return new Stamp(Instant.now(), Math.abs(mono), BOOT, System.currentTimeMillis() - Math.abs(mono), 5L);
    }

    void send(EventEnvelope... events) {
        send(Up.Lane.LIVE, events);
    }

    void send(Up.Lane lane, EventEnvelope... events) {
        raw(topics.up(id), Codec.write(Up.of(epoch, lane, List.of(events), 17L)));
    }

    boolean raw(String topic, byte[] payload) {
        return link.publish(topic, payload, PublishOptions.PLAIN).join();
    }

    /** The next ack that says this. */
    Ack awaitAck(Predicate<Ack> wanted) {
        return awaitOf(acks, wanted, "ack");
    }

    Ack awaitAckUpTo(long seq) {
        return awaitAck(ack -> ack.epoch().equals(epoch) && ack.upTo() >= seq);
    }

    DeviceConfig awaitConfig(Predicate<DeviceConfig> wanted) {
        return awaitOf(configs, wanted, "config");
    }

    CommandReply press(String counter, CommandRequest.Action action) {
        CommandRequest request =
                new CommandRequest(UUID.randomUUID().toString(), counter, action, System.nanoTime() / 1_000_000);
        return press(request);
    }

    CommandReply press(CommandRequest request) {
        raw(topics.command(id), Codec.write(request));
        return awaitOf(replies, reply -> reply.id().equals(request.id()), "reply");
    }

    void status(DeviceStatus status) {
        raw(topics.status(id), Codec.write(status));
    }

    private static <T> T awaitOf(BlockingQueue<T> queue, Predicate<T> wanted, String what) {
        List<T> seen = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (System.nanoTime() < end) {
                T next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next != null && wanted.test(next)) {
                    return next;
                }
                seen.add(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no such " + what + " within 60 s, only " + seen);
    }

    @Override
    public void close() {
        link.close();
    }
}
