package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-04-24");

    private static final WorkingDays DAYS = new WorkingDays(
            List.of(FRIDAY.plusDays(3), LocalDate.parse("2026-04-30"), LocalDate.parse("2026-05-01")),
            List.of(LocalDate.parse("2026-05-09")));

    @Test
    void weekendsAndHolidaysAreNoWorkingDays() {
        assertThat(WorkingDays.PLAIN.after(FRIDAY, 1)).isEqualTo("2026-04-27");
        assertThat(DAYS.after(FRIDAY, 1)).isEqualTo("2026-04-28");
        assertThat(DAYS.after(LocalDate.parse("2026-04-29"), 1)).isEqualTo("2026-05-04");
        assertThat(DAYS.after(FRIDAY, 15)).isEqualTo("2026-05-19");
    }

    @Test
    void aDayOffThatIsWorkedCounts() {
        assertThat(DAYS.after(LocalDate.parse("2026-05-08"), 1)).isEqualTo("2026-05-09");
        assertThat(DAYS.after(LocalDate.parse("2026-05-09"), 1)).isEqualTo("2026-05-11");
        assertThat(new WorkingDays(List.of(FRIDAY), List.of(FRIDAY)).on(FRIDAY)).isTrue();
    }

    @Test
    void whatIsOverIsNotTold() {
        assertThat(DAYS.from(LocalDate.parse("2026-05-01")))
                .isEqualTo(new WorkingDays(List.of(LocalDate.parse("2026-05-01")), DAYS.makeUpDays()));
    }
}
