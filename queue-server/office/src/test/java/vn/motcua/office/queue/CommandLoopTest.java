package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.sqlite.SqliteHistory;
import vn.motcua.office.sqlite.SqliteQueueStore;

class CommandLoopTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final ServiceId SERVICE = new ServiceId("ho-tich");
    private static final CounterId ONE = new CounterId("1");
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");

    @TempDir
    Path home;

    private final SimulatedClock clock = new SimulatedClock();
    /** Rising, as the office mints them: under a clock that stands still the id decides who is first. */
    private static final Uuid7 IDS = new Uuid7(Instant::now);

    private SqliteQueueStore store;
    private CommandLoop loop;

    @BeforeEach
    void start() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"), 0);
        store = SqliteQueueStore.open(home.resolve("office.db"));
        loop = new CommandLoop(() -> OfficeRulesOf.definition(OFFICE), store, clock, List.of());
    }

    @AfterEach
    void stop() {
        loop.close();
        store.close();
    }

    private void restart() {
        stop();
        store = SqliteQueueStore.open(home.resolve("office.db"));
        loop = new CommandLoop(() -> OfficeRulesOf.definition(OFFICE), store, clock, List.of());
    }

    private static Reply say(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> new Reply(200, accepted.events().toString());
            case Decision.Refused refused -> new Reply(409, refused.refusal().toString());
        };
    }

    private CompletableFuture<Reply> submit(Command command) {
        return loop.submit(new Request(command, null, (state, decision, now) -> say(decision)));
    }

    private Reply give(Command command) throws Exception {
        return submit(command).get(60, TimeUnit.SECONDS);
    }

    private Reply give(Command command, String key, String body) throws Exception {
        IdempotencyKey scope = IdempotencyKey.of("canbo1", "POST /x", key, body.getBytes(StandardCharsets.UTF_8));
        return loop.submit(new Request(command, scope, (state, decision, now) -> say(decision)))
                .get(60, TimeUnit.SECONDS);
    }

    private static Command.IssueTicket issue() {
        TicketId id = new TicketId(IDS.next());
        return new Command.IssueTicket(id, "token-" + id, SERVICE, QueueClass.ORDINARY, null);
    }

    private <T> T read(Function<QueueState, T> reader) throws Exception {
        return loop.read(reader).get(60, TimeUnit.SECONDS);
    }

    private int waiting() throws Exception {
        Integer waiting = read(QueueState::waiting);
        return waiting;
    }

    @Test
    void aRepeatedKeyReceivesTheFirstOutcomeAndChangesNothing() throws Exception {
        Reply first = give(issue(), "k1", "{}");
        assertThat(give(issue(), "k1", "{}")).isEqualTo(first);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aRefusalIsKeptTooAndOutlivesARestart() throws Exception {
        Reply refused = give(new Command.CallNext(ONE, null, null), "k1", "{}");
        give(new Command.OpenCounter(ONE, null));
        give(issue());
        restart();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(give(new Command.CallNext(ONE, null, null), "k1", "{}")).isEqualTo(refused);
    }

    @Test
    void aKeyWithAnotherBodyIsRefusedAndTheOthersOfItsBatchAreNot() throws Exception {
        give(issue(), "k1", "{}");
        CompletableFuture<Reply> other = submit(issue());
        assertThatThrownBy(() -> give(issue(), "k1", "{\"priority\":true}"))
                .hasCauseInstanceOf(CommandLoop.KeyReused.class);
        assertThat(other.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void twoPressesUnderWayAtOnceAreOneCall() throws Exception {
        give(new Command.OpenCounter(ONE, null));
        give(issue());
        give(issue());
        IdempotencyKey key = IdempotencyKey.of("canbo1", "call", "k", new byte[0]);
        Request press =
                new Request(new Command.CallNext(ONE, null, null), key, (state, decision, now) -> say(decision));
        CompletableFuture<Reply> first = loop.submit(press);
        CompletableFuture<Reply> second = loop.submit(press);
        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(first.get(60, TimeUnit.SECONDS));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aRestartResumesTheDayExactly() throws Exception {
        give(new Command.OpenCounter(ONE, null));
        for (int i = 0; i < 5; i++) {
            give(issue());
        }
        give(new Command.CallNext(ONE, null, null));
        give(new Command.Park(ONE, "chờ", clock.instant().plusSeconds(600)));
        give(new Command.CallNext(ONE, null, null));
        Set<Ticket> tickets = Set.copyOf(read(QueueState::tickets));
        List<Counter> counters = read(QueueState::counters);
        restart();
        Set<Ticket> again = Set.copyOf(read(QueueState::tickets));
        assertThat(again).isEqualTo(tickets);
        List<Counter> resumed = read(QueueState::counters);
        assertThat(resumed).isEqualTo(counters);
    }

    @Test
    void sixteenOfficersCallingAtOnceNeverShareATicket() throws Exception {
        for (CounterId counter : List.of(ONE, new CounterId("2"), new CounterId("3"))) {
            give(new Command.OpenCounter(counter, null));
        }
        for (int i = 0; i < 400; i++) {
            give(issue());
        }
        Set<TicketId> called = ConcurrentHashMap.newKeySet();
        List<Thread> officers = new ArrayList<>();
        Set<String> doubled = ConcurrentHashMap.newKeySet();
        for (int officer = 0; officer < 16; officer++) {
            CounterId counter = new CounterId(String.valueOf(officer % 3 + 1));
            officers.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 20; i++) {
                    loop.submit(new Request(new Command.CallNext(counter, null, null), null, (state, decision, now) -> {
                                state.presentAt(counter).ifPresent(present -> {
                                    if (decision instanceof Decision.Accepted
                                            && !called.add(present.visit().id())) {
                                        doubled.add(present.visit().number().toString());
                                    }
                                });
                                return say(decision);
                            }))
                            .join();
                }
            }));
        }
        for (Thread officer : officers) {
            officer.join();
        }
        assertThat(doubled).isEmpty();
        assertThat(called).isNotEmpty();
    }

    private Fact fact(long sequence, String hash, TicketNumber number) {
        TicketId id = new TicketId(UUID.nameUUIDFromBytes(("ticket" + number).getBytes(StandardCharsets.UTF_8)));
        return new Fact(
                KIOSK,
                "e1",
                sequence,
                hash,
                "TicketIssued/1",
                "{}",
                new Command.AdmitTicket(
                        id,
                        number,
                        LocalDate.of(2026, 11, 23),
                        SERVICE,
                        QueueClass.ORDINARY,
                        clock.instant(),
                        Duration.ZERO,
                        KIOSK,
                        "token" + number,
                        false));
    }

    @Test
    void aFactIsTakenInOnceAlsoAfterARestart() throws Exception {
        Fact fact = fact(1, "aa", TicketNumber.parse("A001"));
        assertThat(loop.receive(List.of(fact, fact)).get(60, TimeUnit.SECONDS))
                .containsExactly(Fact.Reception.ADMITTED, Fact.Reception.DUPLICATE);
        restart();
        assertThat(loop.receive(List.of(fact)).get(60, TimeUnit.SECONDS)).containsExactly(Fact.Reception.DUPLICATE);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void anotherContentUnderAKnownSequenceIsQuarantinedAndItsTicketStillAdmitted() throws Exception {
        loop.receive(List.of(fact(1, "aa", TicketNumber.parse("A001")))).get(60, TimeUnit.SECONDS);
        assertThat(loop.receive(List.of(fact(1, "bb", TicketNumber.parse("A002"))))
                        .get(60, TimeUnit.SECONDS))
                .containsExactly(Fact.Reception.QUARANTINED);
        assertThat(loop.receive(List.of(fact(1, "bb", TicketNumber.parse("A002"))))
                        .get(60, TimeUnit.SECONDS))
                .containsExactly(Fact.Reception.DUPLICATE);
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void receivedFactsAreToldAsRangesInAnyOrderOfArrival() throws Exception {
        for (long sequence : new long[] {5, 1, 2, 9, 4, 3, 8}) {
            loop.receive(List.of(fact(sequence, "h" + sequence, new TicketNumber('A', 0, (int) sequence))))
                    .get(60, TimeUnit.SECONDS);
        }
        assertThat(loop.received("kiosk-1", "e1").get(60, TimeUnit.SECONDS))
                .containsExactly(new long[] {1, 5}, new long[] {8, 9});
        restart();
        assertThat(loop.received("kiosk-1", "e1").get(60, TimeUnit.SECONDS))
                .containsExactly(new long[] {1, 5}, new long[] {8, 9});
    }

    @Test
    void whatCannotBeWrittenIsNotAcknowledgedAndTheOfficeGoesOnAfterwards() throws Exception {
        give(issue());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("office.db"));
                Statement sql = other.createStatement()) {
            sql.executeUpdate(
                    "CREATE TRIGGER sick BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk is sick'); END");
            assertThatThrownBy(() -> give(issue()))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(QueueStore.StorageFault.class);
            drop(sql);
        }
        assertThat(give(issue()).status()).isEqualTo(200);
        List<String> numbers = read(state -> state.waitingList(10).stream()
                .map(ticket -> ticket.number().toString())
                .toList());
        assertThat(numbers).containsExactlyInAnyOrder("A001", "A002");
    }

    private static void drop(Statement sql) throws SQLException {
        sql.executeUpdate("DROP TRIGGER sick");
    }

    @Test
    void aDeadlinePassesByItself() throws Exception {
        give(new Command.OpenCounter(ONE, null));
        give(issue());
        give(new Command.CallNext(ONE, null, null));
        give(new Command.Park(ONE, "chờ", clock.instant().plusSeconds(60)));
        clock.set(clock.instant().plusSeconds(61), 1);
        assertThat(give(new Command.CallNext(ONE, null, null)).status()).isEqualTo(200);
    }

    @Test
    void theHistoryHoldsEachEndedTransactionOnceAlsoAfterAnUndo() throws Exception {
        give(new Command.OpenCounter(ONE, null));
        give(issue());
        give(new Command.CallNext(ONE, null, null));
        give(new Command.Complete(ONE));
        give(new Command.Undo(ONE));
        SqliteHistory history = new SqliteHistory(home.resolve("office.db"));
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(history.transactions(day, day)).isEmpty();
        give(new Command.MarkNoShow(ONE));
        assertThat(history.transactions(day, day))
                .singleElement()
                .satisfies(record -> assertThat(record.outcome().name()).isEqualTo("NO_SHOW"));
    }

    @Test
    void everyNumberIsGivenOnceUnderSixteenIssuers() throws Exception {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            replies.add(submit(issue()));
        }
        for (CompletableFuture<Reply> reply : replies) {
            assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        List<String> numbers = read(state -> state.waitingList(2_000).stream()
                .map(ticket -> ticket.number().toString())
                .toList());
        assertThat(new HashSet<>(numbers)).hasSize(1_500);
    }

    @Test
    void eventsAreToldAfterTheyAreOnDisk() throws Exception {
        List<Event> heard = new ArrayList<>();
        CommandLoop telling = new CommandLoop(
                () -> OfficeRulesOf.definition(OFFICE),
                SqliteQueueStore.open(home.resolve("other.db")),
                clock,
                List.of(events -> {
                    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("other.db"));
                            Statement sql = other.createStatement();
                            var row = sql.executeQuery("SELECT count(*) FROM event")) {
                        assertThat(row.getInt(1)).isEqualTo(events.size());
                        heard.addAll(events);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        telling.submit(new Request(issue(), null, (state, decision, now) -> say(decision)))
                .get(60, TimeUnit.SECONDS);
        telling.close();
        assertThat(heard).hasSize(2);
    }
}
