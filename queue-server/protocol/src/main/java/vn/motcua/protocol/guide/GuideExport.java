package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads procedures in JSON: the catalogue's own form, and exports of the national database, whose keys are the columns of a
 * table ({@link GuideColumn}) and whose list may stand within an object, as {@code {"data": [...]}} ({@link GuideList}). It
 * is read entry by entry, so that a file of the whole country needs the room of one of them.
 */
final class GuideExport {
    private static final String WORDS = "words";

    private final GuideEntries entries;

    private GuideExport(LocalDate today) {
        this.entries = new GuideEntries(today);
    }

    static GuideFile.Content read(byte[] json, LocalDate today) {
        GuideExport export = new GuideExport(today);
        GuideList list = GuideList.in(json);
        try (JsonParser parser = GuideList.parser(json)) {
            export.readAll(parser, list);
        } catch (StreamConstraintsException e) {
            export.brokenOff(e, "too large to be read: ", "quá lớn; từ đây không đọc tiếp");
        } catch (JsonProcessingException e) {
            export.brokenOff(e, "not JSON: ", "không phải JSON; từ đây không đọc tiếp");
        } catch (IOException e) {
            export.entries.brokenOff(1, "cannot be read: " + e.getMessage(), "không đọc được");
        }
        return export.entries.content();
    }

    private void brokenOff(JsonProcessingException e, String what, String vi) {
        JsonLocation at = e.getLocation();
        entries.brokenOff(at == null ? 1 : at.getLineNr(), what + e.getOriginalMessage(), vi);
    }

    private void readAll(JsonParser parser, GuideList list) throws IOException {
        if (!list.open(parser)) {
            entries.brokenOff(
                    1,
                    "the file must be a list of procedures, or an object with one",
                    "tệp phải là một danh sách thủ tục, hoặc một đối tượng có danh sách đó");
            return;
        }
        boolean alone = parser.getParsingContext().getParent().inRoot();
        parser.nextToken();
        if (list(parser) && !alone && (list.isBehindAnother() || GuideList.another(parser))) {
            entries.problem(
                    parser.currentTokenLocation().getLineNr(),
                    false,
                    "only one list of the file is read, the first with codes",
                    "chỉ đọc một danh sách trong tệp: danh sách đầu tiên có mã thủ tục");
        }
    }

    /** Takes entries up to the end of their list; false when there are more than can be taken. */
    private boolean list(JsonParser parser) throws IOException {
        while (parser.currentToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            entries.begin(parser.currentTokenLocation().getLineNr());
            boolean full = entries.full();
            entries.take(entry(GuideList.value(parser)));
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
