package vn.motcua.office.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.office.staffing.Calculations.State;

class CalculationsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Calculations calculations = new Calculations(nanos::get);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        calculations.close();
    }

    private State settled(String question) {
        return settled(question, over -> runs.incrementAndGet());
    }

    private State settled(String question, Function<BooleanSupplier, Object> work) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> calculations.ask(question, work), state -> !(state instanceof State.Underway));
    }

    @Test
    void whatWasWorkedOutIsKept() {
        assertThat(calculations.ask("a", over -> runs.incrementAndGet())).isInstanceOf(State.Underway.class);
        assertThat(settled("a")).isEqualTo(new State.Done(1));
        assertThat(settled("a")).isEqualTo(new State.Done(1));
        assertThat(runs).hasValue(1);
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhile() {
        calculations.ask("a", over -> {
            throw new IllegalStateException("on purpose");
        });
        assertThat(settled("a")).isInstanceOf(State.Failed.class);
        nanos.addAndGet(Calculations.AGAIN.toNanos());
        assertThat(settled("a")).isInstanceOf(State.Failed.class);
        nanos.incrementAndGet();
        assertThat(settled("a")).isEqualTo(new State.Done(1));
    }

    @Test
    void whatTakesTooLongIsAskedToEndAndThenBrokenOff() {
        assertThat(settled("calm", over -> over.getAsBoolean())).isEqualTo(new State.Done(false));
        assertThat(settled("long", over -> {
                    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
                    return over.getAsBoolean();
                }))
                .isEqualTo(new State.Done(true));
        assertThat(settled("endless", over -> {
                    nanos.addAndGet(Duration.ofMinutes(4).toNanos());
                    return over.getAsBoolean();
                }))
                .isInstanceOf(State.Failed.class);
    }

    @Test
    void oneIsWorkedOutAtATimeAndTooManyAreRefused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        calculations.ask("slow", over -> {
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return runs.incrementAndGet();
        });
        begun.await();
        for (int i = 0; i < Calculations.MOST_WAITING; i++) {
            assertThat(calculations.ask("waiting " + i, over -> runs.incrementAndGet()))
                    .isInstanceOf(State.Underway.class);
        }
        assertThat(calculations.ask("one more", over -> runs.incrementAndGet())).isInstanceOf(State.Busy.class);
        release.countDown();
        assertThat(settled("slow")).isEqualTo(new State.Done(1));
        assertThat(settled("waiting 0")).isEqualTo(new State.Done(2));
    }

    @Test
    void onlySoMuchIsKept() {
        for (int i = 0; i < Calculations.MOST_KEPT + 5; i++) {
            settled("question " + i);
        }
        int before = runs.get();
        settled("question " + (Calculations.MOST_KEPT + 4));
        assertThat(runs).as("the newest is kept").hasValue(before);
        settled("question 0");
        assertThat(runs).as("the oldest went").hasValue(before + 1);
    }
}
