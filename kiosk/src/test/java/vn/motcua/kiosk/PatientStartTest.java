package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.outbox.KioskStore;
import vn.motcua.kiosk.outbox.StorageState;

class PatientStartTest {
    @TempDir
    Path folder;

    @Test
    void aStoreThatCannotBeOpenedIsToldOnceAndOpenedWhenItCan() throws Exception {
        Path place = folder.resolve("kiosk-1");
        Files.writeString(place, "a file where the folder should be");
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        try (KioskStore store = new PatientStart(Duration.ofMillis(10))
                .open(
                        () -> {
                            if (tries.incrementAndGet() == 4) {
                                remove(place);
                            }
                            return KioskStore.open(place);
                        },
                        told::incrementAndGet)) {
            assertThat(store.state()).isEqualTo(StorageState.OK);
        }
        assertThat(tries).hasValue(4);
        assertThat(told).hasValue(1);
    }

    @Test
    void aStoreThatOpensIsNotTold() throws Exception {
        AtomicInteger told = new AtomicInteger();
        new PatientStart(Duration.ofMillis(10))
                .open(() -> KioskStore.open(folder), told::incrementAndGet)
                .close();
        assertThat(told).hasValue(0);
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
