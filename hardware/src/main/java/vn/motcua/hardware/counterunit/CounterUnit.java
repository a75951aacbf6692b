package vn.motcua.hardware.counterunit;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
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
import vn.motcua.hardware.SurveyButtons;
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
import vn.motcua.protocol.Topics;

/**
 * The box at a counter: shows the counter's number and sends the officer's keys to the office as intents, which are
 * never kept for later. Citizens answer the survey with buttons of their own; an answer is a fact, kept until the office
 * has it ({@link CounterSurvey}). Which counter it stands at comes from the office, in the device's configuration.
 *
 * <p>One key at a time: while an answer is awaited, at most {@link #ANSWER_WITHIN}, further presses are dropped.
 *
 * <p>Threads: the link's inbound thread, the keypad's, the one that writes answers when it has written, and the unit's own
 * clock share one lock; it guards the display.
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
    /** The office learns the unit's running time from its status: every 30 s, before the clocks drift apart. */
    private static final int TICKS_TO_STATUS = 120;

    private final DeviceCredential credential;
    private final Topics topics;
    private final CounterDisplay display;
    private final Glass glass;
    private final CallKeypad keypad;
    private final @Nullable SurveyButtons buttons;
    private final CounterSurvey survey;
    private final String version;
    volatile Duration answerWithin = ANSWER_WITHIN; // tests wait longer
    private final UnitClock time = new UnitClock();
    private final CounterFace face = new CounterFace();
    private final Set<String> subscribedCounters = new HashSet<>();
    private final ScheduledExecutorService clock;
    private final MqttLink link;
    private @Nullable String awaitedReply;
    private int ticks;

    private CounterUnit(
            DeviceCredential credential,
            CounterDisplay display,
            CallKeypad keypad,
            @Nullable SurveyButtons buttons,
            @Nullable AnswerBook book,
            String version) {
        this.credential = credential;
        this.topics = new Topics(credential.office());
        this.display = display;
        this.glass = new Glass(display, credential.device());
        this.keypad = keypad;
        this.buttons = buttons;
        this.survey = new CounterSurvey(buttons == null ? 0 : buttons.count(), book, credential.device());
        this.version = version;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("counter-unit-clock").factory());
        var will =
                new LinkSettings.Will(topics.status(credential.device()), Codec.write(survey.offline(KIND, version)));
        this.link = MqttLink.open(LinkSettings.of(credential.brokerUrl(), credential.device())
                .withCredential(credential.device(), credential.secret())
                .withWill(will));
    }

    /**
     * Starts a unit without survey buttons; returns at once, connected or not. The unit closes its display and keypad when
     * it is closed.
     *
     * @param version the program's version, for the device's status
     */
    public static CounterUnit start(
            DeviceCredential credential, CounterDisplay display, CallKeypad keypad, String version) {
        var unit = new CounterUnit(credential, display, keypad, null, null, version);
        unit.run();
        return unit;
    }

    /**
     * As {@link #start(DeviceCredential, CounterDisplay, CallKeypad, String)} with the survey's buttons, which the unit
     * closes as well.
     *
     * @param answers the file where answers are kept until the office has them
     */
    public static CounterUnit start(
            DeviceCredential credential,
            CounterDisplay display,
            CallKeypad keypad,
            SurveyButtons buttons,
            Path answers,
            String version) {
        var unit = new CounterUnit(credential, display, keypad, buttons, AnswerBook.at(answers), version);
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
        if (buttons != null) {
            link.subscribe(topics.ack(credential.device()), (topic, payload, retained) -> acknowledged(payload));
            buttons.onPress(this::answered);
        }
        clock.scheduleAtFixedRate(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void connected() {
        face.linkIs(true);
        publish(survey.online(KIND, version, time.now()));
        survey.connected();
        survey.send(link, topics, System.nanoTime(), time.monoMillis());
        show();
    }

    private synchronized void disconnected() {
        face.linkIs(false);
        survey.disconnected();
        show();
    }

    private synchronized void configured(byte[] payload) {
        try {
            var config = Codec.read(DeviceConfig.class, payload);
            var counter = config.counter();
            if (!Objects.equals(counter, face.counter())) {
                survey.moved();
            }
            survey.configured(config.settings().survey());
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
            var news = Codec.read(CounterSnapshot.class, payload);
            face.hear(news, System.nanoTime());
            if (news.counter().equals(face.counter())) {
                survey.heard(news, System.nanoTime());
            }
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
        var intent = new CommandRequest(id, counter, KeyIntents.of(key), time.monoMillis());
        awaitedReply = id;
        clock.schedule(() -> noReply(id), answerWithin.toMillis(), TimeUnit.MILLISECONDS);
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

    private synchronized void answered(int place) {
        survey.pressed(place, face.counter(), time.now(), System.nanoTime(), this::settled);
    }

    private synchronized void settled(CounterSurvey.Tap tap) {
        say(survey.words(tap));
        survey.send(link, topics, System.nanoTime(), time.monoMillis());
    }

    /** How many answers the office has not acknowledged. */
    synchronized long waiting() {
        return survey.waiting();
    }

    private synchronized void acknowledged(byte[] payload) {
        survey.acknowledged(payload);
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
            glass.again();
        }
        if (ticks % TICKS_TO_STATUS == 0 && link.connected()) {
            publish(survey.online(KIND, version, time.now()));
        }
        survey.send(link, topics, System.nanoTime(), time.monoMillis());
        show();
    }

    private synchronized void show() {
        var now = System.nanoTime();
        var words = face.text(now);
        glass.show(words.isEmpty() && survey.invites(now) ? CounterSurvey.INVITATION : words);
    }

    private CompletableFuture<Boolean> publish(DeviceStatus status) {
        return link.publish(topics.status(credential.device()), Codec.write(status), PublishOptions.RETAINED);
    }

    /** Says that the unit is off, leaves the broker and darkens the display. */
    @Override
    public void close() {
        keypad.close();
        if (buttons != null) {
            buttons.close();
        }
        survey.close();
        clock.shutdownNow();
        publish(survey.offline(KIND, version))
                .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                .join();
        link.close();
        display.close();
    }
}
