package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.queue.ToldWait;

class CoverageTest {
    private static final ServiceId SERVICE = new ServiceId("ho-tich");
    private static final Announcement TOLD = new Announcement(10, 20, 25);

    private static ToldWait called(double minutes) {
        return new ToldWait(SERVICE, TOLD, Duration.ofSeconds(Math.round(minutes * 60)), true);
    }

    @Test
    void aPromiseIsKeptUpToItsLastMinute() {
        Coverage coverage =
                Coverage.of(List.of(called(9.9), called(10), called(25), called(25.1), called(30), called(30.1)));
        assertThat(coverage).isEqualTo(new Coverage(6, 6, 3, 2, 1, 1));
    }

    @Test
    void whoLeftIsToldButNotJudgedAndWhoWaitsIsNeither() {
        Coverage coverage = Coverage.of(
                List.of(called(12), new ToldWait(SERVICE, TOLD, null, true), new ToldWait(SERVICE, TOLD, null, false)));
        assertThat(coverage).isEqualTo(new Coverage(2, 1, 1, 1, 0, 0));
    }

    @Test
    void ofFewNoShareIsGivenAndOfManyNoneIsRoundedUp() {
        assertThat(Coverage.of(Collections.nCopies(19, called(5))).percent(19)).isNull();
        assertThat(new Coverage(1_000, 1_000, 899, 0, 0, 0).percent(899)).isEqualTo(89);
    }
}
