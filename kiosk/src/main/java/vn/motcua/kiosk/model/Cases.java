package vn.motcua.kiosk.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/** What the office tells of formal feedback: one's own by its code, and what it answered in public. */
public interface Cases {
    /** An office that cannot be asked. */
    Cases NOT_REACHABLE = new Cases() {
        @Override
        public void follow(String code, Consumer<Answer<Case>> done) {
            done.accept(new Answer.NotReachable<>());
        }

        @Override
        public void published(int from, Consumer<Answer<Batch>> done) {
            done.accept(new Answer.NotReachable<>());
        }
    };

    /** Answers that are asked for at once: four of the longest fit what an answer over HTTP may weigh. */
    int AT_ONCE = 4;

    /**
     * How far somebody's feedback is.
     *
     * @param code its code
     * @param state its state in words
     * @param receivedAt when it came
     * @param due what is to happen next, absent when nothing is
     * @param dueOn until when
     * @param late whether that day has passed
     * @param agency to whom it was passed on, absent when it was not
     * @param elsewhere where what is no feedback goes, absent when it is feedback
     * @param answer what the office answered, absent until then
     */
    record Case(
            String code,
            Text state,
            Instant receivedAt,
            @Nullable Text due,
            @Nullable LocalDate dueOn,
            boolean late,
            @Nullable Text agency,
            @Nullable Text elsewhere,
            @Nullable String answer) {
        /** Nothing of it: code and answer are one person's. */
        @Override
        public String toString() {
            return "Case[" + late + "]";
        }
    }

    /**
     * A question and its answer, written anew for everybody.
     *
     * @param about the subject
     * @param summary what was asked
     * @param answer what was answered
     * @param answeredOn when
     */
    record Answered(Text about, String summary, String answer, LocalDate answeredOn) {}

    /**
     * Some of what was answered in public, newest first.
     *
     * @param answers at most {@link #AT_ONCE}
     * @param all how many there are
     */
    record Batch(List<Answered> answers, int all) {
        /** Copies the list. */
        public Batch {
            answers = List.copyOf(answers);
        }
    }

    /**
     * How far the feedback with this code is; returns at once, {@code done} gets the answer exactly once, on the thread the
     * model lives on, within seconds. Refused with {@code feedback-unknown}.
     */
    void follow(String code, Consumer<Answer<Case>> done);

    /** What was answered in public, without who asked, from the {@code from}th newest on; {@code done} as above. */
    void published(int from, Consumer<Answer<Batch>> done);
}
