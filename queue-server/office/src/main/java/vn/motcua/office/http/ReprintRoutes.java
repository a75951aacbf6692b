package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.access.Principal;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reprints;

/** {@code POST /api/v1/tickets/{ticket}/reprint}: the kiosk that printed an open ticket prints it once more, as a copy. */
public final class ReprintRoutes implements HttpService {
    private final CommandGate gate;
    private final Reprints reprints;

    /** Routes over the queue of {@code loop}. */
    public ReprintRoutes(CommandLoop loop, Reprints reprints) {
        this.gate = new CommandGate(loop);
        this.reprints = reprints;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/tickets/{ticket}/reprint", this::reprint);
    }

    private record Printed(String number, Optional<DeviceId> device) {}

    private void reprint(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        TicketId id = Ids.ticketOfPath(request);
        @Nullable
        Optional<Printed> found =
                gate.read(request, response, state -> state.ticket(id).map(ticket -> printed(state, ticket)));
        if (found == null) {
            return;
        }
        Printed printed = found.orElseThrow(
                () -> new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", id.toString())));
        DeviceId device = printed.device()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(409, "paper-not-of-a-kiosk").with("number", printed.number())));
        // One key, one paper, whoever else may use the same words.
        String wish = UUID.nameUUIDFromBytes(
                        (Principal.require(request).key() + " " + id + " " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        CompletableFuture<Reprints.Copy> asked = reprints.ask(device, new Reprints.Asked(wish, id))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(409, "kiosk-without-link").with("device", device.toString())));
        Reprints.@Nullable Copy copy = gate.await(request, response, () -> asked);
        if (copy != null) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("ticket", id.toString());
            body.put("number", printed.number());
            body.put("device", device.value());
            body.put("outcome", copy.outcome());
            body.put("copy", copy.copy());
            CommandGate.send(response, 200, body);
        }
    }

    /** A device holds the series of the numbers it prints. */
    private static Printed printed(QueueState state, Ticket ticket) {
        Optional<DeviceId> device = state.devices().keySet().stream()
                .filter(id -> state.leasesOf(id).stream()
                        .anyMatch(lease -> lease.day().equals(ticket.visit().seriesDay())
                                && lease.letter() == ticket.number().letter()
                                && lease.series() == ticket.number().series()))
                .findFirst();
        return new Printed(ticket.number().toString(), device);
    }
}
