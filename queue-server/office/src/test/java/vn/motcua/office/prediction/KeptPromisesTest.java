package vn.motcua.office.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.queue.ToldWait;

class KeptPromisesTest {
    private static final Announcement TEN_MINUTES = new Announcement(2, 8, 10);

    private static List<ToldWait> told(int n, int lateOfTen) {
        List<ToldWait> told = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Duration waited = Duration.ofMinutes(i % 10 < lateOfTen ? 12 : 6);
            told.add(new ToldWait(new ServiceId("ho-tich"), TEN_MINUTES, waited, true));
        }
        return told;
    }

    @Test
    void whereNineOfTenAreKeptNothingIsChanged() {
        assertThat(KeptPromises.of(told(400, 1))).isEqualTo(KeptPromises.NONE);
        assertThat(KeptPromises.of(told(400, 0))).as("never below").isEqualTo(KeptPromises.NONE);
    }

    @Test
    void whereTooManyPromisesAreBrokenTheBoundGoesUp() {
        double few = KeptPromises.of(told(100, 2)).bound();
        double many = KeptPromises.of(told(300, 2)).bound();
        assertThat(few).isGreaterThan(.92);
        assertThat(many).isGreaterThan(few).isLessThanOrEqualTo(.99);
    }

    @Test
    void tooFewPromisesTellNothing() {
        assertThat(KeptPromises.of(told(90, 5))).isEqualTo(KeptPromises.NONE);
    }

    @Test
    void whoLeftOrStillWaitsIsNotJudged() {
        List<ToldWait> told = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            told.add(new ToldWait(new ServiceId("ho-tich"), TEN_MINUTES, null, i % 2 == 0));
        }
        assertThat(KeptPromises.of(told)).isEqualTo(KeptPromises.NONE);
    }

    @Test
    void theRangeGoesUpWhereFewerThanEightOfTenAreWithinIt() {
        // Four of ten wait twelve minutes: more than the range, and more than the bound.
        KeptPromises promises = KeptPromises.of(told(300, 4));
        assertThat(promises.high()).isGreaterThan(.85);
        assertThat(KeptPromises.of(told(300, 2)).high())
                .as("eight of ten are within the range")
                .isEqualTo(.8);
    }
}
