package vn.motcua.office.access;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.DeviceDirectory.Registration;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/**
 * {@code /api/v1/devices}: which devices may connect. A POST needs its {@code Idempotency-Key}; nothing is stored for
 * it, least of all the secret: a second registration is told 409 {@code device-exists}, a second revocation changes
 * nothing. A secret lost on the way is replaced by revoking the device and registering it again.
 */
final class DeviceRoutes implements HttpService {
    private final DeviceDirectory devices;
    private final Function<String, Optional<DeviceCondition>> conditions;

    DeviceRoutes(DeviceDirectory devices, Function<String, Optional<DeviceCondition>> conditions) {
        this.devices = devices;
        this.conditions = conditions;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/devices", this::list)
                .get("/api/v1/printers", this::printers)
                .post("/api/v1/devices", this::register)
                .post("/api/v1/devices/{device}/revoke", this::revoke)
                .post("/api/v1/devices/{device}/block", this::block)
                .post("/api/v1/devices/{device}/unblock", this::unblock);
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonBody.send(
                response,
                200,
                Map.of("devices", devices.all().stream().map(this::seen).toList()));
    }

    /**
     * How the printers of the devices that have their link are, and who is asked to come to a device: for whoever stands
     * near enough to bring a roll or a hand.
     */
    private void printers(ServerRequest request, ServerResponse response) {
        List<Map<String, String>> told = new ArrayList<>();
        List<Map<String, String>> help = new ArrayList<>();
        for (Device device : devices.all()) {
            DeviceCondition now = conditions.apply(device.id()).orElse(DeviceCondition.UNHEARD);
            if (now.online() && now.printer() != null) {
                told.add(Map.of("device", device.id(), "printer", now.printer()));
            }
            if (now.online() && now.helpWanted() instanceof Instant since) {
                help.add(Map.of("device", device.id(), "since", since.toString()));
            }
        }
        JsonBody.send(response, 200, Map.of("printers", told, "help", help));
    }

    private void register(ServerRequest request, ServerResponse response) {
        UserRoutes.requireKey(request);
        JsonBody body = JsonBody.of(request);
        String id = body.text("device");
        switch (registered(id, body.text("kind"), body.optional("counter"))) {
            case Registration.Registered(Device device, String secret) -> {
                Map<String, Object> answer = described(device);
                answer.put("secret", secret);
                JsonBody.send(response, 201, answer);
            }
            case Registration.IdTaken() ->
                throw refusal(Problem.of(409, "device-exists").with("device", id));
            case Registration.Full() ->
                throw refusal(Problem.of(409, "limit-reached").with("limit", DeviceDirectory.LIMIT));
        }
    }

    private Registration registered(String id, String kind, Optional<String> counter) {
        try {
            return devices.register(id, kind, counter.orElse(null));
        } catch (IllegalArgumentException wrong) {
            throw refusal(Problem.of(400, "device-wrong"));
        }
    }

    private void revoke(ServerRequest request, ServerResponse response) {
        UserRoutes.requireKey(request);
        String id = request.path().pathParameters().get("device");
        answer(response, id, devices.revoke(id));
    }

    private void block(ServerRequest request, ServerResponse response) {
        UserRoutes.requireKey(request);
        String id = request.path().pathParameters().get("device");
        answer(response, id, devices.block(id));
    }

    private void unblock(ServerRequest request, ServerResponse response) {
        UserRoutes.requireKey(request);
        String id = request.path().pathParameters().get("device");
        answer(response, id, devices.unblock(id));
    }

    private static void answer(ServerResponse response, String id, Optional<Device> now) {
        Device device =
                now.orElseThrow(() -> refusal(Problem.of(404, "device-unknown").with("device", id)));
        JsonBody.send(response, 200, described(device));
    }

    /** As the directory knows it, and as it says it is. */
    private Map<String, Object> seen(Device device) {
        Map<String, Object> answer = described(device);
        DeviceCondition now = conditions.apply(device.id()).orElse(DeviceCondition.UNHEARD);
        answer.put("online", now.online());
        answer.put("backlog", now.backlog());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("printer", now.printer());
        told.put("clock", now.clock());
        told.put("version", now.version());
        told.put("lastSeen", now.lastSeen() == null ? null : now.lastSeen().toString());
        told.put("attention", now.attention());
        told.put(
                "helpWanted", now.helpWanted() == null ? null : now.helpWanted().toString());
        told.forEach((name, value) -> {
            if (value != null) {
                answer.put(name, value);
            }
        });
        return answer;
    }

    private static Map<String, Object> described(Device device) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", device.id());
        answer.put("device", device.id());
        answer.put("kind", device.kind());
        if (device.counter() != null) {
            answer.put("counter", device.counter());
        }
        answer.put("state", device.state().label());
        answer.put("registered", device.registered().toString());
        return answer;
    }

    private static ProblemException refusal(Problem problem) {
        return new ProblemException(problem);
    }
}
