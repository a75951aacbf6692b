package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.protocol.Text;

/**
 * The office's book of appointments over {@code /api/v1/appointments}. A telephone goes first, and alone, to
 * {@code /api/v1/personal}; the booking carries the name it gets there.
 */
final class BookingsOverHttp implements Bookings {
    private static final String PATH = "/api/v1/appointments";
    private static final JsonMapper JSON = new JsonMapper();

    private final OfficeWeb web;
    private final Executor screenThread;

    BookingsOverHttp(OfficeWeb web, Executor screenThread) {
        this.web = web;
        this.screenThread = screenThread;
    }

    @Override
    public void days(String service, Consumer<Answer<Days>> done) {
        ask(WebQuestion.get(PATH + "/slots", Map.of("service", service)), BookingsOverHttp::days, done);
    }

    @Override
    public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
        ask(
                WebQuestion.get(PATH + "/slots", Map.of("service", service, "day", day.toString())),
                BookingsOverHttp::slots,
                done);
    }

    @Override
    public void book(Wish wish, Consumer<Answer<Booking>> done) {
        CompletableFuture<Answer<JsonNode>> answer = wish.phone() == null
                ? web.ask(booking(wish, null))
                : web.ask(telephone(wish.phone(), wish.key()))
                        .thenCompose(kept -> switch (kept.read(body -> text(body, "ref"))) {
                            case Answer.Told<String>(String ref) -> web.ask(booking(wish, ref));
                            case Answer.Refused<String> refused -> CompletableFuture.completedFuture(notKept(refused));
                            case Answer.NotReachable<String>() ->
                                CompletableFuture.completedFuture(new Answer.NotReachable<>());
                        });
        tell(answer, BookingsOverHttp::booking, done);
    }

    /** A telephone is erased when its booking was refused: whoever asks again did not hear that and has no place. */
    private static Answer<JsonNode> notKept(Answer.Refused<String> refused) {
        return refused.problem().equals("personal-erased")
                ? new Answer.Refused<>(409, "slot-full", Map.of())
                : new Answer.Refused<>(refused.status(), refused.problem(), refused.fields());
    }

    private static WebQuestion telephone(String phone, String key) {
        ObjectNode body =
                JSON.createObjectNode().put("purpose", "booking-phone").put("content", phone);
        return WebQuestion.post("/api/v1/personal", body, key + "-phone");
    }

    private static WebQuestion booking(Wish wish, @Nullable String ref) {
        ObjectNode body = JSON.createObjectNode()
                .put("service", wish.service())
                .put("start", wish.start().toString());
        if (wish.atHome()) {
            body.put("atHome", true);
        }
        if (ref != null) {
            body.put("personalRef", ref);
        }
        return WebQuestion.post(PATH, body, wish.key());
    }

    @Override
    public void find(String code, Consumer<Answer<Booking>> done) {
        ask(WebQuestion.get(PATH + "/" + WebQuestion.encoded(code)), BookingsOverHttp::booking, done);
    }

    @Override
    public void cancel(String code, Consumer<Answer<Booking>> done) {
        ask(WebQuestion.delete(PATH + "/" + WebQuestion.encoded(code)), BookingsOverHttp::booking, done);
    }

    private <T> void ask(WebQuestion question, Function<JsonNode, T> reader, Consumer<Answer<T>> done) {
        tell(web.ask(question), reader, done);
    }

    private <T> void tell(
            CompletableFuture<Answer<JsonNode>> answer, Function<JsonNode, T> reader, Consumer<Answer<T>> done) {
        answer.thenAccept(told -> {
            Answer<T> read = told.read(reader);
            screenThread.execute(() -> done.accept(read));
        });
    }

    private static Days days(JsonNode body) {
        List<Day> days = new ArrayList<>();
        list(body, "days").forEach(day -> days.add(new Day(LocalDate.parse(text(day, "day")), number(day, "free"))));
        return new Days(body.path("atHome").asBoolean(), days);
    }

    private static List<Slot> slots(JsonNode body) {
        List<Slot> slots = new ArrayList<>();
        list(body, "slots")
                .forEach(slot ->
                        slots.add(new Slot(instant(slot, "start"), instant(slot, "end"), number(slot, "free"))));
        return slots;
    }

    private static Booking booking(JsonNode body) {
        JsonNode name = body.path("serviceName");
        return new Booking(
                text(body, "code"),
                text(body, "shown"),
                text(body, "service"),
                new Text(text(name, "vi"), text(name, "en")),
                instant(body, "start"),
                instant(body, "end"),
                instant(body, "checkInFrom"),
                instant(body, "checkInUntil"),
                State.valueOf(constant(text(body, "state"))),
                CheckIn.valueOf(constant(text(body, "checkIn"))),
                body.path("atHome").asBoolean(),
                body.path("number").textValue());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static JsonNode list(JsonNode body, String field) {
        JsonNode found = body.path(field);
        if (!found.isArray()) {
            throw new IllegalArgumentException(field + " is no list");
        }
        return found;
    }

    private static String text(JsonNode body, String field) {
        String found = body.path(field).textValue();
        if (found == null || found.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return found;
    }

    private static Instant instant(JsonNode body, String field) {
        return Instant.parse(text(body, field));
    }

    private static int number(JsonNode body, String field) {
        if (!body.path(field).canConvertToInt()) {
            throw new IllegalArgumentException(field + " is no number");
        }
        return body.path(field).intValue();
    }
}
