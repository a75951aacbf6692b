package vn.motcua.office.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.FeedbackStep;

/**
 * A piece of feedback, as its steps tell.
 *
 * @param steps what happened to it, in order, never empty; the first is that it came in
 */
public record FeedbackCase(List<FeedbackStep> steps) {
    static final String KIND = "kind";
    static final String ABOUT = "about";
    static final String CHANNEL = "channel";
    static final String RULES = "rules";
    static final String AGENCY = "agency";
    static final String ELSEWHERE = "elsewhere";
    static final String FORMAL = "formal";
    static final String OPINION = "opinion";

    /** Copies the list. */
    public FeedbackCase {
        steps = List.copyOf(steps);
    }

    /** Cases of these steps, newest first. */
    static List<FeedbackCase> of(List<FeedbackStep> steps) {
        Map<String, List<FeedbackStep>> byCode = new LinkedHashMap<>();
        steps.forEach(step ->
                byCode.computeIfAbsent(step.code(), code -> new ArrayList<>()).add(step));
        return byCode.values().stream().map(FeedbackCase::new).toList().reversed();
    }

    /** By which it is followed. */
    public String code() {
        return steps.getFirst().code();
    }

    /** Whether the person gave a name and is answered. */
    public boolean named() {
        return FORMAL.equals(first(KIND));
    }

    /** What it is about; a slug of the rules. */
    public String about() {
        return first(ABOUT);
    }

    /** {@code phone}, {@code kiosk} or {@code desk}. */
    public String channel() {
        return first(CHANNEL);
    }

    /** The rules under which it came in. */
    public String rules() {
        return first(RULES);
    }

    private String first(String key) {
        return Objects.requireNonNullElse(steps.getFirst().detail().get(key), "");
    }

    /** Its present state; a slug of the rules. */
    public String state() {
        return steps.getLast().state();
    }

    /** When it came in. */
    public Instant receivedAt() {
        return steps.getFirst().at();
    }

    /** When something last happened to it. */
    public Instant changedAt() {
        return steps.getLast().at();
    }

    /** The agency to which it was passed; a slug of the rules. */
    public Optional<String> agency() {
        return last(AGENCY);
    }

    /** Where the matter belongs, since it is not feedback; a slug of the rules. */
    public Optional<String> elsewhere() {
        return last(ELSEWHERE);
    }

    private Optional<String> last(String key) {
        return steps.stream()
                .flatMap(step -> Optional.ofNullable(step.detail().get(key)).stream())
                .reduce((earlier, later) -> later);
    }

    /** What the person wrote. */
    PersonalRef content() {
        return Objects.requireNonNull(steps.getFirst().ref());
    }

    /** What the person was answered. */
    Optional<PersonalRef> answer() {
        return steps.stream()
                .filter(step -> step.what() == FeedbackStep.What.MOVED)
                .flatMap(step -> Optional.ofNullable(step.ref()).stream())
                .reduce((earlier, later) -> later);
    }

    /** What is public of it now. */
    Optional<PersonalRef> published() {
        FeedbackStep last = steps.stream()
                .filter(step ->
                        step.what() == FeedbackStep.What.PUBLISHED || step.what() == FeedbackStep.What.WITHDRAWN)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return last == null || last.what() == FeedbackStep.What.WITHDRAWN
                ? Optional.empty()
                : Optional.ofNullable(last.ref());
    }

    /** Whether something of it is public now. */
    public boolean isPublished() {
        return published().isPresent();
    }

    /** A deadline that runs in the present state, and the last day on which it is kept. */
    public record Due(FeedbackRules.Deadline deadline, LocalDate day) {}

    /** The next deadline that runs now; null when none does. */
    public @Nullable Due due(OfficeDefinition office) {
        return dues(office).stream().findFirst().orElse(null);
    }

    /** Every deadline that runs now, the next one first. */
    public List<Due> dues(OfficeDefinition office) {
        LocalDate received = LocalDate.ofInstant(receivedAt(), office.timeZone());
        return office.feedbackRules(rules()).stream()
                .flatMap(rules -> rules.flow(named()).deadlines().stream())
                .filter(deadline -> deadline.during().contains(state()))
                .map(deadline -> new Due(deadline, office.afterWorkingDays(received, deadline.workingDays())))
                .sorted(java.util.Comparator.comparing(Due::day))
                .toList();
    }

    /** Whether the deadline that runs now is over. */
    public boolean late(OfficeDefinition office, Instant now) {
        Due due = due(office);
        ZoneId zone = office.timeZone();
        return due != null && LocalDate.ofInstant(now, zone).isAfter(due.day());
    }
}
