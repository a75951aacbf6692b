package vn.motcua.protocol.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Reads a catalogue from a file: its own form, which is JSON, or an export of the national database as JSON or CSV. A wrong
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
     * @param today the first day of procedures that tell none
     */
    public static Content read(Path file, LocalDate today) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return unreadable("over " + MOST_BYTES + " bytes", "lớn hơn " + MOST_BYTES + " byte");
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean table =
                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
            return table ? GuideTable.read(bytes, today) : GuideExport.read(bytes, today);
        } catch (IOException e) {
            return unreadable("cannot be read: " + e.getMessage(), "không đọc được: " + e.getMessage());
        }
    }

    private static Content unreadable(String what, String vi) {
        return new Content(Catalogue.EMPTY, List.of(new GuideProblem(1, true, what, vi)), false);
    }
}
