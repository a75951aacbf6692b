package vn.motcua.kiosk.model;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/** Takes what citizens write, and brings it to the office once, now or later. */
@FunctionalInterface
public interface Letters {
    /** Takes nothing. */
    Letters NONE = (_, done) -> done.accept(new Outcome.NotTaken(Outcome.Reason.FAILED));

    /** What became of a letter. */
    sealed interface Outcome {
        /**
         * The office has it.
         *
         * @param code by which its writer follows it; absent for an opinion
         * @param dueOn by when the office must have done the next step; absent without such a day
         * @param due what that step is
         * @param answer the last of the deadlines, when there is another one than the next
         */
        record Received(
                @Nullable String code,
                @Nullable LocalDate dueOn,
                @Nullable Text due,
                @Nullable Deadline answer) implements Outcome {
            /** With one deadline at most. */
            public Received(@Nullable String code, @Nullable LocalDate dueOn, @Nullable Text due) {
                this(code, dueOn, due, null);
            }

            /** Nothing of the code: whoever has it reads the answer. */
            @Override
            public String toString() {
                return "Received[]";
            }
        }

        /** By when the office must have done what. */
        record Deadline(LocalDate day, Text what) {}

        /** It lies sealed on this kiosk's disk, on its way to the office. */
        record Kept() implements Outcome {}

        /**
         * It went nowhere.
         *
         * @param reason why
         */
        record NotTaken(Reason reason) implements Outcome {}

        /** Why a letter is not taken. */
        enum Reason {
            /** The office cannot be reached, and as many letters as may wait here do. */
            FULL,
            /** The office cannot be reached, and this kiosk's disk does not take it. */
            FAILED,
            /** The office does not take it as it is. */
            REFUSED
        }
    }

    /** Takes a letter. Returns at once; {@code done} gets the outcome exactly once, on the thread the model lives on. */
    void send(Letter letter, Consumer<Outcome> done);
}
