package vn.motcua.office.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;

/** Answers to the survey, for figures only. Any thread may ask; it sees what was committed. */
public interface SurveyHistory {
    /** Every visit served on these business days, inclusive, with its answer where there is one. */
    List<Served> served(LocalDate from, LocalDate to);

    /** Answers of these days that belong to no visit. */
    List<Answer> unbound(LocalDate from, LocalDate to);

    /** Whether the visit with this secret has an answer. */
    boolean answered(String token);

    /** Whether something was written beside the answer of the visit with this secret. */
    boolean commented(String token);

    /** What was written beside answers and came on these business days, inclusive. */
    List<Comment> comments(LocalDate from, LocalDate to);

    /**
     * Something written beside an answer.
     *
     * @param day the business day on which it came, which may be after that of the answer
     * @param ref its name among personal data, where it may have been erased since or not have come yet
     */
    record Comment(LocalDate day, PersonalRef ref) {}

    /**
     * A visit served, by its last transaction.
     *
     * @param counter where, absent when unknown
     * @param officer who served, absent when nobody was signed in
     * @param answer what was answered, absent when nothing was
     */
    record Served(
            LocalDate day,
            String service,
            @Nullable String counter,
            @Nullable String officer,
            @Nullable Answer answer) {}

    /**
     * What was answered.
     *
     * @param survey the set of questions
     * @param choices the level chosen, by question
     * @param day the business day on which it was given
     */
    record Answer(String survey, Map<String, String> choices, LocalDate day) {}
}
