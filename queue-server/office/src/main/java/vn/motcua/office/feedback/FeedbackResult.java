package vn.motcua.office.feedback;

import vn.motcua.office.personal.PersonalData;

/** What became of something that was asked of the feedback desk. */
public sealed interface FeedbackResult {
    /** It holds; the case as it is now. */
    record Done(FeedbackCase of) implements FeedbackResult {}

    /** No case has this code. */
    record Unknown() implements FeedbackResult {}

    /** The case is in another state than the asker saw, or no step leads there from it. */
    record Elsewhere(String state) implements FeedbackResult {}

    /** The step needs something that was not given. */
    record Missing(String field) implements FeedbackResult {}

    /** The text tells who wrote it, so it cannot be published. */
    record NamesPerson() implements FeedbackResult {}

    /** The personal data was not taken. */
    record NotKept(PersonalData.Outcome why) implements FeedbackResult {}
}
