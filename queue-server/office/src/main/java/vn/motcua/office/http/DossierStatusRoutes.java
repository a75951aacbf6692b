package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.DossierPageView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.registry.DossierRegistry;
import vn.motcua.office.registry.DossierRegistry.Answer;
import vn.motcua.office.registry.DossierStatus;
import vn.motcua.protocol.Text;

/**
 * How far a dossier is: {@code GET /api/v1/dossiers/{code}/status} for staff, devices and everybody, and the page
 * {@code /dossier}. Codes can be counted up, so who has not signed in asks a bounded number of times; whose a dossier is
 * nobody is told.
 */
public final class DossierStatusRoutes implements HttpService {
    private static final int LONGEST_CODE = 40;
    private static final Text LATE = new Text(
            "Đã quá ngày hẹn trả kết quả. Xin hỏi cán bộ tại quầy.",
            "It is past the day it was due. Please ask at a counter.");

    private final @Nullable DossierRegistry registry;
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private final OfficePages pages;
    private final Flood asking;

    /**
     * Routes to a registry.
     *
     * @param registry absent when the office has none
     */
    public DossierStatusRoutes(
            @Nullable DossierRegistry registry,
            Supplier<OfficeDefinition> definition,
            InstantSource clock,
            OfficePages pages) {
        this.registry = registry;
        this.definition = definition;
        this.clock = clock;
        this.pages = pages;
        this.asking = new Flood(30, 600, Duration.ofMinutes(10), clock);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/dossiers/{code}/status", this::status).get("/dossier", this::page);
    }

    /** @param timing {@code early}, {@code on-time} or {@code late}; absent where the registry says too little */
    private record StatusBody(
            String code,
            String state,
            Text name,
            Text advice,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String timing) {}

    private void status(ServerRequest request, ServerResponse response) {
        DossierRegistry asked = registry;
        if (asked == null) {
            throw new ProblemException(Problem.of(404, "registry-none"));
        }
        String code = code(request.path().pathParameters().get("code"));
        if (Principal.of(request).isEmpty()) {
            asking.pass(request, response);
        }
        switch (asked.status(code)) {
            case Answer.Known known -> CommandGate.send(response, 200, body(known.status()));
            case Answer.Unknown unknown -> throw new ProblemException(Problem.of(404, "dossier-unknown"));
            case Answer.NotReachable away -> {
                response.header(HeaderNames.RETRY_AFTER, "30");
                throw new ProblemException(Problem.of(503, "registry-not-reachable"));
            }
        }
    }

    private static String code(String typed) {
        String code = typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        if (code.length() > LONGEST_CODE || !Dossier.isCode(code)) {
            throw Body.wrong("code", "dossier code such as H26.14-261120-0031 or 000.00.01.H29-260310-0420");
        }
        return code;
    }

    private StatusBody body(DossierStatus status) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), definition.get().timeZone());
        // Who waits beyond the day is not told that there is nothing to do.
        boolean late = status.doneOn() == null
                && status.timing(today).filter("late"::equals).isPresent();
        return new StatusBody(
                status.code(),
                status.state().word(),
                status.state().words(),
                late ? LATE : status.state().advice(),
                status.receivedOn(),
                status.dueOn(),
                status.doneOn(),
                status.timing(today).orElse(null));
    }

    private void page(ServerRequest request, ServerResponse response) {
        Visitor citizen = Visitor.anonymous(OfficePages.person(request), clock.instant());
        boolean asked = registry != null;
        PageRoutes.send(request, response, pages.drawn().dossier(citizen, new DossierPageView(asked)));
    }
}
