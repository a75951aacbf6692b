package vn.motcua.office.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.FeedbackRules.Flow;
import vn.motcua.office.definition.FeedbackRules.State;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.feedback.FeedbackResult.Done;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.FeedbackStep;
import vn.motcua.office.queue.FeedbackStep.What;
import vn.motcua.office.queue.FeedbackStore;

/**
 * The office's desk for opinions and formal feedback: takes them in, moves them by the rules in force when they came,
 * answers, and publishes without the person. What was written goes to the personal data first and the step that names
 * it follows; a repeat of either changes nothing. What is sealed, opened or compared is so beside the loop's thread.
 *
 * <p>Bounds: lists hold the newest {@value #LISTED} cases; from {@value #MOST_STEPS} steps on no new case is taken in, and
 * a case takes at most {@value #MOST_OF_CASE} steps.
 */
public final class FeedbackDesk {
    /** Most cases in a list. */
    static final int LISTED = 500;

    /** Steps kept, from which on nothing new is taken in. */
    static final long MOST_STEPS = 1_000_000;

    /** Most steps of a case. */
    static final int MOST_OF_CASE = 200;

    private static final String ANSWERS = "feedback-answer";
    private static final String PUBLISHED = "feedback-published";
    private static final Executor OFF_LOOP = Thread::startVirtualThread;

    private final CommandLoop loop;
    private final PersonalData personal;
    private final Supplier<OfficeDefinition> definition;

    /** A desk over this loop's store. */
    public FeedbackDesk(CommandLoop loop, PersonalData personal, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.personal = personal;
        this.definition = definition;
    }

    /** How feedback is handled today; empty when the office takes none. */
    public Optional<FeedbackRules> rules() {
        OfficeDefinition office = definition.get();
        return office.feedbackOn(LocalDate.ofInstant(loop.clock().instant(), office.timeZone()));
    }

    /**
     * What comes in.
     *
     * @param who hands it in
     * @param key the request's key within that
     * @param named whether it is formal feedback
     * @param channel {@code phone}, {@code kiosk} or {@code desk}
     * @param ref the name a device gave it, absent when the office is to give one
     */
    public record Incoming(
            String who,
            String key,
            boolean named,
            String about,
            String channel,
            Letter letter,
            @Nullable PersonalRef ref) {}

