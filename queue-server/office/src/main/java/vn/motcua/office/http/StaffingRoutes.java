package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.StaffingPageView;
import vn.motcua.office.page.WhatIfView;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.plan.PlanChecks;
import vn.motcua.office.prediction.Experience;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.staffing.Calculations;
import vn.motcua.office.staffing.Calculations.State;
import vn.motcua.office.staffing.StaffingAdvisor;
import vn.motcua.office.staffing.StaffingResult;
import vn.motcua.office.staffing.WhatIf;

/**
 * How many counters a coming day needs ({@code GET /api/v1/staffing}), what another staff would have brought on a past one
 * ({@code GET /api/v1/staffing/what-if}), and the manager's page of both. Each is worked out once, beside the queue; who
 * asks meanwhile is told so.
 */
public final class StaffingRoutes implements HttpService {
    private static final int OFFERED_DAYS = 6;

    private final CommandLoop loop;
    private final CommandGate gate;
    private final History history;
    private final OfficePlan plan;
    private final Supplier<OfficeDefinition> definition;
    private final OfficePages pages;
    private final Calculations calculations = new Calculations();
    private final WhatIfDesk desk;
    private final TodayDesk todayDesk;

    /**
     * Routes over this office's past.
     *
     * @param loop its clock and its policy
     * @param history what the past days tell
     * @param plan when counters mean to be open
     * @param definition counters, services and hours
     * @param pages draws the page
     */
    public StaffingRoutes(
            CommandLoop loop,
            History history,
            OfficePlan plan,
            Supplier<OfficeDefinition> definition,
            OfficePages pages) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.history = history;
        this.plan = plan;
        this.definition = definition;
        this.pages = pages;
        this.desk = new WhatIfDesk(history, plan, calculations);
        this.todayDesk = new TodayDesk(history, plan, calculations);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/staffing", this::read)
                .get("/api/v1/staffing/today", this::today)
                .get("/api/v1/staffing/what-if", this::whatIf)
                .get("/staffing", this::page);
    }

    @Override
    public void afterStop() {
        calculations.close();
    }

    /** All that an advice depends on. Definitions are told apart by identity: they are replaced as a whole. */
    private record Question(OfficeDefinition office, LocalDate today, LocalDate day, DayPlan plan, Policy policy) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question that
                    && office == that.office
                    && today.equals(that.today)
                    && day.equals(that.day)
                    && plan.equals(that.plan)
                    && policy.equals(that.policy);
        }

        @Override
        public int hashCode() {
            return 31 * day.hashCode() + plan.hashCode();
        }
    }

    private record Told(
            String state,
            LocalDate day,
            Policy policy,
            @Nullable StaffingResult result) {}

    private void read(ServerRequest request, ServerResponse response) {
        Told told = told(request, response);
        if (told == null) {
            return;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("day", told.day());
        if (told.result() instanceof StaffingResult.Advice advice) {
            body.put("advice", advice);
        } else if (told.result() instanceof StaffingResult.TooThin thin) {
            body.put("known", thin.known());
            body.put("needed", thin.needed());
        }
        send(request, response, told.state(), body);
    }

    private static void send(ServerRequest request, ServerResponse response, String state, Map<String, Object> body) {
        if (state.equals("busy")) {
            response.header(HeaderNames.RETRY_AFTER, "5");
            Problem.of(503, "busy").send(request, response);
            return;
        }
        body.put("state", state);
        CommandGate.send(response, state.equals("underway") ? 202 : 200, body);
    }

    private void today(ServerRequest request, ServerResponse response) {
        Instant now = loop.clock().instant();
        TodayDesk.Day day = gate.read(request, response, state -> TodayDesk.Day.of(state, now));
        if (day != null) {
            TodayDesk.Told told = todayDesk.ask(definition.get(), day, now);
            Map<String, Object> body = new HashMap<>();
            body.put("day", told.day());
            if (told.forecast() != null) {
                body.put("forecast", told.forecast());
            }
            send(request, response, told.state(), body);
        }
    }

    private void whatIf(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        WhatIf asked = WhatIfDesk.read(WhatIfDesk.form(request), office, today(office));
        Policy policy = gate.read(request, response, state -> state.rules().policy());
        if (policy != null) {
            WhatIfDesk.Told told = desk.ask(new WhatIfDesk.Setting(office, today(office), policy), asked);
            Map<String, Object> body = new HashMap<>();
            if (told.comparison() != null) {
                body.put("comparison", told.comparison());
            }
            send(request, response, told.state(), body);
        }
    }

    /** What the page's form asks; who fills it in wrongly sees the form again. */
    private WhatIfView tried(ServerRequest request, OfficeDefinition office, Policy policy) {
        Language language = OfficePages.person(request);
        List<WhatIfView.Choice> counters = office.counters().stream()
                .map(counter -> new WhatIfView.Choice(counter.id(), OfficePages.in(language, counter.name())))
                .toList();
        LocalDate today = today(office);
        Map<String, String> form = WhatIfDesk.form(request);
        if (!form.containsKey("past")) {
            return WhatIfView.none(counters, lastOpen(office, today).toString());
        }
        try {
            WhatIf asked = WhatIfDesk.read(form, office, today);
            WhatIfDesk.Told told = desk.ask(new WhatIfDesk.Setting(office, today, policy), asked);
            return WhatIfView.asked(told.state(), form, counters, told.comparison());
        } catch (ProblemException wrong) {
            return WhatIfView.asked("wrong", form, counters, null);
        }
    }

    private static LocalDate lastOpen(OfficeDefinition office, LocalDate today) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(WhatIfDesk.MOST_DAYS_BACK)
                .filter(day -> open(office, day))
                .findFirst()
                .orElse(today.minusDays(1));
    }

    private static boolean open(OfficeDefinition office, LocalDate day) {
        return office.holidayOn(day).isEmpty() && !office.hoursOn(day).isEmpty();
    }

    private void page(ServerRequest request, ServerResponse response) {
        Told told = told(request, response);
        if (told == null) {
            return;
        }
        OfficeDefinition office = definition.get();
        StaffingPageView view = StaffingPageView.of(
                told.day(),
                openDays(office, today(office)).limit(OFFERED_DAYS).toList(),
                told.state(),
                told.result(),
                names(office, OfficePages.person(request)),
                tried(request, office, told.policy()));
        Instant now = loop.clock().instant();
        TodayDesk.Day today = gate.read(request, response, state -> TodayDesk.Day.of(state, now));
        if (today == null) {
            return;
        }
        view = view.withToday(todayDesk.ask(office, today, now).forecast());
        PageRoutes.send(
                request,
                response,
                pages.drawn().staffing(pages.visitor(request, loop.clock().instant()), view));
    }

    /** Null when the queue does not answer; the request is then answered. */
    private @Nullable Told told(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        LocalDate today = today(office);
        LocalDate day = ReportRoutes.day(
                request, "day", openDays(office, today).findFirst().orElse(today.plusDays(1)));
        if (!day.isAfter(today) || day.isAfter(today.plusDays(PlanChecks.MOST_DAYS_AHEAD))) {
            throw Body.wrong("day", "a coming day, at most " + PlanChecks.MOST_DAYS_AHEAD + " days ahead");
        }
        Policy policy = gate.read(request, response, state -> state.rules().policy());
        if (policy == null) {
            return null;
        }
        Question question = new Question(office, today, day, plan.on(day), policy);
        return switch (calculations.ask(question, over -> worked(question, over))) {
            case State.Done(StaffingResult.TooThin thin) -> new Told("thin", day, policy, thin);
            case State.Done(StaffingResult.Closed closed) -> new Told("closed", day, policy, closed);
            case State.Done(StaffingResult.Advice advice) -> new Told("ready", day, policy, advice);
            case State.Done other -> throw new IllegalStateException("another kind of result: " + other);
            case State.Underway underway -> new Told("underway", day, policy, null);
            case State.Busy busy -> new Told("busy", day, policy, null);
            case State.Failed failed -> new Told("failed", day, policy, null);
        };
    }

    private StaffingResult worked(Question question, BooleanSupplier over) {
        Experience experience = new Experience(question.office(), plan);
        List<LogDay> days = experience.days(history, question.today(), Experience.MOST_FOR_STAFFING).stream()
                .filter(day -> day.date().isBefore(question.today()))
                .toList();
        int ahead = (int) ChronoUnit.DAYS.between(question.today(), question.day()) + 1;
        return new StaffingAdvisor(question.office(), question.policy(), question.day(), question.plan())
                .of(days, days.isEmpty() ? Optional.empty() : experience.model(days), ahead, over);
    }

    /** The office's day, which may turn after midnight. */
    private LocalDate today(OfficeDefinition office) {
        return LocalDateTime.ofInstant(loop.clock().instant(), office.timeZone())
                .minusSeconds(office.dayStart().toSecondOfDay())
                .toLocalDate();
    }

    private static Stream<LocalDate> openDays(OfficeDefinition office, LocalDate today) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(PlanChecks.MOST_DAYS_AHEAD + 1L))
                .filter(day -> open(office, day));
    }

    private static Map<String, String> names(OfficeDefinition office, Language language) {
        Map<String, String> names = new HashMap<>();
        office.counters()
                .forEach(counter -> names.put("counter " + counter.id(), OfficePages.in(language, counter.name())));
        office.services()
                .forEach(service -> names.put("service " + service.id(), OfficePages.in(language, service.name())));
        return names;
    }
}
