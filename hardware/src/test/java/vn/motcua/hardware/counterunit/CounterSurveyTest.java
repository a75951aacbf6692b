package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.Stamp;

class CounterSurveyTest {
    private static final Stamp AT = Stamp.unsynchronised(Instant.parse("2026-11-23T02:00:00Z"), 1_000, "boot");
    private static final long NOW = 1_000_000_000L;

    @TempDir
    Path folder;

    private final BlockingQueue<CounterSurvey.Tap> taps = new LinkedBlockingQueue<>();

    private CounterSurvey asked(AnswerBook.Disk disk) {
        var survey =
                new CounterSurvey(5, AnswerBook.at(folder.resolve("answers"), AnswerBook.MOST, disk), "counter-unit-1");
        survey.configured(Surveys.sheet(5));
        survey.heard(CounterFaceTest.snapshot("1", CounterState.OPEN, "A012"), NOW);
        survey.heard(CounterFaceTest.snapshot("1", CounterState.OPEN, null), NOW);
        return survey;
    }

    private CounterSurvey.Tap tap() throws InterruptedException {
        return Objects.requireNonNull(taps.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void aTapDoesNotWaitForTheDiskAndThanksOnlyAfterIt() throws Exception {
        var free = new CountDownLatch(1);
        try (var survey = asked((file, content) -> {
            awaited(free);
            SyncedFile.replace(file, content);
        })) {
            survey.pressed(0, "1", AT, NOW, taps::add);
            assertThat(taps).isEmpty();
            assertThat(survey.waiting()).isZero();
            free.countDown();
            assertThat(survey.words(tap())).isEqualTo(CounterSurvey.THANKS);
            assertThat(survey.waiting()).isOne();
        } finally {
            free.countDown();
        }
    }

    @Test
    void anAnswerThatTheDiskRefusesIsSaidAndAskedForAgain() throws Exception {
        try (var survey = asked((file, content) -> {
            throw new IOException("full");
        })) {
            survey.pressed(0, "1", AT, NOW, taps::add);
            assertThat(survey.invites(NOW)).isFalse();
            assertThat(survey.words(tap())).isEqualTo(CounterSurvey.NOT_KEPT);
            assertThat(survey.invites(NOW)).isTrue();
        }
    }

    private static void awaited(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
