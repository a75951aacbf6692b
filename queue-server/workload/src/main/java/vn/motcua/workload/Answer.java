package vn.motcua.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What the office answered.
 *
 * @param status the HTTP status
 * @param body the body as text, empty when there was none
 */
record Answer(int status, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /**
     * A text field of the answer's outermost object, found without parsing: a benchmark reads thousands of them a second
     * on the processor that the office needs. The office writes no white space, and ids and numbers hold no escapes.
     */
    Optional<String> text(String field) {
        String before = "\"" + field + "\":\"";
        int start = body.indexOf(before);
        if (start < 0) {
            return Optional.empty();
        }
        int from = start + before.length();
        int end = body.indexOf('"', from);
        return end < 0 ? Optional.empty() : Optional.of(body.substring(from, end));
    }

    /** A text field that must be there. */
    String required(String field) {
        return text(field)
                .orElseThrow(() ->
                        new WorkloadFault("the office answered " + status + " without \"" + field + "\": " + body));
    }

    /** The whole body. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new WorkloadFault("the office answered " + status + " with something that is not JSON", notJson);
        }
    }

    /** What went wrong, for a person: the problem's code where there is one. */
    String problem() {
        return status + " " + text("code").or(() -> text("title")).orElse(body.isEmpty() ? "without a body" : body);
    }
}
