package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.page.SatisfactionPageView;
import vn.motcua.office.problem.Language;
import vn.motcua.office.queue.SurveyHistory;
import vn.motcua.office.queue.SurveyHistory.Served;
import vn.motcua.office.report.Satisfaction;
import vn.motcua.office.report.SatisfactionCsv;
import vn.motcua.office.report.WaitingReport;
import vn.motcua.protocol.Text;

/**
 * How satisfied people were, for managers: {@code GET /api/v1/reports/satisfaction} as JSON and CSV, and the page
 * {@code /reports/satisfaction}. Nothing here tells who answered what.
 */
public final class SatisfactionRoutes implements HttpService {
    private static final int USUAL_DAYS = 28;

    private final SurveyHistory history;
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private final OfficePages pages;
    private final UnaryOperator<String> officers;

    /**
     * Reports over these answers.
     *
     * @param history what was answered
     * @param definition names and questions
     * @param clock which day is today
     * @param pages draws the page
     * @param officers what an officer is called, by sign-in name
     */
    public SatisfactionRoutes(
            SurveyHistory history,
            Supplier<OfficeDefinition> definition,
            InstantSource clock,
            OfficePages pages,
            UnaryOperator<String> officers) {
        this.history = history;
        this.definition = definition;
        this.clock = clock;
        this.pages = pages;
        this.officers = officers;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/reports/satisfaction", this::figures).get("/reports/satisfaction", this::page);
    }

    private enum Group {
        SERVICE("service"),
        COUNTER("counter"),
        OFFICER("officer"),
        DAY("day");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private record Asked(LocalDate from, LocalDate to, Group group) {}

    private record ReportBody(
            LocalDate from,
            LocalDate to,
            String group,
            Satisfaction.@Nullable Block covered,
            Satisfaction.Row total,
            List<Satisfaction.Row> rows,
            Satisfaction.Row unbound) {}

    private LocalDate today() {
        return definition.get().businessDay(clock.instant());
    }

    private Asked asked(ServerRequest request, int usualDays) {
        LocalDate to = ReportRoutes.day(request, "to", ReportRoutes.day(request, "from", today()));
        LocalDate from = ReportRoutes.day(request, "from", to.minusDays(usualDays - 1L));
        if (to.isBefore(from) || from.plusDays(WaitingReport.MOST_DAYS).isBefore(to.plusDays(1))) {
            throw Body.wrong("from, to", "1–" + WaitingReport.MOST_DAYS + " days");
        }
        return new Asked(from, to, ReportRoutes.chosen(request, "group", Group.values(), Group.SERVICE, Group::word));
    }

    private Satisfaction.Figures figures(Asked asked, Language language) {
        OfficeDefinition office = definition.get();
        return new Satisfaction(office::survey, asked.from(), asked.to(), today())
                .figures(
                        history.served(asked.from(), asked.to()),
                        history.unbound(asked.from(), asked.to()),
                        key(asked.group()),
                        key -> label(office, asked.group(), key, language));
    }

    private void figures(ServerRequest request, ServerResponse response) {
        Asked asked = asked(request, 1);
        String format = request.query().first("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw Body.wrong("format", "json or csv");
        }
        Satisfaction.Figures figures = figures(asked, Language.of(request));
        if (format.equals("csv")) {
            response.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8; header=present");
            response.header(
                    HeaderNames.CONTENT_DISPOSITION,
                    "attachment; filename=\"satisfaction-" + asked.from() + "-" + asked.to() + ".csv\"");
            response.send(SatisfactionCsv.of(figures).getBytes(StandardCharsets.UTF_8));
            return;
        }
        CommandGate.send(
                response,
                200,
                new ReportBody(
                        asked.from(),
                        asked.to(),
                        asked.group().word(),
                        figures.covered(),
                        figures.total(),
                        figures.rows(),
                        figures.unbound()));
    }

    private void page(ServerRequest request, ServerResponse response) {
        Asked asked = asked(request, USUAL_DAYS);
        Language language =
                OfficePages.person(request) == vn.motcua.office.page.Language.EN ? Language.EN : Language.VI;
        SatisfactionPageView view =
                new SatisfactionPageView(asked.from(), asked.to(), asked.group().word(), figures(asked, language));
        PageRoutes.send(request, response, pages.drawn().satisfaction(pages.visitor(request, clock.instant()), view));
    }

    private static Function<Served, String> key(Group group) {
        return switch (group) {
            case SERVICE -> Served::service;
            case COUNTER -> visit -> Objects.requireNonNullElse(visit.counter(), "");
            case OFFICER -> visit -> Objects.requireNonNullElse(visit.officer(), "");
            case DAY -> visit -> visit.day().toString();
        };
    }

    private String label(OfficeDefinition office, Group group, String key, Language language) {
        return switch (group) {
            case SERVICE -> named(office.service(key).map(ServiceDefinition::name), key, language);
            case COUNTER -> named(office.counter(key).map(CounterDefinition::name), key, language);
            case OFFICER -> key.isEmpty() ? ReportTexts.nobody(language) : officers.apply(key);
            case DAY -> key;
        };
    }

    private static String named(Optional<Text> name, String key, Language language) {
        return name.map(text -> OfficePages.in(language, text)).orElse(key);
    }
}
