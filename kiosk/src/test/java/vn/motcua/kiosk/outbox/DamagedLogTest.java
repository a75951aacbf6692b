package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.SampleConfig.DAY;
import static vn.motcua.kiosk.SampleConfig.leased;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.protocol.DeviceStarted;
import vn.motcua.storage.Witness;

/** The log beside the database is damaged while the kiosk is stopped: the copies are those of a kiosk that was killed. */
class DamagedLogTest {
    private static final int TICKETS = 20;

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Set<String> numbers = new HashSet<>();
    private Kiosk running;
    private int copies;

    @BeforeEach
    void aKioskGaveNumbers() {
        running = new Kiosk(home.resolve("running"), clock.clock);
        running.desk.configure(leased(running.store.epoch(), DAY)).join();
        for (int i = 0; i < TICKETS; i++) {
            give(running);
        }
    }

    @AfterEach
    void close() {
        running.close();
    }

    private String give(Kiosk kiosk) {
        String number = kiosk.ticket("ho-tich").number();
        assertThat(numbers.add(number)).as("%s is given once", number).isTrue();
        return number;
    }

    private Path killed() throws IOException {
        Path copy = Files.createDirectories(home.resolve("killed-" + copies++));
        try (var files = Files.list(home.resolve("running"))) {
            for (Path file : files.toList()) {
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return copy;
    }

    private static Path log(Path kiosk) {
        return kiosk.resolve("kiosk.db-wal");
    }

    private void assertGoesOn(Path folder) {
        try (Kiosk kiosk = new Kiosk(folder, clock.clock)) {
            assertThat(kiosk.store.epoch()).isEqualTo(running.store.epoch());
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo(String.format("A%03d", TICKETS + 1));
        }
    }

    private void assertBeginsAnew(Path folder) throws IOException {
        try (Kiosk kiosk = new Kiosk(folder, clock.clock)) {
            assertThat(kiosk.store.epoch()).isNotEqualTo(running.store.epoch());
            assertThat(give(kiosk)).as("of the spare").isEqualTo("A1001");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("what was found is kept")
                    .anyMatch(name -> name.startsWith("kiosk.db.broken-"));
        }
    }

    @Test
    void aKilledKioskGoesOnWhereItWas() throws IOException {
        assertGoesOn(killed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomBytesInTheLogNeverGiveANumberTwice(long seed) throws IOException {
        Path folder = killed();
        Random random = new Random(seed);
        byte[] noise = new byte[4_096];
        random.nextBytes(noise);
        try (RandomAccessFile raw = new RandomAccessFile(log(folder).toFile(), "rw")) {
            raw.seek(random.nextInt((int) (raw.length() / 4_096) + 1) * 4_096L);
            raw.write(noise);
        }
        assertBeginsAnew(folder);
    }

    @Test
    void eventsOfADamagedLogAreStillSent() throws IOException {
        Path folder = killed();
        try (RandomAccessFile raw = new RandomAccessFile(log(folder).toFile(), "rw")) {
            raw.write(new byte[] {1, 2, 3, 4});
        }
        try (Kiosk kiosk = new Kiosk(folder, clock.clock)) {
            assertThat(kiosk.outbox.salvaged().waiting()).isEqualTo(TICKETS);
        }
    }

    @Test
    void aLogThatIsGoneOrShorterIsMissedByTheWitness() throws IOException {
        Path gone = killed();
        Files.delete(log(gone));
        assertBeginsAnew(gone);
        numbers.remove("A1001");
        Path shorter = killed();
        try (RandomAccessFile raw = new RandomAccessFile(log(shorter).toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertBeginsAnew(shorter);
    }

    @Test
    void aPowerCutInTheMiddleOfACommitIsNoDamage() throws IOException {
        Path before = killed();
        running.ticket("ho-tich");
        Path after = killed();
        // The log got longer by a part of the transaction; of its ticket nobody was told, and the witness neither.
        Files.copy(Witness.fileBeside(before.resolve("kiosk.db")), home.resolve("witness"));
        Path torn = after;
        Files.delete(Witness.fileBeside(torn.resolve("kiosk.db")));
        Files.copy(home.resolve("witness"), Witness.fileBeside(torn.resolve("kiosk.db")));
        try (RandomAccessFile raw = new RandomAccessFile(log(torn).toFile(), "rw")) {
            raw.setLength(raw.length() - 100);
        }
        assertGoesOn(torn);
    }

    @Test
    void withoutAWitnessOrWithADamagedOneAWholeDatabaseIsBelieved() throws IOException {
        Path without = killed();
        Files.delete(Witness.fileBeside(without.resolve("kiosk.db")));
        assertGoesOn(without);
        Path damaged = killed();
        Files.write(Witness.fileBeside(damaged.resolve("kiosk.db")), new byte[128]);
        assertGoesOn(damaged);
    }

    @Test
    void aJobThatFailsAfterItsEventIsNotWitnessed() throws IOException {
        assertThat(running.store.change(connection -> {
                    running.outbox.append(connection, new DeviceStarted("kiosk", "test", "boot"), null);
                    throw new IllegalStateException("fails after its event");
                }))
                .failsWithin(Duration.ofSeconds(30));
        running.store
                .change(connection -> KioskStore.setMeta(connection, "other", "1"))
                .join();
        assertGoesOn(killed());
    }
}
