package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which of the lists of an export is that of its procedures: the first whose entries have a code, at any depth; where none
 * has, the first list of objects, so that it is told what they lack. A list under the name of a column, as that of papers,
 * is none.
 */
final class GuideList {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONE = Integer.MAX_VALUE;

    /** Names and values of one entry: those of 1,000 papers, and as much again. */
    private static final int MOST_TOKENS = 20_000;

    private static final int LONGEST_STRING = 1_000_000;

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .build());
    }

    private int withCodes = NONE;
    private int withObjects = NONE;
    private int first = NONE;

    private GuideList() {}

    /** Looks for it; a file that breaks off tells what it can. */
    static GuideList in(byte[] json) {
        GuideList found = new GuideList();
        try (JsonParser parser = parser(json)) {
            found.search(parser);
        } catch (IOException told) {
            // Whoever reads the file comes to the same place and says so.
            return found;
        }
        return found;
    }

    /** A parser for one of these files. */
    static JsonParser parser(byte[] json) throws IOException {
        return JSON.createParser(json);
    }

    /** Lists are known by how many began before them. An inner one may have codes before an outer one shows its own. */
    private void search(JsonParser parser) throws IOException {
        Deque<Integer> open = new ArrayDeque<>();
        int lists = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (begins(parser, token)) {
                open.push(++lists);
                if (lists == 1 && parser.getParsingContext().getParent().inRoot()) {
                    first = 1;
                }
            } else if (token == JsonToken.END_ARRAY) {
                open.pop();
            } else if (isEntry(parser, token)) {
                withObjects = Math.min(withObjects, open.getFirst());
            } else if (isCode(parser, token)) {
                withCodes = Math.min(withCodes, open.getFirst());
            }
            if (withCodes != NONE && (open.isEmpty() || open.getLast() >= withCodes)) {
                return;
            }
        }
    }

    /** Whether a list begins; one under the name of a column is passed over. */
    private static boolean begins(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            return false;
        }
        String name = parser.currentName();
        if (name != null && GuideColumn.named(name).isPresent()) {
            parser.skipChildren();
            return false;
        }
        return true;
    }

    private static boolean isEntry(JsonParser parser, JsonToken token) {
        return token == JsonToken.START_OBJECT && within(parser).inArray();
    }

    private static boolean isCode(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.FIELD_NAME
                && within(parser).inArray()
                && GuideColumn.named(parser.currentName())
                        .filter(GuideColumn.CODE::equals)
                        .isPresent();
    }

    private static JsonStreamContext within(JsonParser parser) {
        return parser.getParsingContext().getParent();
    }

    /** Goes on to its beginning; false when there is none. */
    boolean open(JsonParser parser) throws IOException {
        int wanted = withCodes != NONE ? withCodes : withObjects != NONE ? withObjects : first;
        int lists = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (begins(parser, token) && ++lists == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether objects stand in a list that began before it. */
    boolean isBehindAnother() {
        return withCodes != NONE && withObjects < withCodes;
    }

    /** Whether objects stand in a list behind the present place. */
    static boolean another(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (!begins(parser, token) && isEntry(parser, token)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the present value.
     *
     * @throws StreamConstraintsException when it is larger than any procedure is
     */
    static JsonNode value(JsonParser parser) throws IOException {
        return JSON.readTree(new Counted(parser));
    }

    /** Ends the reading of a value before it takes all the memory. */
    private static final class Counted extends JsonParserDelegate {
        private int tokens;

        Counted(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (++tokens > MOST_TOKENS) {
                throw new StreamConstraintsException(
                        "an entry has more than " + MOST_TOKENS + " names and values", currentTokenLocation());
            }
            return super.nextToken();
        }
    }
}
