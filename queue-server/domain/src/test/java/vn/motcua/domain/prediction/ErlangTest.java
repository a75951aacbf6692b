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
        "1,.50,.500000,1.000000", "1,.90,.900000,9.000000", "2,.80,.711111,1.777778", "3,.70,.492344,.547049",
        "4,.90,.787753,1.969383", "5,.95,.877799,3.511196", "8,.80,.457645,.286028", "10,.90,.668732,.668732",
        "20,.90,.550769,.275385", "50,.90,.363864,.072773"
    })
    void waitsOfErlangCAreThoseOfTheTables(int servers, double share, double waiting, double meanWait) {
        assertThat(Erlang.waiting(servers, servers * share)).isCloseTo(waiting, within(5e-7));
        assertThat(Erlang.meanWait(servers, servers * share)).isCloseTo(meanWait, within(5e-7));
    }

    @Test
    void threeServersWithTwoErlangsKeepFourOfNineWaiting() {
        assertThat(Erlang.waiting(3, 2)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 0)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(Erlang.waitingLongerThan(3, 2, 1)).isCloseTo(4.0 / 9 * Math.exp(-1), within(1e-12));
    }

    /** Servers, arrivals, service, leaving, share that waits, share that leaves, mean wait. */
    @ParameterizedTest
    @CsvSource({
        "10,10,1,1,.54207029,.12511004,.12511004", "10,9,1,.5,.46894170,.067011715,.13402343",
        "10,12,1,.5,.85038495,.19565594,.39131189", "50,50,1,.5,.60116765,.046684586,.093369172",
        "100,102,1,1,.59171863,.049917976,.049917976", "6,5,1,.25,.47510156,.054506363,.21802545"
    })
    void impatientPeopleWaitAndLeaveAsInTheTables(
            int servers, double arrival, double service, double leaving, double waiting, double left, double wait) {
        Erlang.Impatient impatient = Erlang.impatient(servers, arrival, service, leaving);
        assertThat(impatient.waiting()).isCloseTo(waiting, within(1e-8));
        assertThat(impatient.abandoning()).isCloseTo(left, within(1e-8));
        assertThat(impatient.meanWait()).isCloseTo(wait, within(1e-8));
    }

    @Test
    void aLoadThatNobodyCanServeIsRefused() {
        assertThatThrownBy(() -> Erlang.waiting(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
