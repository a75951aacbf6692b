package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    @Test
    void shortWaitsAreToldByTheMinuteAndLongOnesByFive() {
        assertThat(Announcement.of(3.4 * 60, 5.2 * 60, 7.1 * 60)).isEqualTo(new Announcement(3, 6, 8));
        assertThat(Announcement.of(22 * 60, 31 * 60, 36.5 * 60)).isEqualTo(new Announcement(20, 35, 40));
    }

    @Test
    void nobodyWaitingIsARangeToo() {
        assertThat(Announcement.of(0, 0, 0)).isEqualTo(new Announcement(0, 1, 1));
    }

    @Test
    void whatDoesNotRiseIsRefused() {
        assertThatThrownBy(() -> new Announcement(5, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Announcement(5, 10, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Rounding may make a promise wider, never tighter. */
    @Property
    void roundingNeverPromisesMoreThanWasForetold(
            @ForAll @DoubleRange(max = 40_000) double half,
            @ForAll @DoubleRange(max = 20_000) double more,
            @ForAll @DoubleRange(max = 20_000) double evenMore) {
        Announcement told = Announcement.of(half, half + more, half + more + evenMore);
        assertThat(told.low() * 60.0).isLessThanOrEqualTo(half);
        assertThat(told.high() * 60.0).isGreaterThanOrEqualTo(half + more);
        assertThat(told.bound90() * 60.0).isGreaterThanOrEqualTo(half + more + evenMore);
    }
}
