package vn.motcua.office.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.access.Device;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CommandReply;
import vn.motcua.protocol.CommandRequest;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.Topics;

/**
 * Carries out the keys pressed at counter units. A unit commands its own counter only; a press that took longer than
 * three seconds to come is refused as {@code Expired}, since its officer has seen "no connection" by then.
 *
 * <p>Refusals are named by the domain, and by {@code NotYourCounter}, {@code Expired}, {@code RequestReused} and {@code
 * Unavailable} here.
 */
final class Intents {

    private static final PublishOptions REPLY = PublishOptions.expiringAfter(Topics.COMMAND_EXPIRY);

    /** Beyond this two quartz clocks may have drifted apart by a good part of the three seconds. */
    private static final long COMPARABLE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final MqttLink link;
    private final Topics topics;
    private final CommandLoop loop;
    private final DeviceGateway gateway;
    private final Devices devices;
    private final Executor line;
    /** The last moment at which each device told its clock; bounded by the directory. */
    private final Map<String, ClockSeen> clocks = new ConcurrentHashMap<>();

    Intents(MqttLink link, Topics topics, CommandLoop loop, DeviceGateway gateway, Devices devices, Executor line) {
        this.link = link;
        this.topics = topics;
        this.loop = loop;
        this.gateway = gateway;
        this.devices = devices;
        this.line = line;
    }

    /** A message on {@code …/status}: remembers how the device's clock stood. */
    void clock(String topic, byte[] payload, boolean retained) {
        long now = System.nanoTime();
        if (retained) {
            return;
        }
        gateway.sender(topic).ifPresent(device -> {
            try {
                Stamp clock = Codec.read(DeviceStatus.class, payload).clock();
                // A last will has no clock: what comes after it may be another boot with another monotonic time.
                if (clock == null) {
                    clocks.remove(device.id());
                } else {
                    clocks.put(device.id(), new ClockSeen(clock.mono(), now));
                }
            } catch (MalformedMessage reportedElsewhere) {
                clocks.remove(device.id());
            }
        });
    }

    /** A message on {@code …/command}. */
    void command(String topic, byte[] payload, boolean retained) {
        if (retained) {
            return;
        }
        gateway.sender(topic).ifPresent(device -> {
            devices.heard(device.id(), loop.clock().instant());
            try {
                carryOut(device, Codec.read(CommandRequest.class, payload));
            } catch (MalformedMessage malformed) {
                gateway.complain(device.id(), "sent a command that cannot be read: " + malformed.getMessage());
            }
        });
    }

    private void carryOut(Device device, CommandRequest request) {
        if (!request.counter().equals(device.counter())) {
            answer(device, CommandReply.refused(request.id(), "NotYourCounter", request.counter()));
        } else if (tooLate(clocks.get(device.id()), request.sentAtMono(), System.nanoTime())) {
            answer(device, CommandReply.refused(request.id(), "Expired", request.counter()));
        } else {
            submit(device, request);
        }
    }

    private void submit(Device device, CommandRequest request) {
        CounterId counter = new CounterId(request.counter());
        Request asked = new Request(
                command(request.action(), counter),
                IdempotencyKey.of(
                        "device:" + device.id(),
                        request.action().name(),
                        request.id(),
                        request.counter().getBytes(StandardCharsets.UTF_8)),
                (state, decision, now) -> new Reply(200, Codec.text(reply(request, counter, state, decision))));
        try {
            loop.submit(asked)
                    .whenComplete((reply, fault) -> line.execute(() -> {
                        if (reply != null) {
                            send(device, reply.json().getBytes(StandardCharsets.UTF_8));
                        } else {
                            answer(device, CommandReply.refused(request.id(), word(fault), request.counter()));
                        }
                    }));
        } catch (CommandLoop.LoopFull full) {
            answer(device, CommandReply.refused(request.id(), "Unavailable", request.counter()));
        }
    }

    private static Command command(CommandRequest.Action action, CounterId counter) {
        return switch (action) {
            case CALL_NEXT -> new Command.CallNext(counter, null, null);
            case RECALL -> new Command.Recall(counter);
            case START -> new Command.Start(counter);
            case COMPLETE -> new Command.Complete(counter);
            case NO_SHOW -> new Command.MarkNoShow(counter);
        };
    }

    private static CommandReply reply(CommandRequest request, CounterId counter, QueueState state, Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                CommandReply.done(
                        request.id(),
                        state.presentAt(counter)
                                .map(present -> present.visit().number().toString())
                                .orElse(null),
                        request.counter());
            case Decision.Refused refused ->
                CommandReply.refused(request.id(), refused.refusal().getClass().getSimpleName(), request.counter());
        };
    }

    private static String word(@Nullable Throwable fault) {
        Throwable cause = fault instanceof CompletionException wrapped ? wrapped.getCause() : fault;
        return cause instanceof CommandLoop.KeyReused ? "RequestReused" : "Unavailable";
    }

    /**
     * Whether a press is certainly older than it may be. The device's status says how its clock stood at a moment no
     * later than its arrival here, so the age reckoned from it is never too great; without a comparable one the broker's
     * message expiry alone decides.
     */
    static boolean tooLate(@Nullable ClockSeen seen, long sentAtMono, long nowNanos) {
        if (seen == null || nowNanos - seen.atNanos() > COMPARABLE_NANOS) {
            return false;
        }
        long officeMillis = TimeUnit.NANOSECONDS.toMillis(nowNanos - seen.atNanos());
        return officeMillis - (sentAtMono - seen.mono()) > Topics.COMMAND_EXPIRY.toMillis();
    }

    private void answer(Device device, CommandReply reply) {
        send(device, Codec.write(reply));
    }

    private void send(Device device, byte[] reply) {
        link.publish(topics.reply(device.id()), reply, REPLY);
    }

    /**
     * How a device's clock stood.
     *
     * @param mono its monotonic milliseconds
     * @param atNanos this machine's, when that was heard
     */
    record ClockSeen(long mono, long atNanos) {}
}
