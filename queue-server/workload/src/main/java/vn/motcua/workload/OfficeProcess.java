package vn.motcua.workload;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The office's process, as far as its metrics tell, and this one. */
final class OfficeProcess {
    private OfficeProcess() {}

    /** Resident memory in KiB; empty when the office does not tell. */
    static OptionalLong residentKib(OfficeDesk desk) {
        OptionalDouble bytes = metric(desk, "process_resident_memory_bytes");
        return bytes.isPresent() ? OptionalLong.of((long) (bytes.getAsDouble() / 1024)) : OptionalLong.empty();
    }

    /** Seconds of processor time that the office has used so far, 0 when it does not tell. */
    private static double officeCpu(OfficeDesk desk) {
        return metric(desk, "process_cpu_seconds_total").orElse(0);
    }

    private static OptionalDouble metric(OfficeDesk desk, String name) {
        return desk.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst();
    }

    /** Seconds of processor time of this process so far. */
    private static double ownCpu() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : 0;
    }

    /**
     * How many processors were kept busy, on average.
     *
     * @param own by this process
     * @param office by the office, 0 when it does not tell
     */
    record Busy(double own, double office) {}

    /** What is used of the processors from one moment on. */
    static final class Use {
        private final OfficeDesk desk;
        private final long began = System.nanoTime();
        private final double own = ownCpu();
        private final double ofOffice;

        Use(OfficeDesk desk) {
            this.desk = desk;
            this.ofOffice = officeCpu(desk);
        }

        Busy soFar() {
            double seconds = Math.max(1e-3, (System.nanoTime() - began) / 1e9);
            return new Busy((ownCpu() - own) / seconds, (officeCpu(desk) - ofOffice) / seconds);
        }
    }
}
