package vn.motcua.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of a visit log: comma-separated, a line of column names first, no quotes. Read line by line, since a log may
 * hold hundreds of thousands.
 */
public final class CsvTable {
    private CsvTable() {}

    /** One line: its fields by the names of their columns. */
    public record Row(Path file, int line, Map<String, Integer> columns, List<String> fields) {
        /** A field that is not empty. */
        public Optional<String> field(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() || fields.get(at).isBlank()
                    ? Optional.empty()
                    : Optional.of(fields.get(at).strip());
        }

        /** A field that must be there. */
        public String required(String column) {
            return field(column).orElseThrow(() -> wrong(column, "is missing"));
        }

        /** Seconds since midnight as milliseconds; empty when unknown. */
        public Optional<Long> millis(String column) {
            return field(column).map(text -> {
                try {
                    return Math.round(Double.parseDouble(text) * 1_000);
                } catch (NumberFormatException notANumber) {
                    throw wrong(column, "is not a number of seconds: " + text);
                }
            });
        }

        public WorkloadFault wrong(String column, String what) {
            return new WorkloadFault(file + ", line " + line + ": " + column + " " + what);
        }
    }

    /** Hands every line to the reader; a file that is not there has none. */
    public static void read(Path file, Consumer<Row> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String head = lines.readLine();
            if (head == null) {
                return;
            }
            Map<String, Integer> columns = new HashMap<>();
            for (String column : head.split(",", -1)) {
                columns.put(column.strip(), columns.size());
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.accept(new Row(file, number, columns, Arrays.asList(line.split(",", -1))));
                }
            }
        } catch (IOException unreadable) {
            throw new WorkloadFault("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
