package vn.motcua.office.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A refusal or a fault as a client sees it: a problem detail (RFC 9457) with a stable {@code code}.
 *
 * <p>Its title and detail are found by the code, in the language of the request, in {@code problems_vi.properties} and
 * {@code problems_en.properties}; {@code {name}} in a detail stands for the extension field of that name. A problem
 * never carries a name, an ID number or a phone number.
 *
 * @param status the HTTP status, 400 to 599
 * @param code   the stable name of the problem, lower-case words joined by {@code -}
 * @param fields extension fields in the order given; JSON-ready values (text, numbers, booleans, lists, maps)
 */
public record Problem(int status, String code, Map<String, Object> fields) {
    /** The media type of a problem detail. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "code");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Checks the status, the code and that no extension field hides a standard one; copies the fields. */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Problem status must be 400 to 599, not " + status);
        }
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Problem code must be lower-case words joined by '-', not " + code);
        }
        for (String name : fields.keySet()) {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException("Problem field " + name + " is a standard member");
            }
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A problem without extension fields.
     *
     * @param status the HTTP status
     * @param code   the stable name of the problem
     * @return the problem
     */
    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of());
    }

    /**
     * This problem with one more extension field.
     *
     * @param name  the field's name
     * @param value a JSON-ready value
     * @return the longer problem
     */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Problem(status, code, more);
    }

    /**
     * The problem's type URI.
     *
     * @return {@code urn:motcua:problem:} and the code
     */
    public String type() {
        return "urn:motcua:problem:" + code;
    }

    /**
     * The problem as JSON text.
     *
     * @param language the language of title and detail
     * @return one JSON object: type, title, status, detail, code, then the extension fields
     */
    public String json(Language language) {
        ProblemTexts texts = ProblemTexts.in(language);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type());
        body.put("title", texts.title(this));
        body.put("status", status);
        texts.detail(this).ifPresent(detail -> body.put("detail", detail));
        body.put("code", code);
        body.putAll(fields);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException notJsonReady) {
            throw new IllegalArgumentException("A field of problem " + code + " is not JSON-ready", notJsonReady);
        }
    }

    /**
     * Ends the exchange with this problem, in the language that the request asks for. Never stored by a cache.
     *
     * @param request  the request that was refused
     * @param response its response, not yet sent
     */
    public void send(ServerRequest request, ServerResponse response) {
        Language language = Language.of(request);
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE);
        response.header(HeaderNames.CONTENT_LANGUAGE, language.tag());
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(json(language).getBytes(StandardCharsets.UTF_8));
    }
}
