package vn.motcua.hardware.counterunit;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.StoredEvent;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.TimeOrderedId;
import vn.motcua.protocol.Topics;
import vn.motcua.protocol.Up;

/**
 * The citizen's side of the box at a counter: one tap after service, kept on the disk and brought to the office when it
 * can be reached. What was answered stands on no display and in no log.
 *
 * <p>Threads: the unit calls it under its own lock; answers go to the disk on a thread of its own, which holds no lock of
 * the unit, since an officer's key must not wait for a memory card.
 */
final class CounterSurvey implements AutoCloseable {
    /** Shown when an answer is on the disk: cảm ơn, in letters that seven segments can show. */
    static final String THANKS = "CAM ON";

    /** Shown while somebody may answer and no number stands there: đánh giá. */
    static final String INVITATION = "DANH GIA";

    /** Shown when an answer could not be kept. */
    static final String NOT_KEPT = "NO";

    /** Answers that the office has not acknowledged are sent again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** So many answers may wait for the disk; the next is refused. */
    private static final int MOST_WRITES = 8;

    /** How long the disk may take for the last ones when the unit stops. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(CounterSurvey.class.getName());

    private final SurveyMoment moment;
    private final @Nullable AnswerBook book;
    private final String device;
    private final ThreadPoolExecutor writes;
    /** The epoch in which {@link #backlogUpTo} counts; empty when what waits is from before. */
    private String backlogOf = "";

    private long backlogUpTo;
    private long sentAt;
    private boolean due;

    /**
     * @param buttons how many there are, 0 for none
     * @param book where answers are kept, null without buttons
     */
    CounterSurvey(int buttons, @Nullable AnswerBook book, String device) {
        this.moment = new SurveyMoment(buttons);
        this.book = book;
        this.device = device;
        this.writes = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WRITES),
                Thread.ofPlatform().daemon().name("counter-unit-answers").factory());
    }

    /** A tap whose answer is on the disk, or cannot be kept. */
    record Tap(SurveyMoment.Answer answer, boolean kept) {}

    /** The unit's status: with its outbox, if it has one. */
    DeviceStatus online(String kind, String version, Stamp now) {
        if (book == null) {
            return new DeviceStatus(true, kind, version, null, now, 0, null);
        }
        var standing = book.standing();
        return new DeviceStatus(
                true, kind, version, null, now, standing.waiting(), standing.epoch(), standing.given(), null);
    }

    long waiting() {
        return book == null ? 0 : book.standing().waiting();
    }

    /** What is said when the unit is gone. */
    DeviceStatus offline(String kind, String version) {
        return DeviceStatus.offline(
                kind, version, book == null ? null : book.standing().epoch());
    }

    void configured(@Nullable SurveySheet sheet) {
        if (!moment.asks(sheet)) {
            LOG.log(
                    Level.WARNING,
                    "{0} asks nothing: the office''s question has another number of answers than there are buttons.",
                    device);
        }
    }

    void moved() {
        moment.moved();
    }

    void heard(CounterSnapshot news, long now) {
        moment.hear(news, now);
    }

    /** Whether the display may invite to answer. */
    boolean invites(long now) {
        return moment.isOpen(now);
    }

    /**
     * A button was pressed; nothing happens when nobody is asked now.
     *
     * @param done hears what became of the answer, on the thread that writes
     */
    void pressed(int place, @Nullable String counter, Stamp at, long now, Consumer<Tap> done) {
        var kept = book;
        var answer = kept == null ? null : moment.press(place, now);
        if (kept == null || answer == null) {
            return;
        }
        var event = new SurveyAnswered(
                TimeOrderedId.at(at.wall()).toString(),
                answer.set(),
                Map.of(answer.question(), answer.level()),
                List.of(),
                SurveyAnswered.Channel.COUNTER_UNIT,
                null,
                counter,
                at,
                answer.number());
        if (!later(() -> done.accept(new Tap(answer, kept.add(event, at))))) {
            done.accept(new Tap(answer, false));
        }
    }

    /** What to show when it is known what became of a tap. */
    String words(Tap tap) {
        if (!tap.kept()) {
            moment.askAgain(tap.answer());
            return NOT_KEPT;
        }
        due = true;
        return THANKS;
    }

    private boolean later(Runnable write) {
        try {
            writes.execute(write);
            return true;
        } catch (RejectedExecutionException fullOrClosed) {
            LOG.log(Level.WARNING, "The disk of {0} is too slow for the answers.", device);
            return false;
        }
    }

    /** The link stands: what is on the disk is from before. */
    void connected() {
        backlogOf = "";
        due = true;
    }

    void disconnected() {
        moment.unsure();
    }

    void acknowledged(byte[] payload) {
        if (book == null) {
            return;
        }
        try {
            if (book.acknowledge(Codec.read(Ack.class, payload), Instant.now().toEpochMilli())) {
                later(book::save);
            }
        } catch (MalformedMessage unreadable) {
            LOG.log(Level.WARNING, "An ack cannot be read: {0}", unreadable.getMessage());
        }
    }

    /** Sends what waits, live before backlog, at most one batch of each; again every five seconds until it is acked. */
    void send(MqttLink link, Topics topics, long now, long monoMillis) {
        if (book == null || !link.connected() || !due && now - sentAt < AGAIN.toNanos()) {
            return;
        }
        due = false;
        sentAt = now;
        var waiting = book.outgoing();
        if (!waiting.epoch().equals(backlogOf)) {
            backlogOf = waiting.epoch();
            backlogUpTo = waiting.given();
        }
        LongFunction<Up.Lane> lane = seq -> seq > backlogUpTo ? Up.Lane.LIVE : Up.Lane.BACKLOG;
        for (var each : Up.Lane.values()) {
            List<StoredEvent> events = waiting.events().stream()
                    .filter(event -> lane.apply(event.seq()) == each)
                    .toList();
            if (!events.isEmpty()) {
                link.publish(
                        topics.up(device),
                        Codec.batch(waiting.epoch(), each, events, monoMillis).payload(),
                        PublishOptions.PLAIN);
            }
        }
    }

    /** What waits for the disk is written, as far as it can be within {@link #LAST_WRITES}. */
    @Override
    public void close() {
        if (book != null) {
            later(book::save);
        }
        writes.shutdown();
        try {
            if (!writes.awaitTermination(LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.ERROR, "The disk of {0} did not take its last answers in time.", device);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
