package vn.motcua.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many wait, retained at topic {@code queue}: counts only, nobody's number.
 *
 * @param version rises with every change; a reader drops what is not newer than what it has
 * @param computedAt the office's clock when it was computed; screens show its age
 * @param services one line per service and priority class, at most {@value #MAX_LINES}
 */
public record QueueSnapshot(long version, Instant computedAt, List<Line> services) implements Message {

    /** The most lines: 100 services with 4 priority classes. */
    public static final int MAX_LINES = 400;

    /** Copies the lines. */
    public QueueSnapshot {
        Check.atLeast("version", version, 0);
        Check.present("computedAt", computedAt);
        services = Check.list("services", services, MAX_LINES);
    }

    /**
     * Those who wait for one service in one priority class, and what a newcomer there may expect.
     *
     * @param service the service's id
     * @param priority the priority class, {@code ordinary} or a name from the office's rules
     * @param waiting how many wait
     * @param low the shorter end of the expected wait, whole minutes; the three are absent together
     * @param high its longer end
     * @param bound90 the minutes that nine of ten such waits do not exceed
     * @param openCounters how many open counters serve it
     */
    public record Line(
            String service,
            String priority,
            int waiting,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer bound90,
            int openCounters) {

        /** Checks each component. */
        public Line {
            Check.slug("service", service);
            Check.slug("priority", priority);
            Check.atLeast("waiting", waiting, 0);
            Wait.check(low, high, bound90);
            Check.atLeast("openCounters", openCounters, 0);
        }
    }
}
