package vn.motcua.protocol.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One row of an export, from a table or from JSON, brought to the fields and forms of the catalogue's own file. What a value
 * means is the {@link GuideColumn}'s; a value that cannot be used is said with its field.
 */
final class GuideRow {
    private static final Pattern VIETNAMESE_DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:\\d{2}[:.\\d]*");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[:h]|giờ)\\s*(\\d{2})?");
    private static final Pattern LINES = Pattern.compile("\\s*[\\r\\n]+\\s*");

    /** Days that are told with another time zone are days of the country. */
    private static final ZoneId COUNTRY = ZoneId.of("Asia/Ho_Chi_Minh");

    private final GuideEntries entries;
    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();
    private final GuidePapers papers;
    private String english = "";

    GuideRow(GuideEntries entries) {
        this.entries = entries;
        this.papers = new GuidePapers(entries);
    }

    /** The entry in the catalogue's own form. */
    ObjectNode entry() {
        papers.into(entry);
        String name = entry.path("name").asText("");
        if (!english.isEmpty() && !name.isEmpty() && !entry.has("words")) {
            entry.putObject("words").putObject("en").put(name, english);
        }
        return entry;
    }

    /** Takes what no column stands for as it is: the words of other languages. */
    void translations(JsonNode words) {
        entry.set("words", words);
    }

    /** Takes one value; an empty one counts as absent. */
    void put(GuideColumn column, JsonNode value) {
        if (isEmpty(value)) {
            return;
        }
        switch (column.form()) {
            case PAPERS -> papers.listed(value);
            case SHOWN -> papers.shown(value);
            case NOTES -> papers.notes(value);
            case YES -> entry.put(column.key(), yes(entries, column.title(), value));
            case TEXT -> text(column, LINES.matcher(words(value)).replaceAll("; "), value);
            case DAY -> text(column, day(words(value)), value);
            case HOUR -> text(column, hour(words(value)), value);
            case ENGLISH -> english = words(value);
        }
    }

    private void text(GuideColumn column, String text, JsonNode value) {
        if (!text.isEmpty()) {
            entry.put(column.key(), text);
        } else if (!(value.isArray() && value.isEmpty())) {
            entries.note(
                    column.key() + " must be a text and is not used", called(column) + " phải là chữ, không được dùng");
        }
    }

    private static String called(GuideColumn column) {
        return "\"" + column.title() + "\"";
    }

    /** The words in a value: a text, a number, a list of them between semicolons, or the name of an object; else nothing. */
    static String words(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            return value.asText().strip();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(one -> !one.isArray())
                    .map(GuideRow::words)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        return value.properties().stream()
                .filter(one -> one.getValue().isTextual() && isName(one.getKey()))
                .map(one -> one.getValue().asText().strip())
                .findFirst()
                .orElse("");
    }

    private static boolean isName(String key) {
        String letters = GuideColumn.letters(key);
        return letters.equals("name") || letters.startsWith("ten");
    }

    static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.asText().isBlank());
    }

    /** Yes, no, or a word that is neither, which is said and taken for no. */
    static boolean yes(GuideEntries entries, String called, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        String text = words(value);
        return GuideColumn.yes(text).orElseGet(() -> {
            entries.note(
                    "\"" + text + "\" in \"" + called + "\" is neither yes nor no: taken for no",
                    "\"" + text + "\" ở cột \"" + called + "\" không phải có hay không: coi là không");
            return false;
        });
    }

    /** A day in any of its forms as 2026-11-30; what is none stays as it is. */
    private static String day(String text) {
        Matcher vietnamese = VIETNAMESE_DAY.matcher(text);
        if (vietnamese.matches()) {
            return "%s-%02d-%02d"
                    .formatted(
                            vietnamese.group(3),
                            Integer.parseInt(vietnamese.group(2)),
                            Integer.parseInt(vietnamese.group(1)));
        }
        Matcher iso = ISO_DAY.matcher(text);
        return iso.matches() ? iso.group(1) : ofTheCountry(text);
    }

    private static String ofTheCountry(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .atZoneSameInstant(COUNTRY)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeException none) {
            return text;
        }
    }

    private static String hour(String text) {
        Matcher found = HOUR.matcher(text);
        return found.matches()
                ? "%02d:%s".formatted(Integer.parseInt(found.group(1)), found.group(2) == null ? "00" : found.group(2))
                : text;
    }
}
