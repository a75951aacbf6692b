package vn.motcua.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupFolder;
import vn.motcua.office.backup.HomeLock;
import vn.motcua.office.definition.OfficeDefinitionFile;

/** The drill an operator does: save a running office, lose it, bring it back. */
class RestoreDrillTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private Path backup() {
        Spoken saved = Spoken.by(new BackupMain(RunningOffice.environment(home)), "--to", elsewhere.toString());
        assertThat(saved.code()).as(saved.words()).isZero();
        return new BackupFolder(elsewhere).newestFirst().getFirst();
    }

    private Spoken restore(Path from, String... more) {
        return Spoken.by(
                new RestoreMain(RunningOffice.environment(home)),
                Stream.concat(Stream.of("--from", from.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void anOfficeThatLostItsDatabaseComesBackAndGivesNoNumberTwice() throws Exception {
        Set<String> numbers = new HashSet<>();
        Path saved;
        try (RunningOffice office = new RunningOffice(home)) {
            numbers.add(office.issue());
            saved = backup();
            assertThat(numbers.add(office.issue())).isTrue();
            assertThat(restore(saved, "--yes").code()).as("while it runs").isEqualTo(1);
        }
        Files.write(home.resolve("office.db"), new byte[100_000]);

        assertThat(restore(saved).code()).as("only looked at").isEqualTo(1);
        Spoken restored = restore(saved, "--yes");
        assertThat(restored.code()).as(restored.words()).isZero();

        try (RunningOffice office = new RunningOffice(home)) {
            String next = office.issue();
            assertThat(numbers.add(next)).as("%s after %s", next, numbers).isTrue();
            assertThat(next).as("beyond the burned series").matches("[A-Z]2\\d001");
        }
        try (Stream<Path> kept = Files.list(home)) {
            assertThat(kept.filter(path -> path.getFileName().toString().startsWith("replaced-"))
                            .map(path -> path.resolve("office.db")))
                    .singleElement()
                    .satisfies(path -> assertThat(path).hasSize(100_000));
        }
        assertThat(Spoken.by(new RebuildMain(RunningOffice.environment(home))).code())
                .isZero();
    }

    @Test
    void whatWasErasedAfterTheBackupIsErasedAgainAfterTheRestore() throws Exception {
        Path saved;
        String ref;
        try (RunningOffice office = new RunningOffice(home)) {
            String kept = office.ask("POST", "/api/v1/personal", "{\"purpose\":\"note\",\"content\":\"bà Lụa\"}")
                    .body();
            ref = "/api/v1/personal/" + kept.replaceAll(".*\"ref\":\"([^\"]+)\".*", "$1");
            assertThat(office.ask("GET", ref, "").body()).contains("bà Lụa");
            saved = backup();
            assertThat(office.ask("DELETE", ref, "").statusCode()).isEqualTo(204);
            Backup.make(home, elsewhere, Instant.now().plusSeconds(10));
        }
        // As on another machine, where the data folder's own journal is lost as well.
        Files.delete(home.resolve("personal-erased"));
        Spoken restored = restore(saved, "--yes");
        assertThat(restored.code()).as(restored.words()).isZero();

        try (RunningOffice office = new RunningOffice(home)) {
            assertThat(office.ask("GET", ref, "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void manyRestoresOnOneDayAreToldBeforeTheNumbersRunOut() throws Exception {
        OfficeRules rules = OfficeRulesOf.definition(
                OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml")));
        try (RunningOffice office = new RunningOffice(home)) {
            assertThat(office.get("/health").body()).doesNotContain("\"series\"");
        }
        Instant now = Instant.now();
        for (int restore = 0; restore < 48; restore++) {
            RestoreMain.burn(home.resolve("office.db"), rules, now, now);
        }
        try (RunningOffice office = new RunningOffice(home)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(office.get("/health").body()).contains("\"series\"", "A ("));
        }
    }

    @Test
    void aDamagedBackupIsNotRestoredAndNothingIsTouched() throws Exception {
        Path saved;
        try (RunningOffice office = new RunningOffice(home)) {
            office.issue();
            saved = backup();
        }
        byte[] before = Files.readAllBytes(home.resolve("office.db"));
        byte[] bytes = Files.readAllBytes(saved);
        for (int place : List.of(60, bytes.length / 2, bytes.length - 5)) {
            byte[] broken = bytes.clone();
            broken[place] ^= 1;
            Files.write(saved, broken);
            Spoken refused = restore(saved, "--yes");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.words()).contains("damaged");
        }
        Files.write(saved, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(restore(saved, "--yes").code()).isEqualTo(1);
        assertThat(Files.readAllBytes(home.resolve("office.db"))).isEqualTo(before);
    }

    @Test
    void aBackupCannotBeReadWithoutItsKey() throws Exception {
        Path saved;
        try (RunningOffice office = new RunningOffice(home)) {
            office.issue();
            saved = backup();
        }
        assertThat(new String(Files.readAllBytes(saved), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SQLite format", "ho-tich", "TicketIssued");
        assertThat(Files.getPosixFilePermissions(home.resolve("backup.key"))).hasSize(2);
        Files.delete(home.resolve("backup.key"));
        assertThat(restore(saved, "--yes").words()).contains("another key");
    }

    @Test
    void anOfficeRefusesAFolderWithARestoreThatWasBrokenOff() throws Exception {
        Files.writeString(home.resolve("restore-unfinished"), "");
        assertThatThrownBy(() -> new RunningOffice(home)).hasMessageContaining("motcua restore");
    }

    @Test
    void twoOfficesNeverShareAFolder() throws Exception {
        try (HomeLock _ = HomeLock.take(home).orElseThrow()) {
            assertThatThrownBy(() -> new RunningOffice(home)).hasMessageContaining("already");
        }
        new RunningOffice(home).close();
    }

    @Test
    void aDamagedDatabaseIsNotServedFrom() throws Exception {
        try (RunningOffice office = new RunningOffice(home)) {
            office.issue();
        }
        byte[] bytes = Files.readAllBytes(home.resolve("office.db"));
        new java.util.Random(7).nextBytes(bytes);
        Files.write(home.resolve("office.db"), bytes);
        assertThatThrownBy(() -> new RunningOffice(home))
                .hasMessageContaining("office.db")
                .hasMessageContaining("motcua restore");
        assertThat(Files.readAllBytes(home.resolve("office.db")))
                .as("left as it is")
                .isEqualTo(bytes);
    }
}
