package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.SurveyAnswer;
import vn.motcua.office.queue.SurveyHistory;
import vn.motcua.office.queue.Uuid7;
import vn.motcua.protocol.SurveyAnswered;

/**
 * The survey after service: what is asked ({@code GET /api/v1/survey}), and a citizen's answer by the ticket's secret
 * ({@code /api/v1/phone/{token}/survey}). The figures are {@link SatisfactionRoutes}'. No route tells who answered what.
 */
public final class SurveyRoutes implements HttpService {
    private final CommandLoop loop;
    private final CommandGate gate;
    private final SurveyHistory history;
    private final Supplier<OfficeDefinition> definition;
    private final Uuid7 ids;

    /**
     * Routes of the survey.
     *
     * @param loop keeps answers
     * @param history what was answered
     * @param definition what is asked
     */
    public SurveyRoutes(CommandLoop loop, SurveyHistory history, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.history = history;
        this.definition = definition;
        this.ids = new Uuid7(loop.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(
                        "/api/v1/survey",
                        (request, response) -> CommandGate.send(response, 200, new Asked(inForce(), false, false)))
                .get("/api/v1/phone/{token}/survey", this::ask)
                .post("/api/v1/phone/{token}/survey", this::answer);
    }

    /**
     * @param survey what is asked today, absent when nothing is
     * @param commented whether something was written beside the answer
     */
    private record Asked(@Nullable QuestionSet survey, boolean answered, boolean commented) {}

    private @Nullable QuestionSet inForce() {
        return definition.get().surveyOn(today()).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(loop.clock().instant(), definition.get().timeZone());
    }

    private void ask(ServerRequest request, ServerResponse response) {
        String token = PhoneRoutes.token(request);
        CommandGate.send(response, 200, new Asked(inForce(), history.answered(token), history.commented(token)));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        String token = PhoneRoutes.token(request);
        Body body = Body.of(request);
        SurveyAnswer answer = answer(body, token, loop.clock().instant());
        IdempotencyKey scope = IdempotencyKey.of("phone", request.path().path(), key, body.bytes());
        Language language = Language.of(request);
        Reply reply =
                gate.await(request, response, () -> loop.answer(answer, scope, outcome -> word(outcome, language)));
        if (reply != null) {
            CommandGate.send(response, reply);
        }
    }

    /** The answer in a body {@code {survey, choices: {question: level}, reasons?: [...]}}, held against what is asked. */
    private SurveyAnswer answer(Body body, String token, Instant now) {
        String id = body.required("survey");
        QuestionSet set = definition.get().survey(id).orElseThrow(() -> Body.wrong("survey", "a set of questions"));
        Map<String, String> choices = body.words("choices", SurveyAnswered.MOST_QUESTIONS);
        if (choices.isEmpty()) {
            throw new ProblemException(Problem.of(400, "field-missing").with("field", "choices"));
        }
        choices.forEach((question, level) -> set.question(question)
                .flatMap(known -> known.level(level))
                .orElseThrow(() -> Body.wrong("choices", "questions and levels of " + id)));
        List<String> reasons = body.texts("reasons").orElse(List.of());
        if (!set.reasons().stream().map(QuestionSet.Choice::id).toList().containsAll(reasons)) {
            throw Body.wrong("reasons", "reasons of " + id);
        }
        return new SurveyAnswer(ids.next().toString(), id, choices, reasons, "phone", token, null, now);
    }

    private static Reply word(SurveyAnswer.Outcome outcome, Language language) {
        return switch (outcome) {
            case BOUND, UNBOUND -> new Reply(201, "{}");
            case ANSWERED -> refused(Problem.of(409, "survey-answered"), language);
            case NOT_SERVED -> refused(Problem.of(409, "survey-too-early"), language);
            case UNKNOWN -> refused(Problem.of(404, "unknown-ticket").with("ticket", "…"), language);
        };
    }

    private static Reply refused(Problem problem, Language language) {
        return new Reply(problem.status(), problem.json(language));
    }
}
