package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
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

    /** Whatever was told and however long ago, what is left of it is kept, and it stays a range. */
    @Property
    void nobodyIsToldLessThanWhatIsLeftOfAnEarlierWord(
            @ForAll @DoubleRange(max = 20_000) double half,
            @ForAll @DoubleRange(max = 9_000) double more,
            @ForAll @DoubleRange(max = 9_000) double earlier,
            @ForAll @DoubleRange(max = 9_000) double earlierMore,
            @ForAll @IntRange(max = 20_000) int passedSeconds) {
        Announcement fresh = Announcement.of(half, half + more, half + 2 * more);
        Announcement told = Announcement.of(earlier, earlier + earlierMore, earlier + 2 * earlierMore);
        Announcement now = fresh.atLeastAfter(told, Duration.ofSeconds(passedSeconds));
        assertThat(now.atLeast(fresh)).isEqualTo(now);
        double passed = passedSeconds / 60.0;
        assertThat((double) now.low()).isGreaterThanOrEqualTo(told.low() - passed);
        assertThat((double) now.high()).isGreaterThanOrEqualTo(told.high() - passed);
        assertThat((double) now.bound90()).isGreaterThanOrEqualTo(told.bound90() - passed);
    }

    @Test
    void whatIsLeftIsRoundedAsMinutesAreTold() {
        Announcement fresh = new Announcement(5, 10, 15);
        Announcement told = new Announcement(20, 35, 45);
        assertThat(fresh.atLeastAfter(told, Duration.ofSeconds(59))).isEqualTo(told);
        assertThat(fresh.atLeastAfter(told, Duration.ofMinutes(4))).isEqualTo(told);
        assertThat(fresh.atLeastAfter(told, Duration.ofMinutes(6))).isEqualTo(new Announcement(15, 30, 40));
        assertThat(fresh.atLeastAfter(told, Duration.ofMinutes(40))).isEqualTo(fresh);
    }
}
