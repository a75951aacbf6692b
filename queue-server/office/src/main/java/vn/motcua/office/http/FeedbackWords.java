package vn.motcua.office.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.FeedbackRules.Choice;
import vn.motcua.office.definition.FeedbackRules.State;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.feedback.FeedbackCase;
import vn.motcua.protocol.Text;

/** Cases of feedback as clients see them: words of the rules beside each slug, nothing of what was written. */
final class FeedbackWords {
    private FeedbackWords() {}

    /** A state in words, and what may come next. */
    record StateBody(String id, Text name, String needs, List<String> next) {}

    /** A deadline that runs. */
    record DueBody(String id, Text name, LocalDate day, boolean late, Text source) {}

    /** A step. */
    record StepBody(Instant at, String what, String state, String who) {}

    /** A case. */
    record CaseBody(
            String code,
            String kind,
            Choice about,
            String channel,
            StateBody state,
            Instant receivedAt,
            Instant changedAt,
            @Nullable DueBody due,
            @Nullable Text agency,
            FeedbackRules.@Nullable Elsewhere elsewhere,
            boolean published,
            List<StepBody> steps) {}

    static DueBody due(FeedbackCase.Due due, boolean late) {
        return new DueBody(
                due.deadline().id(),
                due.deadline().name(),
                due.day(),
                late,
                due.deadline().source());
    }

    static CaseBody body(FeedbackCase of, OfficeDefinition office, Instant now) {
        Optional<FeedbackRules> rules = office.feedbackRules(of.rules());
        FeedbackCase.Due due = of.due(office);
        return new CaseBody(
                of.code(),
                of.named() ? "formal" : "opinion",
                rules.flatMap(known -> choice(known.about(), of.about()))
                        .orElseGet(() -> new Choice(of.about(), new Text(of.about(), of.about()))),
                of.channel(),
                state(rules.flatMap(known -> known.flow(of.named()).state(of.state())), of.state()),
                of.receivedAt(),
                of.changedAt(),
                due == null ? null : due(due, of.late(office, now)),
                rules.flatMap(known -> of.agency().flatMap(id -> choice(known.agencies(), id)))
                        .map(Choice::name)
                        .orElse(null),
                rules.flatMap(known -> of.elsewhere()
                                .flatMap(id -> known.elsewhere().stream()
                                        .filter(one -> one.id().equals(id))
                                        .findFirst()))
                        .orElse(null),
                of.isPublished(),
                of.steps().stream()
                        .map(step -> new StepBody(
                                step.at(),
                                step.what().name().toLowerCase(java.util.Locale.ROOT),
                                step.state(),
                                step.who()))
                        .toList());
    }

    private static Optional<Choice> choice(List<Choice> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** A state that the rules no longer know is told by its slug and ends there. */
    private static StateBody state(Optional<State> known, String id) {
        return known.map(state -> new StateBody(
                        id, state.name(), state.needs().name().toLowerCase(java.util.Locale.ROOT), state.next()))
                .orElseGet(() -> new StateBody(id, new Text(id, id), "nothing", List.of()));
    }
}
