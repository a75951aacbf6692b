package vn.motcua.office.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.problem.RequestBody;

/** The small JSON bodies of sign-in and administration: one object of texts, at most 4 KiB. */
final class JsonBody {
    static final int MAX_BYTES = 4 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** Reads the body, or refuses with 400, 413 or 415. */
    static JsonBody of(ServerRequest request) {
        try {
            JsonNode node = JSON.readTree(RequestBody.read(request, "application/json", MAX_BYTES));
            if (!node.isObject()) {
                throw malformed();
            }
            return new JsonBody(node);
        } catch (JsonProcessingException wrong) {
            throw malformed();
        } catch (IOException broken) {
            throw new ProblemException(Problem.of(400, "malformed-request"));
        }
    }

    /** A text that must be there. */
    String text(String field) {
        return optional(field).orElseThrow(() -> malformed());
    }

    /** A text that may be absent. */
    Optional<String> optional(String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw malformed();
        }
        return Optional.of(value.textValue());
    }

    /** Answers with a JSON object. */
    static void send(ServerResponse response, int status, Map<String, ?> object) {
        try {
            byte[] bytes = JSON.writeValueAsString(object).getBytes(StandardCharsets.UTF_8);
            response.status(Status.create(status)).header(HeaderNames.CONTENT_TYPE, "application/json");
            response.send(bytes);
        } catch (JsonProcessingException impossible) {
            throw new AccessException("Cannot write a JSON answer", impossible);
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.of(400, "malformed-json"));
    }
}
