package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.SurveyAnswer;
import vn.motcua.office.queue.SurveyHistory;
import vn.motcua.office.report.Satisfaction;
import vn.motcua.office.report.SurveyComments;
import vn.motcua.office.report.WaitingReport;

/**
 * What people write beside their answers: handed in by the ticket's secret after the answer
 * ({@code POST /api/v1/phone/{token}/survey/more}), read by managers among others of a block of days
 * ({@code GET /api/v1/reports/satisfaction/comments}). The words are personal data; the answer carries their name only.
 */
public final class SurveyCommentRoutes implements HttpService {
    private static final String PURPOSE = "survey-comment";

    private final CommandLoop loop;
    private final CommandGate gate;
    private final SurveyHistory history;
    private final PersonalData personal;
    private final Supplier<OfficeDefinition> definition;

    /**
     * Routes to these answers.
     *
     * @param personal keeps the words
     */
    public SurveyCommentRoutes(
            CommandLoop loop, SurveyHistory history, PersonalData personal, Supplier<OfficeDefinition> definition) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.history = history;
        this.personal = personal;
        this.definition = definition;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/phone/{token}/survey/more", this::more)
                .get("/api/v1/reports/satisfaction/comments", this::comments);
    }

    /** Reasons and words for an answer that is kept: each once. A repeat finds what it did. */
    private void more(ServerRequest request, ServerResponse response) {
        CommandGate.key(request);
        String token = PhoneRoutes.token(request);
        Body body = Body.of(request);
        List<String> reasons = reasons(body);
        if (!body.has("comment") && reasons.isEmpty()) {
            throw new ProblemException(Problem.of(400, "field-missing").with("field", "comment"));
        }
        Words words = body.has("comment") ? kept(token, body) : new Words(null, false);
        SurveyAnswer.Outcome outcome = gate.outcome(() -> loop.add(new SurveyAnswer.More(token, reasons, words.ref())));
        if (words.others()) {
            throw new ProblemException(Problem.of(409, "survey-answered"));
        }
        switch (outcome) {
            case BOUND, UNBOUND, ANSWERED -> CommandGate.send(response, 201, Map.of());
            case NOT_SERVED -> throw new ProblemException(Problem.of(409, "survey-too-early"));
            case UNKNOWN ->
                throw new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", "…"));
        }
    }

    /** @param others whether other words are kept under this name: those go to the answer, these do not */
    private record Words(@Nullable PersonalRef ref, boolean others) {}

    /**
     * Keeps the words, named by the ticket's secret: a repeat is found, and of two only the first is kept. The first may
     * be kept and still lack its answer, when the office had no time for the second step.
     */
    private Words kept(String token, Body body) {
        Purpose purpose = personal.purpose(PURPOSE).orElseThrow();
        String words = body.content("comment", purpose.longest());
        PersonalRef ref = personal.name("survey\n" + token);
        if (!history.answered(token)) {
            throw new ProblemException(Problem.of(409, "survey-too-early"));
        }
        boolean mine = gate.outcome(() -> personal.kept(ref, PURPOSE));
        if (!mine && history.commented(token)) {
            throw new ProblemException(Problem.of(409, "survey-answered"));
        }
        PersonalData.Outcome outcome = gate.outcome(() -> personal.keep(PersonalData.CITIZEN, ref, purpose, words))
                .outcome();
        boolean others = outcome == PersonalData.Outcome.TAKEN;
        if (!others || history.commented(token)) {
            refused(outcome);
        }
        return new Words(ref, others);
    }

    private List<String> reasons(Body body) {
        List<String> reasons = body.texts("reasons").orElse(List.of());
        LocalDate today =
                LocalDate.ofInstant(loop.clock().instant(), definition.get().timeZone());
        List<String> known = definition.get().surveyOn(today).stream()
                .flatMap(set -> set.reasons().stream())
                .map(QuestionSet.Choice::id)
                .toList();
        if (!known.containsAll(reasons)) {
            throw Body.wrong("reasons", "reasons of the questions in force");
        }
        return reasons;
    }

    private static void refused(PersonalData.Outcome outcome) {
        switch (outcome) {
            case KEPT, KNOWN -> {}
            case TAKEN -> throw new ProblemException(Problem.of(409, "survey-answered"));
            case ERASED -> throw new ProblemException(Problem.of(410, "personal-erased"));
            case FULL -> throw new ProblemException(Problem.of(503, "personal-full"));
        }
    }

    /**
     * What was written in a block of days.
     *
     * @param erased how many of it are no longer kept, or have not come yet
     */
    private record GroupBody(LocalDate from, LocalDate to, List<CommentBody> comments, int erased) {}

    /** @param ref by which it can be erased */
    private record CommentBody(String ref, String text) {}

    private record CommentsBody(List<GroupBody> groups, int hidden, int left) {}

    private void comments(ServerRequest request, ServerResponse response) {
        LocalDate today = definition.get().businessDay(loop.clock().instant());
        LocalDate to = ReportRoutes.day(request, "to", ReportRoutes.day(request, "from", today));
        LocalDate from = ReportRoutes.day(request, "from", to);
        if (to.isBefore(from) || from.plusDays(WaitingReport.MOST_DAYS).isBefore(to.plusDays(1))) {
            throw Body.wrong("from, to", "1–" + WaitingReport.MOST_DAYS + " days");
        }
        Purpose purpose = personal.purpose(PURPOSE).orElseThrow();
        SurveyComments readable = SurveyComments.of(
                history.comments(from, to),
                from,
                to,
                today,
                today.minusDays(purpose.kept().toDays()));
        List<PersonalRef> refs = readable.groups().stream()
                .flatMap(group -> group.refs().stream())
                .toList();
        Map<PersonalRef, String> texts = gate.await(
                request,
                response,
                () -> personal.readTogether(Principal.require(request).key(), refs, PURPOSE));
        if (texts == null) {
            return;
        }
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        CommandGate.send(response, 200, body(readable, texts));
    }

    /** Where fewer texts than five are there, since some were erased or have not come yet, none is told. */
    private static CommentsBody body(SurveyComments readable, Map<PersonalRef, String> texts) {
        List<GroupBody> groups = new ArrayList<>();
        int hidden = readable.hidden();
        for (SurveyComments.Group group : readable.groups()) {
            GroupBody body = body(group, texts);
            if (body.comments().size() < Satisfaction.LEAST) {
                hidden += group.refs().size();
            } else {
                groups.add(body);
            }
        }
        return new CommentsBody(groups, hidden, readable.left());
    }

    private static GroupBody body(SurveyComments.Group group, Map<PersonalRef, String> texts) {
        List<CommentBody> comments = group.refs().stream()
                .flatMap(ref -> Stream.ofNullable(comment(ref, texts.get(ref))))
                .toList();
        return new GroupBody(
                group.block().from(), group.block().to(), comments, group.refs().size() - comments.size());
    }

    private static @Nullable CommentBody comment(PersonalRef ref, @Nullable String text) {
        return text == null ? null : new CommentBody(ref.value(), text);
    }
}
