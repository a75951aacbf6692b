package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of the national database of procedures as spreadsheets write it: UTF-8 with or without a byte order mark,
 * commas, semicolons or tabs, quoted fields over several lines, any line ends, Vietnamese column names in any order. What
 * the columns mean is {@link GuideColumn}; a column that means nothing here is said once.
 */
final class GuideTable {
    private final GuideEntries entries;

    private GuideTable(LocalDate today) {
        this.entries = new GuideEntries(today);
    }

    static GuideFile.Content read(byte[] bytes, LocalDate today) {
        GuideTable table = new GuideTable(today);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            table.readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            table.entries.brokenOff(1, "the file is not UTF-8", "tệp không phải UTF-8");
        }
        return table.entries.content();
    }

    private void readAll(String text) {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        int line = 1;
        try (MappingIterator<String[]> rows =
                mapper.readerFor(String[].class).with(schema).readValues(text)) {
            if (!rows.hasNextValue()) {
                entries.brokenOff(1, "the file is empty", "tệp trống");
                return;
            }
            List<@Nullable GuideColumn> columns = columns(rows.nextValue());
            while (columns != null && rows.hasNextValue()) {
                line = rows.getCurrentLocation().getLineNr();
                boolean full = entries.full();
                String[] row = rows.nextValue();
                sayIfLonger(row, columns.size(), line);
                entries.begin(line);
                entries.take(entry(columns, row));
                if (full) {
                    return;
                }
            }
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            broken(at);
        } catch (IOException | RuntimeJsonMappingException e) {
            broken(line);
        }
    }

    private void sayIfLonger(String[] row, int columns, int line) {
        for (int i = columns; i < row.length; i++) {
            if (!String.valueOf(row[i]).isBlank()) {
                entries.problem(
                        line,
                        false,
                        "what stands behind the last column is not used",
                        "phần nằm sau cột cuối không được dùng");
                return;
            }
        }
    }

    private void broken(int line) {
        entries.brokenOff(
                line,
                "the row cannot be read, a quotation mark is missing perhaps; nothing is read from here on",
                "không đọc được dòng này, có thể thiếu dấu ngoặc kép; từ đây không đọc tiếp");
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(head, one) > count(head, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private @Nullable List<@Nullable GuideColumn> columns(String[] head) {
        List<@Nullable GuideColumn> columns = new ArrayList<>();
        Set<GuideColumn> seen = new HashSet<>();
        for (String name : head) {
            GuideColumn column = GuideColumn.named(String.valueOf(name)).orElse(null);
            if (column == null || !seen.add(column)) {
                entries.problem(
                        1, false, "the column \"" + name + "\" is not used", "cột \"" + name + "\" không được dùng");
                column = null;
            }
            columns.add(column);
        }
        for (GuideColumn needed : List.of(GuideColumn.CODE, GuideColumn.NAME, GuideColumn.FIELD)) {
            if (!seen.contains(needed)) {
                entries.problem(
                        1,
                        true,
                        "there is no column for the " + needed.key() + ", such as \"" + needed.title() + "\"",
                        "thiếu cột \"" + needed.title() + "\"");
                return null;
            }
        }
        return columns;
    }

    private JsonNode entry(List<@Nullable GuideColumn> columns, String[] row) {
        GuideRow entry = new GuideRow(entries);
        for (int i = 0; i < Math.min(columns.size(), row.length); i++) {
            GuideColumn column = columns.get(i);
            if (column != null) {
                entry.put(column, TextNode.valueOf(String.valueOf(row[i])));
            }
        }
        return entry.entry();
    }
}
