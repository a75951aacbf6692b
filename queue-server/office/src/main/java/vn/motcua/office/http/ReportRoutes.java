package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.Role;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.definition.Target;
import vn.motcua.office.page.PagePdf;
import vn.motcua.office.page.ReportPageView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.report.WaitingFigures;
import vn.motcua.office.report.WaitingReport;
import vn.motcua.office.report.WaitingReport.Group;
import vn.motcua.office.report.WaitingReport.Unit;

/**
 * How long people waited: {@code GET /api/v1/reports/waiting} and the page {@code /reports}. At most
 * {@value #AT_ONCE} reports are computed at once; beyond it 503.
 */
public final class ReportRoutes implements HttpService {
    static final int AT_ONCE = 2;

    private static final Duration USUAL_TARGET = Duration.ofMinutes(15);

    private final History history;
    private final Supplier<List<WaitingReport.Waiting>> waiting;
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private final OfficePages pages;
    private final UnaryOperator<String> officers;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Reports of this office.
     *
     * @param history what is counted
     * @param waiting who waits now
     * @param definition names and targets
     * @param clock which day is today
     * @param pages draws the page
     * @param officers what an officer is called, by sign-in name
     */
    ReportRoutes(
            History history,
            Supplier<List<WaitingReport.Waiting>> waiting,
            Supplier<OfficeDefinition> definition,
            InstantSource clock,
            OfficePages pages,
            UnaryOperator<String> officers) {
        this.history = history;
        this.waiting = waiting;
        this.definition = definition;
        this.clock = clock;
        this.pages = pages;
        this.officers = officers;
    }

    /** Reports of this office, those who wait now included. */
    public static ReportRoutes of(
            CommandLoop loop,
            History history,
            Supplier<OfficeDefinition> definition,
            OfficePages pages,
            UnaryOperator<String> officers) {
        return new ReportRoutes(
                history, new WaitingPeople(loop, definition), definition, loop.clock(), pages, officers);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/reports/waiting", this::waiting).get("/reports", this::page);
    }

    /** What is asked for. */
    private record Asked(LocalDate from, LocalDate to, Group group, Unit unit) {}

    private void waiting(ServerRequest request, ServerResponse response) {
        Asked asked = asked(request);
        String format = request.query().first("format").orElse("json");
        ReportFiles files = new ReportFiles(asked.from(), asked.to());
        switch (format) {
            case "json" -> figures(request, response, asked, figures -> body(request, response, asked, figures));
            case "csv" -> figures(request, response, asked, figures -> files.csv(response, figures));
            case "xlsx" -> figures(request, response, asked, figures -> xlsx(request, response, asked, figures));
            case "pdf" -> pdf(request, response, asked);
            default -> throw Body.wrong("format", "json, csv, xlsx, pdf");
        }
    }

    /** Computes the figures and hands them on; nothing after a refusal was sent. */
    private void figures(
            ServerRequest request, ServerResponse response, Asked asked, Consumer<WaitingReport.Figures> send) {
        Language language = Language.of(request);
        WaitingReport.Figures figures = limited(
                request,
                response,
                () -> report(asked.to(), language).figures(asked.from(), asked.to(), asked.group(), asked.unit()));
        if (figures != null) {
            send.accept(figures);
        }
    }

    private void xlsx(ServerRequest request, ServerResponse response, Asked asked, WaitingReport.Figures figures) {
        Language language = Language.of(request);
        new ReportFiles(asked.from(), asked.to())
                .xlsx(
                        response,
                        figures,
                        asked.group(),
                        OfficePages.in(language, definition.get().brand().name()),
                        ReportTexts.howCounted(language, target(asked.to())),
                        target(asked.to()).toMinutes(),
                        OfficePages.drawn(language));
    }

    /** The page's figures as paper; made within the same places, because it takes most memory. */
    private void pdf(ServerRequest request, ServerResponse response, Asked asked) {
        ReportFiles.needPdf();
        ReportPageView.Group shown = shown(asked.group());
        Language language = Language.of(request);
        byte[] paper = limited(
                request,
                response,
                () -> PagePdf.of(pages.drawn()
                        .reportOnPaper(
                                Visitor.anonymous(OfficePages.drawn(language), clock.instant()),
                                view(asked, shown, report(asked.to(), language)))));
        if (paper != null) {
            new ReportFiles(asked.from(), asked.to()).pdf(response, paper);
        }
    }

    private void body(ServerRequest request, ServerResponse response, Asked asked, WaitingReport.Figures figures) {
        Language language = Language.of(request);
        CommandGate.send(
                response,
                200,
                new ReportBody(
                        asked.from(),
                        asked.to(),
                        asked.group().word(),
                        asked.unit().word(),
                        target(asked.to()).toMinutes(),
                        ReportTexts.howCounted(language, target(asked.to())),
                        ReportRow.of(figures.total()),
                        figures.rows().stream().map(ReportRow::of).toList()));
    }

