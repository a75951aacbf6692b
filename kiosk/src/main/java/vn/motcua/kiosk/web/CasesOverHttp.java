package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.protocol.Text;

/** Formal feedback over {@code /api/v1/feedback/follow/{code}} and {@code /api/v1/feedback/published}; no device is named. */
final class CasesOverHttp implements Cases {
    private final OfficeWeb web;
    private final Executor screenThread;

    CasesOverHttp(OfficeWeb web, Executor screenThread) {
        this.web = web;
        this.screenThread = screenThread;
    }

    @Override
    public void follow(String code, Consumer<Answer<Case>> done) {
        web.ask(WebQuestion.get("/api/v1/feedback/follow/" + WebQuestion.encoded(code))
                        .anonymous())
                .thenAccept(told -> {
                    Answer<Case> read = told.read(CasesOverHttp::one);
                    screenThread.execute(() -> done.accept(read));
                });
    }

    @Override
    public void published(int from, Consumer<Answer<Batch>> done) {
        Map<String, String> query = Map.of("from", String.valueOf(from), "most", String.valueOf(AT_ONCE));
        web.ask(WebQuestion.get("/api/v1/feedback/published", query).anonymous())
                .thenAccept(told -> {
                    Answer<Batch> read = told.read(body -> batch(body, from));
                    screenThread.execute(() -> done.accept(read));
                });
    }

    private static Case one(JsonNode body) {
        JsonNode due = body.path("due");
        return new Case(
                Told.required(body.path("code")),
                Told.text(body.path("state")),
                Instant.parse(Told.required(body.path("receivedAt"))),
                due.isObject() ? Told.text(due.path("name")) : null,
                due.isObject() ? LocalDate.parse(Told.required(due.path("day"))) : null,
                due.path("late").asBoolean(),
                words(body.path("agency")),
                words(body.path("elsewhere")),
                body.path("answer").textValue());
    }

    private static @Nullable Text words(JsonNode both) {
        return both.isObject() ? Told.text(both) : null;
    }

    private static Batch batch(JsonNode body, int from) {
        List<Answered> answers = new ArrayList<>();
        for (JsonNode one : body.path("answers")) {
            answers.add(new Answered(
                    Told.text(one.path("about")),
                    Told.required(one.path("summary")),
                    Told.required(one.path("answer")),
                    LocalDate.parse(Told.required(one.path("changed")))));
        }
        // An office of before tells all at once, from the newest on, and no count.
        int begin = body.has("all") ? 0 : Math.min(from, answers.size());
        int end = Math.min(answers.size(), begin + AT_ONCE);
        return new Batch(answers.subList(begin, end), body.path("all").asInt(answers.size()));
    }
}
