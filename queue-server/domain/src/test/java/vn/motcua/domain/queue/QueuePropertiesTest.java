package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.AlternatingPolicy;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction.Target;
import vn.motcua.domain.ticket.Visit;

/** The rules of the design that the domain could break, over random days of random commands. */
class QueuePropertiesTest {
    private static final List<CounterId> COUNTERS = List.of(Office.ONE, Office.TWO, Office.THREE);
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final List<ServiceId> SERVICES = List.of(Office.A, Office.B, Office.C);

    /** One random step: what is done, where, for which service, how much later. */
    record Step(int action, CounterId counter, ServiceId service, boolean priority, int seconds) {}

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(COUNTERS),
                        Arbitraries.of(SERVICES),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(-20, 300))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(150);
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(
                new AgingPolicy(2, Duration.ofMinutes(10), 2), new StrictPolicy(), new AlternatingPolicy(2, 2));
    }

    private static Command command(Office office, Step step) {
        QueueClass queueClass = step.priority() ? QueueClass.PRIORITY : QueueClass.ORDINARY;
        List<Ticket> known = new ArrayList<>(office.state.tickets());
        known.sort(java.util.Comparator.comparing(Ticket::id));
        TicketId some = known.isEmpty()
                ? office.newId()
                : known.get(Math.floorMod(step.seconds(), known.size())).id();
        return switch (step.action()) {
            case 0, 1, 2, 3 -> issue(office, step, queueClass, null);
            case 4 -> issue(office, step, queueClass, office.now.plusSeconds(step.seconds() * 5L));
            case 5, 6, 7 -> new Command.CallNext(step.counter(), null, null);
            case 8 -> new Command.OpenCounter(step.counter(), null);
            case 9 -> new Command.PauseCounter(step.counter(), "nghỉ", null);
            case 10 -> new Command.CloseCounter(step.counter());
            case 11 -> new Command.Start(step.counter());
            case 12 -> new Command.Complete(step.counter());
            case 13 -> new Command.MarkNoShow(step.counter());
            case 14 -> new Command.Park(step.counter(), "chờ", office.now.plusSeconds(200));
            case 15 ->
                new Command.Transfer(
                        step.counter(),
                        step.service(),
                        step.priority() ? new Target.AtCounter(Office.THREE) : null,
                        step.seconds() % 2 == 0);
            case 16 -> new Command.Undo(step.counter());
            case 17 -> new Command.BringBack(some);
            case 18 -> new Command.CallTicket(step.counter(), some, "gọi");
            case 19 -> new Command.AlsoAsk(step.counter(), step.service());
            case 21, 22 -> printed(office, step);
            case 23, 24 -> heard(office, step);
            default -> step.seconds() > 295 ? new Command.CloseDay() : new Command.TimePassed();
        };
    }

    private static Command issue(Office office, Step step, QueueClass queueClass, @Nullable Instant slot) {
        TicketId id = office.newId();
        return new Command.IssueTicket(id, "token-" + id, step.service(), queueClass, slot);
    }

    /** One of thirty numbers that the kiosk has printed since the day was closed last. */
    private static TicketNumber onPaper(Office office, Step step) {
        long closings =
                office.log.stream().filter(Event.DayClosed.class::isInstance).count();
        int count = (int) (closings % 30 * 30) + 1 + Math.floorMod(step.seconds(), 30);
        int series = office.state.leasesOf(KIOSK).stream()
                .filter(lease -> lease.letter() == 'A')
                .filter(lease -> lease.day().equals(office.state.rules().seriesDay(office.now)))
                .findFirst()
                .map(Event.SeriesLeased::series)
                .orElse(900);
        return new TicketNumber('A', series, count);
    }

    private static Command printed(Office office, Step step) {
        TicketId id = office.newId();
        return new Command.AdmitPrintedNumber(id, "typed-" + id, onPaper(office, step), null, Office.A);
    }

    private static Command heard(Office office, Step step) {
        TicketNumber number = onPaper(office, step);
        LocalDate day = office.state.rules().seriesDay(office.now);
        return new Command.AdmitTicket(
                new TicketId(UUID.nameUUIDFromBytes((day + " " + number).getBytes(StandardCharsets.UTF_8))),
                number,
                day,
                Office.A,
                step.priority() ? QueueClass.PRIORITY : QueueClass.ORDINARY,
                office.now.minusSeconds(step.seconds() * 10L),
                Duration.ofSeconds(1),
                KIOSK,
                "paper-" + day + number,
                step.seconds() % 2 == 0);
    }

    private static Office lived(Policy policy, List<Step> steps) {
        Office office = new Office(policy);
        office.open(Office.ONE, Office.TWO, Office.THREE);
        office.give(new Command.EquipDevice(KIOSK, "e1"));
        for (Step step : steps) {
            office.now = office.now.plusSeconds(step.seconds());
            office.give(command(office, step));
            invariants(office.state);
        }
        return office;
    }

    private static void invariants(QueueState state) {
        Set<TicketId> present = new HashSet<>();
        for (Counter counter : state.counters()) {
            if (counter.present() instanceof TicketId id) {
                assertThat(present.add(id)).as("%s stands at one counter", id).isTrue();
                assertThat(state.presentAt(counter.id()).orElseThrow().counter())
                        .isEqualTo(counter.id());
            }
        }
        for (Ticket ticket : state.tickets()) {
            if (ticket instanceof Ticket.AtCounter) {
                assertThat(present)
                        .as("%s is its counter's present ticket", ticket)
                        .contains(ticket.id());
            }
            timesMakeSense(ticket.visit(), state.lastEventAt());
        }
    }

    private static void timesMakeSense(Visit visit, Instant now) {
        Instant before = visit.arrival();
        for (Segment segment : visit.segments()) {
            assertThat(segment.from()).isAfterOrEqualTo(before);
            before = segment.to() != null ? segment.to() : segment.from();
            assertThat(segment.length(now)).isGreaterThanOrEqualTo(Duration.ZERO);
        }
        assertThat(visit.waitingTime(now)).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private record Picture(
            List<Counter> counters,
            Set<Ticket> tickets,
            List<Ticket.Waiting> waiting,
            List<Ticket.Parked> parked,
            List<Ticket.NoShow> missed,
            List<Call> calls,
            Object deadline) {
        static Picture of(QueueState state) {
            return new Picture(
                    state.counters(),
                    Set.copyOf(state.tickets()),
                    state.waitingList(1_000),
                    state.parked(),
                    state.noShows(),
                    state.recentCalls(),
                    state.nextDeadline());
        }
    }

    @Property(tries = 300)
    void aTicketIsAtOneCounterAtMostAndNoTimeIsNegative(
            @ForAll("policies") Policy policy, @ForAll("days") List<Step> steps) {
        lived(policy, steps);
    }

    @Property(tries = 200)
    void replayingTheLogGivesTheLiveState(@ForAll("policies") Policy policy, @ForAll("days") List<Step> steps) {
        Office office = lived(policy, steps);
        QueueState replayed = new QueueState(Office.rules(policy));
        office.log.forEach(replayed::apply);
        assertThat(Picture.of(replayed)).isEqualTo(Picture.of(office.state));
    }

    @Property(tries = 200)
    void decidingChangesNothingAndIsRepeatable(@ForAll("days") List<Step> steps, @ForAll("days") List<Step> more) {
        Office office = lived(new AgingPolicy(2, Duration.ofMinutes(10), 2), steps);
        Picture before = Picture.of(office.state);
        Command command = command(office, more.getFirst());
        Decision first = QueueRules.decide(office.state, command, office.now);
        assertThat(QueueRules.decide(office.state, command, office.now)).isEqualTo(first);
        assertThat(Picture.of(office.state)).isEqualTo(before);
    }

    @Property(tries = 200)
    void noNumberIsGivenTwiceOnASeriesDay(@ForAll("days") List<Step> steps) {
        Office office = lived(new StrictPolicy(), steps);
        record Given(Object day, TicketNumber number) {}
        List<Given> given = office.log.stream()
                .filter(Event.TicketIssued.class::isInstance)
                .map(Event.TicketIssued.class::cast)
                .map(issued -> new Given(issued.seriesDay(), issued.number()))
                .toList();
        assertThat(given).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void aPrintedNumberIsOneVisitWhoeverSpeaksOfItFirst(@ForAll("days") List<Step> steps) {
        Office office = lived(new AgingPolicy(2, Duration.ofMinutes(10), 2), steps);
        record Held(Object day, TicketNumber number) {}
        List<Held> visits = office.log.stream()
                .mapMulti((Event event, java.util.function.Consumer<Held> held) -> {
                    switch (event) {
                        case Event.TicketIssued e -> held.accept(new Held(e.seriesDay(), e.number()));
                        case Event.NumberAdmitted e -> held.accept(new Held(e.seriesDay(), e.number()));
                        default -> {}
                    }
                })
                .toList();
        assertThat(visits).doesNotHaveDuplicates();
        assertThat(office.log).noneMatch(Event.NumberDisputed.class::isInstance);
        for (Event event : office.log) {
            if (event instanceof Event.NumberConfirmed told) {
                office.state.ticket(told.ticket()).map(Ticket::visit).ifPresent(visit -> {
                    assertThat(visit.provisional()).isFalse();
                    assertThat(visit.linkToken()).isEqualTo(told.linkToken());
                    assertThat(visit.arrival()).isBeforeOrEqualTo(told.at());
                });
            }
        }
    }

    @Property(tries = 200)
    void undoingAnActionAtOnceRestoresTheTicket(
            @ForAll("days") List<Step> steps, @ForAll("counters") CounterId counter) {
        Office office = lived(new AgingPolicy(2, Duration.ofMinutes(10), 2), steps);
        if (office.state.presentAt(counter).isEmpty()) {
            return;
        }
        Ticket before = office.presentAt(counter);
        office.give(new Command.Complete(counter));
        assertThat(office.give(new Command.Undo(counter))).isInstanceOf(Decision.Accepted.class);
        assertThat(office.presentAt(counter)).isEqualTo(before);
    }

    @Provide
    Arbitrary<CounterId> counters() {
        return Arbitraries.of(COUNTERS);
    }

    /** The bound of the design: n ordinary ones ahead → called after at most (n+1)(k+1) calls by able counters. */
    @Property(tries = 300)
    void anOrdinaryTicketIsNotStarved(
            @ForAll("capped") Policy policy, @ForAll("days") List<Step> steps, @ForAll("days") List<Step> later) {
        Office office = lived(policy, steps);
        office.open(Office.ONE, Office.TWO, Office.THREE);
        Ticket watched = office.issue(later.getFirst().service());
        // A person with further transactions pending comes back to the queue at the old rank, and is ahead once more.
        long ahead = office.state.tickets().stream()
                .filter(other -> other.visit().queueClass() == QueueClass.ORDINARY)
                .filter(other -> !other.id().equals(watched.id()))
                .mapToLong(other -> switch (other) {
                    case Ticket.Waiting waiting -> waiting.visit().openTransactions();
                    case Ticket.AtCounter there -> there.visit().openTransactions() - 1;
                    default -> 0;
                })
                .sum();
        long bound = (ahead + 1) * (policy.cap() + 1);
        long calls = 0;
        for (int i = 0; office.ticket(watched) instanceof Ticket.Waiting; i++) {
            Step step = later.get(i % later.size());
            office.now = office.now.plusSeconds(Math.max(0, step.seconds()));
            // Newcomers with precedence keep pressing.
            office.issue(step.service(), QueueClass.PRIORITY);
            office.issue(watched.visit().service(), QueueClass.PRIORITY);
            boolean able = office.state
                    .rules()
                    .skills()
                    .getOrDefault(step.counter(), Set.of())
                    .contains(watched.visit().service());
            if (office.callNext(step.counter()) instanceof Decision.Accepted && able) {
                calls++;
            }
            if (i > 20_000) {
                return;
            }
            assertThat(calls)
                    .as("calls by able counters with %d ordinary ahead", ahead)
                    .isLessThanOrEqualTo(bound);
        }
    }

    @Provide
    Arbitrary<Policy> capped() {
        return Arbitraries.of(
                new AgingPolicy(2, Duration.ofMinutes(10), 2),
                new AgingPolicy(50, Duration.ofMinutes(10), 1),
                new AlternatingPolicy(3, 1),
                new AlternatingPolicy(2, 2));
    }
}
