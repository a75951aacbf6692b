package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Dossiers;

/** The registry of dossiers over {@code /api/v1/dossiers/{code}/status}. */
final class DossiersOverHttp implements Dossiers {
    private final OfficeWeb web;
    private final Executor screenThread;

    DossiersOverHttp(OfficeWeb web, Executor screenThread) {
        this.web = web;
        this.screenThread = screenThread;
    }

    @Override
    public void status(String code, Consumer<Answer<Status>> done) {
        web.ask(WebQuestion.get("/api/v1/dossiers/" + WebQuestion.encoded(code) + "/status"))
                .thenAccept(told -> {
                    Answer<Status> read = told.read(DossiersOverHttp::status);
                    screenThread.execute(() -> done.accept(read));
                });
    }

    private static Status status(JsonNode body) {
        String word = body.path("timing").asText("");
        Timing timing = word.isEmpty()
                ? null
                : Timing.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate done = day(body, "doneOn");
        return new Status(
                Told.required(body.path("code")),
                Told.text(body.path("name")),
                Told.text(body.path("advice")),
                turn(Told.required(body.path("state")), timing == Timing.LATE && done == null),
                day(body, "receivedOn"),
                day(body, "dueOn"),
                done,
                timing);
    }

    /** A state that a newer office knows is none to act upon; its own words say what to do. */
    private static Turn turn(String state, boolean overdue) {
        return switch (state) {
            case "ready", "supplement" -> Turn.COME;
            case "stopped", "refused" -> Turn.ASK;
            case "returned" -> Turn.OVER;
            default -> overdue ? Turn.ASK : Turn.WAIT;
        };
    }

    private static @Nullable LocalDate day(JsonNode body, String field) {
        String day = body.path(field).textValue();
        return day == null ? null : LocalDate.parse(day);
    }
}
