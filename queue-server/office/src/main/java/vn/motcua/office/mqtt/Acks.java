package vn.motcua.office.mqtt;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.Topics;

/**
 * Tells devices what is committed, at most once in {@value #SPACING_MILLIS} ms and (device, epoch): an ack says all that
 * is known, so the newest is enough. One that gets lost is made up for when the device sends again.
 *
 * <p>Bound: one ack waits for each (device, epoch) that has sent something since its last one, at most {@value
 * #MOST_WAITING}.
 */
final class Acks {

    /** Least time between two acks to one device. */
    static final int SPACING_MILLIS = 20;

    /** More devices than an office has; the rest is acknowledged when they send again. */
    private static final int MOST_WAITING = 2_000;

    private static final System.Logger LOG = System.getLogger(Acks.class.getName());

    private final MqttLink link;
    private final Topics topics;
    private final CommandLoop loop;
    private final ScheduledExecutorService line;
    private final Map<Outbox, Due> waiting = new LinkedHashMap<>();

    Acks(MqttLink link, Topics topics, CommandLoop loop, ScheduledExecutorService line) {
        this.link = link;
        this.topics = topics;
        this.loop = loop;
        this.line = line;
    }

    /**
     * A batch of this device is committed, or was before.
     *
     * @param sentAtMono what the batch said of the device's clock, absent when nothing
     * @param receivedAt when it came
     */
    synchronized void due(String device, String epoch, @Nullable Long sentAtMono, Instant receivedAt) {
        Outbox outbox = new Outbox(device, epoch);
        Due due = new Due(sentAtMono, receivedAt);
        boolean scheduled = waiting.containsKey(outbox);
        if (!scheduled && waiting.size() >= MOST_WAITING) {
            return;
        }
        waiting.put(outbox, due);
        if (!scheduled) {
            line.schedule(() -> ask(outbox), SPACING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void ask(Outbox outbox) {
        Due due;
        synchronized (this) {
            due = waiting.remove(outbox);
        }
        if (due == null) {
            return;
        }
        try {
            loop.received(outbox.device(), outbox.epoch()).whenComplete((ranges, fault) -> {
                if (fault == null) {
                    line.execute(() -> send(outbox, due, ranges));
                }
            });
        } catch (CommandLoop.LoopFull full) {
            LOG.log(Level.DEBUG, "No ack for {0} now: {1}", outbox.device(), full.getMessage());
        }
    }

    private void send(Outbox outbox, Due due, List<long[]> received) {
        Long sentAtMono = due.sentAtMono();
        Ack.ClockEcho echo = sentAtMono == null
                ? null
                : new Ack.ClockEcho(sentAtMono, due.receivedAt(), loop.clock().instant());
        link.publish(
                topics.ack(outbox.device()), Codec.write(ack(outbox.epoch(), received, echo)), PublishOptions.PLAIN);
    }

    /**
     * The ack that says this.
     *
     * @param received closed ranges, rising, never touching
     */
    static Ack ack(String epoch, List<long[]> received, Ack.@Nullable ClockEcho echo) {
        List<SeqRange> ranges = new ArrayList<>();
        List<SeqRange> resend = new ArrayList<>();
        long upTo = 0;
        long last = 0;
        for (long[] range : received) {
            if (range[0] == 1) {
                upTo = range[1];
            } else {
                if (ranges.size() == Ack.MAX_RANGES) {
                    break;
                }
                resend.add(new SeqRange(last + 1, range[0] - 1));
                ranges.add(new SeqRange(range[0], range[1]));
            }
            last = range[1];
        }
        return new Ack(epoch, upTo, ranges, resend, echo);
    }

    private record Outbox(String device, String epoch) {}

    private record Due(@Nullable Long sentAtMono, Instant receivedAt) {}
}
