package vn.motcua.protocol.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a catalogue as the JSON file that a kiosk reads, one procedure a line. */
public final class GuideJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GuideJson() {}

    /** Writes the file whole or not at all. */
    public static void write(Catalogue catalogue, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text(catalogue.procedures()), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String text(List<Procedure> procedures) {
        return procedures.stream()
                .map(procedure -> "  " + entry(procedure))
                .collect(java.util.stream.Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static ObjectNode entry(Procedure procedure) {
        ObjectNode entry = JSON.createObjectNode()
                .put("code", procedure.code())
                .put("name", procedure.name())
                .put("field", procedure.field());
        put(entry, "service", procedure.service());
        ArrayNode papers = entry.putArray("papers");
        for (Paper paper : procedure.papers()) {
            ObjectNode one = papers.addObject().put("name", paper.name());
            put(one, "note", paper.note());
            yes(one, "onDemand", paper.digitised() == Paper.Digitised.ON_DEMAND);
            yes(one, "shownOnly", paper.digitised() == Paper.Digitised.NOT);
        }
        put(entry, "time", procedure.time());
        put(entry, "fee", procedure.fee());
        put(entry, "sameDayBefore", procedure.sameDayBefore());
        yes(entry, "online", procedure.online());
        put(entry, "filing", procedure.more().filing());
        yes(entry, "borderless", procedure.more().borderless());
        put(entry, "agency", procedure.more().agency());
        yes(entry, "homeService", procedure.more().homeService());
        if (!procedure.more().words().isEmpty()) {
            ObjectNode words = entry.putObject("words");
            new TreeMap<>(procedure.more().words()).forEach((language, said) -> {
                ObjectNode one = words.putObject(language);
                new TreeMap<>(said).forEach(one::put);
            });
        }
        put(entry, "from", procedure.from());
        put(entry, "until", procedure.until());
        return entry;
    }

    private static void put(ObjectNode entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.put(name, value.toString());
        }
    }

    private static void yes(ObjectNode entry, String name, boolean is) {
        if (is) {
            entry.put(name, true);
        }
    }
}
