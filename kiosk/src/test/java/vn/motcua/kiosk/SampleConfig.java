package vn.motcua.kiosk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;

/** A small office's configuration: two open services A and B, one closed service C. */
public final class SampleConfig {
    /** The series day of every test that does not say otherwise. */
    public static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private SampleConfig() {}

    /** The configuration with these leases. */
    public static DeviceConfig with(List<DeviceConfig.Lease> leases) {
        return new DeviceConfig(
                1,
                new DeviceConfig.Office(
                        "binh-an",
                        new Text("Phường Bình An", "Bình An Ward"),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        LocalTime.of(3, 0)),
                List.of(
                        service("ho-tich", "A", "Hộ tịch", "Civil status", true),
                        service("chung-thuc", "B", "Chứng thực", "Certified copies", true),
                        service("bao-hiem", "C", "Bảo hiểm", "Insurance", false)),
                leases,
                null,
                new DeviceConfig.Settings(
                        new Text("Gọi tối đa 2 số ưu tiên, rồi đến 1 số thường", "2 priority, then 1 regular"),
                        "https://binhan.example.vn/t/"),
                new DeviceConfig.Brand(
                        new Text("Phường Bình An", "Bình An Ward"),
                        new Text("Trung tâm Phục vụ hành chính công", "Public Administrative Service Centre"),
                        null,
                        null,
                        Map.of()),
                List.of());
    }

    /** Current series 0 and spare series 1 of letters A and B on {@code day}, for {@code epoch}. */
    public static DeviceConfig leased(String epoch, LocalDate... days) {
        List<DeviceConfig.Lease> leases = new ArrayList<>();
        for (LocalDate day : days) {
            for (String letter : List.of("A", "B")) {
                leases.add(new DeviceConfig.Lease(day, letter, 0, false, epoch));
                leases.add(new DeviceConfig.Lease(day, letter, 1, true, epoch));
            }
        }
        return with(leases);
    }

    private static DeviceConfig.Service service(String id, String letter, String vi, String en, boolean open) {
        return new DeviceConfig.Service(
                id,
                letter,
                new Text(vi, en),
                null,
                "family",
                "submit",
                null,
                open,
                open ? null : new Text("Hệ thống bảo trì", "Maintenance"),
                null,
                null);
    }
}
