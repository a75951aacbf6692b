package vn.motcua.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.storage.Witness.Testimony;

class WitnessTest {
    @TempDir
    Path folder;

    @Test
    void itSaysWhatWasNotedLast() {
        Path database = folder.resolve("kiosk.db");
        assertThat(Witness.beside(database).says()).isEmpty();
        try (Witness witness = Witness.beside(database)) {
            witness.note(new Testimony("qmX3-_a", 9_999_999_999L));
            witness.note(new Testimony("qmX3-_a", 7));
        }
        assertThat(Witness.beside(database).says()).contains(new Testimony("qmX3-_a", 7));
    }

    @Test
    void aDamagedOneSaysNothing() throws IOException {
        Path database = folder.resolve("kiosk.db");
        try (Witness witness = Witness.beside(database)) {
            witness.note(new Testimony("a", 41));
        }
        Path file = Witness.fileBeside(database);
        Files.writeString(file, Files.readString(file).replace("41", "42"));
        assertThat(Witness.beside(database).says()).isEmpty();
        Files.write(file, new byte[128]);
        assertThat(Witness.beside(database).says()).isEmpty();
        Files.write(file, new byte[0]);
        assertThat(Witness.beside(database).says()).isEmpty();
    }

    @Test
    void aFolderThatTakesNothingStopsNobody() {
        try (Witness witness = Witness.beside(folder.resolve("missing").resolve("kiosk.db"))) {
            witness.note(new Testimony("a", 1));
            assertThat(witness.says()).isEmpty();
        }
    }
}
