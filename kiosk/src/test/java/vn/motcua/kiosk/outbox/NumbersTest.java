package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.SampleConfig.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.motcua.kiosk.SampleConfig;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.protocol.DeviceConfig;

/** Rule 2 of the design: no number is given twice, over restarts, lost databases and late configurations. */
class NumbersTest {
    enum Happening {
        ISSUE_A,
        ISSUE_B,
        RESTART,
        DATABASE_LOST,
        OFFICE_LEASES,
        OLD_CONFIGURATION_AGAIN
    }

    @Property(tries = 25)
    void noNumberIsGivenTwice(@ForAll @Size(max = 40) List<Happening> happenings) throws IOException {
        Path folder = Files.createTempDirectory("kiosk-numbers");
        TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
        Set<String> given = new HashSet<>();
        List<DeviceConfig> published = new ArrayList<>();
        int nextSeries = 0;
        Kiosk kiosk = new Kiosk(folder, clock.clock);
        try {
            for (Happening happening : happenings) {
                switch (happening) {
                    case ISSUE_A -> issue(kiosk, "ho-tich", given);
                    case ISSUE_B -> issue(kiosk, "chung-thuc", given);
                    case RESTART -> {
                        kiosk.close();
                        kiosk = new Kiosk(folder, clock.clock);
                    }
                    case DATABASE_LOST -> {
                        kiosk.close();
                        for (String name : List.of("kiosk.db", "kiosk.db-wal", "kiosk.db-shm")) {
                            Files.deleteIfExists(folder.resolve(name));
                        }
                        kiosk = new Kiosk(folder, clock.clock);
                    }
                    case OFFICE_LEASES -> {
                        String epoch = kiosk.store.epoch();
                        DeviceConfig config = SampleConfig.with(List.of(
                                new DeviceConfig.Lease(DAY, "A", nextSeries, false, epoch),
                                new DeviceConfig.Lease(DAY, "A", nextSeries + 1, true, epoch),
                                new DeviceConfig.Lease(DAY, "B", nextSeries, false, epoch),
                                new DeviceConfig.Lease(DAY, "B", nextSeries + 1, true, epoch)));
                        nextSeries += 2;
                        published.add(config);
                        kiosk.desk.configure(config).join();
                    }
                    case OLD_CONFIGURATION_AGAIN -> {
                        if (!published.isEmpty()) {
                            kiosk.desk.configure(published.getFirst()).join();
                        }
                    }
                }
            }
        } finally {
            kiosk.close();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void issue(Kiosk kiosk, String service, Set<String> given) {
        if (kiosk.issue(service) instanceof IssueResult.Issued(var ticket)) {
            assertThat(given.add(ticket.seriesDay() + ticket.number()))
                    .as("%s is given for the first time", ticket.number())
                    .isTrue();
        }
    }
}
