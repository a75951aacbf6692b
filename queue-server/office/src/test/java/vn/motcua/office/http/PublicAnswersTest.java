package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.feedback.FeedbackDesk;

/** Whoever asks what is public waits for one reading, which outlives nothing that was taken back. */
class PublicAnswersTest {
    @TempDir
    Path home;

    @Test
    void everybodyWaitsForOneReadingAndNoneIsKeptThatBeganBeforeSomethingWasTakenBack() throws Exception {
        try (OfficeFixture office = OfficeFixture.at(home)) {
            PublicAnswers answers = new PublicAnswers(
                    new FeedbackDesk(office.loop, office.personal, () -> office.definition),
                    () -> office.definition,
                    office.clock);
            CountDownLatch held = new CountDownLatch(1);
            office.loop.read(state -> passed(held));
            CompletableFuture<List<PublicAnswers.Answered>> first = answers.all();
            assertThat(answers.all()).as("one reading").isSameAs(first);
            answers.forget();
            CompletableFuture<List<PublicAnswers.Answered>> second = answers.all();
            assertThat(second).isNotSameAs(first);
            held.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isEmpty();
            assertThat(second.get(60, TimeUnit.SECONDS)).isEmpty();
            assertThat(answers.all()).as("the later reading is kept").isSameAs(second);
            office.pass(Duration.ofMinutes(2));
            assertThat(answers.all()).as("for a minute").isNotSameAs(second);
        }
    }

    private static boolean passed(CountDownLatch held) {
        try {
            return held.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
