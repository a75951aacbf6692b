package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.DeviceId;

/** Several kiosks, replaced ones and failing ones: no series goes out twice, and none runs dry. */
class LeaseTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private final Office office = new Office();

    private List<Event.SeriesLeased> leases() {
        return office.log.stream()
                .filter(Event.SeriesLeased.class::isInstance)
                .map(Event.SeriesLeased.class::cast)
                .toList();
    }

    private boolean allDifferent() {
        record Series(Object day, char letter, int series) {}
        Set<Series> seen = new HashSet<>();
        return leases().stream().allMatch(l -> seen.add(new Series(l.day(), l.letter(), l.series())));
    }

    @Test
    void noSeriesGoesOutTwiceWhoeverAsksAndHoweverOften() {
        for (int i = 0; i < 4; i++) {
            office.give(new Command.EquipDevice(KIOSK, "epoch-" + i));
            office.give(new Command.EquipDevice(KIOSK, "epoch-" + i));
            office.give(new Command.EquipDevice(new DeviceId("kiosk-2"), "other"));
            office.issue(Office.A);
        }
        assertThat(allDifferent()).isTrue();
    }

    @Test
    void aReplacedDeviceGetsOtherSeriesThanTheOneBeforeIt() {
        office.give(new Command.EquipDevice(KIOSK, "old"));
        List<Event.SeriesLeased> before = office.state.leasesOf(KIOSK);
        office.give(new Command.EquipDevice(KIOSK, "new"));
        assertThat(office.state.leasesOf(KIOSK))
                .isNotEmpty()
                .allMatch(lease -> lease.epoch().equals("new"))
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void aDeviceThatBeginsAnewTooOftenGetsNoMoreThatDay() {
        for (int i = 0; i < IssueRules.EPOCHS_A_DAY; i++) {
            office.give(new Command.EquipDevice(KIOSK, "epoch-" + i));
        }
        int before = leases().size();
        office.give(new Command.EquipDevice(KIOSK, "one-too-many"));
        assertThat(leases()).hasSize(before);
        assertThat(office.log.getLast()).isEqualTo(new Event.LeasesWithheld(office.now, KIOSK, "one-too-many"));
        office.give(new Command.EquipDevice(KIOSK, "epoch-3"));
        assertThat(office.log).last().isInstanceOf(Event.LeasesWithheld.class);
        office.give(new Command.EquipDevice(new DeviceId("kiosk-2"), "first"));
        assertThat(leases().size()).isGreaterThan(before);
    }

    @Test
    void theNextDayItMayBeginAgain() {
        for (int i = 0; i <= IssueRules.EPOCHS_A_DAY; i++) {
            office.give(new Command.EquipDevice(KIOSK, "epoch-" + i));
        }
        office.after(Duration.ofDays(5)).give(new Command.TimePassed());
        office.give(new Command.EquipDevice(KIOSK, "fresh"));
        assertThat(office.state.leasesOf(KIOSK)).isNotEmpty();
    }
}
