package vn.motcua.workload;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The office's process on this machine and this one, as far as the system tells of them. */
final class OfficeProcess {
    private static final String RESIDENT_METRIC = "process_resident_memory_bytes ";
    /** Linux counts processor time in ticks of a hundredth of a second, whatever the kernel's own clock. */
    private static final long NANOS_A_TICK = 10_000_000;

    private OfficeProcess() {}

    /** Resident memory in KiB: from the office's metrics, else from {@code /proc}; empty when neither tells. */
    static OptionalLong residentKib(OfficeAddress office, OfficeDesk desk) {
        Answer metrics = desk.get("/metrics");
        if (metrics.succeeded()) {
            for (String line : metrics.body().split("\n", -1)) {
                if (line.startsWith(RESIDENT_METRIC)) {
                    String bytes = line.substring(RESIDENT_METRIC.length()).strip();
                    return OptionalLong.of((long) (Double.parseDouble(bytes) / 1024));
                }
            }
        }
        try {
            for (String line : Files.readAllLines(proc(office, "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        } catch (IOException | NumberFormatException untold) {
            // An office that was started another way leaves no file; its memory then stays unknown.
        }
        return OptionalLong.empty();
    }

    /** Processor time that the office has used so far, 0 when it cannot be told. */
    static long officeCpuNanos(OfficeAddress office) {
        try {
            String stat = Files.readString(proc(office, "stat"));
            // The second field, the program's name, may hold spaces; utime and stime are the 12th and 13th after it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_A_TICK;
        } catch (IOException | NumberFormatException untold) {
            return 0;
        }
    }

    /** Processor time of this process so far. */
    static long ownCpuNanos() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process ? process.getProcessCpuTime() : 0;
    }

    private static Path proc(OfficeAddress office, String file) throws IOException {
        String pid = Files.readString(office.home().resolve("run").resolve("office.pid"))
                .strip();
        return Path.of("/proc", pid, file);
    }

    /** What was used of the processors from one moment on. */
    static final class Use {
        private final OfficeAddress office;
        private final long nanos = System.nanoTime();
        private final long own = ownCpuNanos();
        private final long ofOffice;

        Use(OfficeAddress office) {
            this.office = office;
            this.ofOffice = officeCpuNanos(office);
        }

        double seconds() {
            return Math.max(1e-3, (System.nanoTime() - nanos) / 1e9);
        }

        /** How many processors this process kept busy. */
        double own() {
            return (ownCpuNanos() - own) / 1e9 / seconds();
        }

        /** How many processors the office kept busy, 0 when it cannot be told. */
        double office() {
            return (officeCpuNanos(office) - ofOffice) / 1e9 / seconds();
        }
    }
}
