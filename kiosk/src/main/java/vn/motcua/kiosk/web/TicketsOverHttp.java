package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/**
 * The stand of a ticket over {@code /api/v1/phone/{token}}, as its citizen's phone asks it; of a served one also whether it
 * is rated. When only the latter is not told, it counts as not rated: the office takes one rating anyway.
 */
final class TicketsOverHttp implements Tickets {
    private final OfficeWeb web;
    private final Executor screenThread;

    TicketsOverHttp(OfficeWeb web, Executor screenThread) {
        this.web = web;
        this.screenThread = screenThread;
    }

    @Override
    public void find(String token, Consumer<Answer<Stand>> done) {
        String path = "/api/v1/phone/" + WebQuestion.encoded(token);
        web.ask(WebQuestion.get(path).anonymous())
                .thenApply(told -> told.read(TicketsOverHttp::stand))
                .thenCompose(answer -> served(answer)
                        ? web.ask(WebQuestion.get(path + "/survey").anonymous()).thenApply(told -> rated(answer, told))
                        : CompletableFuture.completedFuture(answer))
                .thenAccept(answer -> screenThread.execute(() -> done.accept(answer)));
    }

    private static boolean served(Answer<Stand> answer) {
        return answer instanceof Answer.Told<Stand>(Stand stand) && stand.turn() == Turn.SERVED;
    }

    private static Answer<Stand> rated(Answer<Stand> answer, Answer<JsonNode> told) {
        boolean rated = told instanceof Answer.Told<JsonNode>(JsonNode body)
                && body.path("answered").asBoolean();
        return answer.read(stand -> new Stand(
                stand.number(),
                stand.turn(),
                stand.service(),
                stand.ahead(),
                stand.expected(),
                stand.counter(),
                stand.zone(),
                stand.until(),
                rated));
    }

    private static Stand stand(JsonNode body) {
        JsonNode stay = body.path("stay");
        JsonNode ahead = body.path("peopleAhead");
        String until = stay.path("until").textValue();
        return new Stand(
                Told.required(body.path("number")),
                turn(Told.required(body.path("state"))),
                Told.text(body.path("serviceName")),
                ahead.isInt() ? ahead.intValue() : null,
                range(body.path("wait")),
                text(body.path("counterName")),
                text(stay.path("zone")),
                until == null ? null : Instant.parse(until),
                false);
    }

    /** A state that a newer office knows cannot be told in words of today: the answer is unusable. */
    private static Turn turn(String state) {
        return switch (state) {
            case "Waiting" -> Turn.WAITING;
            case "Called" -> Turn.CALLED;
            case "InService" -> Turn.IN_SERVICE;
            case "Parked" -> Turn.PARKED;
            case "Completed" -> Turn.SERVED;
            case "NoShow" -> Turn.MISSED;
            case "Cancelled" -> Turn.OVER;
            default -> throw new IllegalArgumentException("a state of a ticket that is not known here");
        };
    }

    private static @Nullable WaitRange range(JsonNode wait) {
        JsonNode bound = wait.path("bound90");
        return wait.isObject()
                ? new WaitRange(
                        wait.path("low").intValue(),
                        wait.path("high").intValue(),
                        bound.isNumber() ? bound.intValue() : null)
                : null;
    }

    private static @Nullable Text text(JsonNode both) {
        return both.isObject() ? Told.text(both) : null;
    }
}
