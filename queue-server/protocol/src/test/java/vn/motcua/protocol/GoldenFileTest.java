package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The wire format as files: what was ever sent must be read for ever, and what is sent must look like this. */
class GoldenFileTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = GoldenFileTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(file)
                    .as("the golden file src/test/resources/golden/" + name + ".json")
                    .isNotNull();
            return file.readAllBytes();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMessageIsReadFromItsGoldenFileAndWrittenAsItStandsThere() {
        return Samples.messages().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    byte[] golden = golden(sample.getKey());
                    Message read = Codec.read(sample.getValue().getClass(), golden);

                    assertThat(read).isEqualTo(sample.getValue());
                    assertThat(PLAIN.readTree(Codec.write(read))).isEqualTo(PLAIN.readTree(golden));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFactIsReadFromItsGoldenFileWithItsHashAndSealedAsItStandsThere() {
        return Samples.events().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    String golden = new String(golden("event/" + sample.getKey()), StandardCharsets.UTF_8);
                    EventEnvelope read = Codec.readEnvelope(golden);

                    assertThat(read).isEqualTo(sample.getValue());
                    assertThat(Codec.readEvent(read)).isInstanceOfSatisfying(EventReading.Known.class, known -> {
                        assertThat(Codec.seal(read.seq(), read.at(), known.event()))
                                .isEqualTo(read);
                    });
                    assertThat(PLAIN.readTree(Codec.text(read))).isEqualTo(PLAIN.readTree(golden));
                }));
    }

    @Test
    void everyMessageTypeHasAGoldenFile() {
        Set<String> covered = Samples.messages().values().stream()
                .map(message -> message.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(covered).isEqualTo(names(Message.class));
    }

    @Test
    void everyVersionOfEveryFactHasAGoldenFile() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (Class<?> fact : DeviceEvent.class.getPermittedSubclasses()) {
            for (int v = 1; v <= fact.getField("VERSION").getInt(null); v++) {
                expected.add(fact.getField("TYPE").get(null) + "-v" + v);
            }
        }

        assertThat(Samples.events().keySet()).containsAll(expected);
        assertThat(Samples.events().values().stream().map(EventEnvelope::type).collect(Collectors.toSet()))
                .isEqualTo(names(DeviceEvent.class));
    }

    @Test
    void noGoldenFileLiesThereUnread() throws Exception {
        Path folder = Path.of(GoldenFileTest.class.getResource("/golden").toURI());
        assertThat(namesIn(folder)).isEqualTo(new TreeSet<>(Samples.messages().keySet()));
        assertThat(namesIn(folder.resolve("event")))
                .isEqualTo(new TreeSet<>(Samples.events().keySet()));
    }

    private static Set<String> names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            return regular.stream()
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
