package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.queue.Command;
import vn.motcua.office.definition.Holiday;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.plan.OfficePlan.Planned;
import vn.motcua.office.plan.PlanChecks;
import vn.motcua.office.plan.PlanFault;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reply;

/**
 * The plan of openings by days ({@code /api/v1/plan}): everybody of the staff reads it, managers set it. What is set
 * again as it is changes nothing. Plans are set one after the other, so that a revision means what was read.
 */
public final class PlanRoutes implements HttpService {
    static final int WEEK = 7;
    private static final int SHOWN = 2 * WEEK;

    private final CommandLoop loop;
    private final CommandGate gate;
    private final OfficePlan plan;
    private final Supplier<OfficeDefinition> definition;
    private final ReentrantLock setting = new ReentrantLock();

    /**
     * Routes of the plan.
     *
     * @param loop writes plans into the log
     * @param plan what holds
     * @param definition counters, services and hours
     */
    public PlanRoutes(CommandLoop loop, OfficePlan plan, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.plan = plan;
        this.definition = definition;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/plan", this::read)
                .put("/api/v1/plan/{day}", this::set)
                .post("/api/v1/plan/{day}/absences", this::absent)
                .post("/api/v1/plan/{day}/copy", this::copy);
    }

    /** Days of a plan. */
    record Days(LocalDate from, LocalDate to, List<PlanBody.Day> days) {}

    /** The plan from one day to another, as a client reads it. */
    Days days(LocalDate from, LocalDate to, Language language) {
        OfficeDefinition office = definition.get();
        LocalDate today = today();
        return new Days(
                from,
                to,
                plan.between(from, to).entrySet().stream()
                        .map(day -> body(office, day.getKey(), day.getValue(), today, language))
                        .toList());
    }

    LocalDate today() {
        return LocalDate.ofInstant(loop.clock().instant(), definition.get().timeZone());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static PlanBody.Day body(
            OfficeDefinition office, LocalDate day, Planned planned, LocalDate today, Language language) {
        List<PlanBody.Span> hours = office.hoursOn(day).stream()
                .map(span -> PlanBody.span(new Hours(span.from(), span.to())))
                .toList();
        return new PlanBody.Day(
                day,
                planned.revision(),
                office.holidayOn(day)
                        .map(Holiday::name)
                        .map(name -> OfficePages.in(language, name))
                        .orElse(null),
                hours,
                PlanChecks.day(office, day, today).isEmpty(),
                PlanBody.openings(planned.plan()),
                PlanBody.absences(planned.plan()));
    }

    private void read(ServerRequest request, ServerResponse response) {
        LocalDate from = ReportRoutes.day(request, "from", monday(today()));
        LocalDate to = ReportRoutes.day(request, "to", from.plusDays(SHOWN - 1L));
        if (to.isBefore(from) || from.plusDays(PlanChecks.MOST_DAYS_AHEAD).isBefore(to)) {
            throw Body.wrong("from, to", "1–" + (PlanChecks.MOST_DAYS_AHEAD + 1) + " days");
        }
        CommandGate.send(response, 200, days(from, to, Language.of(request)));
    }

    private void set(ServerRequest request, ServerResponse response) {
        LocalDate day = day(request);
        Body body = Body.of(request);
        DayPlan wanted = PlanBody.read(body);
        Optional<Double> read = body.number("revision");
        changed(request, response, body, () -> {
            Planned now = planned(day);
            if (read.isPresent() && read.get() != now.revision() && !wanted.equals(now.plan())) {
                throw new ProblemException(Problem.of(409, "plan-moved")
                        .with("day", day.toString())
                        .with("revision", now.revision()));
            }
            return Map.of(day, wanted);
        });
    }

    private void absent(ServerRequest request, ServerResponse response) {
        LocalDate day = day(request);
        Body body = Body.of(request);
        changed(request, response, body, () -> Map.of(day, planned(day).plan().with(PlanBody.absence(body))));
    }

    /** Openings of a week, day by day, without its absences; days that are over or closed on either side stay. */
    private void copy(ServerRequest request, ServerResponse response) {
        LocalDate day = monday(day(request));
        Body body = Body.of(request);
        LocalDate from = monday(Ids.day("from", body.required("from")));
        changed(request, response, body, () -> {
            OfficeDefinition office = definition.get();
            Map<LocalDate, DayPlan> copied = new LinkedHashMap<>();
            plan.between(from, from.plusDays(WEEK - 1L)).forEach((source, planned) -> {
                LocalDate target = day.plusDays(source.toEpochDay() - from.toEpochDay());
                boolean closed = office.holidayOn(source).isPresent()
                        || PlanChecks.day(office, target, today()).isPresent();
                if (!closed) {
                    copied.put(target, planned.plan().withoutAbsences());
                }
            });
            return copied;
        });
    }

    private Planned planned(LocalDate day) {
        return plan.planned(day);
    }

    /** Sets what is not so already, and tells the days as they are then. */
    private void changed(
            ServerRequest request, ServerResponse response, Body body, Supplier<Map<LocalDate, DayPlan>> wanted) {
        String key = request.prologue().method().text().equals("POST") ? CommandGate.key(request) : null;
        Language language = Language.of(request);
        setting.lock();
        try {
            Map<LocalDate, DayPlan> days = wanted.get();
            OfficeDefinition office = definition.get();
            Map<LocalDate, DayPlan> changes = new LinkedHashMap<>();
            Map<LocalDate, Planned> then = new LinkedHashMap<>();
            days.forEach((day, planned) -> {
                refuse(PlanChecks.day(office, day, today()), day);
                refuse(PlanChecks.of(office, day, planned), day);
                Planned now = planned(day);
                boolean same = now.plan().equals(planned);
                if (!same) {
                    changes.put(day, planned);
                }
                then.put(day, new Planned(planned, now.revision() + (same ? 0 : 1)));
            });
            LocalDate today = today();
            String told = new String(
                    Json.bytes(Map.of(
                            "days",
                            then.entrySet().stream()
                                    .map(day -> body(office, day.getKey(), day.getValue(), today, language))
                                    .toList())),
                    StandardCharsets.UTF_8);
            send(request, response, key, body, changes, new Reply(200, told));
        } finally {
            setting.unlock();
        }
    }

    private void send(
            ServerRequest request,
            ServerResponse response,
            @Nullable String key,
            Body body,
            Map<LocalDate, DayPlan> changes,
            Reply told) {
        Command command = new Command.PlanDays(changes);
        if (key != null) {
            gate.submit(request, response, key, body.bytes(), command, (state, decision, now) -> told);
        } else if (changes.isEmpty()) {
            CommandGate.send(response, told);
        } else {
            Reply reply = gate.await(
                    request,
                    response,
                    () -> loop.submit(
                            new vn.motcua.office.queue.Request(command, null, (state, decision, now) -> told)));
            if (reply != null) {
                CommandGate.send(response, reply);
            }
        }
    }

    private static void refuse(Optional<PlanFault> fault, LocalDate day) {
        fault.ifPresent(found -> {
            throw new ProblemException(
                    switch (found.kind()) {
                        case UNKNOWN_COUNTER ->
                            Problem.of(422, "unknown-counter").with("counter", found.what());
                        case UNKNOWN_SERVICE ->
                            Problem.of(422, "unknown-service").with("service", found.what());
                        default ->
                            Problem.of(422, found.kind().code())
                                    .with("day", day.toString())
                                    .with("counter", found.counter())
                                    .with("what", found.what());
                    });
        });
    }

    private static LocalDate day(ServerRequest request) {
        return Ids.day("day", request.path().pathParameters().get("day"));
    }
}
