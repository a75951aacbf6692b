package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.access.DevicePrincipal;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.feedback.FeedbackCase;
import vn.motcua.office.feedback.FeedbackCode;
import vn.motcua.office.feedback.FeedbackDesk;
import vn.motcua.office.feedback.FeedbackResult;
import vn.motcua.office.feedback.Letter;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.protocol.Text;

/**
 * What citizens do with opinions and feedback: what may be written and what is not feedback, handing it in, following it
 * by its code, and what was answered in public. Nobody signs in; writing and asking are bounded ({@link Flood}).
 */
public final class FeedbackRoutes implements HttpService {
    /** Longest text of a letter, in characters. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?(\\d[ .\\-]?){8,14}\\d");

    private final CommandLoop loop;
    private final CommandGate gate;
    private final FeedbackDesk desk;
    private final Supplier<OfficeDefinition> definition;
    private final Flood sending;
    private final Flood writing;
    private final Flood asking;
    private final PublicAnswers answers;

    /** Routes to this desk. */
    public FeedbackRoutes(CommandLoop loop, FeedbackDesk desk, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.desk = desk;
        this.definition = definition;
        this.answers = new PublicAnswers(desk, definition, loop.clock());
        this.sending = new Flood(60, 3_000, Duration.ofMinutes(10), loop.clock());
        this.writing = new Flood(20, 300, Duration.ofHours(1), loop.clock());
        this.asking = new Flood(60, 1_200, Duration.ofMinutes(10), loop.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/feedback/rules", this::rules)
                .get("/api/v1/feedback/published", this::published)
                .get("/api/v1/feedback/follow/{code}", this::follow)
                .post("/api/v1/feedback", this::receive);
    }

    /** @param rules absent when the office takes no feedback */
    record RulesBody(
            @Nullable FeedbackRules rules,
            int longest,
            @Nullable String hotline) {}

    private void rules(ServerRequest request, ServerResponse response) {
        CommandGate.send(response, 200, rules());
    }

    /** What may be written, and what is not feedback. */
    RulesBody rules() {
        return new RulesBody(
                desk.rules().orElse(null),
                LONGEST,
                definition.get().brand().hotline().orElse(null));
    }

    /**
     * @param code absent for an opinion: there is nothing to follow
     * @param due the next deadline
     * @param later the deadlines after it
     */
    private record Receipt(
            @Nullable String code, FeedbackWords.@Nullable DueBody due, List<FeedbackWords.DueBody> later) {}

    private void receive(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Principal principal = Principal.of(request).orElse(null);
        Body body = Body.of(request);
        FeedbackRules rules =
                desk.rules().orElseThrow(() -> new ProblemException(Problem.of(404, "feedback-not-taken")));
        FeedbackDesk.Incoming in = incoming(body, key, principal, rules);
        if (principal == null && !admitted(request, response, in)) {
            return;
        }
        FeedbackResult result = gate.await(request, response, () -> desk.receive(in, rules));
        if (result != null) {
            FeedbackCase kept = done(result);
            FeedbackWords.CaseBody told = told(kept);
            CommandGate.send(response, 201, new Receipt(kept.named() ? kept.code() : null, told.due(), later(kept)));
        }
    }

    private List<FeedbackWords.DueBody> later(FeedbackCase kept) {
        return kept.dues(definition.get()).stream()
                .skip(1)
                .map(due -> FeedbackWords.due(due, false))
                .toList();
    }

    /** A repeat of what came in is no new letter; false when the problem was sent. */
    private boolean admitted(ServerRequest request, ServerResponse response, FeedbackDesk.Incoming in) {
        sending.pass(request, response);
        Boolean known = gate.await(request, response, () -> desk.known(in));
        if (known != null && !known) {
            writing.pass(request, response);
        }
        return known != null;
    }

    private static FeedbackDesk.Incoming incoming(
            Body body, String key, @Nullable Principal principal, FeedbackRules rules) {
        boolean named = kind(body.required("kind"));
        String about = body.required("about");
        if (rules.about().stream().noneMatch(one -> one.id().equals(about))) {
            throw Body.wrong(
                    "about",
                    "one of "
                            + rules.about().stream()
                                    .map(FeedbackRules.Choice::id)
                                    .toList());
        }
        String content = body.content("content", LONGEST);
        Letter letter = named
                ? new Letter(
                        content,
                        body.content("name", LONGEST_NAME),
                        body.content("address", Body.LONGEST_TEXT),
                        phone(body.content("phone", 20)))
                : new Letter(content, null, null, null);
        PersonalRef ref = body.text("ref")
                .filter(text -> principal instanceof DevicePrincipal && PersonalRef.isRef(text))
                .map(PersonalRef::new)
                .orElse(null);
        String channel = principal == null ? "phone" : principal instanceof DevicePrincipal ? "kiosk" : "desk";
        return new FeedbackDesk.Incoming(
                principal == null ? PersonalData.CITIZEN : principal.key(), key, named, about, channel, letter, ref);
    }

    private static boolean kind(String word) {
        return switch (word) {
            case "formal" -> true;
            case "opinion" -> false;
            default -> throw Body.wrong("kind", "formal or opinion");
        };
    }

    private static String phone(String text) {
        if (!PHONE.matcher(text).matches()) {
            throw Body.wrong("phone", "telephone number, 9–15 digits");
        }
        return text;
    }

    /** @param answer absent until there is one */
    private record Followed(
            String code,
            Text state,
            Instant receivedAt,
            Instant changedAt,
            FeedbackWords.@Nullable DueBody due,
            @Nullable Text agency,
            @Nullable Text elsewhere,
            @Nullable String answer) {}

    private void follow(ServerRequest request, ServerResponse response) {
        asking.pass(request, response);
        String code =
                FeedbackCode.read(request.path().pathParameters().get("code")).orElseThrow(FeedbackRoutes::unknown);
        Optional<FeedbackCase> found = gate.await(request, response, () -> desk.find(code));
        if (found == null) {
            return;
        }
        FeedbackCase known = found.filter(FeedbackCase::named).orElseThrow(FeedbackRoutes::unknown);
        Optional<String> answer = gate.await(request, response, () -> desk.answer(known));
        if (answer == null) {
            return;
        }
        FeedbackWords.CaseBody told = told(known);
        FeedbackRules.Elsewhere elsewhere = told.elsewhere();
        CommandGate.send(
                response,
                200,
                new Followed(
                        known.code(),
                        told.state().name(),
                        known.receivedAt(),
                        known.changedAt(),
                        told.due(),
                        told.agency(),
                        elsewhere == null ? null : elsewhere.where(),
                        answer.orElse(null)));
    }

    /** @param all how many there are, of which these are some */
    private record PublishedBody(List<PublicAnswers.Answered> answers, int all) {}

    /** All of it, or for a small screen {@code most} from the {@code from}th on. */
    private void published(ServerRequest request, ServerResponse response) {
        int from = place(request, "from", 0);
        int most = place(request, "most", Integer.MAX_VALUE);
        List<PublicAnswers.Answered> all = gate.await(request, response, answers::all);
        if (all != null) {
            List<PublicAnswers.Answered> some =
                    all.stream().skip(from).limit(most).toList();
            CommandGate.send(response, 200, new PublishedBody(some, all.size()));
        }
    }

    private static int place(ServerRequest request, String name, int otherwise) {
        String text = request.query().first(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,3}")) {
            throw Body.wrong(name, "number from 0 to 999");
        }
        return Integer.parseInt(text);
    }

    /** What everybody reads. */
    PublicAnswers answers() {
        return answers;
    }

    private FeedbackWords.CaseBody told(FeedbackCase of) {
        return FeedbackWords.body(of, definition.get(), loop.clock().instant());
    }

    /** The case, or why there is none. */
    static FeedbackCase done(FeedbackResult result) {
        return switch (result) {
            case FeedbackResult.Done done -> done.of();
            case FeedbackResult.Unknown unknown -> throw unknown();
            case FeedbackResult.Elsewhere other ->
                throw new ProblemException(Problem.of(409, "feedback-moved").with("state", other.state()));
            case FeedbackResult.Missing missing ->
                throw new ProblemException(Problem.of(400, "field-missing").with("field", missing.field()));
            case FeedbackResult.NamesPerson names ->
                throw new ProblemException(Problem.of(409, "feedback-names-person"));
            case FeedbackResult.NotKept not ->
                throw new ProblemException(
                        switch (not.why()) {
                            case TAKEN -> Problem.of(422, "idempotency-key-reused");
                            case ERASED -> Problem.of(410, "personal-erased");
                            case FULL, KEPT, KNOWN -> Problem.of(503, "personal-full");
                        });
        };
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "feedback-unknown"));
    }
}
