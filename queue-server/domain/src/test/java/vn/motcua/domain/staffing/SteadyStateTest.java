package vn.motcua.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formulas on the day of waiting-science, section 7: 12 minutes, variation .8, 15 minutes' wait. */
class SteadyStateTest {
    private static final Demand DAY = new Demand(
            List.of(new double[] {10, 16, 22, 24, 22, 18, 15, 14, 16, 18, 16, 12, 9, 6, 4}),
            List.of(Demand.ServiceTime.lognormal(720, .8)),
            .1);
    private static final double[] MEANS = {720};
    private static final double[] VARIATIONS = {.8};
    private static final long[] ONE_TEAM = {1};

    @Test
    void periodByPeriodTheDayNeedsWhatTheReferenceSays() {
        assertThat(SteadyState.sipp(DAY, MEANS, VARIATIONS, ONE_TEAM, 900).counterHours())
                .isEqualTo(52.0);
    }

    /** Numerical integration of m(t) in another program, its largest value in each half-hour, gives the same numbers. */
    @Test
    void withTheLoadThatIsStillThereFromBeforeItNeedsMore() {
        Staff mol = SteadyState.mol(DAY, MEANS, VARIATIONS, ONE_TEAM, 900);
        assertThat(mol.counters().getFirst()).containsExactly(5, 7, 10, 11, 11, 10, 8, 7, 7, 8, 8, 7, 6, 5, 3);
        assertThat(mol.counterHours()).isEqualTo(56.5);
    }

    @Test
    void whereTheLoadIsAlwaysTheSameBothAgree() {
        double[] steady = new double[12];
        Arrays.fill(steady, 10);
        Demand demand = new Demand(List.of(steady), List.of(chance -> 600), 0);
        int[] sipp = SteadyState.sipp(demand, new double[] {600}, new double[] {0}, ONE_TEAM, 900)
                .counters()
                .getFirst();
        int[] mol = SteadyState.mol(demand, new double[] {600}, new double[] {0}, ONE_TEAM, 900)
                .counters()
                .getFirst();
        assertThat(mol).isEqualTo(sipp);
    }
}
