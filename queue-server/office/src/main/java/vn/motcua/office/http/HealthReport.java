package vn.motcua.office.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.http.HealthProblems.HealthProblem;
import vn.motcua.office.queue.ClockWatch;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.SimulatedClock;

/** How the office is at this moment: what {@code /health} and the administrator's page tell. Safe for several threads. */
public final class HealthReport {
    private final CommandLoop loop;
    private final HealthProblems problems;
    private final ClockWatch watch;
    private final Supplier<OfficeDefinition> definition;

    /** Watches the office's clock from this moment on. */
    public HealthReport(CommandLoop loop, HealthProblems problems, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.definition = definition;
        this.problems = problems;
        this.watch = new ClockWatch(loop.clock().instant());
    }

    /** Whether it has finished its start and its log can be written. */
    boolean serves() {
        return loop.healthy() && !problems.starting();
    }

    /** All that is wrong now; empty when nothing is. */
    List<HealthProblem> problems() {
        List<HealthProblem> all = new ArrayList<>(problems.all());
        if (!loop.healthy()) {
            all.addFirst(new HealthProblem("storage", loop.trouble()));
        }
        String catalogue = definition.get().guide().trouble();
        if (!catalogue.isEmpty()) {
            all.add(new HealthProblem("catalogue", catalogue));
        }
        clockTrouble(loop.clock().instant())
                .ifPresent(trouble -> all.add(new HealthProblem(trouble.code(), trouble.detail())));
        return all;
    }

    /** A test clock jumps as it is told to; only that it lies behind what has happened is wrong with it. */
    private Optional<ClockWatch.Trouble> clockTrouble(Instant now) {
        return loop.clock() instanceof SimulatedClock
                ? new ClockWatch(now).look(now, loop.lastEventAt())
                : watch.look(now, loop.lastEventAt());
    }
}
