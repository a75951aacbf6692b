package vn.motcua.protocol.guide;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Reads a catalogue from a JSON file, an array of procedures, or from an export of the national database as CSV. A wrong
 * entry is reported with its line and left out, the others stand; nothing in a file can make reading fail but that it
 * cannot be read at all.
 */
public final class GuideFile {
    static final long MOST_BYTES = 32L * 1024 * 1024;

    private GuideFile() {}

    /**
     * What a file holds.
     *
     * @param catalogue what can be used
     * @param problems what was left out or changed, in the order of the file
     * @param whole whether it was read to its end; else nobody knows what is missing
     */
    public record Content(Catalogue catalogue, List<GuideProblem> problems, boolean whole) {
        /** Copies the list. */
        public Content {
            problems = List.copyOf(problems);
        }

        /** A file that was read to its end. */
        public Content(Catalogue catalogue, List<GuideProblem> problems) {
            this(catalogue, problems, true);
        }

        /** How many entries cannot be used. */
        public long left() {
            return problems.stream().filter(GuideProblem::left).count();
        }
    }

    /**
     * Reads a file, as CSV when its name ends so; one that is missing or too large is a problem in its first line.
     *
     * @param today the first day of procedures in a CSV file that tells none
     */
    public static Content read(Path file, LocalDate today) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return unreadable("over " + MOST_BYTES + " bytes", "lớn hơn " + MOST_BYTES + " byte");
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean table =
                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
            return table ? GuideTable.read(bytes, today) : read(bytes);
        } catch (IOException e) {
            return unreadable("cannot be read: " + e.getMessage(), "không đọc được: " + e.getMessage());
        }
    }

    private static Content unreadable(String what, String vi) {
        return new Content(Catalogue.EMPTY, List.of(new GuideProblem(1, true, what, vi)), false);
    }

    static Content read(byte[] json) {
        GuideEntries entries = new GuideEntries();
        try (JsonParser parser = new ObjectMapper().createParser(json)) {
            readAll(parser, entries);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            entries.brokenOff(
                    at == null ? 1 : at.getLineNr(),
                    "not JSON: " + e.getOriginalMessage(),
                    "không phải JSON; từ đây không đọc tiếp");
        } catch (IOException e) {
            entries.brokenOff(1, "cannot be read: " + e.getMessage(), "không đọc được");
        }
        return entries.content();
    }

    private static void readAll(JsonParser parser, GuideEntries entries) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            entries.brokenOff(1, "the file must be an array of procedures", "tệp phải là một mảng thủ tục");
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            boolean full = entries.full();
            entries.take(line, parser.readValueAsTree());
            if (full) {
                return;
            }
        }
    }
}
