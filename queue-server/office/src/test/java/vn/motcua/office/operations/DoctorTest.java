package vn.motcua.office.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.backup.BackupFolder;
import vn.motcua.office.sqlite.SqliteQueueStore;

/** Every finding, made on purpose. */
class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path home;

    private Map<String, String> environment;

    @BeforeEach
    void prepare() throws Exception {
        environment = new HashMap<>(RunningOffice.environment(home));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private Doctor doctor() {
        return new Doctor(Installation.from(environment), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> ill() {
        return doctor().look().stream()
                .filter(finding -> !finding.well())
                .map(Finding::code)
                .toList();
    }

    private void withLog() {
        SqliteQueueStore.open(home.resolve("office.db")).close();
    }

    private void withBackup() {
        new BackupFolder(home.resolve("backups")).make(home, NOW.minus(Duration.ofHours(3)));
    }

    @Test
    void aSoundInstallationNeedsNothing() {
        withLog();
        withBackup();
        assertThat(ill()).isEmpty();
        Spoken said = Spoken.by(new DoctorMain(environment));
        assertThat(said.words()).contains("[ok]  jdk", "[ok]  office.db", "nguyên vẹn", "is whole");
    }

    @Test
    void everyFindingSaysWhatToDoInBothLanguages() throws Exception {
        withLog();
        Files.write(home.resolve("office.db"), new byte[10_000]);
        Spoken said = Spoken.by(new DoctorMain(environment));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("[!!]  office.db", "bị hỏng", "is damaged", "motcua restore --from");
    }

    @Test
    void anOldJdk() {
        Doctor doctor = doctor();
        doctor.jdk(21);
        doctor.freeSpace(1L << 20);
        assertThat(doctor.look())
                .filteredOn(finding -> !finding.well())
                .extracting(Finding::code)
                .containsExactly("jdk", "disk");
    }

    @Test
    void aFolderThatOthersMayRead() throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(ill()).containsExactly("folder");
        environment.put("MOTCUA_HOME", home.resolve("missing").toString());
        assertThat(ill()).containsExactly("folder");
    }

    @Test
    void aDamagedDatabase() throws Exception {
        withLog();
        withBackup();
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        Files.write(home.resolve("access.db"), noise);
        assertThat(ill()).containsExactly("access.db");
    }

    @Test
    void aRestoreBrokenOff() throws Exception {
        Files.createFile(home.resolve("restore-unfinished"));
        assertThat(ill()).containsExactly("restore");
    }

    @Test
    void aCatalogueWithAWrongEntry() throws Exception {
        Path shipped = Path.of(environment.get("MOTCUA_OFFICE"));
        Path office = Files.createDirectories(home.resolve("definition").resolve("offices"));
        Path provisioning = shipped.resolve("../..").normalize();
        for (String part : List.of("brand", "procedures", "surveys", "feedback")) {
            Path to = Files.createDirectories(office.resolveSibling(part));
            try (Stream<Path> files = Files.list(provisioning.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        Path own = Files.copy(shipped, office.resolve(shipped.getFileName()));
        Path catalogue = office.resolveSibling("procedures").resolve("phuong-binh-an.json");
        Files.writeString(catalogue, Files.readString(catalogue).replaceFirst("\"1.001193\"", "\"khai sinh\""));
        environment.put("MOTCUA_OFFICE", own.toString());
        assertThat(ill()).containsExactly("catalogue");
        assertThat(Spoken.by(new DoctorMain(environment)).words()).contains("dòng 2", "line 2");
    }

    @Test
    void aWrongDefinition() throws Exception {
        Path definition = home.resolve("office.yaml");
        Files.writeString(definition, "id: [");
        environment.put("MOTCUA_OFFICE", definition.toString());
        assertThat(ill()).containsExactly("definition");
    }

    @Test
    void noBackupOrAnOldOne() {
        withLog();
        assertThat(ill()).containsExactly("backup");
        new BackupFolder(home.resolve("backups")).make(home, NOW.minus(Duration.ofDays(3)));
        assertThat(ill()).containsExactly("backup");
    }

    @Test
    void aKeyThatOthersMayRead() throws Exception {
        withLog();
        withBackup();
        Files.setPosixFilePermissions(home.resolve("backup.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ill()).containsExactly("backup-key");
    }

    @Test
    void aClockFromBeforeTheRelease() {
        assertThat(new Doctor(
                                Installation.from(environment),
                                Clock.fixed(Instant.parse("1970-01-01T00:05:00Z"), ZoneOffset.UTC))
                        .look())
                .filteredOn(finding -> !finding.well())
                .extracting(Finding::code)
                .containsExactly("clock");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("MOTCUA_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(ill()).containsExactly("port");
        }
    }

    @Test
    void aCertificateThatCannotBeRead() throws Exception {
        Files.createDirectories(home.resolve("tls"));
        Files.writeString(home.resolve("tls/office.p12"), "no keystore");
        Files.writeString(home.resolve("tls/password"), "secret");
        assertThat(ill()).containsExactly("certificate");
    }

    @Test
    void aRunningOfficeIsAskedHowItIs() throws Exception {
        try (RunningOffice office = new RunningOffice(home)) {
            assertThat(Health.ask(office.url() + "/health")).allMatch(Finding::well);
        }
        assertThat(Health.ask("http://127.0.0.1:1/health"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains("does not answer"));
    }
}
