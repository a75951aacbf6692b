package vn.motcua.office.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.queue.PlanHistory.Revision;
import vn.motcua.office.queue.QueueStore;

/** Plans of single days over Bình An. */
class OfficePlanTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Hours MORNING = new Hours(LocalTime.of(8, 0), LocalTime.of(9, 0));
    private static final ServiceId SERVICE = new ServiceId("chung-thuc");

    private static Revision tuesday(String counter, ServiceId service) {
        PlannedOpening opening = new PlannedOpening(new CounterId(counter), List.of(service), MORNING, List.of());
        return new Revision(TUESDAY, 1, MONDAY, new DayPlan(List.of(opening), List.of()));
    }

    private static String skilled() {
        return OFFICE.counters().stream()
                .filter(counter -> counter.services().contains(SERVICE.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatNoCounterCanServeAnyMoreIsNotPlanned() {
        OfficePlan gone = new OfficePlan(() -> OFFICE, (from, to) -> List.of(tuesday("99", SERVICE)));
        OfficePlan unskilled =
                new OfficePlan(() -> OFFICE, (from, to) -> List.of(tuesday(skilled(), new ServiceId("no-longer"))));
        assertThat(gone.on(TUESDAY).openings()).isEmpty();
        assertThat(unskilled.on(TUESDAY).openings()).isEmpty();
    }

    @Test
    void whatWasReadHoldsWhileTheDiskIsSick() {
        boolean[] sick = {true};
        OfficePlan plan = new OfficePlan(() -> OFFICE, (from, to) -> {
            if (sick[0]) {
                throw new QueueStore.StorageFault("sick");
            }
            return List.of(tuesday(skilled(), SERVICE));
        });
        assertThat(plan.ahead(MONDAY).on(TUESDAY)).isEqualTo(OFFICE.usualPlan(TUESDAY));
        sick[0] = false;
        assertThat(plan.ahead(MONDAY).on(TUESDAY).serving(SERVICE)).containsExactly(MORNING);
        sick[0] = true;
        assertThat(plan.ahead(MONDAY.plusSeconds(90_000)).on(TUESDAY).serving(SERVICE))
                .containsExactly(MORNING);
    }
}
