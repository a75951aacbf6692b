package vn.motcua.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedPrintingTest {
    private final TimedPrinting printing = new TimedPrinting("test-printer", Duration.ofSeconds(60));

    /** So long that a busy machine begins the job within it. */
    private final TimedPrinting hasty = new TimedPrinting("hasty-printer", Duration.ofSeconds(3));

    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch aborted = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        stuck.countDown();
        printing.close();
        hasty.close();
    }

    @Test
    void jobsInQuickSuccessionAllRun() {
        for (var ticket = 0; ticket < 5000; ticket++) {
            assertThat(printing.run(job(attempt -> new PrintOutcome.Printed()))).isEqualTo(new PrintOutcome.Printed());
        }
    }

    @Test
    void troubleBeforeTheFirstByteIsFailedAndAfterItUnknown() {
        assertThat(printing.run(job(attempt -> {
                    throw new IOException("no such device");
                })))
                .isEqualTo(new PrintOutcome.Failed("java.io.IOException: no such device"));
        assertThat(printing.run(job(attempt -> {
                    attempt.begin();
                    throw new IOException("broken pipe");
                })))
                .isEqualTo(new PrintOutcome.Unknown("java.io.IOException: broken pipe"));
    }

    @Test
    void aJobThatHangsIsAbortedAndTheNextFailsAtOnceUntilItEnds() throws InterruptedException {
        var finished = new CountDownLatch(1);
        assertThat(hasty.run(job(attempt -> {
                    attempt.begin();
                    stuck.await();
                    finished.countDown();
                    return new PrintOutcome.Printed();
                })))
                .isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(aborted.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(hasty.run(job(attempt -> new PrintOutcome.Printed())))
                .isEqualTo(new PrintOutcome.Failed("the printer still hangs in an earlier ticket"));
        stuck.countDown();
        assertThat(finished.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAbandonedJobMayNotBeginToSend() throws InterruptedException {
        var refused = new CountDownLatch(1);
        assertThat(hasty.run(job(attempt -> {
                    stuck.await();
                    try {
                        attempt.begin();
                    } catch (HardwareFault tooLate) {
                        refused.countDown();
                    }
                    return new PrintOutcome.Printed();
                })))
                .isInstanceOf(PrintOutcome.Failed.class);
        stuck.countDown();
        assertThat(refused.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClosedRunnerFails() {
        printing.close();
        assertThat(printing.run(job(attempt -> new PrintOutcome.Printed())))
                .isEqualTo(new PrintOutcome.Failed("the printer is closed"));
    }

    private interface Body {
        PrintOutcome print(TimedPrinting.Attempt attempt) throws Exception;
    }

    private TimedPrinting.Job job(Body body) {
        return new TimedPrinting.Job() {
            @Override
            public PrintOutcome print(TimedPrinting.Attempt attempt) throws Exception {
                return body.print(attempt);
            }

            @Override
            public void abort() {
                aborted.countDown();
            }
        };
    }
}
