package vn.motcua.hardware.counterunit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.SurveySheet;

/**
 * When a citizen at the counter may answer: once, from the moment the unit saw a number leave until the next service
 * begins, for at most {@link #OPEN}. Whether that number was served, news that may leave states out do not tell: the
 * answer names it, and the office knows. Instants are nanoseconds of the unit's monotonic clock. It owns no thread; the unit asks it
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
    private @Nullable String left;
    private @Nullable Answer taken;

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
        close();
    }

    private void close() {
        open = false;
        taken = null;
    }

    void hear(CounterSnapshot news, long now) {
        var before = last;
        last = news;
        var number = before == null ? null : before.number();
        if (number != null && !number.equals(news.number())) {
            open = true;
            endedAt = now;
            left = number;
            taken = null;
        }
        if (news.number() != null && IN_SERVICE.equals(news.ticketState())) {
            close();
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
        taken = new Answer(set, asked.id(), asked.levels().get(place).id(), left);
        return taken;
    }

    /** The answer could not be kept: the same person may try again, if nobody else is asked or served by now. */
    void askAgain(Answer notKept) {
        if (notKept == taken) {
            open = true;
            taken = null;
        }
    }

    /**
     * One tap.
     *
     * @param set the set of questions
     * @param question the question
     * @param level the answer
     * @param number which left the counter then; the office knows whether it was served
     */
    record Answer(
            String set,
            String question,
            String level,
            @Nullable String number) {}
}
