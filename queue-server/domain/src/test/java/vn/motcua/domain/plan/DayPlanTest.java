package vn.motcua.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;

class DayPlanTest {
    private static final CounterId THREE = new CounterId("3");

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static PlannedOpening opening(Hours hours, Hours... breaks) {
        return new PlannedOpening(THREE, List.of(new ServiceId("ho-tich")), hours, List.of(breaks));
    }

    private static DayPlan plan(List<PlannedOpening> openings, Hours... absences) {
        return new DayPlan(
                openings,
                List.of(absences).stream().map(away -> new Absence(THREE, away)).toList());
    }

    @Test
    void aCounterCallsInItsOpeningsWithoutBreaks() {
        assertThat(plan(List.of(opening(hours("07:30", "17:00"), hours("11:30", "13:30"))))
                        .calling(THREE))
                .containsExactly(hours("07:30", "11:30"), hours("13:30", "17:00"));
    }

    @Test
    void anAbsenceTakesAwayWhatItCovers() {
        List<PlannedOpening> openings =
                List.of(opening(hours("13:00", "17:00")), opening(hours("07:30", "12:00"), hours("09:00", "09:15")));
        assertThat(plan(openings, hours("08:30", "09:10"), hours("11:00", "14:00"))
                        .calling(THREE))
                .containsExactly(hours("07:30", "08:30"), hours("09:15", "11:00"), hours("14:00", "17:00"));
        assertThat(plan(openings, hours("07:00", "18:00")).calling(THREE)).isEmpty();
        assertThat(plan(openings).calling(new CounterId("4"))).isEmpty();
    }

    @Test
    void theSameAbsenceTwiceIsOne() {
        Absence away = new Absence(THREE, hours("09:00", "10:00"));
        DayPlan once = DayPlan.CLOSED.with(away);
        assertThat(once.with(away)).isEqualTo(once);
        assertThat(once.withoutAbsences()).isEqualTo(DayPlan.CLOSED);
    }

    @Test
    void hoursEndAfterTheyBegin() {
        assertThatThrownBy(() -> hours("09:00", "09:00")).hasMessageContaining("Hours must end");
    }
}
