package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.CoveragePageView;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.ToldWait;
import vn.motcua.office.report.Coverage;

/** The page on which everybody sees how well the office keeps what it tells of waits: counts only. */
public final class CoverageRoute implements HttpService {
    /** How many days are counted, today included. */
    static final int DAYS = 28;

    /** Whoever asks, the log is read at most this often. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final History history;
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private final OfficePages pages;
    private Read read = new Read(Instant.EPOCH, LocalDate.EPOCH, List.of());

    private record Read(Instant at, LocalDate to, List<ToldWait> waits) {}

    /** Over this history, by the office's clock. */
    public CoverageRoute(
            History history, Supplier<OfficeDefinition> definition, InstantSource clock, OfficePages pages) {
        this.history = history;
        this.definition = definition;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/coverage", this::coverage);
    }

    private void coverage(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        Language language = OfficePages.person(request);
        Instant now = clock.instant();
        Read known = read(now, now.atZone(office.timeZone()).toLocalDate());
        Map<String, List<ToldWait>> byService = known.waits().stream()
                .collect(Collectors.groupingBy(wait -> wait.service().value()));
        List<CoveragePageView.Line> lines = office.services().stream()
                .filter(service -> byService.containsKey(service.id()))
                .map(service -> new CoveragePageView.Line(
                        service.letter(),
                        OfficePages.in(language, service.name()),
                        Coverage.of(byService.getOrDefault(service.id(), List.of()))))
                .toList();
        CoveragePageView view =
                new CoveragePageView(known.to().minusDays(DAYS - 1L), known.to(), Coverage.of(known.waits()), lines);
        PageRoutes.send(request, response, pages.drawn().coverage(Visitor.anonymous(language, now), view));
    }

    /** Kept for a while: the page is public, and the log is long. */
    private synchronized Read read(Instant now, LocalDate today) {
        Read known = read;
        if (!known.to().equals(today) || known.at().plus(FRESH).isBefore(now) || now.isBefore(known.at())) {
            known = new Read(now, today, history.announcements(today.minusDays(DAYS - 1L), today));
            read = known;
        }
        return known;
    }
}
