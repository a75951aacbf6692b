package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** The loop over real SQLite when something goes wrong around it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLoopFaultsTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final ServiceId A = new ServiceId("a");
    private static final CounterId ONE = new CounterId("1");
    private static final Request.Answer DONE = (state, decision, now) -> new Reply(200, "{}");

    private final Uuid7 ids = new Uuid7(Instant::now);
    private final AtomicInteger looks = new AtomicInteger();
    private final SimulatedClock time = new SimulatedClock();
    private final OfficeClock clock = new OfficeClock() {
        @Override
        public Instant instant() {
            looks.incrementAndGet();
            return time.instant();
        }

        @Override
        public double speed() {
            return 1;
        }
    };
    private final List<CommandLoop.CommitListener> listeners = new ArrayList<>();
    private final SqliteQueueStore store;
    private CommandLoop loop;

    CommandLoopFaultsTest(@TempDir Path folder) {
        time.set(MORNING, 0);
        store = SqliteQueueStore.open(folder.resolve("office.db"));
        loop = started();
    }

    private CommandLoop started() {
        OfficeRules rules = new OfficeRules(
                ZoneId.of("Asia/Ho_Chi_Minh"),
                LocalTime.of(3, 0),
                Map.of(A, 'A'),
                Map.of(ONE, Set.of(A)),
                new AgingPolicy(2, Duration.ofMinutes(10), 2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(60),
                Duration.ZERO,
                3,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15));
        return new CommandLoop(() -> rules, store, clock, listeners);
    }

    @AfterEach
    void stop() {
        loop.close();
        store.close();
    }

    private CompletableFuture<Reply> issue(Request.Answer answer, @org.jspecify.annotations.Nullable Instant slot) {
        TicketId ticket = new TicketId(ids.next());
        return loop.submit(new Request(
                new Command.IssueTicket(ticket, "token-" + ticket, A, QueueClass.ORDINARY, slot), null, answer));
    }

    private void give(Command command) {
        loop.submit(new Request(command, null, DONE)).join();
    }

    private Fact printed(TicketId ticket, String epoch) {
        return new Fact(
                new DeviceId("kiosk-1"),
                epoch,
                1,
                "hash",
                "TicketIssued/1",
                "{}",
                new Command.AdmitTicket(
                        ticket,
                        TicketNumber.parse("A001"),
                        LocalDate.of(2026, 11, 23),
                        A,
                        QueueClass.ORDINARY,
                        MORNING,
                        Duration.ZERO,
                        new DeviceId("kiosk-1"),
                        "token-of-the-kiosk",
                        false));
    }

    /** Hands several tasks in while the loop is held up, so that they share a batch. */
    private void together(Runnable submissions) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> gate = loop.read(state -> {
            held.countDown();
            try {
                return go.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        held.await();
        submissions.run();
        go.countDown();
        gate.join();
    }

    @Test
    void aReaderThatFailsHarmsNobodyInItsBatch() throws InterruptedException {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        together(() -> {
            asked.add(issue(DONE, null));
            asked.add(loop.read(state -> state.counter(new CounterId("given-up"))));
            asked.add(issue(DONE, null));
        });
        assertThatThrownBy(asked.get(1)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(asked.get(0).join()).isEqualTo(new Reply(200, "{}"));
        assertThat(asked.get(2).join()).isEqualTo(new Reply(200, "{}"));
    }

    @Test
    void aCommandThatFailsAfterItsEventsChangesNothingAndTheOthersAreDone() throws InterruptedException {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        together(() -> {
            asked.add(issue(DONE, null));
            asked.add(issue(
                    (state, decision, now) -> {
                        throw new IllegalStateException("a fault of the one who asked");
                    },
                    null));
            asked.add(issue(DONE, null));
        });
        assertThatThrownBy(asked.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        CompletableFuture.allOf(asked.get(0), asked.get(2)).join();
        assertThat(loop.read(QueueState::waiting).join()).isEqualTo(2);
        assertThat(loop.healthy()).isTrue();
    }

    @Test
    void aTimeThatCannotBeStoredHarmsNobodyElse() throws InterruptedException {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        together(() -> {
            asked.add(issue(DONE, Instant.MAX));
            asked.add(issue(DONE, null));
        });
        assertThatThrownBy(asked.get(0)::join).isInstanceOf(CompletionException.class);
        asked.get(1).join();
        assertThat(loop.read(QueueState::waiting).join()).isEqualTo(1);
    }

    @Test
    void aListenerThatFailsDoesNotStopTheOffice() {
        loop.close();
        listeners.add(events -> {
            throw new IllegalStateException("a listener's fault");
        });
        loop = started();
        issue(DONE, null).join();
        assertThat(issue(DONE, null).join()).isEqualTo(new Reply(200, "{}"));
    }

    @Test
    void aTicketThatHasEndedIsNotTakenInAgainUnderANewEpoch() {
        TicketId ticket = new TicketId(ids.next());
        loop.receive(List.of(printed(ticket, "e1"))).join();
        give(new Command.OpenCounter(ONE, null));
        give(new Command.CallNext(ONE, null, null));
        give(new Command.Complete(ONE));
        time.set(MORNING.plusSeconds(60), 0);
        issue(DONE, null).join();
        loop.receive(List.of(printed(ticket, "e2"))).join();
        assertThat(loop.read(state -> state.ticket(ticket)).join()).isEmpty();
    }

    @Test
    void outcomesKeptUnderAClockThatWasFarAheadAreForgotten() {
        store.begin();
        store.keep(
                IdempotencyKey.of("p", "/r", "k", new byte[0]),
                new Reply(200, "{}"),
                MORNING.plus(Duration.ofDays(3650)));
        int forgotten = store.forgetKept(MORNING.minus(Duration.ofHours(24)), MORNING.plus(Duration.ofHours(24)), 10);
        store.commit();
        assertThat(forgotten).isEqualTo(1);
    }

    @Test
    void aBookingThatIsDueLetsTheLoopSleep() {
        issue(DONE, MORNING.plus(Duration.ofMinutes(20))).join();
        time.set(MORNING.plus(Duration.ofMinutes(15)), 0);
        issue(DONE, null).join();
        time.set(MORNING.plus(Duration.ofMinutes(16)), 0);
        // Due ten minutes before the slot; the ticket above was the last event after that.
        issue(DONE, MORNING.plus(Duration.ofMinutes(30))).join();
        time.set(MORNING.plus(Duration.ofMinutes(21)), 0);
        loop.read(QueueState::waiting).join();
        int before = looks.get();
        long began = System.nanoTime();
        org.awaitility.Awaitility.await().atMost(ONE_MINUTE).until(() -> looks.get() > before + 8);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void whoComesWhileTheOfficeStopsIsAnswered() {
        loop.close();
        assertThatThrownBy(() -> loop.read(QueueState::waiting)
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .isInstanceOf(CommandLoop.LoopFull.class);
    }
}
