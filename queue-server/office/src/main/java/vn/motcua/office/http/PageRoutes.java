package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.CounterLeases;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.Role;
import vn.motcua.office.access.UserPrincipal;
import vn.motcua.office.definition.BoardDefinition;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.ConsolePageView;
import vn.motcua.office.page.CounterChoice;
import vn.motcua.office.page.CounterPageView;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.PhonePageView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Snapshot;
import vn.motcua.office.queue.StreamKey;
import vn.motcua.office.queue.StreamKey.Kind;
import vn.motcua.office.voice.HallVoice;

/** The pages for people and screens, and their files. */
public final class PageRoutes implements HttpService {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final OfficePages pages;
    private final QueueViews views;
    private final CommandLoop loop;
    private final EndedTickets ended;
    private final Supplier<OfficeDefinition> definition;
    private final Access access;
    private final BoardPages boards;
    private final boolean dossiers;
    private final Assets assets = new Assets();

    /**
     * Pages of this office.
     *
     * @param pages draws them
     * @param views what they show until their streams begin
     * @param loop who is at which counter now
     * @param history the last word of a ticket that has ended
     * @param definition which boards and counters there are
     * @param access remembers where an officer sits
     * @param voice what boards speak with
     * @param dossiers whether the state of a dossier can be looked up here
     */
    public PageRoutes(
            OfficePages pages,
            QueueViews views,
            CommandLoop loop,
            History history,
            Supplier<OfficeDefinition> definition,
            Access access,
            HallVoice voice,
            boolean dossiers) {
        this.pages = pages;
        this.views = views;
        this.loop = loop;
        this.ended = new EndedTickets(history, definition, loop.clock());
        this.definition = definition;
        this.access = access;
        this.boards = new BoardPages(voice);
        this.dossiers = dossiers;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", PageRoutes::home)
                .get("/console", this::console)
                .get("/board", this::board)
                .get("/counter/{counter}", this::counter)
                .get("/t/{token}", this::phone)
                .get("/brand.css", (request, response) -> Assets.send(request, response, pages.brandCss()))
                .get("/brand/logo.svg", (request, response) -> Assets.send(request, response, pages.logo()))
                .get("/favicon.ico", (request, response) -> Assets.send(request, response, pages.logo()))
                .get("/assets/{+path}", this::asset);
    }

    private static void home(ServerRequest request, ServerResponse response) {
        boolean manager = Principal.require(request).has(Role.MANAGER);
        redirect(response, manager ? "/reports" : "/console");
    }

    private void console(ServerRequest request, ServerResponse response) {
        String asked = request.query().first("counter").orElse("");
        if (asked.isEmpty()) {
            send(
                    request,
                    response,
                    pages.drawn().console(visitor(request), new ConsolePageView(null, choices(request), null)));
            return;
        }
        CounterDefinition counter = definition
                .get()
                .counter(asked)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(404, "unknown-counter").with("counter", asked)));
        String lease = null;
        if (Principal.require(request) instanceof UserPrincipal person) {
            access.chooseCounter(person, counter.id());
            access.leases().take(person, counter.id(), false);
            lease = CounterLeases.nameFor(person, counter.id());
        }
        String snapshot = views.now(new StreamKey(Kind.CONSOLE, counter.id())).orElse(null);
        ConsolePageView view = new ConsolePageView(counter.id(), choices(request), snapshot, lease);
        send(request, response, pages.drawn().console(visitor(request), view));
    }

    private List<CounterChoice> choices(ServerRequest request) {
        OfficeDefinition office = definition.get();
        Language language = OfficePages.person(request);
        List<Answers.CounterBody> counters = loop.read(state -> office.counters().stream()
                        .filter(counter -> state.rules().skills().containsKey(new CounterId(counter.id())))
                        .map(counter -> Answers.counterBody(state, new CounterId(counter.id()), office))
                        .toList())
                .orTimeout(CommandGate.PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        return counters.stream()
                .map(counter -> choice(counter, office, language, access))
                .toList();
    }

    private static CounterChoice choice(
            Answers.CounterBody counter, OfficeDefinition office, Language language, Access access) {
        return new CounterChoice(
                counter.id(),
                OfficePages.in(language, counter.name()),
                counter.services().stream()
                        .flatMap(id -> office.service(id).stream())
                        .map(service -> OfficePages.in(language, service.name()))
                        .toList(),
                CounterChoice.State.valueOf(counter.state().toUpperCase(java.util.Locale.ROOT)),
                counter.officer() == null ? null : access.displayName(counter.officer()));
    }

    private void board(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        Optional<String> asked = request.query().first("board").asOptional();
        BoardDefinition board = asked.flatMap(office::board)
                .or(() -> asked.isEmpty() ? office.boards().stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
        String snapshot = views.now(new StreamKey(Kind.BOARD, board.id())).orElse(null);
        Visitor screen = screen(request);
        send(request, response, pages.drawn().board(screen, boards.view(request, board, screen.language(), snapshot)));
    }

    private void counter(ServerRequest request, ServerResponse response) {
        String asked = request.path().pathParameters().get("counter");
        CounterDefinition counter =
                definition.get().counter(asked).orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
        Visitor screen = screen(request);
        String snapshot = views.now(new StreamKey(Kind.COUNTER, counter.id())).orElse(null);
        CounterPageView view =
                new CounterPageView(counter.id(), OfficePages.in(screen.language(), counter.name()), snapshot);
        send(request, response, pages.drawn().counter(screen, view));
    }

    private void phone(ServerRequest request, ServerResponse response) {
        String token = request.path().pathParameters().get("token");
        StreamKey key = new StreamKey(Kind.TICKET, token);
        Optional<String> snapshot = TOKEN.matcher(token).matches()
                ? views.now(key).or(() -> ended.snapshot(key).map(Snapshot::json))
                : Optional.empty();
        if (snapshot.isEmpty()) {
            throw new ProblemException(Problem.of(404, "ticket-gone"));
        }
        Visitor citizen =
                Visitor.anonymous(OfficePages.person(request), loop.clock().instant());
        send(request, response, pages.drawn().phone(citizen, new PhonePageView(token, snapshot.get(), doors())));
    }

    private List<String> doors() {
        List<String> doors = new ArrayList<>(List.of("opinion", "answers"));
        if (dossiers) {
            doors.addFirst("dossier");
        }
        if (!definition.get().appointments().isEmpty()) {
            doors.addFirst("book");
        }
        return doors;
    }

    private void asset(ServerRequest request, ServerResponse response) {
        Assets.Content content = assets.find(request.path().pathParameters().get("path"))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
        Assets.send(request, response, content);
    }

    private Visitor visitor(ServerRequest request) {
        return pages.visitor(request, loop.clock().instant());
    }

    private Visitor screen(ServerRequest request) {
        String asked = request.query().first("lang").orElse(null);
        return Visitor.anonymous(Language.ofScreen(asked), loop.clock().instant());
    }

    private static void redirect(ServerResponse response, String path) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path);
        response.send();
    }

    /** Sends a page, and remembers the language that its address asked for. */
    static void send(ServerRequest request, ServerResponse response, String html) {
        String asked = request.query().first("lang").orElse("");
        if (asked.equals("vi") || asked.equals("en")) {
            response.headers()
                    .addCookie(SetCookie.builder(Language.COOKIE, asked)
                            .path("/")
                            .maxAge(LANGUAGE_KEPT)
                            .sameSite(SetCookie.SameSite.LAX)
                            .build());
        }
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        Assets.sendText(request, response, html.getBytes(StandardCharsets.UTF_8));
    }
}
