package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Durations.ONE_MINUTE;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** A disk that answers a COMMIT with an error: what was asked for may be on it, or not. Real SQLite is behind it. */
class UnclearCommitTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final ServiceId A = new ServiceId("a");

    private final Uuid7 ids = new Uuid7(Instant::now);
    private final SimulatedClock clock = new SimulatedClock();
    private final List<Event> told = Collections.synchronizedList(new ArrayList<>());
    private volatile Disk disk = Disk.WELL;

    /** Whether it also takes nothing when the loop looks, four times a second, if it is well again. */
    private volatile boolean stubborn;

    private SqliteQueueStore store;
    private CommandLoop loop;

    /** How the disk takes a COMMIT. */
    enum Disk {
        WELL,
        ERROR_AND_WRITTEN,
        ERROR_AND_NOT_WRITTEN
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        clock.set(MORNING, 0);
        store = SqliteQueueStore.open(folder.resolve("office.db"));
        OfficeRules rules = new OfficeRules(
                ZoneId.of("Asia/Ho_Chi_Minh"),
                LocalTime.of(3, 0),
                Map.of(A, 'A'),
                Map.of(new CounterId("1"), Set.of(A)),
                new AgingPolicy(2, Duration.ofMinutes(10), 2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(60),
                Duration.ZERO,
                3,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15));
        loop = new CommandLoop(() -> rules, onTheDisk(), clock, List.of(told::addAll));
    }

    @AfterEach
    void stop() {
        loop.close();
        store.close();
    }

    private QueueStore onTheDisk() {
        return (QueueStore) Proxy.newProxyInstance(
                QueueStore.class.getClassLoader(), new Class<?>[] {QueueStore.class}, (_, method, given) -> {
                    boolean fails = method.getName().equals("commit") && disk != Disk.WELL;
                    if (fails && disk == Disk.ERROR_AND_WRITTEN) {
                        store.commit();
                    }
                    if (fails
                            || (stubborn
                                    && disk != Disk.WELL
                                    && method.getName().equals("proveWritable"))) {
                        throw new QueueStore.StorageFault("disk I/O error");
                    }
                    try {
                        return method.invoke(store, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private CompletableFuture<Reply> issue(String key) {
        TicketId ticket = new TicketId(ids.next());
        return loop.submit(new Request(
                new Command.IssueTicket(ticket, "token-" + ticket, A, QueueClass.ORDINARY, null),
                IdempotencyKey.of("desk", "/tickets", key, "{}".getBytes(StandardCharsets.UTF_8)),
                (state, decision, now) -> new Reply(201, "{\"ticket\":\"" + ticket + "\"}")));
    }

    private void refused(CompletableFuture<?> asked) {
        assertThatThrownBy(asked::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(QueueStore.StorageFault.class);
    }

    private void becomes(Disk sick) {
        stubborn = true;
        disk = sick;
    }

    private int waiting() {
        return loop.read(QueueState::waiting).join();
    }

    private long tickets() {
        return told.stream().filter(Event.TicketIssued.class::isInstance).count();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void aRequestIsNotAcknowledgedAndItsRepeatIsDoneOnce(Disk sick) {
        issue("first").join();
        becomes(sick);
        refused(issue("second"));
        assertThat(loop.healthy()).isFalse();
        disk = Disk.WELL;
        Awaitility.await().atMost(ONE_MINUTE).until(loop::healthy);

        assertThat(waiting()).isEqualTo(sick == Disk.ERROR_AND_WRITTEN ? 2 : 1);
        Reply repeated = issue("second").join();
        assertThat(issue("second").join()).as("again").isEqualTo(repeated);
        assertThat(waiting()).isEqualTo(2);
        assertThat(tickets()).as("told to screens and integrators").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void aDevicesFactIsNotAcknowledgedAndItsRepeatIsOneTicket(Disk sick) {
        TicketId ticket = new TicketId(ids.next());
        becomes(sick);
        refused(loop.receive(List.of(printed(ticket))));
        assertThat(loop.healthy()).isFalse();
        disk = Disk.WELL;
        Awaitility.await().atMost(ONE_MINUTE).until(loop::healthy);

        assertThat(loop.receive(List.of(printed(ticket))).join())
                .containsExactly(sick == Disk.ERROR_AND_WRITTEN ? Fact.Reception.DUPLICATE : Fact.Reception.ADMITTED);
        assertThat(waiting()).isEqualTo(1);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void aDiskThatStaysSickAcknowledgesNothingUntilItIsWell() {
        disk = Disk.ERROR_AND_NOT_WRITTEN;
        for (int asked = 0; asked < 3; asked++) {
            refused(issue("k"));
        }
        disk = Disk.WELL;
        Awaitility.await().atMost(ONE_MINUTE).until(loop::healthy);
        issue("k").join();
        assertThat(waiting()).isEqualTo(1);
        assertThat(tickets()).isEqualTo(1);
    }

    private static Fact printed(TicketId ticket) {
        return new Fact(
                new DeviceId("kiosk-1"),
                "epoch",
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
}
