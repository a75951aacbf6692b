package vn.motcua.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTest {
    /** Exact rational arithmetic: servers, load per server, share that waits, mean wait in service times. */
    @ParameterizedTest
    @CsvSource({
        "1,.50,0.500000000000,1.000000000000",
        "1,.90,0.900000000000,9.000000000000",
        "2,.80,0.711111111111,1.777777777778",
        "3,.70,0.492344497608,0.547049441786",
        "4,.90,0.787753264295,1.969383160738",
        "5,.95,0.877799024675,3.511196098701",
        "8,.80,0.457644925442,0.286028078401",
        "10,.90,0.668731524108,0.668731524108",
        "20,.90,0.550769004816,0.275384502408",
        "50,.90,0.363864467207,0.072772893441"
    })
    void waitsOfErlangCAreThoseOfTheTables(int servers, double share, double waiting, double meanWait) {
        assertThat(Erlang.waiting(servers, servers * share)).isCloseTo(waiting, within(1e-9));
        assertThat(Erlang.meanWait(servers, servers * share)).isCloseTo(meanWait, within(1e-9));
    }

    @Test
    void threeServersWithTwoErlangsKeepFourOfNineWaiting() {
        assertThat(Erlang.waiting(3, 2)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 0)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 1)).isCloseTo(4.0 / 9 * Math.exp(-1), within(1e-12));
    }

    /** Summed to forty digits: servers, arrivals, service, leaving, share that waits, share that leaves, mean wait. */
    @ParameterizedTest
    @CsvSource({
        "10,10,1,1,0.542070285528,0.125110035721,0.125110035721",
        "10,9,1,.5,0.468941704441,0.067011715473,0.134023430947",
        "10,12,1,.5,0.850384947915,0.195655944011,0.391311888021",
        "50,50,1,.5,0.601167651751,0.046684585915,0.093369171830",
        "100,102,1,1,0.591718634519,0.049917976000,0.049917976000",
        "6,5,1,.25,0.475101560408,0.054506362825,0.218025451300"
    })
    void impatientPeopleWaitAndLeaveAsInTheTables(
            int servers, double arrival, double service, double leaving, double waiting, double left, double wait) {
        Erlang.Impatient impatient = Erlang.impatient(servers, arrival, service, leaving);
        assertThat(impatient.waiting()).isCloseTo(waiting, within(1e-9));
        assertThat(impatient.abandoning()).isCloseTo(left, within(1e-9));
        assertThat(impatient.meanWait()).isCloseTo(wait, within(1e-9));
    }

    @Test
    void aLoadThatNobodyCanServeIsRefused() {
        assertThatThrownBy(() -> Erlang.waiting(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
