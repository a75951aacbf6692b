package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Target;
import vn.motcua.office.page.HindrancePageView;
import vn.motcua.office.page.Language;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.report.Hindrance;
import vn.motcua.office.report.Hindrances;

/**
 * What held the office back ({@code GET /api/v1/hindrances}) and the manager's page of it. One list is computed at a
 * time, on the asking thread; beside it 503. Today's counts as far as it is over.
 */
public final class HindranceRoutes implements HttpService {
    /** The longest period, in days. */
    static final int MOST_DAYS = 31;

    private static final Duration USUAL_TARGET = Duration.ofMinutes(15);

    private final History history;
    private final OfficePlan plan;
    private final Supplier<OfficeDefinition> definition;
    private final OfficePages pages;
    private final InstantSource clock;
    private final Semaphore place = new Semaphore(1);

    /**
     * Routes over this history.
     *
     * @param history who waited, and which counters were open
     * @param plan which were meant to be
     * @param definition names, skills and targets
     * @param pages draws the page
     * @param clock which day is today
     */
    public HindranceRoutes(
            History history,
            OfficePlan plan,
            Supplier<OfficeDefinition> definition,
            OfficePages pages,
            InstantSource clock) {
        this.history = history;
        this.plan = plan;
        this.definition = definition;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/hindrances", this::list).get("/hindrances", this::page);
    }

    /** @param days how many days of the period had anybody */
    private record Found(LocalDate from, LocalDate to, int days, List<Item> hindrances) {}

    private record Item(
            String kind,
            LocalDate day,
            String from,
            String to,
            int minutes,
            List<String> counters,
            @Nullable String service,
            int people,
            @Nullable Double meanMinutes,
            @Nullable Double otherMinutes) {
        static Item of(Hindrance found) {
            boolean starved = found.kind() == Hindrance.Kind.STARVED;
            return new Item(
                    found.kind().word(),
                    found.day(),
                    found.from().toString(),
                    found.to().toString(),
                    found.minutes(),
                    found.counters(),
                    found.service(),
                    found.waiting(),
                    starved ? tenth(found.meanMinutes()) : null,
                    starved ? tenth(found.otherMinutes()) : null);
        }

        private static double tenth(double minutes) {
            return Math.round(minutes * 10) / 10.0;
        }
    }

    private record Read(LocalDate from, LocalDate to, int days, List<Hindrance> found) {}

    private void list(ServerRequest request, ServerResponse response) {
        Read read = read(request, response);
        if (read != null) {
            CommandGate.send(
                    response,
                    200,
                    new Found(
                            read.from(),
                            read.to(),
                            read.days(),
                            read.found().stream().map(Item::of).toList()));
        }
    }

    private void page(ServerRequest request, ServerResponse response) {
        Read read = read(request, response);
        if (read == null) {
            return;
        }
        OfficeDefinition office = definition.get();
        Language language = OfficePages.person(request);
        List<HindrancePageView.Line> lines = read.found().stream()
                .map(found -> new HindrancePageView.Line(
                        found.kind().word(),
                        found.day(),
                        found.from() + "–" + found.to(),
                        found.minutes(),
                        found.counters().stream()
                                .map(id -> office.counter(id)
                                        .map(CounterDefinition::name)
                                        .map(name -> OfficePages.in(language, name))
                                        .orElse(id))
                                .collect(Collectors.joining(", ")),
                        service(office, found, language),
                        found.waiting(),
                        Math.round(found.meanMinutes()),
                        Math.round(found.otherMinutes())))
                .toList();
        PageRoutes.send(
                request,
                response,
                pages.drawn()
                        .hindrances(
                                pages.visitor(request, clock.instant()),
                                new HindrancePageView(read.from(), read.to(), read.days(), lines)));
    }

    private static String service(OfficeDefinition office, Hindrance found, Language language) {
        String id = found.service();
        return id == null
                ? ""
                : office.service(id)
                        .map(service -> OfficePages.in(language, service.name()))
                        .orElse(id);
    }

    private @Nullable Read read(ServerRequest request, ServerResponse response) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), definition.get().timeZone());
        LocalDate from = ReportRoutes.day(request, "from", PlanRoutes.monday(today));
        LocalDate to = ReportRoutes.day(request, "to", from.plusDays(PlanRoutes.WEEK - 1L));
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            throw Body.wrong("from, to", "1–" + MOST_DAYS + " days");
        }
        if (!place.tryAcquire()) {
            response.header(HeaderNames.RETRY_AFTER, "2");
            Problem.of(503, "busy").send(request, response);
            return null;
        }
        try {
            return read(from, to);
        } finally {
            place.release();
        }
    }

    private Read read(LocalDate from, LocalDate to) {
        OfficeDefinition office = definition.get();
        SortedMap<LocalDate, List<TransactionRecord>> records = new TreeMap<>();
        history.transactions(from, to)
                .forEach(record -> records.computeIfAbsent(record.businessDay(), day -> new ArrayList<>())
                        .add(record));
        Map<LocalDate, List<CounterChange>> changes = new HashMap<>();
        history.counterChanges(
                        from.atStartOfDay(office.timeZone()).toInstant(),
                        to.plusDays(1).atStartOfDay(office.timeZone()).toInstant())
                .forEach(change -> changes.computeIfAbsent(
                                LocalDate.ofInstant(change.at(), office.timeZone()), day -> new ArrayList<>())
                        .add(change));
        SortedMap<LocalDate, DayPlan> plans = plan.asDaysBegan(from, to);
        SortedMap<String, Set<String>> skills = new TreeMap<>();
        office.counters().forEach(counter -> skills.put(counter.id(), Set.copyOf(counter.services())));
        List<Hindrance> found = new ArrayList<>();
        records.forEach((day, of) -> found.addAll(new Hindrances(
                        day,
                        office.timeZone(),
                        of,
                        changes.getOrDefault(day, List.of()),
                        skills,
                        plans.getOrDefault(day, DayPlan.CLOSED),
                        office.targetOn(day).map(Target::waiting).orElse(USUAL_TARGET))
                .found()));
        found.sort(Comparator.comparingInt(Hindrance::minutes).reversed().thenComparing(Hindrance::day));
        return new Read(from, to, records.size(), List.copyOf(found));
    }
}
