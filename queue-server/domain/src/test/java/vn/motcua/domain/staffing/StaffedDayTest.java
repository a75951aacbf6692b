package vn.motcua.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.Erlang;

class StaffedDayTest {
    private static final int LONG_DAY = 2_000;

    private static double[] waits(Staff staff, int services, Arrivals day) {
        return new StaffedDay(staff, services, new StrictPolicy()).waits(day);
    }

    private static Staff oneTeam(int... counters) {
        return new Staff(new long[] {1}, List.of(counters));
    }

    @Test
    void aHandMadeDayIsPlayedAsOnPaper() {
        Arrivals day = new Arrivals(new double[] {0, 100, 200}, new double[] {600, 600, 600}, new int[] {0, 0, 0});
        assertThat(waits(oneTeam(1), 1, day)).containsExactly(0, 500, 1_000);
        assertThat(waits(oneTeam(2), 1, day)).containsExactly(0, 0, 400);
    }

    @Test
    void aCounterThatClosesFinishesWhomItServes() {
        Arrivals day = new Arrivals(new double[] {0, 10, 20}, new double[] {3_000, 3_000, 60}, new int[] {0, 0, 0});
        // Two counters, then one: the second still finishes at 3010; the third person waits for the first to be done.
        assertThat(waits(oneTeam(2, 1), 1, day)).containsExactly(0, 0, 3_010 - 20);
    }

    @Test
    void aCounterThatOpensCallsAtOnce() {
        Arrivals day = new Arrivals(new double[] {0, 10}, new double[] {5_000, 60}, new int[] {0, 0});
        assertThat(waits(oneTeam(1, 2), 1, day)).containsExactly(0, 1_790);
    }

    @Test
    void skillsAreKept() {
        Staff staff = new Staff(new long[] {1, 2}, List.of(new int[] {1}, new int[] {1}));
        Arrivals day = new Arrivals(new double[] {0, 1, 2}, new double[] {600, 600, 600}, new int[] {0, 0, 1});
        assertThat(waits(staff, 2, day)).containsExactly(0, 599, 0);
        double[] nobody = waits(new Staff(new long[] {1}, List.of(new int[] {1})), 2, day);
        assertThat(nobody[2]).isNaN();
    }

    @Test
    void onAnEndlessDayTheMeanWaitIsThatOfErlangC() {
        double[] rate = new double[LONG_DAY];
        Arrays.fill(rate, 3 * .8 * 3);
        int[] counters = new int[LONG_DAY];
        Arrays.fill(counters, 3);
        Demand demand = new Demand(
                List.of(rate), List.of(chance -> -Math.log(1 - chance.nextDouble()) * Demand.HALF_HOUR / 3), 0);
        StaffFigures figures =
                new StaffTrial(demand, new StrictPolicy(), 900, 20, 1, false, false, () -> false).of(oneTeam(counters));
        assertThat(figures.dayMeanWait())
                .isCloseTo(Erlang.meanWait(3, 2.4) * Demand.HALF_HOUR / 3, withinPercentage(3));
    }

    @Test
    void aDayVariesAsMuchAsItIsSaidTo() {
        Demand demand = new Demand(List.of(new double[] {5_000}), List.of(chance -> 1), .1);
        SplittableRandom chance = new SplittableRandom(1);
        double[] people = java.util.stream.IntStream.range(0, 2_000)
                .mapToDouble(i -> demand.draw(chance).size())
                .toArray();
        double mean = Arrays.stream(people).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(people)
                .map(n -> (n - mean) * (n - mean))
                .average()
                .orElseThrow());
        assertThat(mean).isCloseTo(5_000, withinPercentage(1));
        assertThat(deviation / mean).isCloseTo(Math.sqrt(.01 + 1 / 5_000.0), within(.006));
    }

    @Test
    void theStandardErrorIsThatOfARatio() {
        StaffFigures figures = new StaffFigures(1, 1);
        figures.add(new Arrivals(new double[] {0, 1}, new double[2], new int[2]), new double[] {10, 20}, 15);
        figures.add(new Arrivals(new double[] {0}, new double[1], new int[1]), new double[] {60}, 15);
        assertThat(figures.meanWait(0))
                .as("90 s of three people, not the mean of 15 and 60")
                .isEqualTo(30);
        // Off by 30 − 60 and 60 − 30 on two days: √(1800 · 2) ÷ 3.
        assertThat(figures.standardError(0)).isCloseTo(20, within(1e-9));
        assertThat(figures.shareOfDaysWithin(0)).isEqualTo(.5);
    }

    @Test
    void theStartByFormulaIsThatOfTheReferenceRow() {
        double[] arrivals = {10, 16, 22, 24, 22, 18, 15, 14, 16, 18, 16, 12, 9, 6, 4};
        Demand demand = new Demand(List.of(arrivals), List.of(Demand.ServiceTime.lognormal(720, .8)), .1);
        assertThat(SteadyState.sipp(demand, new double[] {720}, new double[] {.8}, new long[] {1}, 900)
                        .counterHours())
                .isEqualTo(52.0);
    }

    @Test
    void adviceKeepsTheTargetWithFewerCountersThanTheFormulaOnDaysItDidNotSearch() {
        double[] arrivals = {10, 22, 15, 6, 4};
        Demand demand = new Demand(List.of(arrivals), List.of(Demand.ServiceTime.lognormal(720, .8)), .1);
        StaffAdvice advice = StaffAdvice.of(
                new StaffAdvice.Question(
                        demand,
                        new double[] {720},
                        new double[] {.8},
                        new long[] {1},
                        new StrictPolicy(),
                        900,
                        StaffSearch.Per.HALF_HOUR),
                new StaffAdvice.Effort(150, 300, 2_000, 5));
        assertThat(advice.holds()).isTrue();
        assertThat(StaffAdvice.halfHoursOver(advice.figures(), 900)).isZero();
        assertThat(advice.staff().counterHours()).isLessThan(advice.steady().counterHours());
    }

    @Test
    void aServiceThatNoTeamHasIsRefused() {
        Demand demand = new Demand(List.of(new double[] {4}, new double[] {4}), List.of(chance -> 60, chance -> 60), 0);
        StaffAdvice.Question asked = new StaffAdvice.Question(
                demand,
                new double[] {60, 60},
                new double[] {0, 0},
                new long[] {1},
                new StrictPolicy(),
                900,
                StaffSearch.Per.DAY);
        assertThatThrownBy(() -> StaffAdvice.of(asked, new StaffAdvice.Effort(10, 10, 10, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
