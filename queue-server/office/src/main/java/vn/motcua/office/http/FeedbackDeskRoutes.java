package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.feedback.FeedbackCase;
import vn.motcua.office.feedback.FeedbackCode;
import vn.motcua.office.feedback.FeedbackDesk;
import vn.motcua.office.feedback.FeedbackResult;
import vn.motcua.office.feedback.Letter;
import vn.motcua.office.feedback.Published;
import vn.motcua.office.page.AnswersPageView;
import vn.motcua.office.page.FeedbackPageView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.queue.CommandLoop;

/**
 * The manager's side of feedback: the list with its deadlines, a case with what was written, the steps, the answer and
 * what is published; and the pages {@code /feedback}, {@code /opinion} and {@code /answers}.
 */
public final class FeedbackDeskRoutes implements HttpService {
    private static final int LONGEST_ANSWER = 4_000;
    private static final int LONGEST_SUMMARY = 1_000;

    private final CommandLoop loop;
    private final CommandGate gate;
    private final FeedbackDesk desk;
    private final FeedbackRoutes open;
    private final Supplier<OfficeDefinition> definition;
    private final OfficePages pages;

    /**
     * Routes to this desk.
     *
     * @param open what citizens see of it
     */
    public FeedbackDeskRoutes(
            CommandLoop loop,
            FeedbackDesk desk,
            FeedbackRoutes open,
            Supplier<OfficeDefinition> definition,
            OfficePages pages) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.desk = desk;
        this.open = open;
        this.definition = definition;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/feedback", this::list)
                .get("/api/v1/feedback/{code}", this::show)
                .post("/api/v1/feedback/{code}/move", this::move)
                .post("/api/v1/feedback/{code}/publish", this::publish)
                .post("/api/v1/feedback/{code}/withdraw", this::withdraw)
                .get("/feedback", this::deskPage)
                .get("/opinion", this::opinionPage)
                .get("/answers", this::answersPage);
    }

    private void list(ServerRequest request, ServerResponse response) {
        List<FeedbackCase> cases = gate.await(request, response, desk::cases);
        if (cases != null) {
            OfficeDefinition office = definition.get();
            Instant now = loop.clock().instant();
            CommandGate.send(
                    response,
                    200,
                    Map.of(
                            "cases",
                            cases.stream()
                                    .map(one -> FeedbackWords.body(one, office, now))
                                    .toList()));
        }
    }

    /**
     * A case with what was written.
     *
     * @param letter absent when it was erased
     */
    private record Whole(
            FeedbackWords.CaseBody feedback,
            @Nullable Letter letter,
            @Nullable String answer,
            @Nullable Published published) {}

    private void show(ServerRequest request, ServerResponse response) {
        String code = code(request);
        Optional<FeedbackCase> found = gate.await(request, response, () -> desk.find(code));
        if (found == null) {
            return;
        }
        FeedbackCase of = found.orElseThrow(FeedbackRoutes::unknown);
        String who = Principal.require(request).key();
        Whole whole = gate.await(
                request,
                response,
                () -> desk.letter(code, who)
                        .thenCompose(letter -> desk.answer(of)
                                .thenCombine(
                                        desk.published(of),
                                        (answer, published) -> new Whole(
                                                FeedbackWords.body(
                                                        of,
                                                        definition.get(),
                                                        loop.clock().instant()),
                                                letter.orElse(null),
                                                answer.orElse(null),
                                                published.orElse(null)))));
        if (whole != null) {
            CommandGate.send(response, 200, whole);
        }
    }

    private void move(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        FeedbackDesk.Move move = new FeedbackDesk.Move(
                code(request),
                Principal.require(request).key(),
                key,
                body.required("from"),
                body.required("to"),
                body.text("agency").orElse(null),
                body.text("elsewhere").orElse(null),
                body.has("answer") ? body.content("answer", LONGEST_ANSWER) : null);
        answer(request, response, gate.await(request, response, () -> desk.move(move)));
    }

    private void publish(ServerRequest request, ServerResponse response) {
        Body body = Body.of(request);
        Published text =
                new Published(body.content("summary", LONGEST_SUMMARY), body.content("answer", LONGEST_ANSWER));
        shown(request, response, text);
    }

    private void withdraw(ServerRequest request, ServerResponse response) {
        shown(request, response, null);
    }

    private void shown(ServerRequest request, ServerResponse response, @Nullable Published text) {
        String key = CommandGate.key(request);
        String who = Principal.require(request).key();
        String code = code(request);
        FeedbackResult result = gate.await(
                request,
                response,
                () -> desk.publish(code, who, key, text)
                        .whenComplete((done, failed) -> open.answers().forget()));
        answer(request, response, result);
    }

    private void answer(ServerRequest request, ServerResponse response, @Nullable FeedbackResult result) {
        if (result != null) {
            FeedbackCase now = FeedbackRoutes.done(result);
            CommandGate.send(
                    response,
                    200,
                    FeedbackWords.body(now, definition.get(), loop.clock().instant()));
        }
    }

    private static String code(ServerRequest request) {
        return FeedbackCode.read(request.path().pathParameters().get("code")).orElseThrow(FeedbackRoutes::unknown);
    }

    private void deskPage(ServerRequest request, ServerResponse response) {
        List<FeedbackCase> cases = gate.await(request, response, desk::cases);
        if (cases == null) {
            return;
        }
        OfficeDefinition office = definition.get();
        Instant now = loop.clock().instant();
        DeskBody shown = new DeskBody(
                cases.stream().map(one -> FeedbackWords.body(one, office, now)).toList(),
                desk.rules().orElse(null));
        PageRoutes.send(
                request,
                response,
                pages.drawn().feedback(pages.visitor(request, now), new FeedbackPageView(json(shown))));
    }

    /** What the manager's page begins with. */
    private record DeskBody(
            List<FeedbackWords.CaseBody> cases, @Nullable FeedbackRules rules) {}

    private void opinionPage(ServerRequest request, ServerResponse response) {
        FeedbackPageView view = new FeedbackPageView(json(open.rules()));
        PageRoutes.send(request, response, pages.drawn().opinion(citizen(request), view));
    }

    private void answersPage(ServerRequest request, ServerResponse response) {
        List<PublicAnswers.Answered> answered = gate.await(request, response, open.answers()::all);
        if (answered != null) {
            Visitor citizen = citizen(request);
            List<AnswersPageView.Line> lines = answered.stream()
                    .map(one -> new AnswersPageView.Line(
                            OfficePages.in(citizen.language(), one.about()),
                            one.received(),
                            one.changed(),
                            one.summary(),
                            one.answer()))
                    .toList();
            PageRoutes.send(request, response, pages.drawn().answers(citizen, new AnswersPageView(lines)));
        }
    }

    private Visitor citizen(ServerRequest request) {
        return Visitor.anonymous(OfficePages.person(request), loop.clock().instant());
    }

    private static String json(Object body) {
        return new String(Json.bytes(body), StandardCharsets.UTF_8);
    }
}
