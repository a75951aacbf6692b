package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CommandReply;
import vn.motcua.protocol.CommandRequest;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.Topics;

/**
 * The box at a counter: shows the counter's number and sends the officer's keys to the office as intents, which are
 * never kept for later. Which counter it stands at comes from the office, in the device's configuration.
 *
 * <p>One key at a time: while an answer is awaited, at most {@link #ANSWER_WITHIN}, further presses are dropped.
 *
 * <p>Threads: the link's inbound thread, the keypad's and the unit's own clock all come in through one lock, which also
 * guards the display.
 */
public final class CounterUnit implements AutoCloseable {
    /** How long the office may take for an answer; then the display says that there is no connection. */
    public static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    /** The kind of this device in its status. */
    public static final String KIND = "counter-unit";

    private static final System.Logger LOG = System.getLogger(CounterUnit.class.getName());
    private static final Duration TICK = Duration.ofMillis(250);
    /** A display that lost its supply for a moment shows its text again within this many ticks. */
    private static final int TICKS_TO_SHOW_AGAIN = 20;

    private final DeviceCredential credential;
    private final Topics topics;
    private final CounterDisplay display;
    private final CallKeypad keypad;
    private final String version;
    private final String bootId = bootId();
    private final CounterFace face = new CounterFace();
    private final Set<String> subscribedCounters = new HashSet<>();
    private final ScheduledExecutorService clock;
    private final MqttLink link;
    private @Nullable String awaitedReply;
    private @Nullable String shown;
    private int ticks;
    private boolean displayBroken;

    private CounterUnit(DeviceCredential credential, CounterDisplay display, CallKeypad keypad, String version) {
        this.credential = credential;
        this.topics = new Topics(credential.office());
        this.display = display;
        this.keypad = keypad;
        this.version = version;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("counter-unit-clock").factory());
        var will = new LinkSettings.Will(
                topics.status(credential.device()), Codec.write(DeviceStatus.offline(KIND, version, null)));
        this.link = MqttLink.open(LinkSettings.of(credential.brokerUrl(), credential.device())
                .withCredential(credential.device(), credential.secret())
                .withWill(will));
    }

    /**
     * Starts a unit; returns at once, connected or not. The unit closes its display and keypad when it is closed.
     *
     * @param version the program's version, for the device's status
     */
    public static CounterUnit start(
            DeviceCredential credential, CounterDisplay display, CallKeypad keypad, String version) {
        var unit = new CounterUnit(credential, display, keypad, version);
        unit.run();
        return unit;
    }

    private void run() {
        show();
        link.subscribe(topics.config(credential.device()), (topic, payload, retained) -> configured(payload));
        link.subscribe(topics.reply(credential.device()), (topic, payload, retained) -> replied(payload));
        link.onConnected(this::connected);
        link.onDisconnected(this::disconnected);
        keypad.onKey(this::pressed);
        clock.scheduleAtFixedRate(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void connected() {
        face.linkIs(true);
        publishStatus(new DeviceStatus(
                true, KIND, version, null, Stamp.unsynchronised(Instant.now(), monoMillis(), bootId), 0, null));
        show();
    }

    private synchronized void disconnected() {
        face.linkIs(false);
        show();
    }

    private synchronized void configured(byte[] payload) {
        try {
            var counter = Codec.read(DeviceConfig.class, payload).counter();
            face.standsAt(counter);
            if (counter == null) {
                LOG.log(Level.WARNING, "The office gave {0} no counter.", credential.device());
            } else if (subscribedCounters.add(counter)) {
                link.subscribe(topics.counter(counter), (topic, news, retained) -> heard(news));
            }
            show();
        } catch (MalformedMessage unreadable) {
            LOG.log(Level.WARNING, "The configuration cannot be read: {0}", unreadable.getMessage());
        }
    }

    private synchronized void heard(byte[] payload) {
        try {
            face.hear(Codec.read(CounterSnapshot.class, payload), System.nanoTime());
            show();
        } catch (MalformedMessage unreadable) {
            LOG.log(Level.WARNING, "News of the counter cannot be read: {0}", unreadable.getMessage());
        }
    }

    private synchronized void pressed(CallKey key) {
        var counter = face.counter();
        if (awaitedReply != null) {
            return;
        }
        if (counter == null || !link.connected()) {
            say(CounterFace.NO_CONNECTION);
            return;
        }
        var id = UUID.randomUUID().toString();
        var intent = new CommandRequest(id, counter, actionOf(key), monoMillis());
        awaitedReply = id;
        clock.schedule(() -> noReply(id), ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        link.publish(
                        topics.command(credential.device()),
                        Codec.write(intent),
                        PublishOptions.expiringAfter(Topics.COMMAND_EXPIRY))
                .thenAccept(taken -> {
                    if (!taken) {
                        noReply(id);
                    }
                });
    }

    private synchronized void replied(byte[] payload) {
        try {
            var reply = Codec.read(CommandReply.class, payload);
            if (!reply.id().equals(awaitedReply)) {
                return;
            }
            awaitedReply = null;
            var refusal = reply.refusal();
            if (refusal == null) {
                face.sayNoMore();
                show();
            } else {
                say(CounterFace.wordsFor(refusal));
            }
        } catch (MalformedMessage unreadable) {
            LOG.log(Level.WARNING, "A reply cannot be read: {0}", unreadable.getMessage());
        }
    }

    private synchronized void noReply(String id) {
        if (id.equals(awaitedReply)) {
            awaitedReply = null;
            say(CounterFace.NO_CONNECTION);
        }
    }

    private void say(String words) {
        face.say(words, System.nanoTime());
        show();
    }

    private synchronized void tick() {
        if (++ticks % TICKS_TO_SHOW_AGAIN == 0) {
            shown = null;
        }
        show();
    }

    private synchronized void show() {
        var text = face.text(System.nanoTime());
        if (text.equals(shown)) {
            return;
        }
        try {
            display.show(text);
            shown = text;
            displayBroken = false;
        } catch (HardwareFault broken) {
            if (!displayBroken) {
                LOG.log(Level.ERROR, "The display of {0} shows nothing new: {1}", credential.device(), broken);
            }
            displayBroken = true;
        }
    }

    private CompletableFuture<Boolean> publishStatus(DeviceStatus status) {
        return link.publish(topics.status(credential.device()), Codec.write(status), PublishOptions.RETAINED);
    }

    /** Says that the unit is off, leaves the broker and darkens the display. */
    @Override
    public void close() {
        keypad.close();
        clock.shutdownNow();
        publishStatus(DeviceStatus.offline(KIND, version, null))
                .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                .join();
        link.close();
        display.close();
    }

    private static CommandRequest.Action actionOf(CallKey key) {
        return switch (key) {
            case NEXT -> CommandRequest.Action.CALL_NEXT;
            case RECALL -> CommandRequest.Action.RECALL;
            case START -> CommandRequest.Action.START;
            case DONE -> CommandRequest.Action.COMPLETE;
            case NO_SHOW -> CommandRequest.Action.NO_SHOW;
        };
    }

    private static long monoMillis() {
        return Math.max(0, System.nanoTime() / 1_000_000);
    }

    /** Linux names each boot; elsewhere a start of the program stands for one. */
    private static String bootId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException notLinux) {
            return UUID.randomUUID().toString();
        }
    }
}
