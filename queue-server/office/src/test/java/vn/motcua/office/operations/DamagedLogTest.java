package vn.motcua.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.backup.BackupFolder;

/** The log beside {@code office.db} is damaged while the office is stopped: the copies are those of a killed office. */
class DamagedLogTest {
    @TempDir
    Path home;

    @TempDir
    Path killed;

    @TempDir
    Path backups;

    private void copyKilled() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith("-shm") && !name.equals("office.lock")) {
                    Files.copy(file, killed.resolve(name));
                }
            }
        }
    }

    private Path log() {
        return killed.resolve("office.db-wal");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> new RunningOffice(killed))
                .hasMessageContaining("office.db is damaged")
                .hasMessageContaining(why)
                .hasMessageContaining("motcua restore");
    }

    @Test
    void aKilledOfficeGoesOnAndOneWithADamagedLogIsNotServedFrom() throws Exception {
        String before;
        try (RunningOffice office = new RunningOffice(home)) {
            office.issue();
            office.issue();
            before = office.issue();
            copyKilled();
        }
        byte[] whole = Files.readAllBytes(log());
        byte[] damaged = whole.clone();
        byte[] noise = new byte[4_096];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, damaged, whole.length / 8192 * 4096, noise.length);
        Files.write(log(), damaged);
        refused("log");
        assertThat(Files.readAllBytes(log())).as("left as it is").isEqualTo(damaged);

        try (RandomAccessFile raw = new RandomAccessFile(log().toFile(), "rw")) {
            raw.write(whole);
            raw.setLength(whole.length - 4_120L * 20);
        }
        refused("it went back to event");
        Files.delete(log());
        refused("it went back to event 0");
        assertThat(Spoken.by(new DoctorMain(RunningOffice.environment(killed))).words())
                .contains("office.db is damaged");

        Files.write(log(), whole);
        try (RunningOffice office = new RunningOffice(killed)) {
            assertThat(office.issue()).isGreaterThan(before);
        }
    }

    @Test
    void aRestoreTakesTheWitnessAwayWithTheFile() throws Exception {
        try (RunningOffice office = new RunningOffice(home)) {
            office.issue();
            assertThat(Spoken.by(new BackupMain(RunningOffice.environment(home)), "--to", backups.toString())
                            .code())
                    .isZero();
            office.issue();
        }
        Path saved = new BackupFolder(backups).newestFirst().getFirst();
        assertThat(Spoken.by(new RestoreMain(RunningOffice.environment(home)), "--from", saved.toString(), "--yes")
                        .code())
                .isZero();
        try (RunningOffice office = new RunningOffice(home)) {
            assertThat(office.issue()).matches("[A-Z]2\\d001");
        }
    }
}
