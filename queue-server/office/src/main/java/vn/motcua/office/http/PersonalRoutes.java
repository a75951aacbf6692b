package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.access.DevicePrincipal;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.Role;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.PersonalData.Kept;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.PersonalUse;

/**
 * {@code /api/v1/personal}: the only way for what tells who a person is. Everything else carries the name that it gets
 * here. No answer but the one to a reader repeats it.
 */
public final class PersonalRoutes implements HttpService {
    private final CommandGate gate;
    private final PersonalData personal;

    /**
     * Routes to this store.
     *
     * @param loop what the store works on
     * @param personal keeps, hands out and erases
     */
    public PersonalRoutes(CommandLoop loop, PersonalData personal) {
        this.gate = new CommandGate(loop);
        this.personal = personal;
    }

    private record KeptBody(String ref, String purpose, Instant expiresAt) {}

    private record ReadBody(
            String ref, String purpose, @Nullable String content, Instant expiresAt) {}

    /** @param ref absent where the data is read only among others: beside the time it would tell one from another */
    private record UseBody(
            Instant at,
            String who,
            String what,
            String purpose,
            @Nullable String ref) {}

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/v1/personal", this::keep)
                .get("/api/v1/personal", this::uses)
                .get("/api/v1/personal/{ref}", this::read)
                .delete("/api/v1/personal/{ref}", this::erase);
    }

    private void keep(ServerRequest request, ServerResponse response) {
        Principal who = Principal.require(request);
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        String named = body.required("purpose");
        Purpose purpose = personal.purpose(named).orElseThrow(() -> Body.wrong("purpose", "a purpose of this office"));
        if (who instanceof DevicePrincipal && !purpose.byDevices()) {
            throw new ProblemException(Problem.of(403, "not-allowed"));
        }
        String content = body.content("content", purpose.longest());
        // A device names it by itself, since its event may be on the way first; for others a repeat finds the same
        // name.
        PersonalRef ref =
                body.text("ref").map(text -> ref(text, 400)).orElseGet(() -> personal.name(who.key() + "\n" + key));
        Kept kept = gate.await(request, response, () -> personal.keep(who.key(), ref, purpose, content));
        if (kept == null) {
            return;
        }
        KeptBody told = new KeptBody(ref.value(), purpose.name(), kept.expiresAt());
        switch (kept.outcome()) {
            case KEPT -> CommandGate.send(response, 201, told);
            case KNOWN -> CommandGate.send(response, 200, told);
            case TAKEN -> throw new ProblemException(Problem.of(422, "idempotency-key-reused"));
            case ERASED -> throw new ProblemException(Problem.of(410, "personal-erased"));
            case FULL -> throw new ProblemException(Problem.of(503, "personal-full"));
        }
    }

    private void read(ServerRequest request, ServerResponse response) {
        Principal who = Principal.require(request);
        PersonalRef ref = ref(request.path().pathParameters().get("ref"), 404);
        Optional<PersonalData.Read> found = gate.await(
                request,
                response,
                () -> personal.read(who.key(), ref, entitled(who).and(purpose -> !purpose.together())));
        if (found == null) {
            return;
        }
        PersonalData.Read read = found.orElseThrow(PersonalRoutes::unknown);
        if (!read.entitled()) {
            throw new ProblemException(Problem.of(403, "not-allowed"));
        }
        if (read.content() == null) {
            throw new ProblemException(Problem.of(503, "personal-sealed"));
        }
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        CommandGate.send(
                response, 200, new ReadBody(ref.value(), read.purpose().name(), read.content(), read.expiresAt()));
    }

    private void erase(ServerRequest request, ServerResponse response) {
        Principal who = Principal.require(request);
        PersonalRef ref = ref(request.path().pathParameters().get("ref"), 404);
        Optional<Boolean> erased = gate.await(request, response, () -> personal.erase(who.key(), ref, entitled(who)));
        if (erased == null) {
            return;
        }
        if (!erased.orElseThrow(PersonalRoutes::unknown)) {
            throw new ProblemException(Problem.of(403, "not-allowed"));
        }
        response.status(io.helidon.http.Status.NO_CONTENT_204).send();
    }

    /** One reading of many together is one line. */
    private void uses(ServerRequest request, ServerResponse response) {
        List<PersonalUse> uses = gate.await(request, response, personal::uses);
        if (uses != null) {
            Set<UseBody> together = new HashSet<>();
            CommandGate.send(
                    response,
                    200,
                    Map.of(
                            "uses",
                            uses.stream()
                                    .filter(use -> use.what() != PersonalUse.What.READ
                                            || !together(use)
                                            || together.add(body(use)))
                                    .map(this::body)
                                    .toList()));
        }
    }

    private UseBody body(PersonalUse use) {
        return new UseBody(
                use.at(),
                use.who(),
                use.what().name().toLowerCase(Locale.ROOT),
                use.purpose(),
                together(use) ? null : use.ref().value());
    }

    private boolean together(PersonalUse use) {
        return personal.purpose(use.purpose()).filter(Purpose::together).isPresent();
    }

    /** A machine's roles include no others, a person's do. */
    private static Predicate<Purpose> entitled(Principal who) {
        return purpose -> who.has(purpose.readers()) || who.has(Role.ADMINISTRATOR);
    }

    private static PersonalRef ref(String text, int status) {
        if (!PersonalRef.isRef(text)) {
            throw status == 404 ? unknown() : Body.wrong("ref", "128 random bits as 22 characters of base64url");
        }
        return new PersonalRef(text);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "personal-unknown"));
    }
}
