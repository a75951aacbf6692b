package vn.motcua.office.mqtt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.Topics;

/**
 * Tells devices what is committed, at most once in {@value #SPACING_MILLIS} ms and (device, epoch): an ack says all that
 * is known, so the newest is enough. One that gets lost is made up for when the device sends again.
 *
 * <p>Bound: one ack waits for each (device, epoch) that has sent something since its last one, at most {@value
 * #MOST_OUTBOXES}.
 */
final class Acks {

    /** Least time between two acks to one device. */
    static final int SPACING_MILLIS = 20;

    /**
     * Least time between two requests of one device for what is missing. What was only overtaken on its way, as backlog
     * is by live events, comes without being asked for.
     */
    private static final long ASKING_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** More devices than an office has; what is beyond is acknowledged when it comes again. */
    private static final int MOST_OUTBOXES = 2_000;

    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(SPACING_MILLIS);

    private final MqttLink link;
    private final Topics topics;
    private final InstantSource clock;
    private final ScheduledExecutorService line;
    private final Map<Outbox, Due> waiting = new HashMap<>();
    private final Map<Outbox, Long> lastSent = new Recent();
    private final Map<Outbox, Long> lastAsked = new Recent();

    Acks(MqttLink link, Topics topics, InstantSource clock, ScheduledExecutorService line) {
        this.link = link;
        this.topics = topics;
        this.clock = clock;
        this.line = line;
    }

    /**
     * A batch of this device is committed, or was before. On the line's thread only.
     *
     * @param received what is committed of the epoch, as closed ranges
     * @param sentAtMono what the batch said of the device's clock, absent when nothing
     * @param receivedAt when it came
     */
    void due(String device, String epoch, List<long[]> received, @Nullable Long sentAtMono, Instant receivedAt) {
        Outbox outbox = new Outbox(device, epoch);
        boolean scheduled = waiting.containsKey(outbox);
        if (!scheduled && waiting.size() >= MOST_OUTBOXES) {
            return;
        }
        waiting.put(outbox, new Due(received, sentAtMono, receivedAt));
        if (!scheduled) {
            long wait = SPACING_NANOS - (System.nanoTime() - lastSent.getOrDefault(outbox, Long.MIN_VALUE / 2));
            if (wait <= 0) {
                send(outbox);
            } else {
                line.schedule(() -> send(outbox), wait, TimeUnit.NANOSECONDS);
            }
        }
    }

    /**
     * Asks a device for what it has given and the office has not: the office was restored from an older backup, or
     * events were lost although the broker took them. What the device has not been acknowledged it sends by itself; what
     * it no longer keeps it cannot send. Asked at every status, so bounded by their pace; at most {@link
     * Ack#MAX_RANGES} gaps at a time.
     *
     * @param received what is committed of the epoch, as closed ranges
     * @param lastSeq the last sequence the device has given in this epoch
     */
    void ask(String device, String epoch, List<long[]> received, long lastSeq) {
        Ack ack = ack(epoch, received, lastSeq, null);
        if (!ack.resend().isEmpty()) {
            link.publish(topics.ack(device), Codec.write(ack), PublishOptions.PLAIN);
        }
    }

    /** Tells a device what is committed of its epoch though it has sent nothing: it believes itself earlier. */
    void tell(String device, String epoch, List<long[]> received) {
        link.publish(topics.ack(device), Codec.write(ack(epoch, received, null)), PublishOptions.PLAIN);
    }

    private void send(Outbox outbox) {
        Due due = waiting.remove(outbox);
        if (due != null) {
            lastSent.put(outbox, System.nanoTime());
            Long sentAtMono = due.sentAtMono();
            Ack.ClockEcho echo =
                    sentAtMono == null ? null : new Ack.ClockEcho(sentAtMono, due.receivedAt(), clock.instant());
            Ack ack = ack(outbox.epoch(), due.received(), echo);
            if (!ack.resend().isEmpty() && !mayAsk(outbox)) {
                ack = new Ack(ack.epoch(), ack.upTo(), ack.ranges(), List.of(), echo);
            }
            link.publish(topics.ack(outbox.device()), Codec.write(ack), PublishOptions.PLAIN);
        }
    }

    private boolean mayAsk(Outbox outbox) {
        long now = System.nanoTime();
        @Nullable Long last = lastAsked.get(outbox);
        if (last != null && now - last < ASKING_NANOS) {
            return false;
        }
        lastAsked.put(outbox, now);
        return true;
    }

    /**
     * The ack that says this.
     *
     * @param received closed ranges, rising, never touching
     */
    static Ack ack(String epoch, List<long[]> received, Ack.@Nullable ClockEcho echo) {
        return ack(epoch, received, 0, echo);
    }

    private static Ack ack(String epoch, List<long[]> received, long lastSeq, Ack.@Nullable ClockEcho echo) {
        List<SeqRange> ranges = new ArrayList<>();
        List<SeqRange> resend = new ArrayList<>();
        long upTo = 0;
        long last = 0;
        for (long[] range : received) {
            if (range[0] == 1) {
                upTo = range[1];
            } else {
                if (ranges.size() == Ack.MAX_RANGES) {
                    return new Ack(epoch, upTo, ranges, resend, echo);
                }
                resend.add(new SeqRange(last + 1, range[0] - 1));
                ranges.add(new SeqRange(range[0], range[1]));
            }
            last = range[1];
        }
        if (last < lastSeq && resend.size() < Ack.MAX_RANGES) {
            resend.add(new SeqRange(last + 1, lastSeq));
        }
        return new Ack(epoch, upTo, ranges, resend, echo);
    }

    /** A moment for each of the outboxes used last. */
    private static final class Recent extends LinkedHashMap<Outbox, Long> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Outbox, Long> eldest) {
            return size() > MOST_OUTBOXES;
        }
    }

    private record Outbox(String device, String epoch) {}

    private record Due(List<long[]> received, @Nullable Long sentAtMono, Instant receivedAt) {}
}
