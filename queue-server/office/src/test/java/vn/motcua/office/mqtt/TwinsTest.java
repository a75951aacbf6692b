package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private final Twins twins = new Twins();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    private Optional<String> spoke(String boot, String epoch) {
        now = now.plusSeconds(30);
        twins.spoke("kiosk-1", boot, epoch, now);
        return twins.found("kiosk-1", now);
    }

    @Test
    void aDeviceThatStartsAgainAndAgainIsOneMachine() {
        for (int start = 0; start < 30; start++) {
            assertThat(spoke("boot-" + start, "epoch")).isEmpty();
            assertThat(spoke("boot-" + start, "epoch")).isEmpty();
        }
        assertThat(spoke("boot-29", "another-epoch"))
                .as("its database was lost")
                .isEmpty();
    }

    @Test
    void aBootThatComesBackIsASecondMachine() {
        spoke("a", "epoch-1");
        assertThat(spoke("b", "epoch-2")).isEmpty();
        assertThat(spoke("a", "epoch-1")).contains(Twins.CREDENTIAL_TWICE);
        assertThat(spoke("b", "epoch-2")).contains(Twins.CREDENTIAL_TWICE);
    }

    @Test
    void twoMachinesOnOneDatabaseAreToldApart() {
        spoke("a", "epoch-1");
        spoke("b", "epoch-1");
        assertThat(spoke("a", "epoch-1")).contains(Twins.CLONED);
    }

    @Test
    void itIsForgottenWhenOneOfThemIsSilentForAnHour() {
        spoke("a", "epoch-1");
        spoke("b", "epoch-2");
        assertThat(spoke("a", "epoch-1")).isPresent();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(spoke("a", "epoch-1")).isPresent();
        now = now.plus(Duration.ofMinutes(31));
        assertThat(spoke("a", "epoch-1")).isEmpty();
    }

    @Test
    void othersHaveNoPartInIt() {
        spoke("a", "epoch-1");
        twins.spoke("kiosk-2", "b", "epoch-2", now);
        assertThat(spoke("a", "epoch-1")).isEmpty();
    }
}
