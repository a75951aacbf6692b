package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.office.definition.OfficeDefinitionRefused;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.problem.RequestBody;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.SimulatedClock;

/** Setting the time and the definition of an office on a simulated clock; register it in no other. */
public final class SimulationRoutes implements HttpService {
    private static final int LARGEST_DEFINITION = 1024 * 1024;
    private static final int MOST_PROBLEMS = 20;

    private final SimulatedClock clock;
    private final CommandGate gate;
    private final Definitions definitions;

    /** Where a new definition goes. */
    @FunctionalInterface
    public interface Definitions {
        /**
         * Reads a definition and puts it in force, for the rules, the pages and the devices.
         *
         * @param yaml the content of a definition file
         * @throws OfficeDefinitionRefused when something in it is wrong; the old one stays in force
         * @throws IOException when it cannot be read
         */
        void replace(byte[] yaml) throws IOException;
    }

    /**
     * Routes over this clock.
     *
     * @param loop tells whether a ticket is open
     * @param definitions where a new definition goes
     */
    public SimulationRoutes(SimulatedClock clock, CommandLoop loop, Definitions definitions) {
        this.clock = clock;
        this.gate = new CommandGate(loop);
        this.definitions = definitions;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/clock", (request, response) -> tell(response))
                .put("/api/v1/clock", this::set)
                .put("/api/v1/definition", this::replace);
    }

    private record ClockBody(Instant now, double speed) {}

    private void tell(ServerResponse response) {
        CommandGate.send(response, 200, new ClockBody(clock.instant(), clock.speed()));
    }

    /** Both fields may be left out; what is left out stays as it is. */
    private void set(ServerRequest request, ServerResponse response) {
        Body body = Body.of(request);
        Instant now = body.instant("now").orElseGet(clock::instant);
        double speed = body.number("speed").orElseGet(clock::speed);
        if (!(speed >= 0 && speed <= SimulatedClock.MAX_SPEED)) {
            throw Body.wrong("speed", "number from 0 to " + SimulatedClock.MAX_SPEED);
        }
        Instant latest = gate.read(request, response, QueueState::lastEventAt);
        if (latest == null) {
            return;
        }
        if (now.isBefore(latest)) {
            throw new ProblemException(Problem.of(409, "clock-behind").with("latest", latest.toString()));
        }
        clock.set(now, speed);
        tell(response);
    }

    /** What is told of something wrong in a definition. */
    private record Wrong(int line, int column, String what, String mend) {}

    private void replace(ServerRequest request, ServerResponse response) {
        byte[] yaml = RequestBody.read(request, "application/yaml", LARGEST_DEFINITION);
        Boolean busy = gate.read(request, response, SimulationRoutes::hasOpenTicket);
        if (busy == null) {
            return;
        }
        if (busy) {
            throw new ProblemException(Problem.of(409, "tickets-open"));
        }
        try {
            definitions.replace(yaml);
        } catch (OfficeDefinitionRefused refused) {
            List<Wrong> wrong = refused.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .map(problem -> new Wrong(
                            problem.line(),
                            problem.column(),
                            OfficePages.in(Language.of(request), problem.what()),
                            OfficePages.in(Language.of(request), problem.mend())))
                    .toList();
            throw new ProblemException(Problem.of(422, "definition-refused").with("problems", wrong));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A received definition could not be kept to be read", unreadable);
        }
        response.status(io.helidon.http.Status.NO_CONTENT_204).send();
    }

    private static boolean hasOpenTicket(QueueState state) {
        return state.tickets().stream().anyMatch(ticket -> switch (ticket) {
            case Ticket.Waiting w -> true;
            case Ticket.Called c -> true;
            case Ticket.InService s -> true;
            case Ticket.Parked p -> true;
            case Ticket.NoShow n -> false;
            case Ticket.Completed c -> false;
            case Ticket.Cancelled c -> false;
        });
    }
}
