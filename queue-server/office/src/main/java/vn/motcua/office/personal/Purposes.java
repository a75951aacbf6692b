package vn.motcua.office.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import vn.motcua.office.access.Role;

/**
 * The purposes for which this office keeps personal data, from the data file {@code personal-purposes.properties}: the
 * shipped one, and line by line the one in {@code $MOTCUA_HOME} in its place, so that an older file lacks no purpose.
 */
final class Purposes {
    static final String FILE = "personal-purposes.properties";

    /** Nothing personal may be longer, whatever the file says. */
    static final int LONGEST = 10_000;

    private static final int MOST_DAYS = 3_660;

    private final Map<String, Purpose> byName;

    private Purposes(Map<String, Purpose> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** @throws PersonalFault when the file cannot be read or says something impossible */
    static Purposes ofHome(Path home) {
        Path own = home.resolve(FILE);
        try (InputStream shipped = Objects.requireNonNull(Purposes.class.getResourceAsStream(FILE), FILE)) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(shipped, StandardCharsets.UTF_8));
            if (Files.exists(own)) {
                try (Reader reader = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
                    lines.load(reader);
                }
            }
            return read(lines);
        } catch (IOException e) {
            throw new PersonalFault(own + " cannot be read", e);
        }
    }

    static Purposes read(Properties lines) {
        Map<String, Purpose> byName = new TreeMap<>();
        for (String line : lines.stringPropertyNames()) {
            String name = line.replaceFirst("\\.[a-z]+$", "");
            if (!name.matches("[a-z][a-z0-9-]{0,39}")
                    || !line.matches(".*\\.(days|devices|readers|longest|together)")) {
                throw new PersonalFault(
                        FILE + ": \"" + line + "\" is not a purpose's days, devices, readers, longest or together");
            }
            byName.computeIfAbsent(name, unread -> purpose(unread, lines));
        }
        return new Purposes(byName);
    }

    private static Purpose purpose(String name, Properties lines) {
        return new Purpose(
                name,
                Duration.ofDays(number(lines, name + ".days", MOST_DAYS)),
                Boolean.parseBoolean(lines.getProperty(name + ".devices", "false")),
                Role.of(lines.getProperty(name + ".readers", ""))
                        .orElseThrow(() -> new PersonalFault(
                                FILE + ": " + name + ".readers must be officer, manager or administrator")),
                number(lines, name + ".longest", LONGEST),
                Boolean.parseBoolean(lines.getProperty(name + ".together", "false")));
    }

    private static int number(Properties lines, String line, int most) {
        String text = lines.getProperty(line, "").strip();
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new PersonalFault(FILE + ": " + line + " must be 1–" + most);
        }
        return number;
    }

    Optional<Purpose> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The longest that anything is kept. */
    Duration longest() {
        return byName.values().stream()
                .map(Purpose::kept)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
