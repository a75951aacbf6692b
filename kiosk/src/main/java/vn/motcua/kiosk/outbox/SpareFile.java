package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spare series in a file outside the database, so that a kiosk whose database is lost can still give numbers.
 *
 * <p>Invariant: it names only series of which no number was ever given. A series is taken out, and the file is on the
 * disk without it, before its first number is committed.
 */
final class SpareFile {
    private static final Pattern ENTRY =
            Pattern.compile("\\{\"day\":\"(\\d{4}-\\d{2}-\\d{2})\",\"letter\":\"([A-Z])\",\"series\":(\\d{1,4})}");

    private final Path file;
    private final TreeSet<Series> spares = new TreeSet<>();

    /** A leased series. */
    record Series(LocalDate day, String letter, int series) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byDay = day.compareTo(other.day);
            int byLetter = letter.compareTo(other.letter);
            return byDay != 0 ? byDay : byLetter != 0 ? byLetter : Integer.compare(series, other.series);
        }
    }

    private SpareFile(Path file) {
        this.file = file;
    }

    /** Reads the file; a missing or damaged one is empty. */
    static SpareFile open(Path file) throws IOException {
        SpareFile spares = new SpareFile(file);
        Matcher entry = ENTRY.matcher(DurableFile.read(file).orElse(""));
        while (entry.find()) {
            spares.spares.add(
                    new Series(LocalDate.parse(entry.group(1)), entry.group(2), Integer.parseInt(entry.group(3))));
        }
        return spares;
    }

    List<Series> series() {
        return List.copyOf(spares);
    }

    /** Takes a series out; on the disk when this returns. */
    void remove(Series series) throws IOException {
        if (spares.contains(series)) {
            List<Series> left = new ArrayList<>(spares);
            left.remove(series);
            replace(left);
        }
    }

    /** Writes the file anew when it would differ. */
    void replace(Collection<Series> next) throws IOException {
        TreeSet<Series> sorted = new TreeSet<>(next);
        if (sorted.equals(spares) && Files.exists(file)) {
            return;
        }
        StringBuilder json = new StringBuilder("{\"leases\":[");
        String comma = "";
        for (Series series : sorted) {
            json.append(comma)
                    .append("{\"day\":\"")
                    .append(series.day())
                    .append("\",\"letter\":\"")
                    .append(series.letter())
                    .append("\",\"series\":")
                    .append(series.series())
                    .append('}');
            comma = ",";
        }
        json.append("]}\n");
        DurableFile.write(file, json.toString());
        spares.clear();
        spares.addAll(sorted);
    }
}
