package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.kiosk.outbox.AnswerBook;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.TimeOrderedId;

/**
 * Takes answers to the survey, one a ticket and day at this kiosk: every tap is on the disk at once, the office is told what
 * is finished or left (decision 45). What binds an answer is the paper's secret, and the office judges it again; what this
 * kiosk remembers only spares a citizen a second page.
 *
 * <p>Safe for several threads.
 */
final class SurveyBox {
    private static final System.Logger LOG = System.getLogger(SurveyBox.class.getName());

    private final AnswerBook book;
    private final DeviceClock clock;
    private final Supplier<ZoneId> zone;

    /** The visit whose citizen has tapped or ticked last and not left: nothing of it is told before its time. */
    private volatile @Nullable String open;

    SurveyBox(AnswerBook book, DeviceClock clock, Supplier<ZoneId> zone) {
        this.book = book;
        this.clock = clock;
        this.zone = zone;
    }

    /** Tells what was tapped before the last stop, or left while the disk took nothing; returns at once. */
    void tellRest() {
        book.tellRest(Optional.ofNullable(open))
                .thenAccept(told -> {
                    if (told > 0) {
                        LOG.log(Level.INFO, "Answers to the survey that a stop had cut short are told: {0}.", told);
                    }
                })
                .exceptionally(
                        refused -> lost("Answers that a stop has cut short are told at the next start", refused));
    }

    /**
     * Keeps an answer, or as many of its questions as were answered when its citizen left; complete once it is on the disk
     * or refused, never exceptionally.
     */
    CompletableFuture<SurveyReply.Outcome> keep(SurveyReply reply) {
        open = null;
        return put(reply, true)
                .thenApply(kept -> kept ? SurveyReply.Outcome.KEPT : SurveyReply.Outcome.ANSWERED)
                .exceptionally(refused -> {
                    lost("An answer to the survey is lost", refused);
                    return SurveyReply.Outcome.LOST;
                });
    }

    /** Keeps what is answered so far of several questions, and tells nobody yet. */
    CompletableFuture<Void> answering(SurveyReply reply) {
        open = reply.visit().key();
        return put(reply, false)
                .<Void>thenApply(_ -> null)
                .exceptionally(refused -> lost("Part of an answer to the survey is on no disk", refused));
    }

    private CompletableFuture<Boolean> put(SurveyReply reply, boolean tell) {
        LocalDate today = today();
        return book.change(
                reply.visit().key(),
                today,
                tell,
                before -> before == null || another(before, reply.visit(), today)
                        ? Optional.of(begun(reply))
                        : answered(before, reply));
    }

    /** A number comes again on another day; a paper's secret never does, and midnight parts nobody who is still answering. */
    private static boolean another(AnswerBook.Entry before, Visit visit, LocalDate today) {
        return visit.token() == null && before.told() && !before.day().equals(today);
    }

    /** What this kiosk keeps of the answer of a visit; never completes exceptionally. */
    CompletableFuture<Optional<SurveyReply>> given(Visit visit) {
        return book.of(visit.key())
                .thenApply(found -> found.map(AnswerBook.Entry::answer)
                        .map(answer -> new SurveyReply(answer.survey(), visit, answer.choices(), answer.reasons())))
                .exceptionally(refused -> {
                    lost("What is answered already cannot be read", refused);
                    return Optional.empty();
                });
    }

    private LocalDate today() {
        Instant now = clock.officeTime().orElse(clock.now().wall());
        return LocalDate.ofInstant(now, zone.get());
    }

    private SurveyAnswered begun(SurveyReply reply) {
        return new SurveyAnswered(
                TimeOrderedId.at(clock.now().wall()).toString(),
                reply.survey(),
                reply.choices(),
                reply.reasons(),
                SurveyAnswered.Channel.KIOSK,
                reply.visit().token(),
                null,
                clock.now());
    }

    /** What the office was told stays; questions that were left open then may be answered yet. */
    private static Optional<SurveyAnswered> answered(AnswerBook.Entry before, SurveyReply reply) {
        SurveyAnswered answer = before.answer();
        if (!answer.survey().equals(reply.survey())) {
            return Optional.empty();
        }
        Map<String, String> choices = new HashMap<>(answer.choices());
        choices.putAll(reply.choices());
        choices.putAll(before.given());
        boolean same = before.told() && choices.equals(answer.choices());
        return same ? Optional.empty() : Optional.of(with(answer, choices, answer.reasons(), answer.comment()));
    }

    /**
     * Adds reasons to the answer of a visit: the same answer once more, under its own id, which the office adds to. Complete
     * once that is on the disk or refused, never exceptionally; an answer that this kiosk does not know gets none.
     */
    CompletableFuture<Void> because(Visit visit, List<String> reasons) {
        open = null;
        return more(visit, true, before -> with(before, before.choices(), reasons, before.comment()));
    }

    /** Keeps the reasons that are ticked so far, and tells nobody yet. */
    CompletableFuture<Void> ticking(Visit visit, List<String> reasons) {
        open = visit.key();
        return more(visit, false, before -> with(before, before.choices(), reasons, before.comment()));
    }

    /** Names the words beside the answer of a visit, in the same way. */
    CompletableFuture<Void> beside(Visit visit, String ref) {
        return more(visit, true, before -> with(before, before.choices(), before.reasons(), ref));
    }

    private CompletableFuture<Void> more(Visit visit, boolean tell, UnaryOperator<SurveyAnswered> change) {
        return book.change(
                        visit.key(),
                        today(),
                        tell,
                        before -> Optional.ofNullable(before).map(entry -> change.apply(entry.answer())))
                .<Void>thenApply(known -> {
                    if (!known) {
                        LOG.log(Level.WARNING, "Reasons or words belong to no answer that this kiosk knows.");
                    }
                    return null;
                })
                .exceptionally(refused -> lost("Reasons or words beside an answer are lost", refused));
    }

    private static @Nullable Void lost(String what, Throwable refused) {
        LOG.log(Level.WARNING, "{0}: {1}", what, refused.getMessage());
        return null;
    }

    private static SurveyAnswered with(
            SurveyAnswered before, Map<String, String> choices, List<String> reasons, @Nullable String comment) {
        return new SurveyAnswered(
                before.answer(),
                before.survey(),
                choices,
                reasons,
                before.channel(),
                before.token(),
                before.counter(),
                before.clock(),
                before.number(),
                comment);
    }
}
