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
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.TimeOrderedId;

/**
 * Takes answers to the survey into the kiosk's outbox, one a ticket and day at this kiosk. What binds an answer is the
 * paper's secret, and the office judges it again; the memory here, lost at a restart, only spares a citizen a second page.
 *
 * <p>Safe for several threads.
 */
final class SurveyBox {
    /** More than a machine can take in a day; then older tickets are forgotten. */
    private static final int MOST = 10_000;

    private static final System.Logger LOG = System.getLogger(SurveyBox.class.getName());

    private final Outbox outbox;
    private final DeviceClock clock;
    private final Supplier<ZoneId> zone;
    private final Map<String, Optional<SurveyAnswered>> answered = new HashMap<>();
    private @Nullable LocalDate day;

    SurveyBox(Outbox outbox, DeviceClock clock, Supplier<ZoneId> zone) {
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /** Keeps an answer; complete once it is on the disk or refused, never exceptionally. */
    CompletableFuture<SurveyReply.Outcome> keep(SurveyReply reply) {
        String key = reply.visit().key();
        if (!first(key)) {
            return CompletableFuture.completedFuture(SurveyReply.Outcome.ANSWERED);
        }
        SurveyAnswered event = new SurveyAnswered(
                TimeOrderedId.at(clock.now().wall()).toString(),
                reply.survey(),
                reply.choices(),
                reply.reasons(),
                SurveyAnswered.Channel.KIOSK,
                reply.visit().token(),
                null,
                clock.now());
        return outbox.add(event).thenApply(_ -> kept(key, event)).exceptionally(refused -> {
            LOG.log(Level.WARNING, "An answer to the survey is lost: {0}", refused.getMessage());
            forget(key);
            return SurveyReply.Outcome.LOST;
        });
    }

    private synchronized SurveyReply.Outcome kept(String key, SurveyAnswered event) {
        answered.computeIfPresent(key, (_, _) -> Optional.of(event));
        return SurveyReply.Outcome.KEPT;
    }

    private synchronized Optional<SurveyAnswered> answer(Visit visit) {
        return answered.getOrDefault(visit.key(), Optional.empty());
    }

    /**
     * Adds reasons to the answer of a visit: the same answer once more, under its own id, which the office adds to. Complete
     * once that is on the disk or refused, never exceptionally; an answer that this kiosk does not know gets none.
     */
    CompletableFuture<Void> because(Visit visit, List<String> reasons) {
        return more(visit, before -> with(before, reasons, before.comment()));
    }

    /**
     * Names the words beside the answer of a visit, in the same way. After a restart between the two the words lie at the
     * office unread until their days are over.
     */
    void beside(Visit visit, String ref) {
        more(visit, before -> with(before, before.reasons(), ref));
    }

    private CompletableFuture<Void> more(Visit visit, UnaryOperator<SurveyAnswered> change) {
        Optional<SurveyAnswered> before = answer(visit);
        if (before.isEmpty()) {
            LOG.log(Level.WARNING, "Reasons or words belong to no answer that this kiosk knows.");
            return CompletableFuture.completedFuture(null);
        }
        SurveyAnswered event = change.apply(before.get());
        return outbox.add(event)
                .<Void>thenApply(_ -> {
                    kept(visit.key(), event);
                    return null;
                })
                .exceptionally(refused -> {
                    LOG.log(Level.WARNING, "Reasons or words beside an answer are lost: {0}", refused.getMessage());
                    return null;
                });
    }

    private static SurveyAnswered with(SurveyAnswered before, List<String> reasons, @Nullable String comment) {
        return new SurveyAnswered(
                before.answer(),
                before.survey(),
                before.choices(),
                reasons,
                before.channel(),
                before.token(),
                before.counter(),
                before.clock(),
                before.number(),
                comment);
    }

    private synchronized boolean first(String key) {
        Instant now = clock.officeTime().orElse(clock.now().wall());
        LocalDate today = LocalDate.ofInstant(now, zone.get());
        if (!today.equals(day) || answered.size() >= MOST) {
            day = today;
            answered.clear();
        }
        return answered.putIfAbsent(key, Optional.empty()) == null;
    }

    private synchronized void forget(String key) {
        answered.remove(key);
    }
}
