package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import vn.motcua.protocol.Text;

/** What stands in an answer of the office; a part that is missing makes the whole unusable. */
final class Told {
    private Told() {}

    /** A text in both languages. */
    static Text text(JsonNode both) {
        return new Text(required(both.path("vi")), required(both.path("en")));
    }

    /** A text that must be there. */
    static String required(JsonNode node) {
        String text = node.textValue();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a part of the answer is missing");
        }
        return text;
    }
}