    /** Takes something in, under the rules given. */
    public CompletableFuture<FeedbackResult> receive(Incoming in, FeedbackRules rules) {
        String op = op(in);
        PersonalRef ref = in.ref() == null ? personal.name("letter\n" + op) : in.ref();
        return keep(
                        in.who(),
                        ref,
                        in.named() ? "feedback" : FeedbackCase.OPINION,
                        in.letter().sealed())
                .thenCompose(kept -> refused(kept)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> loop.feedback(store -> received(store, in, rules, op, ref))));
    }

    /** Whether something under this key was taken in before. */
    public CompletableFuture<Boolean> known(Incoming in) {
        String op = op(in);
        return loop.feedback(store -> store.byOp(op).isPresent());
    }

    private String op(Incoming in) {
        return personal.name("feedback\n" + in.who() + "\n" + in.key()).value();
    }

    private FeedbackResult received(FeedbackStore store, Incoming in, FeedbackRules rules, String op, PersonalRef ref) {
        Optional<FeedbackStep> before = store.byOp(op);
        if (before.isPresent()) {
            return new Done(new FeedbackCase(store.of(before.get().code())));
        }
        if (store.steps() >= MOST_STEPS) {
            return new FeedbackResult.NotKept(PersonalData.Outcome.FULL);
        }
        String code = FeedbackCode.next(in.named());
        while (!store.of(code).isEmpty()) {
            code = FeedbackCode.next(in.named());
        }
        Map<String, String> detail = Map.of(
                FeedbackCase.KIND,
                in.named() ? FeedbackCase.FORMAL : FeedbackCase.OPINION,
                FeedbackCase.ABOUT,
                in.about(),
                FeedbackCase.CHANNEL,
                in.channel(),
                FeedbackCase.RULES,
                rules.id());
        String state = rules.flow(in.named()).first().id();
        store.append(new FeedbackStep(code, op, loop.clock().instant(), in.who(), What.RECEIVED, state, detail, ref));
        return new Done(new FeedbackCase(store.of(code)));
    }

    /**
     * A step that somebody of the office makes.
     *
     * @param from the state in which the asker saw the case
     * @param to where it is to go
     * @param agency to which it is passed, when it is
     * @param elsewhere where the matter belongs, when it is not feedback
     * @param answer what the person is told, when answered
     */
    public record Move(
            String code,
            String who,
            String key,
            String from,
            String to,
            @Nullable String agency,
            @Nullable String elsewhere,
            @Nullable String answer) {}

    /** Moves a case on. */
    public CompletableFuture<FeedbackResult> move(Move move) {
        String op = personal.name("move\n" + move.who() + "\n" + move.code() + "\n" + move.key())
                .value();
        String answer = move.answer();
        if (answer == null) {
            return loop.feedback(store -> moved(store, move, op, null));
        }
        PersonalRef ref = personal.name("answer\n" + op);
        return keep(move.who(), ref, ANSWERS, answer)
                .thenCompose(kept -> refused(kept)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> loop.feedback(store -> moved(store, move, op, ref))));
    }

    private FeedbackResult moved(FeedbackStore store, Move move, String op, @Nullable PersonalRef answer) {
        List<FeedbackStep> steps = store.of(move.code());
        if (steps.isEmpty()) {
            return new FeedbackResult.Unknown();
        }
        FeedbackCase now = new FeedbackCase(steps);
        if (store.byOp(op).isPresent()) {
            return new Done(now);
        }
        if (steps.size() >= MOST_OF_CASE) {
            return new FeedbackResult.NotKept(PersonalData.Outcome.FULL);
        }
        OfficeDefinition office = definition.get();
        Optional<FeedbackRules> rules = office.feedbackRules(now.rules());
        Optional<Flow> flow = rules.map(known -> known.flow(now.named()));
        Optional<State> to = flow.flatMap(known -> known.state(move.to()));
        boolean leads = now.state().equals(move.from())
                && flow.flatMap(known -> known.state(now.state()))
                        .filter(state -> state.next().contains(move.to()))
                        .isPresent();
        if (!leads || to.isEmpty()) {
            return new FeedbackResult.Elsewhere(now.state());
        }
        Map<String, String> detail = switch (to.get().needs()) {
            case NOTHING, ANSWER -> Map.of();
            case AGENCY -> chosen(FeedbackCase.AGENCY, move.agency(), rules.orElseThrow());
            case ELSEWHERE -> chosen(FeedbackCase.ELSEWHERE, move.elsewhere(), rules.orElseThrow());
        };
        boolean answered = to.get().needs() == FeedbackRules.Needs.ANSWER;
        boolean chose = to.get().needs() == FeedbackRules.Needs.NOTHING || answered || !detail.isEmpty();
        if (!chose || answered == (answer == null)) {
            return new FeedbackResult.Missing(to.get().needs().name().toLowerCase(java.util.Locale.ROOT));
        }
        store.append(new FeedbackStep(
                move.code(), op, loop.clock().instant(), move.who(), What.MOVED, move.to(), detail, answer));
        return new Done(new FeedbackCase(store.of(move.code())));
    }

    /** The choice by its key, empty when the rules do not have it. */
    private static Map<String, String> chosen(String key, @Nullable String choice, FeedbackRules rules) {
        boolean known = key.equals(FeedbackCase.AGENCY)
                ? rules.agencies().stream().anyMatch(one -> one.id().equals(choice))
                : rules.elsewhere().stream().anyMatch(one -> one.id().equals(choice));
        return known && choice != null ? Map.of(key, choice) : Map.of();
    }

    /** Makes question and answer public, unless they tell who the person is; null takes back what is public. */
    public CompletableFuture<FeedbackResult> publish(String code, String who, String key, @Nullable Published text) {
        String op = personal.name("publish\n" + who + "\n" + code + "\n" + key).value();
        if (text == null) {
            return loop.feedback(store -> shown(store, code, who, op, null));
        }
        return letter(code, who).thenCompose(letter -> {
            if (letter.isPresent() && letter.get().toldBy(text.summary() + "\n" + text.answer())) {
                return CompletableFuture.completedFuture(new FeedbackResult.NamesPerson());
            }
            PersonalRef ref = personal.name("published\n" + op);
            return keep(who, ref, PUBLISHED, text.sealed())
                    .thenCompose(kept -> refused(kept)
                            .map(CompletableFuture::completedFuture)
                            .orElseGet(() -> loop.feedback(store -> shown(store, code, who, op, ref))));
        });
    }

    private FeedbackResult shown(FeedbackStore store, String code, String who, String op, @Nullable PersonalRef ref) {
        List<FeedbackStep> steps = store.of(code);
        if (steps.isEmpty()) {
            return new FeedbackResult.Unknown();
        }
        FeedbackCase now = new FeedbackCase(steps);
        if (store.byOp(op).isPresent()) {
            return new Done(now);
        }
        // What is public can always be taken back.
        if (ref != null && steps.size() >= MOST_OF_CASE) {
            return new FeedbackResult.NotKept(PersonalData.Outcome.FULL);
        }
        if (ref == null && !now.isPublished()) {
            return new Done(now);
        }
        if (ref != null && now.answer().isEmpty()) {
            return new FeedbackResult.Elsewhere(now.state());
        }
        What what = ref == null ? What.WITHDRAWN : What.PUBLISHED;
        store.append(new FeedbackStep(code, op, loop.clock().instant(), who, what, now.state(), Map.of(), ref));
        return new Done(new FeedbackCase(store.of(code)));
    }

    /** The newest cases, newest first. */
    public CompletableFuture<List<FeedbackCase>> cases() {
        return loop.feedback(store -> store.newest(LISTED))
                .thenApplyAsync(steps -> FeedbackCase.of(steps.get()), OFF_LOOP);
    }

    /** A case by its code. */
    public CompletableFuture<Optional<FeedbackCase>> find(String code) {
        return loop.feedback(store ->
                Optional.of(store.of(code)).filter(steps -> !steps.isEmpty()).map(FeedbackCase::new));
    }

    /** What the person wrote, for somebody entitled; that it was read is written down. Empty when it was erased. */
    public CompletableFuture<Optional<Letter>> letter(String code, String who) {
        return find(code)
                .thenComposeAsync(
                        found -> found.isEmpty()
                                ? CompletableFuture.completedFuture(Optional.<Letter>empty())
                                : personal.read(who, found.get().content(), purpose -> true)
                                        .thenApply(read -> read.flatMap(kept -> Optional.ofNullable(kept.content()))
                                                .map(Letter::opened)),
                        OFF_LOOP);
    }

    /** What the person was answered; empty when nothing was, or it was erased. */
    public CompletableFuture<Optional<String>> answer(FeedbackCase of) {
        return of.answer()
                .map(ref -> personal.made(ref, ANSWERS))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /** What is public of a case; empty when nothing is, or it was erased. */
    public CompletableFuture<Optional<Published>> published(FeedbackCase of) {
        return of.published()
                .map(ref -> personal.made(ref, PUBLISHED).thenApply(text -> text.map(Published::opened)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /** A case and what is public of it. */
    public record Public(FeedbackCase of, Published text) {}

    /** What is public now, newest first; two turns of the loop, however much there is. */
    public CompletableFuture<List<Public>> published(int most) {
        return loop.feedback(store -> store.everPublished(most))
                .thenApplyAsync(steps -> FeedbackCase.of(steps.get()), OFF_LOOP)
                .thenCompose(cases -> personal.made(refs(cases), PUBLISHED).thenApply(texts -> told(cases, texts)));
    }

    private static List<PersonalRef> refs(List<FeedbackCase> cases) {
        return cases.stream().flatMap(one -> one.published().stream()).toList();
    }

    private static List<Public> told(List<FeedbackCase> cases, Map<PersonalRef, String> texts) {
        return cases.stream()
                .flatMap(one -> one
                        .published()
                        .flatMap(ref -> Optional.ofNullable(texts.get(ref)))
                        .map(text -> new Public(one, Published.opened(text)))
                        .stream())
                .toList();
    }

    private CompletableFuture<PersonalData.Outcome> keep(String who, PersonalRef ref, String purpose, String text) {
        Purpose known = personal.purpose(purpose)
                .orElseThrow(() -> new IllegalStateException("personal-purposes.properties lacks " + purpose));
        return personal.keep(who, ref, known, text).thenApply(PersonalData.Kept::outcome);
    }

    private static Optional<FeedbackResult> refused(PersonalData.Outcome kept) {
        return switch (kept) {
            case KEPT, KNOWN -> Optional.empty();
            case TAKEN, ERASED, FULL -> Optional.of(new FeedbackResult.NotKept(kept));
        };
    }
}
