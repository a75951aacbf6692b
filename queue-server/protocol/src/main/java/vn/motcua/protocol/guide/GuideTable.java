package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of the national database of procedures as spreadsheets write it: UTF-8 with or without a byte order mark,
 * commas, semicolons or tabs, quoted fields over several lines, any line ends, Vietnamese column names in any order. What
 * the columns mean is {@link GuideColumn}; a column that means nothing here is said once.
 */
final class GuideTable {
    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ON_DEMAND =
            Pattern.compile("\\s*\\(\\s*số hóa theo yêu cầu\\s*\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern APART = Pattern.compile("[\\r\\n;]+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–•*+]|\\d{1,2}[.)])\\s*");

    private final GuideEntries entries = new GuideEntries();
    private final String today;

    private GuideTable(LocalDate today) {
        this.today = today.toString();
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
                entries.take(line, entry(columns, row, line));
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
        if (!seen.contains(GuideColumn.FROM)) {
            entries.problem(
                    1,
                    false,
                    "no column tells from when a procedure applies: " + today + " is taken",
                    "không có cột ngày hiệu lực: lấy ngày " + today);
        }
        return columns;
    }

    private ObjectNode entry(List<@Nullable GuideColumn> columns, String[] row, int line) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(columns.size(), row.length); i++) {
            GuideColumn column = columns.get(i);
            String text = String.valueOf(row[i]).strip();
            if (column != null && !text.isEmpty()) {
                put(entry, column, text, line);
            }
        }
        english(entry);
        if (!entry.has("from")) {
            entry.put("from", today);
        }
        return entry;
    }

    /** The English name belongs to the Vietnamese one, which may stand behind it. */
    private static void english(ObjectNode entry) {
        String english = entry.path("english").asText("");
        String name = entry.path("name").asText("");
        entry.remove("english");
        if (!english.isEmpty() && !name.isEmpty()) {
            entry.putObject("words").putObject("en").put(name, english);
        }
    }

    /** Yes, no, or a word that is neither, which is said and taken for no. */
    private boolean yes(GuideColumn column, String text, int line) {
        return GuideColumn.yes(text).orElseGet(() -> {
            entries.problem(
                    line,
                    false,
                    "\"" + text + "\" in \"" + column.title() + "\" is neither yes nor no: taken for no",
                    "\"" + text + "\" ở cột \"" + column.title() + "\" không phải có hay không: coi là không");
            return false;
        });
    }

    private void put(ObjectNode entry, GuideColumn column, String text, int line) {
        switch (column.form()) {
            case TEXT -> entry.put(column.key(), text.replaceAll("\\s*[\\r\\n]+\\s*", "; "));
            case DAY -> entry.put(column.key(), day(text));
            case YES -> entry.put(column.key(), yes(column, text, line));
            case ENGLISH -> entry.put("english", text);
            case PAPERS -> entry.set(column.key(), papers(text));
        }
    }

    private static String day(String text) {
        Matcher found = VIETNAMESE_DAY.matcher(text);
        return found.matches()
                ? "%s-%02d-%02d"
                        .formatted(found.group(3), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)))
                : text;
    }

    /** One paper a line, or between semicolons; the words "(số hóa theo yêu cầu)" tell that it is digitised on demand. */
    private static ArrayNode papers(String text) {
        ArrayNode papers = JsonNodeFactory.instance.arrayNode();
        for (String part : APART.split(text)) {
            String name = BULLET.matcher(part).replaceFirst("");
            boolean onDemand = ON_DEMAND.matcher(name).find();
            String bare = ON_DEMAND.matcher(name).replaceAll("").strip();
            if (!bare.isEmpty()) {
                papers.addObject().put("name", bare).put("onDemand", onDemand);
            }
        }
        return papers;
    }
}
