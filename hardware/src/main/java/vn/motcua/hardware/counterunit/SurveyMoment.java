package vn.motcua.hardware.counterunit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.SurveySheet;

/**
 * When a citizen at the counter may answer: once, from the end of a service that the unit saw until the next one begins,
 * for at most {@link #OPEN}. Instants are nanoseconds of the unit's monotonic clock. It owns no thread; the unit asks it
 * under its own lock.
 */
final class SurveyMoment {
    /** The office binds an answer within two minutes of the end; what takes longer to get there would miss it. */
    static final Duration OPEN = Duration.ofSeconds(110);

    private static final String IN_SERVICE = "InService";

    private final int buttons;
    private SurveySheet.@Nullable Question question;
    private String set = "";
    private @Nullable CounterSnapshot last;
    private boolean open;
    private long endedAt;

    SurveyMoment(int buttons) {
        this.buttons = buttons;
    }

    /**
     * The office asks this from now on. A unit asks the first question only, and none that has more or fewer answers than
     * there are buttons: a face must not mean something else than it shows.
     *
     * @return whether it can be asked here, or nothing is asked
     */
    boolean asks(@Nullable SurveySheet sheet) {
        var first = sheet == null ? null : sheet.questions().getFirst();
        var fits = first != null && first.levels().size() == buttons;
        question = fits ? first : null;
        set = sheet == null ? "" : sheet.id();
        return fits || sheet == null || buttons == 0;
    }

    /** The link is down, or the unit moved: what comes next may tell of an end of long ago. */
    void unsure() {
        last = null;
    }

    /** The unit moved to another counter: who stands here was not served. */
    void moved() {
        unsure();
        open = false;
    }

    void hear(CounterSnapshot news, long now) {
        var before = last;
        last = news;
        var number = before == null ? null : before.number();
        if (number != null && !number.equals(news.number())) {
            open = true;
            endedAt = now;
        }
        if (news.number() != null && IN_SERVICE.equals(news.ticketState())) {
            open = false;
        }
    }

    /** Whether an answer would be taken now. */
    boolean isOpen(long now) {
        return open && question != null && now - endedAt <= OPEN.toNanos();
    }

    /** What the button at {@code place} says to whom; null when nobody is asked now. It is asked once. */
    @Nullable
    Answer press(int place, long now) {
        var asked = question;
        if (asked == null
                || !isOpen(now)
                || place < 0
                || place >= asked.levels().size()) {
            return null;
        }
        open = false;
        return new Answer(set, asked.id(), asked.levels().get(place).id());
    }

    /** The same person may try again: the answer could not be kept. */
    void askAgain() {
        open = true;
    }

    /**
     * One tap.
     *
     * @param set the set of questions
     * @param question the question
     * @param level the answer
     */
    record Answer(String set, String question, String level) {}
}
