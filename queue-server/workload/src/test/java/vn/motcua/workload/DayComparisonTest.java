package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.workload.DayComparison.Figures;

class DayComparisonTest {
    private static final Figures LOG = new Figures(10, 9, 2, 1, 20.0);

    private static DayComparison compared(Figures office, boolean replay) {
        return new DayComparison(LOG, office, replay, new Lateness(), List.of());
    }

    @Test
    void aReplayedDayMayDifferInTheMeanWaitByOnePercent() {
        assertThat(compared(new Figures(10, 9, 2, 1, 20.2), true).holds()).isTrue();
        assertThat(compared(new Figures(10, 9, 2, 1, 20.21), true).holds()).isFalse();
        assertThat(compared(new Figures(10, 9, 2, 1, 19.79), true).holds()).isFalse();
    }

    @Test
    void countsMayNotDifferAtAll() {
        assertThat(compared(new Figures(11, 9, 2, 1, 20), true).holds()).isFalse();
        assertThat(compared(new Figures(10, 8, 2, 1, 20), true).holds()).isFalse();
        assertThat(compared(new Figures(10, 9, 3, 1, 20), true).holds()).isFalse();
    }

    @Test
    void whereThePolicyChoseOnlyTheCountsAreHeldAgainstTheLog() {
        DayComparison chosen = compared(new Figures(10, 9, 2, 1, 12), false);
        assertThat(chosen.holds()).isTrue();
        assertThat(chosen.text()).contains("-40.00%").contains("the policy chose");
    }

    @Test
    void theReportsTotalIsRead() {
        Answer report = new Answer(
                200,
                "{\"total\":{\"key\":\"all\",\"n\":7,\"served\":7,\"noShow\":2,\"left\":1,\"mean\":20.05},\"rows\":[]}");
        assertThat(Figures.of(report)).isEqualTo(new Figures(10, 9, 2, 1, 20.05));
        assertThatThrownBy(() -> Figures.of(new Answer(403, "{\"code\":\"not-allowed\"}")))
                .hasMessageContaining("403 not-allowed");
    }

    @Test
    void theDriversOwnLatenessIsToldAndNeverNegative() {
        Lateness lateness = new Lateness();
        Instant due = Instant.parse("2026-05-25T01:30:00Z");
        lateness.add(due, due.plusMillis(3_000));
        lateness.add(due, due.minusMillis(500));
        assertThat(lateness.meanSeconds()).isEqualTo(1.5);
        assertThat(lateness.mostSeconds()).isEqualTo(3.0);
        assertThat(new DayComparison(LOG, LOG, true, lateness, List.of("counter 1 gave up")).text())
                .contains("late by 1.50 s of office time in the mean, 3.0 s at most, over 2 actions")
                .contains("  counter 1 gave up")
                .contains("the report equals the log");
    }
}
