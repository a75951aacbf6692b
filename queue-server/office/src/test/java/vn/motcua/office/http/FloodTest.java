package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One network is one asker, however many addresses it has. */
class FloodTest {
    private final Flood flood = new Flood(2, 4, Duration.ofHours(1), () -> Instant.EPOCH);

    @Test
    void aWholeNetworkOfIpv6CountsAsOneAddress() {
        assertThat(flood.passes("2001:db8:0:1::1")).isTrue();
        assertThat(flood.passes("2001:db8:0:1:ffff::2")).isTrue();
        assertThat(flood.passes("2001:db8:0:1:0:0:0:3")).isFalse();
        assertThat(flood.passes("2001:db8:0:2::1")).isTrue();
        assertThat(flood.passes("192.0.2.1")).isTrue();
        assertThat(flood.passes("192.0.2.2")).as("the bound for all").isFalse();
    }

    @Test
    void whatIsNoAddressCountsAsItself() {
        assertThat(Flood.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Flood.network("fe80::1%eth0")).isEqualTo("fe80000000000000/64");
        assertThat(Flood.network("no:address")).isEqualTo("no:address");
    }
}
