package vn.motcua.kiosk.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue from a JSON file: an array of procedures. A wrong entry is reported with its line and left out, the
 * others stand; nothing in a file can make reading fail but that it cannot be read at all.
 */
public final class GuideFile {
    /** The national catalogue has some 5,700 procedures. */
    static final int MOST_PROCEDURES = 10_000;

    static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final int MOST_PAPERS = 12;
    private static final int LONGEST_TEXT = 300;
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private GuideFile() {}

    /**
     * Something wrong.
     *
     * @param line where, from 1
     * @param what one sentence
     */
    public record Problem(int line, String what) {}

    /**
     * What a file holds.
     *
     * @param catalogue what can be used
     * @param problems what was left out, in the order of the file
     */
    public record Content(Catalogue catalogue, List<Problem> problems) {
        /** Copies the list. */
        public Content {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a file; one that is missing or too large is a problem in its first line. */
    public static Content read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Content(Catalogue.EMPTY, List.of(new Problem(1, "over " + MOST_BYTES + " bytes")));
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Content(Catalogue.EMPTY, List.of(new Problem(1, "cannot be read: " + e.getMessage())));
        }
    }

    static Content read(byte[] json) {
        GuideFile file = new GuideFile();
        try (JsonParser parser = new ObjectMapper().createParser(json)) {
            file.readAll(parser);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            file.problems.add(new Problem(at == null ? 1 : at.getLineNr(), "not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            file.problems.add(new Problem(1, "cannot be read: " + e.getMessage()));
        }
        return new Content(new Catalogue(file.procedures), file.problems);
    }

    private void readAll(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            problems.add(new Problem(1, "the file must be an array of procedures"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode entry = parser.readValueAsTree();
            if (procedures.size() >= MOST_PROCEDURES) {
                problems.add(new Problem(line, "more than " + MOST_PROCEDURES + " procedures"));
                return;
            }
            try {
                take(entry);
            } catch (Wrong | DateTimeException wrong) {
                problems.add(new Problem(line, String.valueOf(wrong.getMessage())));
            }
        }
    }

    private void take(JsonNode entry) throws Wrong {
        String code = text(entry, "code");
        if (!CODE.matcher(code).matches()) {
            throw new Wrong("code " + code + " is not like 1.001193");
        }
        LocalDate from = LocalDate.parse(text(entry, "from"));
        String until = optional(entry, "until");
        String sameDay = optional(entry, "sameDayBefore");
        Procedure procedure = new Procedure(
                code,
                text(entry, "name"),
                text(entry, "field"),
                optional(entry, "service"),
                papers(entry),
                optional(entry, "time"),
                optional(entry, "fee"),
                sameDay == null ? null : LocalTime.parse(sameDay),
                entry.path("online").asBoolean(false),
                from,
                until == null ? null : LocalDate.parse(until));
        if (!taken.add(code + " " + from)) {
            throw new Wrong("code " + code + " stands twice from " + from);
        }
        procedures.add(procedure);
    }

    private static List<Paper> papers(JsonNode entry) throws Wrong {
        List<Paper> papers = new ArrayList<>();
        for (JsonNode paper : entry.path("papers")) {
            if (papers.size() >= MOST_PAPERS) {
                throw new Wrong("more than " + MOST_PAPERS + " papers");
            }
            papers.add(new Paper(
                    text(paper, "name"),
                    optional(paper, "note"),
                    paper.path("onDemand").asBoolean(false)));
        }
        return papers;
    }

    private static String text(JsonNode entry, String name) throws Wrong {
        String text = optional(entry, name);
        if (text == null) {
            throw new Wrong(name + " is missing");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode entry, String name) throws Wrong {
        JsonNode value = entry.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = Normalizer.normalize(value.asText(), Normalizer.Form.NFC).strip();
        if (!value.isTextual() || text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Wrong(name + " must be a text of 1 to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** An entry cannot be used. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what);
        }
    }
}
