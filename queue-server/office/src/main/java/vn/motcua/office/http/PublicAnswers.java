package vn.motcua.office.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.feedback.FeedbackDesk;
import vn.motcua.protocol.Text;

/**
 * What was answered in public, read for everybody at once: whoever asks while it is read waits for the same reading, and
 * it is kept for a minute. What was taken back is not kept by a reading that began before.
 */
final class PublicAnswers {
    private static final int MOST = 50;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FeedbackDesk desk;
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private @Nullable Reading last;

    /** @param answered not done yet as long as it is read */
    private record Reading(Instant at, CompletableFuture<List<Answered>> answered) {
        boolean fresh(Instant now) {
            return !answered.isCompletedExceptionally() && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    /** Question and answer as everybody reads them; never the code, by which only the person follows the case. */
    record Answered(Text about, LocalDate received, LocalDate changed, String summary, String answer) {}

    PublicAnswers(FeedbackDesk desk, Supplier<OfficeDefinition> definition, InstantSource clock) {
        this.desk = desk;
        this.definition = definition;
        this.clock = clock;
    }

    /** What is public, newest first. */
    synchronized CompletableFuture<List<Answered>> all() {
        Instant now = clock.instant();
        Reading known = last;
        if (known == null || !known.fresh(now)) {
            known = new Reading(now, desk.published(MOST).thenApply(this::told));
            last = known;
        }
        return known.answered();
    }

    /** What was published or taken back must be seen at once. */
    synchronized void forget() {
        last = null;
    }

    private List<Answered> told(List<FeedbackDesk.Public> all) {
        OfficeDefinition office = definition.get();
        Instant now = clock.instant();
        return all.stream()
                .map(one -> new Answered(
                        FeedbackWords.body(one.of(), office, now).about().name(),
                        LocalDate.ofInstant(one.of().receivedAt(), office.timeZone()),
                        LocalDate.ofInstant(one.of().changedAt(), office.timeZone()),
                        one.text().summary(),
                        one.text().answer()))
                .toList();
    }
}
