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
            return page > 0 ? at(page - 1) : new Code(FeedbackCode.signs(code), -1, false);
        }

        Shown at(int other) {
            return new Shown(code, answer, other);
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
     * @param newer the page from which these older ones were asked for, absent on the newest
     */
    record Answers(
            int first,
            @Nullable Answer<Cases.Batch> answer,
            int page,
            @Nullable Answers newer) implements CaseStep {
        /** The newest. */
        public Answers(int first, @Nullable Answer<Cases.Batch> answer, int page) {
            this(first, answer, page, null);
        }

        @Override
        public @Nullable CaseStep from() {
            return page > 0 ? at(page - 1) : newer;
        }

        Answers at(int other) {
            return new Answers(first, answer, other, newer);
        }
    }
}
