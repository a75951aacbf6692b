package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/** A page of whoever looks formal feedback up. */
public sealed interface CaseStep {
    /** Where Back leads; null: home. */
    default @Nullable CaseStep from() {
        return null;
    }

    /**
     * Which feedback? Its code is typed, or its slip scanned.
     *
     * @param typed what was typed behind "PA-"
     * @param group the group of characters that is open on a small glass, −1 for none
     * @param tooShort whether "continue" was touched too early
     */
    record Code(String typed, int group, boolean tooShort) implements CaseStep {
        /** Nothing typed yet. */
        static final Code EMPTY = new Code("", -1, false);

        /** Nothing of the code: it is one person's. */
        @Override
        public String toString() {
            return "Code[" + typed.length() + "]";
        }
    }

    /**
     * How far it is.
     *
     * @param code its code
     * @param answer what the office said, absent while it is asked
     * @param page page of what it answered, from 0
     */
    record Shown(String code, @Nullable Answer<Cases.Case> answer, int page) implements CaseStep {
        @Override
        public CaseStep from() {
            return page > 0 ? new Shown(code, answer, page - 1) : new Code(FeedbackCode.signs(code), -1, false);
        }

        /** Nothing of the code: it is one person's. */
        @Override
        public String toString() {
            return "Shown[" + page + "]";
        }
    }

    /**
     * What was answered in public.
     *
     * @param first which of them comes first, from 0
     * @param answer what the office said, absent while it is asked
     * @param page page of them, from 0
     */
    record Answers(int first, @Nullable Answer<Cases.Batch> answer, int page) implements CaseStep {
        @Override
        public @Nullable CaseStep from() {
            return page > 0 ? new Answers(first, answer, page - 1) : null;
        }
    }
}
