package vn.motcua.hardware.counterunit;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * <p>Thread: the unit calls it under its own lock.
 */
final class CounterSurvey {
    /** Shown when an answer is on the disk: cảm ơn, in letters that seven segments can show. */
    static final String THANKS = "CAM ON";

    /** Shown while somebody may answer and no number stands there: đánh giá. */
    static final String INVITATION = "DANH GIA";

    /** Shown when an answer could not be kept. */
    static final String NOT_KEPT = "NO";

    /** Answers that the office has not acknowledged are sent again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(CounterSurvey.class.getName());

    private final SurveyMoment moment;
    private final @Nullable AnswerBook book;
    private final String device;
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
    }

    /** The unit's status: with its outbox, if it has one. */
    DeviceStatus online(String kind, String version, Stamp now) {
        return book == null
                ? new DeviceStatus(true, kind, version, null, now, 0, null)
                : new DeviceStatus(true, kind, version, null, now, book.waiting(), book.epoch(), book.given(), null);
    }

    /** What is said when the unit is gone. */
    DeviceStatus offline(String kind, String version) {
        return DeviceStatus.offline(kind, version, book == null ? null : book.epoch());
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
     * A button was pressed.
     *
     * @return what to show for a moment; null for nothing, when nobody is asked now
     */
    @Nullable
    String pressed(int place, @Nullable String counter, Stamp at, long now) {
        var kept = book;
        var answer = kept == null ? null : moment.press(place, now);
        if (kept == null || answer == null) {
            return null;
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
        if (!kept.add(event, at)) {
            moment.askAgain(answer);
            return NOT_KEPT;
        }
        due = true;
        return THANKS;
    }

    /** The link stands: what is on the disk is from before. */
    void connected() {
        backlogUpTo = book == null ? 0 : book.given();
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
            book.acknowledge(Codec.read(Ack.class, payload), Instant.now().toEpochMilli());
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
        var waiting = book.unacked(AnswerBook.MOST);
        LongFunction<Up.Lane> lane = seq -> seq > backlogUpTo ? Up.Lane.LIVE : Up.Lane.BACKLOG;
        for (var each : Up.Lane.values()) {
            List<StoredEvent> events = waiting.stream()
                    .filter(event -> lane.apply(event.seq()) == each)
                    .toList();
            if (!events.isEmpty()) {
                link.publish(
                        topics.up(device),
                        Codec.batch(book.epoch(), each, events, monoMillis).payload(),
                        PublishOptions.PLAIN);
            }
        }
    }
}
