package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.queue.Waits;

/** What machines ask about the office itself: its health, its figures, its interface. */
public final class SystemRoutes implements HttpService {
    private final CommandLoop loop;
    private final CommandGate gate;
    private final Supplier<OfficeDefinition> definition;
    private final SnapshotHub hub;
    private final EventCounts counts;
    private final String version;
    private final HealthReport report;
    private final DroppedCalls dropped;
    private final Assets.Content openApi = Assets.Content.of("application/yaml", resource("/openapi.yaml"));

    /**
     * Routes about this office.
     *
     * @param loop whose health is told
     * @param definition whose id is told
     * @param hub whose readers are counted
     * @param counts what was committed since the start
     * @param version the release
     * @param report what is wrong
     * @param dropped calls that boards did not announce
     */
    public SystemRoutes(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            SnapshotHub hub,
            EventCounts counts,
            String version,
            HealthReport report,
            DroppedCalls dropped) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.definition = definition;
        this.hub = hub;
        this.counts = counts;
        this.version = version;
        this.report = report;
        this.dropped = dropped;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health", this::health)
                .get("/metrics", this::metrics)
                .get("/openapi.yaml", (request, response) -> Assets.send(request, response, openApi));
    }

    private record Health(
            String status, String office, String version, Instant time, List<HealthProblems.HealthProblem> problems) {}

    /** 503 tells that it has yet to finish its start, or that nothing can be written; what is shown may still be right. */
    private void health(ServerRequest request, ServerResponse response) {
        List<HealthProblems.HealthProblem> all = report.problems();
        Health health = new Health(
                all.isEmpty() ? "ok" : "degraded",
                definition.get().id(),
                version,
                loop.clock().instant(),
                all);
        CommandGate.send(response, report.serves() ? 200 : 503, health);
    }

    private record QueueFigures(int waiting, int held, long open) {
        static QueueFigures of(QueueState state) {
            long open = state.counters().stream()
                    .filter(counter -> counter.status() == Counter.Status.OPEN)
                    .count();
            return new QueueFigures(state.waiting(), state.size(), open);
        }
    }

    /** Prometheus text format 0.0.4: a bounded set of series, none with a person's data. */
    private void metrics(ServerRequest request, ServerResponse response) {
        QueueFigures queue = gate.read(request, response, QueueFigures::of);
        if (queue == null) {
            return;
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Exposition text = new Exposition();
        text.counter("motcua_events_total", "Events committed since the start.");
        counts.byType().forEach((type, count) -> text.sample("motcua_events_total{type=\"" + type + "\"}", count));
        text.gauge("motcua_tickets_waiting", "Tickets waiting to be called.", queue.waiting());
        text.gauge(
                "motcua_tickets_held",
                "Tickets in memory: open ones, and ended ones that can be undone.",
                queue.held());
        text.gauge("motcua_counters_open", "Counters that call.", queue.open());
        text.gauge("motcua_loop_healthy", "1 while the log can be written.", loop.healthy() ? 1 : 0);
        text.counter("motcua_calls_dropped_total", "Calls that a board or loudspeaker showed without announcing them.");
        dropped.bySeries().forEach((series, count) -> text.sample("motcua_calls_dropped_total{" + series + "}", count));
        text.gauge("motcua_stream_readers", "Readers of server-sent events.", hub.readers());
        text.gauge("jvm_memory_heap_used_bytes", "Heap in use.", heap.getUsed());
        text.gauge("jvm_memory_heap_committed_bytes", "Heap taken from the system.", heap.getCommitted());
        text.gauge(
                "jvm_threads_live",
                "Platform threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.counter("process_cpu_seconds_total", "Processor time used.");
        text.sample("process_cpu_seconds_total", processorSeconds());
        text.counter("motcua_waits_cpu_seconds_total", "Processor time of the thread that foretells waits.");
        text.sample("motcua_waits_cpu_seconds_total", processorSeconds(Waits.THREAD));
        residentBytes().ifPresent(bytes -> text.gauge("process_resident_memory_bytes", "Resident memory.", bytes));
        text.gauge(
                "process_uptime_seconds",
                "Time since the start.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
        response.send(text.bytes());
    }

    private static double processorSeconds() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : 0;
    }

    /** Of the live threads of a name; 0 where the JVM does not measure it. */
    private static double processorSeconds(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
            return 0;
        }
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(thread ->
                                thread != null && thread.getThreadName().equals(name))
                        .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                        .sum()
                / 1e9;
    }

    /** As the kernel tells it, which counts what the JVM itself does not know of; empty where there is no Linux. */
    private static OptionalLong residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }

    /** Builds the text. */
    private static final class Exposition {
        private final StringBuilder text = new StringBuilder(1_024);

        void counter(String name, String help) {
            head(name, help, "counter");
        }

        void gauge(String name, String help, long value) {
            head(name, help, "gauge");
            sample(name, value);
        }

        void sample(String series, long value) {
            text.append(series).append(' ').append(value).append('\n');
        }

        void sample(String series, double value) {
            text.append(series).append(' ').append(value).append('\n');
        }

        private void head(String name, String help, String type) {
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = SystemRoutes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the resource " + path, unreadable);
        }
    }
}
