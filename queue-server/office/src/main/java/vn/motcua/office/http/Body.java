package vn.motcua.office.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.problem.RequestBody;

/**
 * The JSON object of a command, at most {@value #MAX_BYTES} bytes; no body at all reads as an empty object. Fields that
 * nobody knows are passed over, so that a newer client can talk to an older office; a known field of another type is
 * refused by its name.
 */
final class Body {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    static final int MAX_BYTES = 64 * 1024;

    /** The longest free text: a reason is a few words. */
    static final int LONGEST_TEXT = 200;

    private static final int MOST_ITEMS = 100;
    private static final byte[] NOTHING = new byte[0];

    /** Nine digits, however they are grouped, are a telephone or an identity number (rule 9: never in an event). */
    private static final Pattern PERSONAL = Pattern.compile("(\\d[ .\\-]?){9,}|\\S+@\\S+\\.\\S+");

    private final byte[] bytes;
    private final Optional<JsonNode> object;

    private Body(byte[] bytes, Optional<JsonNode> object) {
        this.bytes = bytes;
        this.object = object;
    }

    /**
     * Reads the body.
     *
     * @throws ProblemException 400, 413 or 415
     */
    static Body of(ServerRequest request) {
        boolean none = !request.content().hasEntity()
                || request.headers().contentLength().orElse(-1) == 0;
        byte[] bytes = none ? NOTHING : RequestBody.read(request, Json.MEDIA_TYPE, MAX_BYTES);
        if (bytes.length == 0) {
            return new Body(NOTHING, Optional.empty());
        }
        try {
            JsonNode node = Json.read(bytes);
            if (!node.isObject()) {
                throw new ProblemException(Problem.of(400, "malformed-json"));
            }
            return new Body(bytes, Optional.of(node));
        } catch (IOException notJson) {
            throw new ProblemException(Problem.of(400, "malformed-json"));
        }
    }

    /** The bytes as received. */
    byte[] bytes() {
        return bytes;
    }

    /** A text that must be there. */
    String required(String field) {
        return text(field)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(400, "field-missing").with("field", field)));
    }

    /** A text, not blank and at most {@value #LONGEST_TEXT} characters; empty when absent or null. */
    Optional<String> text(String field) {
        return value(field).map(node -> {
            String text = node.isTextual() ? node.textValue().strip() : "";
            if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
                throw wrong(field, "text, 1–" + LONGEST_TEXT);
            }
            return text;
        });
    }

    /** Whether a field is there and not null. */
    boolean has(String field) {
        return value(field).isPresent();
    }

    /** A text of several lines that must be there, at most {@code longest} characters: for what is kept apart only. */
    String content(String field, int longest) {
        String text = value(field)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(400, "field-missing").with("field", field)))
                .asText()
                .strip();
        if (text.isEmpty()
                || text.length() > longest
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            throw wrong(field, "text, 1–" + longest);
        }
        return text;
    }

    /** A reason as the log may keep it ({@link Reasons}); what holds a person's number is refused by its name. */
    Optional<String> reason(String field) {
        Optional<String> reason = text(field);
        if (reason.filter(text -> PERSONAL.matcher(text).find()).isPresent()) {
            throw new ProblemException(Problem.of(400, "personal-data").with("field", field));
        }
        return reason.map(Reasons::recorded);
    }

    /** A reason that must be there. */
    String requiredReason(String field) {
        required(field);
        return reason(field).orElseThrow();
    }

    /** True or false; false when absent or null. */
    boolean flag(String field) {
        return value(field)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw wrong(field, "boolean");
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    /** An instant as ISO-8601 text with an offset; empty when absent or null. */
    Optional<Instant> instant(String field) {
        return value(field).map(node -> {
            try {
                Instant instant = OffsetDateTime.parse(node.isTextual() ? node.textValue() : "")
                        .toInstant();
                if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                    return instant;
                }
            } catch (DateTimeException notInForm) {
                // Told below, like a time no office will see.
            }
            throw wrong(field, "ISO-8601 instant from 2000 to 2099, such as 2026-11-22T08:30:00+07:00");
        });
    }

    /** A finite number; empty when absent or null. */
    Optional<Double> number(String field) {
        return value(field).map(node -> {
            if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
                throw wrong(field, "number");
            }
            return node.doubleValue();
        });
    }

    /** A list of 1–{@value #MOST_ITEMS} texts; empty when absent or null. */
    Optional<List<String>> texts(String field) {
        return value(field).map(node -> {
            if (!node.isArray() || node.isEmpty() || node.size() > MOST_ITEMS) {
                throw wrong(field, "list of 1–" + MOST_ITEMS + " texts");
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode item : node) {
                if (!item.isTextual()) {
                    throw wrong(field, "list of texts");
                }
                texts.add(item.textValue());
            }
            return texts;
        });
    }

    /** An object of words by name, at most {@code most}; empty when absent or null. */
    Map<String, String> words(String field, int most) {
        return value(field)
                .map(node -> {
                    if (!node.isObject() || node.size() > most) {
                        throw wrong(field, "object of at most " + most + " words");
                    }
                    Map<String, String> words = new LinkedHashMap<>();
                    node.properties().forEach(entry -> {
                        if (!entry.getValue().isTextual()) {
                            throw wrong(field, "object of words");
                        }
                        words.put(entry.getKey(), entry.getValue().textValue());
                    });
                    return words;
                })
                .orElse(Map.of());
    }

    /** A list of at most {@code most} objects; empty when absent or null. */
    List<Body> objects(String field, int most) {
        return value(field)
                .map(node -> {
                    if (!node.isArray() || node.size() > most) {
                        throw wrong(field, "list of at most " + most + " objects");
                    }
                    List<Body> objects = new ArrayList<>();
                    for (JsonNode item : node) {
                        if (!item.isObject()) {
                            throw wrong(field, "list of objects");
                        }
                        objects.add(new Body(NOTHING, Optional.of(item)));
                    }
                    return objects;
                })
                .orElse(List.of());
    }

    private Optional<JsonNode> value(String field) {
        return object.map(known -> known.get(field)).filter(node -> !node.isNull());
    }

    static ProblemException wrong(String field, String expected) {
        return new ProblemException(
                Problem.of(400, "field-wrong").with("field", field).with("expected", expected));
    }
}