    private void page(ServerRequest request, ServerResponse response) {
        Asked asked = asked(request);
        ReportPageView.Group shown = shown(asked.group());
        Language language =
                OfficePages.person(request) == vn.motcua.office.page.Language.EN ? Language.EN : Language.VI;
        ReportPageView view = limited(request, response, () -> view(asked, shown, report(asked.to(), language)));
        if (view != null) {
            PageRoutes.send(request, response, pages.drawn().report(pages.visitor(request, clock.instant()), view));
        }
    }

    private ReportPageView view(Asked asked, ReportPageView.Group shown, WaitingReport report) {
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        WaitingReport.Figures transactions = report.figures(from, to, asked.group(), Unit.TRANSACTION);
        WaitingReport.Figures visits = report.figures(from, to, asked.group(), Unit.VISIT);
        List<WaitingFigures> halfHours = asked.group() == Group.HALF_HOUR
                ? transactions.rows()
                : report.figures(from, to, Group.HALF_HOUR, Unit.TRANSACTION).rows();
        List<WaitingFigures> kinds = asked.group() == Group.KIND
                ? transactions.rows()
                : report.figures(from, to, Group.KIND, Unit.TRANSACTION).rows();
        return new ReportPageView(
                from,
                to,
                shown,
                (int) target(to).toMinutes(),
                transactions.total(),
                visits.total(),
                transactions.rows(),
                visits.rows(),
                halfHours,
                kinds);
    }

    private static ReportPageView.Group shown(Group group) {
        return switch (group) {
            case SERVICE -> ReportPageView.Group.SERVICE;
            case COUNTER -> ReportPageView.Group.COUNTER;
            case HALF_HOUR -> ReportPageView.Group.HALF_HOUR;
            case OFFICER -> ReportPageView.Group.OFFICER;
            case KIND -> ReportPageView.Group.KIND;
            case DAY, NONE -> throw Body.wrong("group", "service, counter, half-hour, kind or officer");
        };
    }

    /** Computes, when there is a place; null after the refusal was sent. */
    private <T> @Nullable T limited(ServerRequest request, ServerResponse response, Supplier<T> work) {
        if (!places.tryAcquire()) {
            response.header(HeaderNames.RETRY_AFTER, "2");
            Problem.of(503, "busy").send(request, response);
            return null;
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private Asked asked(ServerRequest request) {
        OfficeDefinition office = definition.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.timeZone());
        LocalDate to = day(request, "to", day(request, "from", today));
        LocalDate from = day(request, "from", to);
        if (to.isBefore(from) || from.plusDays(WaitingReport.MOST_DAYS).isBefore(to.plusDays(1))) {
            throw Body.wrong("from, to", "1–" + WaitingReport.MOST_DAYS + " days");
        }
        Group group = chosen(request, "group", Group.values(), Group.SERVICE, Group::word);
        Unit unit = chosen(request, "unit", Unit.values(), Unit.TRANSACTION, Unit::word);
        if (group == Group.OFFICER && !Principal.require(request).has(Role.MANAGER)) {
            throw new ProblemException(Problem.of(403, "not-allowed"));
        }
        return new Asked(from, to, group, unit);
    }

    static LocalDate day(ServerRequest request, String name, LocalDate otherwise) {
        String text = request.query().first(name).orElse("");
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException notInForm) {
            throw Body.wrong(name, "day, such as 2026-11-20");
        }
    }

    static <T> T chosen(
            ServerRequest request, String name, T[] known, T otherwise, java.util.function.Function<T, String> word) {
        String text = request.query().first(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(known)
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> Body.wrong(
                        name, String.join(", ", Arrays.stream(known).map(word).toList())));
    }

    private Duration target(LocalDate day) {
        return definition.get().targetOn(day).map(Target::waiting).orElse(USUAL_TARGET);
    }

    private WaitingReport report(LocalDate to, Language language) {
        OfficeDefinition office = definition.get();
        return new WaitingReport(
                history,
                waiting.get(),
                office.timeZone(),
                target(to),
                (group, key) -> label(office, group, key, language));
    }

    private String label(OfficeDefinition office, Group group, String key, Language language) {
        return switch (group) {
            case SERVICE ->
                office.service(key)
                        .map(ServiceDefinition::name)
                        .map(name -> OfficePages.in(language, name))
                        .orElse(key);
            case COUNTER ->
                office.counter(key)
                        .map(CounterDefinition::name)
                        .map(name -> OfficePages.in(language, name))
                        .orElse(key.isEmpty() ? ReportTexts.nowhere(language) : key);
            case HALF_HOUR -> key + "–" + LocalTime.parse(key).plusMinutes(30);
            case OFFICER -> key.isEmpty() ? ReportTexts.nobody(language) : officers.apply(key);
            case KIND -> ReportTexts.kind(language, key);
            case DAY -> key;
            case NONE -> ReportTexts.all(language);
        };
    }
}
