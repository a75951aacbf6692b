package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads procedures in JSON: the catalogue's own form, and exports of the national database, whose keys are the columns of a
 * table ({@link GuideColumn}) and whose list may stand within an object, as {@code {"data": [...]}}. It is read entry by
 * entry, so that a file of the whole country needs the room of one of them.
 */
final class GuideExport {
    private static final String WORDS = "words";

    private final GuideEntries entries;

    private GuideExport(LocalDate today) {
        this.entries = new GuideEntries(today);
    }

    static GuideFile.Content read(byte[] json, LocalDate today) {
        GuideExport export = new GuideExport(today);
        try (JsonParser parser = new ObjectMapper().createParser(json)) {
            export.readAll(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            export.entries.brokenOff(
                    at == null ? 1 : at.getLineNr(),
                    "not JSON: " + e.getOriginalMessage(),
                    "không phải JSON; từ đây không đọc tiếp");
        } catch (IOException e) {
            export.entries.brokenOff(1, "cannot be read: " + e.getMessage(), "không đọc được");
        }
        return export.entries.content();
    }

    private void readAll(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            parser.nextToken();
        } else if (first != JsonToken.START_OBJECT || !toList(parser)) {
            entries.brokenOff(
                    1,
                    "the file must be a list of procedures, or an object with one",
                    "tệp phải là một danh sách thủ tục, hoặc một đối tượng có danh sách đó");
            return;
        }
        if (list(parser) && first == JsonToken.START_OBJECT && toList(parser)) {
            entries.problem(
                    parser.currentTokenLocation().getLineNr(),
                    false,
                    "only the first list of the file is read",
                    "chỉ đọc danh sách đầu tiên trong tệp");
        }
    }

    /** Goes on to the first entry of the next list of objects, whatever it is called; false when there is none. */
    private static boolean toList(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null) {
            boolean papers = token == JsonToken.START_ARRAY
                    && parser.currentName() instanceof String name
                    && GuideColumn.named(name).isPresent();
            if (papers) {
                parser.skipChildren();
            } else if (token == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
                return true;
            }
            token = parser.nextToken();
        }
        return false;
    }

    /** Takes entries up to the end of their list; false when there are more than can be taken. */
    private boolean list(JsonParser parser) throws IOException {
        while (parser.currentToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            entries.begin(parser.currentTokenLocation().getLineNr());
            boolean full = entries.full();
            entries.take(entry(parser.readValueAsTree()));
            if (full) {
                return false;
            }
            parser.nextToken();
        }
        return true;
    }

    /** An entry in the catalogue's own form; of two names of a field the first counts. */
    private JsonNode entry(@Nullable JsonNode written) {
        GuideRow row = new GuideRow(entries);
        if (written == null || !written.isObject()) {
            return row.entry();
        }
        Set<GuideColumn> seen = EnumSet.noneOf(GuideColumn.class);
        written.properties().forEach(one -> {
            Optional<GuideColumn> column = GuideColumn.named(one.getKey());
            if (column.isPresent() && seen.add(column.get())) {
                row.put(column.get(), one.getValue());
            } else if (one.getKey().equals(WORDS)) {
                row.translations(one.getValue());
            } else {
                entries.unused(one.getKey());
            }
        });
        return row.entry();
    }
}
