package vn.motcua.office.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/**
 * {@code /api/v1/users}: who may sign in. A POST needs its {@code Idempotency-Key} like every other; nothing is stored
 * for it, because a repeat finds its own work: a second addition is told 409 {@code user-exists}, a second disabling
 * changes nothing.
 */
final class UserRoutes implements HttpService {
    private final Users users;
    private final PasswordHash passwords;

    UserRoutes(Users users, PasswordHash passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/users", this::list)
                .post("/api/v1/users", this::add)
                .post("/api/v1/users/{user}/disable", this::disable);
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonBody.send(
                response,
                200,
                Map.of("users", users.all().stream().map(UserRoutes::described).toList()));
    }

    private void add(ServerRequest request, ServerResponse response) {
        requireKey(request);
        JsonBody body = JsonBody.of(request);
        String name = body.text("user");
        String password = body.text("password");
        Role role = Role.of(body.text("role")).orElseThrow(() -> refusal(Problem.of(400, "malformed-json")));
        if (!Slug.valid(name)) {
            throw refusal(Problem.of(400, "user-name-wrong"));
        }
        if (!PasswordRules.allow(name, password)) {
            throw refusal(Problem.of(400, "password-weak"));
        }
        User user = new User(name, body.optional("name").orElse(name), role, false);
        switch (users.add(user, hashed(password), false)) {
            case ADDED -> JsonBody.send(response, 201, described(user));
            case NAME_TAKEN -> throw refusal(Problem.of(409, "user-exists").with("user", name));
            case FULL -> throw refusal(Problem.of(409, "limit-reached").with("limit", Users.LIMIT));
        }
    }

    private void disable(ServerRequest request, ServerResponse response) {
        requireKey(request);
        String name = request.path().pathParameters().get("user");
        if (!users.disable(name)) {
            throw refusal(Problem.of(404, "user-unknown").with("user", name));
        }
        JsonBody.send(response, 200, Map.of("user", name, "disabled", true));
    }

    private String hashed(String password) {
        try {
            return passwords.hash(password);
        } catch (PasswordHash.Busy busy) {
            throw refusal(Problem.of(503, "busy"));
        }
    }

    /** The rule of every POST under {@code /api/v1}, kept here too so that clients meet one rule. */
    static void requireKey(ServerRequest request) {
        if (request.headers()
                .first(HeaderNames.create("Idempotency-Key"))
                .filter(key -> !key.isBlank())
                .isEmpty()) {
            throw refusal(Problem.of(400, "idempotency-key-missing"));
        }
    }

    private static Map<String, Object> described(User user) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("user", user.name());
        answer.put("name", user.displayName());
        answer.put("role", user.role().label());
        answer.put("disabled", user.disabled());
        return answer;
    }

    private static ProblemException refusal(Problem problem) {
        return new ProblemException(problem);
    }
}
