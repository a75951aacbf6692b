package vn.motcua.office.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.Absence;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.protocol.Text;

/** Whatever plan is set for a day: tiles and slots of Bình An follow it, minute by minute. */
class PlannedDaysTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String SERVICE = "chung-thuc";

    private static DayPlans tuesday(DayPlan plan) {
        return day -> day.equals(TUESDAY) ? plan : OFFICE.usualPlan(day);
    }

    private static Instant at(LocalTime time) {
        return TUESDAY.atTime(time).atZone(OFFICE.timeZone()).toInstant();
    }

    /** As the rules say it, by looking at one minute only. */
    private static boolean served(DayPlan plan, LocalTime minute) {
        return OFFICE.openingHours().getOrDefault(TUESDAY.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> span.contains(minute))
                && plan.openings().stream()
                        .anyMatch(opening -> opening.services().contains(new ServiceId(SERVICE))
                                && opening.hours().contains(minute)
                                && opening.breaks().stream().noneMatch(pause -> pause.contains(minute))
                                && plan.absences().stream()
                                        .noneMatch(away -> away.counter().equals(opening.counter())
                                                && away.hours().contains(minute)));
    }

    @Provide
    Arbitrary<DayPlan> plans() {
        Arbitrary<Hours> hours = Arbitraries.integers()
                .between(6 * 12, 18 * 12)
                .flatMap(from -> Arbitraries.integers().between(1, 80).map(length -> hours(from, from + length)));
        Arbitrary<CounterId> counters = Arbitraries.of("1", "2", "3").map(CounterId::new);
        Arbitrary<PlannedOpening> openings = Combinators.combine(
                        counters,
                        Arbitraries.of(List.of("ho-tich"), List.of(SERVICE), List.of("ho-tich", SERVICE)),
                        hours,
                        hours.list().ofMaxSize(2))
                .as((counter, services, open, breaks) -> new PlannedOpening(
                        counter, services.stream().map(ServiceId::new).toList(), open, breaks));
        return Combinators.combine(
                        openings.list().ofMaxSize(5),
                        Combinators.combine(counters, hours)
                                .as(Absence::new)
                                .list()
                                .ofMaxSize(2))
                .as(DayPlan::new);
    }

    private static Hours hours(int from, int to) {
        return new Hours(LocalTime.MIN.plusMinutes(from * 5L), LocalTime.MIN.plusMinutes(Math.min(to, 287) * 5L));
    }

    @Property(tries = 30)
    void aTileIsOpenInTheMinutesInWhichSomeCounterIsPlanned(@ForAll("plans") DayPlan plan) {
        Openings openings = OFFICE.openings(tuesday(plan));
        for (LocalTime minute = LocalTime.of(5, 0); minute.getHour() < 20; minute = minute.plusMinutes(15)) {
            boolean served = served(plan, minute);
            assertThat(openings.serviceOpenAt(SERVICE, at(minute))).isEqualTo(served);
            assertThat(openings.closure(SERVICE, at(minute)).isEmpty()).isEqualTo(served);
        }
    }

    @Property(tries = 60)
    void whatIsClosedSaysTheFirstMinuteAtWhichItOpens(@ForAll("plans") DayPlan plan) {
        Optional<LocalTime> first = IntStream.range(0, 23 * 12)
                .mapToObj(step -> LocalTime.MIN.plusMinutes(step * 5L))
                .filter(minute -> served(plan, minute))
                .findFirst();
        Instant midnight = at(LocalTime.MIN);
        Instant usual =
                TUESDAY.plusDays(1).atTime(7, 30).atZone(OFFICE.timeZone()).toInstant();
        assertThat(OFFICE.openings(tuesday(plan)).nextServiceOpening(SERVICE, midnight))
                .hasValue(first.map(PlannedDaysTest::at).orElse(usual));
    }

    @Property(tries = 60)
    void slotsAreTheOnesThatAreServedFromTheirFirstMinuteToTheirLast(@ForAll("plans") DayPlan plan) {
        AppointmentSlots slots = OFFICE.appointmentSlots(tuesday(plan));
        Duration length = slots.ruleOn(TUESDAY).orElseThrow().length();
        List<Instant> expected = new ArrayList<>();
        for (TimeSpan span : OFFICE.openingHours().getOrDefault(TUESDAY.getDayOfWeek(), List.of())) {
            LocalTime from = span.from();
            while (!from.plus(length).isAfter(span.to())) {
                LocalTime begin = from;
                if (LongStream.range(0, length.toMinutes())
                        .allMatch(minute -> served(plan, begin.plusMinutes(minute)))) {
                    expected.add(at(from));
                }
                from = from.plus(length);
            }
        }
        assertThat(slots.slots(SERVICE, TUESDAY)).isEqualTo(expected);
    }

    @Test
    void aServiceThatIsNotPlannedOnThisDaySaysSo() {
        Openings openings = OFFICE.openings(tuesday(DayPlan.CLOSED));
        assertThat(openings.closure(SERVICE, at(LocalTime.of(9, 0))))
                .get()
                .extracting(Closure::words)
                .isEqualTo(new Text(
                        "Hôm nay không tiếp nhận · Mở lại: thứ Tư, 07:30", "Not served today · Opens Wed, 07:30"));
        Hours morning = new Hours(LocalTime.of(7, 30), LocalTime.of(9, 0));
        DayPlan early = new DayPlan(
                List.of(new PlannedOpening(new CounterId("1"), List.of(new ServiceId(SERVICE)), morning, List.of())),
                List.of());
        assertThat(OFFICE.openings(tuesday(early)).closure(SERVICE, at(LocalTime.of(9, 0))))
                .get()
                .extracting(Closure::reason)
                .isEqualTo(new Text("Hôm nay đã hết giờ tiếp nhận", "No longer served today"));
    }
}
