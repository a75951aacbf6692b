package vn.motcua.office.mqtt;

import java.time.Instant;
import java.util.List;
import vn.motcua.office.access.Device;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.protocol.DeviceConfig;

/** What an office tells its kiosk at some time of some day, without a broker between them. */
public final class ShippedConfig {
    private ShippedConfig() {}

    public static DeviceConfig of(OfficeDefinition office, Instant now) {
        Device kiosk = new Device("kiosk-1", "kiosk", null, Device.State.ACTIVE, now);
        return new ConfigContent(office, office::usualPlan, "https://office.example", false, true)
                .of(1, kiosk, List.of(), now);
    }
}
