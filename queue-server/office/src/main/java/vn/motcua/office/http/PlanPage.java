package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.Absence;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.PlanPageView;
import vn.motcua.office.page.PlanPageView.Cell;
import vn.motcua.office.page.PlanPageView.Day;
import vn.motcua.office.page.PlanPageView.Part;
import vn.motcua.office.plan.OfficePlan;

/** The manager's page {@code /plan}: one week, a cell for each counter and day. */
public final class PlanPage implements HttpService {
    private final PlanRoutes routes;
    private final OfficePlan plan;
    private final Supplier<OfficeDefinition> definition;
    private final OfficePages pages;
    private final InstantSource clock;

    /**
     * The page over these routes.
     *
     * @param routes read and set the plan
     * @param plan what holds
     * @param definition counters, services and hours
     * @param pages draws the page
     * @param clock which week is this
     */
    public PlanPage(
            PlanRoutes routes,
            OfficePlan plan,
            Supplier<OfficeDefinition> definition,
            OfficePages pages,
            InstantSource clock) {
        this.routes = routes;
        this.plan = plan;
        this.definition = definition;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/plan", this::page);
    }

    private record ServiceOption(String id, String letter, String name) {}

    private record CounterOption(String id, String name, List<ServiceOption> services) {}

    private record Snapshot(List<PlanBody.Day> days, List<CounterOption> counters) {}

    private void page(ServerRequest request, ServerResponse response) {
        LocalDate monday = PlanRoutes.monday(ReportRoutes.day(request, "week", routes.today()));
        Language language = OfficePages.person(request);
        OfficeDefinition office = definition.get();
        LocalDate sunday = monday.plusDays(PlanRoutes.WEEK - 1L);
        List<PlanBody.Day> told = routes
                .days(
                        monday,
                        sunday,
                        language == Language.EN
                                ? vn.motcua.office.problem.Language.EN
                                : vn.motcua.office.problem.Language.VI)
                .days()
                .stream()
                .filter(day -> !day.hours().isEmpty() || !day.openings().isEmpty())
                .toList();
        var plans = plan.between(monday, sunday);
        List<PlanPageView.Row> rows = office.counters().stream()
                .map(counter -> new PlanPageView.Row(
                        counter.id(),
                        OfficePages.in(language, counter.name()),
                        told.stream()
                                .map(day -> cell(
                                        office,
                                        counter,
                                        day,
                                        plans.getOrDefault(day.day(), new OfficePlan.Planned(DayPlan.CLOSED, 0))
                                                .plan()))
                                .toList()))
                .toList();
        PlanPageView view = new PlanPageView(
                monday,
                PlanRoutes.monday(routes.today()),
                told.stream().map(PlanPage::day).toList(),
                rows,
                snapshot(office, told, language));
        PageRoutes.send(request, response, pages.drawn().plan(pages.visitor(request, clock.instant()), view));
    }

    private static Day day(PlanBody.Day day) {
        return new Day(day.day(), day.holiday(), day.editable(), day.revision() > 0);
    }

    private static Cell cell(OfficeDefinition office, CounterDefinition counter, PlanBody.Day day, DayPlan planned) {
        CounterId id = new CounterId(counter.id());
        List<String> served = planned.openings().stream()
                .filter(opening -> opening.counter().equals(id))
                .flatMap(opening -> opening.services().stream())
                .map(service -> service.value())
                .distinct()
                .toList();
        boolean all = served.isEmpty() || served.containsAll(counter.services());
        return new Cell(
                day(day),
                planned.calling(id).stream().map(PlanPage::part).toList(),
                planned.absences().stream()
                        .filter(absence -> absence.counter().equals(id))
                        .map(Absence::hours)
                        .map(PlanPage::part)
                        .toList(),
                all ? "" : letters(office, served),
                whole(day));
    }

    private static String letters(OfficeDefinition office, Collection<String> services) {
        return office.services().stream()
                .filter(service -> services.contains(service.id()))
                .map(ServiceDefinition::letter)
                .collect(Collectors.joining(", "));
    }

    private static Part part(Hours hours) {
        return new Part(hours.from(), hours.to());
    }

    private static @Nullable Part whole(PlanBody.Day day) {
        return day.hours().isEmpty() || day.holiday() != null
                ? null
                : new Part(
                        LocalTime.parse(day.hours().getFirst().from()),
                        LocalTime.parse(day.hours().getLast().to()));
    }

    private static String snapshot(OfficeDefinition office, List<PlanBody.Day> days, Language language) {
        List<CounterOption> counters = office.counters().stream()
                .map(counter -> new CounterOption(
                        counter.id(),
                        OfficePages.in(language, counter.name()),
                        office.services().stream()
                                .filter(service -> counter.services().contains(service.id()))
                                .map(service -> new ServiceOption(
                                        service.id(), service.letter(), OfficePages.in(language, service.name())))
                                .toList()))
                .toList();
        return new String(Json.bytes(new Snapshot(days, counters)), StandardCharsets.UTF_8);
    }
}
