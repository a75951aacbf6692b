package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.office.queue.CounterChange;

/** Days made by hand: two counters that serve A, one of them also B; everybody takes what is said. */
class HindrancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<TransactionRecord> records = new ArrayList<>();
    private final List<CounterChange> changes = new ArrayList<>();
    private final SortedMap<String, Set<String>> skills =
            new TreeMap<>(java.util.Map.of("1", Set.of("a"), "2", Set.of("a", "b")));
    private DayPlan plan = DayPlan.CLOSED;

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private void served(String service, String counter, String requested, String called, String ended) {
        Instant asked = at(requested);
        records.add(new TransactionRecord(
                TicketId.of(new UUID(7, records.size()).toString()),
                0,
                TicketNumber.parse("A001"),
                DAY,
                new ServiceId(service),
                QueueClass.ORDINARY,
                asked,
                asked,
                at(called),
                at(called),
                at(ended),
                Duration.between(asked, at(called)),
                new CounterId(counter),
                null,
                Transaction.Outcome.SERVED,
                false,
                false));
    }

    private void change(String counter, String time, boolean opened) {
        changes.add(new CounterChange(at(time), new CounterId(counter), opened));
    }

    private List<Hindrance> found() {
        return new Hindrances(DAY, ZONE, records, changes, skills, plan, Duration.ofMinutes(15)).found();
    }

    @Test
    void aCounterThatCalledNobodyWhilePeopleWaitedIsTold() {
        change("1", "08:00", true);
        served("a", "1", "08:00", "08:00", "08:10");
        served("a", "1", "08:05", "08:32", "08:40");
        assertThat(found()).singleElement().satisfies(idle -> {
            assertThat(idle.kind()).isEqualTo(Hindrance.Kind.IDLE);
            assertThat(idle.counters()).containsExactly("1");
            assertThat(idle.minutes()).isEqualTo(21);
            assertThat(idle.from()).isEqualTo(LocalTime.of(8, 11));
            assertThat(idle.to()).isEqualTo(LocalTime.of(8, 32));
            assertThat(idle.waiting()).isEqualTo(1);
        });
    }

    @Test
    void nobodyIsToldOffForSomebodyTheCounterMayNotServe() {
        change("1", "08:00", true);
        served("b", "2", "08:00", "09:00", "09:10");
        assertThat(found()).isEmpty();
    }

    @Test
    void aCounterThatOpensLaterThanPlannedIsToldForAsLongAsSomebodyWaited() {
        plan = new DayPlan(
                List.of(new PlannedOpening(
                        new CounterId("1"),
                        List.of(new ServiceId("a")),
                        new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                        List.of())),
                List.of());
        change("1", "08:00", true);
        served("a", "1", "07:45", "08:00", "08:05");
        assertThat(found()).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(Hindrance.Kind.SLOW_START);
            assertThat(late.minutes()).isEqualTo(15);
            assertThat(late.to()).isEqualTo(LocalTime.of(8, 0));
        });
    }

    private static DayPlan meant(Hours... hours) {
        return new DayPlan(
                java.util.Arrays.stream(hours)
                        .map(part ->
                                new PlannedOpening(new CounterId("1"), List.of(new ServiceId("a")), part, List.of()))
                        .toList(),
                List.of());
    }

    @Test
    void aCounterThatNeverOpenedIsToldForAsLongAsSomebodyWaitedInItsHours() {
        plan = meant(new Hours(LocalTime.of(8, 0), LocalTime.of(9, 0)));
        change("2", "08:50", true);
        served("a", "2", "08:10", "08:50", "08:55");
        assertThat(found()).singleElement().satisfies(absent -> {
            assertThat(absent.kind()).isEqualTo(Hindrance.Kind.SLOW_START);
            assertThat(absent.counters()).containsExactly("1");
            assertThat(absent.minutes()).isEqualTo(40);
        });
    }

    @Test
    void comingBackLateAfterNoonIsALateOpeningToo() {
        plan = meant(
                new Hours(LocalTime.of(8, 0), LocalTime.of(11, 0)),
                new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        change("1", "08:00", true);
        change("1", "11:00", false);
        change("1", "13:25", true);
        served("a", "1", "12:50", "13:25", "13:30");
        assertThat(found()).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(Hindrance.Kind.SLOW_START);
            assertThat(late.minutes()).isEqualTo(25);
            assertThat(late.from()).isEqualTo(LocalTime.of(13, 0));
        });
    }

    @Test
    void countersThatAreAwayTogetherAreToldWhenPeopleWait() {
        for (String counter : List.of("1", "2")) {
            change(counter, "08:00", true);
            change(counter, "09:00", false);
            change(counter, "09:20", true);
        }
        for (int person = 0; person < 3; person++) {
            served("a", "1", "09:05", "09:20", "09:30");
        }
        assertThat(found())
                .filteredOn(one -> one.kind() == Hindrance.Kind.BREAKS_TOGETHER)
                .singleElement()
                .satisfies(together -> {
                    assertThat(together.counters()).containsExactly("1", "2");
                    assertThat(together.minutes()).isEqualTo(15);
                    assertThat(together.waiting()).isEqualTo(3);
                });
    }

    @Test
    void aServiceThatWaitedTwiceAsLongAsTheOthersIsStarved() {
        for (int person = 0; person < 10; person++) {
            served("a", "1", "08:00", "08:04", "08:05");
            served("b", "2", "08:00", "08:30", "08:31");
        }
        assertThat(found())
                .filteredOn(one -> one.kind() == Hindrance.Kind.STARVED)
                .singleElement()
                .satisfies(starved -> {
                    assertThat(starved.service()).isEqualTo("b");
                    assertThat(starved.counters()).containsExactly("2");
                    assertThat(starved.waiting()).isEqualTo(10);
                    assertThat(starved.meanMinutes()).isEqualTo(30);
                    assertThat(starved.otherMinutes()).isEqualTo(4);
                });
    }
}
