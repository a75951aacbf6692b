package vn.motcua.office.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.function.Supplier;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.CounterLeases;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.UserPrincipal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/**
 * {@code POST /api/v1/counters/{counter}/lease}: a browser says that it works at a counter. The outcome is not kept under
 * its key: asking twice is asking once.
 */
final class LeaseRoutes implements HttpService {
    private final Supplier<OfficeDefinition> definition;
    private final Access access;

    LeaseRoutes(Supplier<OfficeDefinition> definition, Access access) {
        this.definition = definition;
        this.access = access;
    }

    /** A lease as its browser hears of it. */
    private record LeaseBody(String id, String officer, Instant since) {}

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/counters/{counter}/lease", this::take);
    }

    private void take(ServerRequest request, ServerResponse response) {
        CommandGate.key(request);
        CounterId counter = Ids.counterOfPath(request);
        if (definition.get().counter(counter.value()).isEmpty()) {
            throw new ProblemException(Problem.of(404, "unknown-counter").with("counter", counter.value()));
        }
        boolean takeOver = Body.of(request).flag("takeOver");
        if (!(Principal.require(request) instanceof UserPrincipal person)) {
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        CounterLeases.Taking taking = access.leases().take(person, counter.value(), takeOver);
        if (!taking.mine()) {
            throw taken(counter, taking.lease());
        }
        CommandGate.send(
                response,
                200,
                new LeaseBody(
                        taking.lease().id(),
                        access.displayName(taking.lease().user()),
                        taking.lease().since()));
    }

    /** A person's command needs the counter's lease, and takes it when it is free; a program needs none. */
    static void require(ServerRequest request, CounterId counter, Access access) {
        if (Principal.require(request) instanceof UserPrincipal person) {
            CounterLeases.Taking taking = access.leases().take(person, counter.value(), false);
            if (!taking.mine()) {
                throw taken(counter, taking.lease());
            }
        }
    }

    private static ProblemException taken(CounterId counter, CounterLeases.Lease lease) {
        return new ProblemException(Problem.of(409, "counter-taken")
                .with("counter", counter.value())
                .with("officer", lease.user())
                .with("since", lease.since().toString()));
    }
}
