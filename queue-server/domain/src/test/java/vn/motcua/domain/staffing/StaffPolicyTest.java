package vn.motcua.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.AlternatingPolicy;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.policy.StrictPolicy;

/** Staffing draws everybody as ordinary: then each rule of calling takes people as they came, and all give the same day. */
class StaffPolicyTest {
    private static final Demand DAY = new Demand(
            List.of(new double[] {10, 16, 12, 6}, new double[] {4, 8, 9, 2}),
            List.of(Demand.ServiceTime.lognormal(720, .8), Demand.ServiceTime.lognormal(400, .5)),
            .1);

    @Test
    void theRuleOfCallingMakesNoDifference() {
        Staff staff = new Staff(new long[] {1, 3}, List.of(new int[] {3, 5, 4, 3}, new int[] {2, 4, 4, 2}));
        double[] strict = waits(staff, new StrictPolicy());
        assertThat(strict[1]).isPositive();
        assertThat(waits(staff, new AgingPolicy(2, Duration.ofMinutes(15), 2))).containsExactly(strict);
        assertThat(waits(staff, new AlternatingPolicy(2, 1))).containsExactly(strict);
    }

    private static double[] waits(Staff staff, Policy policy) {
        StaffFigures figures = new StaffTrial(DAY, policy, 900, 200, 1, false, false, () -> false).of(staff);
        double[] waits = new double[figures.halfHours()];
        for (int half = 0; half < waits.length; half++) {
            waits[half] = figures.meanWait(half);
        }
        return waits;
    }
}
