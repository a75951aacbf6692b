package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.office.access.DoorFixture.PASSWORD;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataFolderTest {
    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();

    private int user(String... arguments) {
        CommandLine command = UserMain.commandLine();
        command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return command.execute(all);
    }

    private String passwordFile(String password) {
        Path file = home.resolve("password");
        PrivateFile.write(file, password + "\n");
        return file.toString();
    }

    @Test
    void everySecretIsReadableByTheServersAccountOnly() throws Exception {
        try (DoorFixture door = DoorFixture.demo(home)) {
            door.signIn("canbo1", DemoOffice.PASSWORD);
            assertThat(mode(home)).isEqualTo("rwx------");
            for (String file : List.of(
                    "access.db",
                    "access.db-wal",
                    "access.db-shm",
                    "demo-token",
                    "local-admin-token",
                    "demo-sign-ins")) {
                assertThat(mode(home.resolve(file))).as(file).isEqualTo("rw-------");
            }
        }
        assertThat(home.resolve("local-admin-token")).doesNotExist();
    }

    @Test
    void theDemoTokenStaysAndTheLocalOneIsNewAtEachStart() {
        String demo;
        String local;
        try (DoorFixture door = DoorFixture.office(home)) {
            demo = door.token("demo-token");
            local = door.token("local-admin-token");
        }
        try (DoorFixture door = DoorFixture.office(home)) {
            assertThat(door.token("demo-token")).isEqualTo(demo);
            assertThat(door.token("local-admin-token")).isNotEqualTo(local);
        }
    }

    @Test
    void noSecretStandsInTheStoreItself() throws Exception {
        try (DoorFixture door = DoorFixture.demo(home)) {
            String cookie = door.signIn("canbo1", DemoOffice.PASSWORD).cookie();
            StringBuilder stored = new StringBuilder();
            for (String file : List.of("access.db", "access.db-wal")) {
                stored.append(Files.readString(home.resolve(file), StandardCharsets.ISO_8859_1));
            }
            assertThat(stored.toString())
                    .contains("canbo1", "$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain(cookie, door.token("demo-token"), DemoOffice.PASSWORD);
        }
    }

    @Test
    void theDemosPeopleSignInToTheDemoAndNowhereElse() throws Exception {
        DoorFixture.SignedIn demo;
        try (DoorFixture door = DoorFixture.demo(home)) {
            for (String line : Files.readAllLines(home.resolve("demo-sign-ins"))) {
                assertThat(line).contains(DemoOffice.PASSWORD);
            }
            demo = door.signIn("quantri", DemoOffice.PASSWORD);
            assertThat(door.get("/api/v1/users").as(demo).send().statusCode()).isEqualTo(200);
        }
        try (DoorFixture door = DoorFixture.office(home)) {
            assertThat(door.get("/api/v1/users").as(demo).send().statusCode()).isEqualTo(401);
            assertThat(door.attempt("quantri", DemoOffice.PASSWORD).statusCode())
                    .isEqualTo(401);
            assertThat(user("passwd", "quantri", "--password-file", passwordFile(PASSWORD)))
                    .isZero();
            assertThat(door.attempt("quantri", PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theCommandKeepsUsersWhileTheOfficeRuns() throws Exception {
        try (DoorFixture door = DoorFixture.office(home).with("an", Role.OFFICER)) {
            DoorFixture.SignedIn an = door.signIn("an");
            assertThat(user("list")).isZero();
            assertThat(said.toString()).contains("an\tofficer\tactive");
            assertThat(user("disable", "an")).isZero();
            assertThat(door.get("/api/v1/queue").as(an).send().statusCode()).isEqualTo(401);
            assertThat(user("list")).isZero();
            assertThat(said.toString()).contains("an\tofficer\tdisabled");
        }
    }

    @Test
    void theCommandSaysWhyItRefuses() {
        assertThat(user("add", "an", "--role", "officer", "--password-file", passwordFile("ngắn")))
                .isEqualTo(UserMain.REFUSED);
        assertThat(said.toString()).contains("12 to 128 characters");
        assertThat(user(
                        "add",
                        "an",
                        "--role",
                        "officer",
                        "--password-file",
                        home.resolve("missing").toString()))
                .isEqualTo(UserMain.REFUSED);
        assertThat(said.toString()).contains("missing");
        assertThat(user("disable", "khong-co")).isEqualTo(UserMain.REFUSED);
        assertThat(user("add", "an", "--role", "officer", "--password", PASSWORD))
                .isEqualTo(2);
        assertThat(user("list")).isZero();
    }

    @Test
    void aStoreOfALaterReleaseIsUsedAsItIs() throws Exception {
        AccessStore.open(home).close();
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("access.db"));
                var statement = raw.createStatement()) {
            statement.execute("ALTER TABLE users ADD COLUMN later TEXT");
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(user("add", "an", "--role", "manager", "--password-file", passwordFile(PASSWORD)))
                .isZero();
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("access.db"));
                var version = raw.createStatement().executeQuery("PRAGMA user_version")) {
            assertThat(version.getInt(1)).isEqualTo(99);
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (AccessStore store = AccessStore.open(home)) {
            assertThatThrownBy(() -> store.write(connection -> {
                        connection.createStatement().execute("INSERT INTO machine_tokens VALUES ('a', 'b', 'c', 1)");
                        return connection.createStatement().execute("INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(AccessException.class);
            int left = store.read(connection -> connection
                    .createStatement()
                    .executeQuery("SELECT count(*) FROM machine_tokens")
                    .getInt(1));
            assertThat(left).isZero();
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
