package vn.motcua.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The one way an event's content is written, so that equal content has equal bytes; {@link ContentHash} says how. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(Object value) {
        return of(Json.MAPPER.<JsonNode>valueToTree(value));
    }

    /** The canonical text; throws {@link BadNumber} at a fraction and {@link IllegalArgumentException} at half a character. */
    static String of(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.MAPPER.createGenerator(text)) {
            write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    private static void write(JsonNode node, JsonGenerator out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode element : node) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(wholeCharacters(node.textValue()));
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            case NUMBER -> {
                if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                    throw new BadNumber("only whole numbers within 64 bits may stand in an event");
                }
                out.writeNumber(node.longValue());
            }
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not a JSON value: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, JsonGenerator out) throws IOException {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!property.getValue().isNull()) {
                sorted.put(wholeCharacters(property.getKey()), property.getValue());
            }
        }
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
            out.writeFieldName(property.getKey());
            write(property.getValue(), out);
        }
        out.writeEndObject();
    }

    /** Half a surrogate pair has no UTF-8 form: it would be hashed and stored as a question mark. */
    private static String wholeCharacters(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("a text contains half a character (an unpaired surrogate)");
        }
        return text;
    }

    /** A number that canonical JSON does not have. */
    static final class BadNumber extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        BadNumber(String message) {
            super(message);
        }
    }

    /** Reads a JSON object as its canonical text. */
    static final class Reader extends JsonDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(parser);
            if (!tree.isObject()) {
                return context.reportInputMismatch(this, "must be a JSON object");
            }
            try {
                return of(tree);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
