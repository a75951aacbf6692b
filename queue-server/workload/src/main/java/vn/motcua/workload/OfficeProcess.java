package vn.motcua.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The office's process on this machine, as far as it can be told. */
final class OfficeProcess {
    private static final String RESIDENT_METRIC = "process_resident_memory_bytes ";

    private OfficeProcess() {}

    /** Resident memory in KiB: from the office's metrics, else from {@code /proc}; empty when neither tells. */
    static OptionalLong residentKib(OfficeAddress office, OfficeDesk desk) {
        Answer metrics = desk.get("/metrics");
        if (metrics.succeeded()) {
            for (String line : metrics.body().split("\n", -1)) {
                if (line.startsWith(RESIDENT_METRIC)) {
                    return OptionalLong.of((long) (Double.parseDouble(
                                    line.substring(RESIDENT_METRIC.length()).strip())
                            / 1024));
                }
            }
        }
        return ofPid(office.home().resolve("run").resolve("office.pid"));
    }

    private static OptionalLong ofPid(Path pidFile) {
        try {
            String pid = Files.readString(pidFile).strip();
            for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        } catch (IOException | NumberFormatException untold) {
            // An office that was started another way leaves no file; its memory then stays unknown.
        }
        return OptionalLong.empty();
    }
}
