package vn.motcua.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of a visit log: comma-separated, a line of column names first, fields quoted or not, with or without a byte order
 * mark. Read line by line, since a log may hold hundreds of thousands.
 */
public final class CsvTable {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    /** Times are of one day and, where a day goes on, of the nights around it. */
    private static final double FURTHEST_SECONDS = 3 * 86_400;

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
            if (!columns.containsKey(column)) {
                throw new WorkloadFault(file + " has no column " + column + ", only " + String.join(", ", names()));
            }
            return field(column).orElseThrow(() -> wrong(column, "is missing"));
        }

        private List<String> names() {
            return columns.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** A day that must be there. */
        public LocalDate day(String column) {
            String text = required(column);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                throw wrong(column, "is no day such as 2026-03-31: " + text);
            }
        }

        /** A whole number; empty when unknown. */
        public Optional<Integer> whole(String column) {
            return field(column).map(text -> {
                try {
                    return Integer.valueOf(text);
                } catch (NumberFormatException notANumber) {
                    throw wrong(column, "is not a whole number: " + text);
                }
            });
        }

        /** A number; empty when unknown. */
        public Optional<Double> number(String column) {
            return field(column).map(text -> {
                try {
                    double number = Double.parseDouble(text);
                    if (Double.isFinite(number)) {
                        return number;
                    }
                } catch (NumberFormatException notANumber) {
                    // Said below.
                }
                throw wrong(column, "is not a number: " + text);
            });
        }

        /** Seconds since midnight as milliseconds; empty when unknown. */
        public Optional<Long> millis(String column) {
            return number(column).map(seconds -> {
                if (Math.abs(seconds) > FURTHEST_SECONDS) {
                    throw wrong(column, "is not in seconds since midnight: " + seconds);
                }
                return Math.round(seconds * 1_000);
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
        try (BufferedReader text = Files.newBufferedReader(file);
                MappingIterator<List<String>> rows = CSV.readerForListOf(String.class)
                        .with(CsvSchema.emptySchema())
                        .readValues(withoutMark(text))) {
            Map<String, Integer> columns = new HashMap<>();
            if (rows.hasNextValue()) {
                rows.nextValue().forEach(name -> columns.put(name.strip(), columns.size()));
            }
            while (rows.hasNextValue()) {
                int line = rows.getCurrentLocation().getLineNr();
                reader.accept(new Row(file, line, columns, rows.nextValue()));
            }
        } catch (JsonProcessingException | RuntimeJsonMappingException broken) {
            throw new WorkloadFault(file + " is no table of comma-separated fields: " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new WorkloadFault("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
