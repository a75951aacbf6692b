package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.office.access.DeviceCondition;
import vn.motcua.protocol.DeviceStatus;

/**
 * A kiosk that tells of other procedures than the office has, or stands behind another screen than is set, is named to the
 * administrator until it is mended.
 */
class OtherGuideTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private String own = "0123456789abcdef";
    private final Devices devices = new Devices(() -> own);

    private @Nullable String attentionAfter(@Nullable String told) {
        devices.status(
                "kiosk-1",
                new DeviceStatus(true, "kiosk", "1", "ready", null, 0, null, null, "ok", null, told),
                false,
                NOW);
        return devices.condition("kiosk-1").map(DeviceCondition::attention).orElse(null);
    }

    @Test
    void anotherCatalogueIsNamedUntilItIsTheSame() {
        assertThat(attentionAfter("fedcba9876543210")).isEqualTo(Devices.OTHER_GUIDE);
        assertThat(attentionAfter(own)).isNull();
        own = "fedcba9876543210";
        assertThat(attentionAfter("0123456789abcdef")).isEqualTo(Devices.OTHER_GUIDE);
    }

    @Test
    void whoeverTellsOfNoProceduresAndAnOfficeWithoutACatalogueAreNotCompared() {
        assertThat(attentionAfter("fedcba9876543210")).isEqualTo(Devices.OTHER_GUIDE);
        assertThat(attentionAfter(null)).as("it tells of none any more").isNull();
        own = "";
        assertThat(attentionAfter("fedcba9876543210")).isNull();
    }

    private @Nullable String attentionWithScreen(@Nullable String guide, @Nullable String screen) {
        devices.status(
                "kiosk-1",
                new DeviceStatus(true, "kiosk", "1", "ready", null, 0, null, null, "ok", null, guide, screen),
                false,
                NOW);
        return devices.condition("kiosk-1").map(DeviceCondition::attention).orElse(null);
    }

    @Test
    void anotherScreenIsNamedUntilItIsAsSetAndBehindAnotherCatalogue() {
        assertThat(attentionWithScreen(own, "differs")).isEqualTo(Devices.OTHER_SCREEN);
        assertThat(attentionWithScreen("fedcba9876543210", "differs")).isEqualTo(Devices.OTHER_GUIDE);
        assertThat(attentionWithScreen(own, null)).isNull();
    }

    @Test
    void whatIsWorseHidesIt() {
        devices.needsAttention("kiosk-1", Devices.OLD_IMAGE, NOW);
        assertThat(attentionAfter("fedcba9876543210")).isEqualTo(Devices.OLD_IMAGE);
    }
}
