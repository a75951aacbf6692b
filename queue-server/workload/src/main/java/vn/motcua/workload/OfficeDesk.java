package vn.motcua.workload;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One officer's, or one program's, line to the office: the requests of the HTTP interface by name. For one thread at a
 * time.
 *
 * <p>Keys are unique for this object's name and the run, so that a repeat after a broken connection changes nothing.
 */
final class OfficeDesk implements AutoCloseable {
    private static final int WARMING_REQUESTS = 100;

    private final HttpLine line;
    private final String keys;
    private long requests;

    /**
     * A line with a token.
     *
     * @param name distinguishes this line's idempotency keys from those of all others in the run
     */
    OfficeDesk(OfficeAddress office, String token, String name) {
        line = new HttpLine(office, token);
        keys = name + "-" + Long.toString(System.currentTimeMillis(), 36) + "-";
    }

    /** What a service is called where. */
    record OfferedService(String id, String letter, boolean open, int waiting) {}

    /** A counter and what it can serve. */
    record KnownCounter(
            String id,
            String state,
            List<String> services,
            @Nullable String ticket) {}

    Answer issue(String service, boolean priority, @Nullable String slot) {
        String more = (priority ? ",\"priority\":true" : "") + (slot == null ? "" : ",\"slot\":\"" + slot + "\"");
        return post("/api/v1/tickets", "{\"service\":\"" + service + "\"" + more + "}");
    }

    Answer callNext(String counter) {
        return at(counter, "call-next", "");
    }

    Answer call(String counter, String ticket, String reason) {
        return at(counter, "call", "{\"ticket\":\"" + ticket + "\",\"reason\":\"" + reason + "\"}");
    }

    Answer start(String counter) {
        return at(counter, "start", "");
    }

    Answer complete(String counter) {
        return at(counter, "complete", "");
    }

    Answer noShow(String counter) {
        return at(counter, "no-show", "");
    }

    Answer open(String counter, String officer) {
        return at(counter, "open", "{\"officer\":\"" + officer + "\"}");
    }

    Answer close(String counter) {
        return at(counter, "close", "");
    }

    Answer cancel(String ticket, String reason) {
        return post("/api/v1/tickets/" + ticket + "/cancel", "{\"reason\":\"" + reason + "\"}");
    }

    /** Connects and asks until the way there and back is compiled, so that the first real request is not a slow one. */
    OfficeDesk warmedUp() {
        for (int each = 0; each < WARMING_REQUESTS; each++) {
            line.get("/api/v1/counters");
        }
        return this;
    }

    Answer ticket(String ticket) {
        return line.get("/api/v1/tickets/" + ticket);
    }

    Answer get(String path) {
        return line.get(path);
    }

    Answer put(String path, String contentType, String body) {
        return line.put(path, contentType, body);
    }

    Answer post(String path, String json) {
        return line.post(path, keys + requests++, json);
    }

    private Answer at(String counter, String action, String json) {
        return post("/api/v1/counters/" + counter + "/" + action, json);
    }

    /** The services of the office. */
    List<OfferedService> services() {
        return list("/api/v1/services", "services")
                .map(node -> new OfferedService(
                        node.path("id").asText(),
                        node.path("letter").asText(),
                        node.path("open").asBoolean(),
                        node.path("waiting").asInt()))
                .toList();
    }

    /** The counters of the office. */
    List<KnownCounter> counters() {
        return list("/api/v1/counters", "counters")
                .map(node -> new KnownCounter(
                        node.path("id").asText(),
                        node.path("state").asText(),
                        StreamSupport.stream(node.path("services").spliterator(), false)
                                .map(com.fasterxml.jackson.databind.JsonNode::asText)
                                .toList(),
                        node.path("ticket").asText(null)))
                .toList();
    }

    private java.util.stream.Stream<com.fasterxml.jackson.databind.JsonNode> list(String path, String field) {
        Answer answer = line.get(path);
        if (!answer.succeeded()) {
            throw new WorkloadFault("GET " + path + " was answered " + answer.problem());
        }
        return StreamSupport.stream(answer.json().path(field).spliterator(), false);
    }

    @Override
    public void close() {
        line.close();
    }
}
