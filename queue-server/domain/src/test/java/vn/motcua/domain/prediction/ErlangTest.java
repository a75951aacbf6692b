package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formulas against every row of the reference values. The files hold fifteen digits, worked out in another program:
 * Erlang B and C as exact fractions from the sums a^k/k! (not by the recursion that is tested), Erlang A summed to forty
 * digits; each agrees with the published row to the digits that it has.
 */
class ErlangTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @CsvFileSource(resources = "/erlang/erlang-b-c.csv", numLinesToSkip = 1)
    void blockingWaitsAndLinesAreThoseOfTheTable(
            int servers, double perServer, double blocking, double waiting, double meanWait, double line) {
        double load = servers * perServer;
        assertThat(Erlang.blocking(servers, load)).isCloseTo(blocking, within(EXACT));
        assertThat(Erlang.waiting(servers, load)).isCloseTo(waiting, within(EXACT));
        assertThat(Erlang.meanWait(servers, load)).isCloseTo(meanWait, within(EXACT));
        assertThat(load * Erlang.meanWait(servers, load)).isCloseTo(line, within(EXACT * servers));
    }

    @Test
    void withoutServersEverybodyIsTurnedAway() {
        assertThat(Erlang.blocking(0, 3)).isEqualTo(1);
        assertThat(Erlang.blocking(1, 1)).isCloseTo(1.0 / 2, within(1e-15));
        assertThat(Erlang.blocking(2, 1)).isCloseTo(1.0 / 5, within(1e-15));
    }

    @Test
    void threeServersWithTwoErlangsKeepFourOfNineWaiting() {
        assertThat(Erlang.waiting(3, 2)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(2 * Erlang.meanWait(3, 2)).isCloseTo(8.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 0)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 1)).isCloseTo(4.0 / 9 * Math.exp(-1), within(1e-12));
    }

    /** Arrivals in 30 minutes, minutes of service; fewest counters for a mean wait of 15 minutes, that wait, and for others. */
    @ParameterizedTest
    @CsvSource({
        "10,6,3,2.666667,3,3,3",
        "10,12,5,6.649351,5,5,5",
        "20,8,6,8.562058,6,7,7",
        "20,12,9,7.839923,9,9,10",
        "30,10,11,6.821182,11,11,11",
        "40,12,17,8.846190,17,18,18",
        "60,9,19,6.748014,19,19,19"
    })
    void countersOfAHalfHourAreThoseOfTheTable(
            double arrivals, double minutes, int fifteen, double wait, int ten, int fifthOver15, int twentiethOver30) {
        double load = arrivals / 30 * minutes;
        assertThat(fewest(load, servers -> Erlang.meanWait(servers, load) * minutes <= 15))
                .isEqualTo(fifteen);
        assertThat(Erlang.meanWait(fifteen, load) * minutes).isCloseTo(wait, within(6e-7));
        assertThat(fewest(load, servers -> Erlang.meanWait(servers, load) * minutes <= 10))
                .isEqualTo(ten);
        assertThat(fewest(load, servers -> Erlang.waitingLongerThan(servers, load, 15 / minutes) <= .2))
                .isEqualTo(fifthOver15);
        assertThat(fewest(load, servers -> Erlang.waitingLongerThan(servers, load, 30 / minutes) <= .05))
                .isEqualTo(twentiethOver30);
    }

    /** Hourly arrivals, 15 an hour at each server, at most half may wait: the published table has these twenty-four numbers. */
    @Test
    void theServersOfAPublishedDayComeOut() {
        double[] hourly = {
            6.75, 1.75, 1.25, 0, .5, .25, 4.75, 39.5, 97.25, 107.5, 124, 110.25, 95.5, 203.5, 115.75, 115.5, 67.75, 75,
            88.75, 85.5, 68, 61.5, 57.5, 44.25
        };
        assertThat(Arrays.stream(hourly)
                        .mapToInt(rate ->
                                rate == 0 ? 0 : fewest(rate / 15, servers -> Erlang.waiting(servers, rate / 15) <= .5))
                        .toArray())
                .containsExactly(1, 1, 1, 0, 1, 1, 1, 4, 8, 9, 10, 9, 8, 16, 10, 10, 6, 7, 8, 8, 6, 6, 5, 4);
    }

    private static int fewest(double load, java.util.function.IntPredicate enough) {
        int servers = (int) load + 1;
        while (!enough.test(servers)) {
            servers++;
        }
        return servers;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/erlang/erlang-a.csv", numLinesToSkip = 1)
    void impatientPeopleWaitAndLeaveAsInTheTables(
            int servers, double arrival, double service, double leaving, double waiting, double left, double wait) {
        Erlang.Impatient impatient = Erlang.impatient(servers, arrival, service, leaving);
        assertThat(impatient.waiting()).isCloseTo(waiting, within(EXACT));
        assertThat(impatient.abandoning()).isCloseTo(left, within(EXACT));
        assertThat(impatient.meanWait()).isCloseTo(wait, within(EXACT));
    }

    @Test
    void aLoadThatNobodyCanServeIsRefused() {
        assertThatThrownBy(() -> Erlang.waiting(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
