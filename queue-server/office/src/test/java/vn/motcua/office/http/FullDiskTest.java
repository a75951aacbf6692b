package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's data lies on a small disk of its own, which is filled and emptied again. */
class FullDiskTest {
    @TempDir
    private Path home;

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void nothingIsAcknowledgedUntilThereIsRoomAndThenItGoesOnByItself() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "none", home.toString()), "mounts need root");
        try (OfficeFixture office = OfficeFixture.at(home)) {
            office.issue("ho-tich");
            Path ballast = home.resolve("ballast");
            fill(ballast);
            int given = 1;
            HttpResponse<String> last = post(office, "k" + given);
            while (last.statusCode() == 201) {
                given++;
                fill(home.resolve("ballast-" + given));
                last = post(office, "k" + given);
            }
            assertThat(OfficeFixture.code(last)).isEqualTo("503 storage");
            HttpResponse<String> health = office.get("/health").send();
            assertThat(health.statusCode()).isEqualTo(503);
            JsonNode problem = OfficeFixture.json(health).get("problems").get(0);
            assertThat(problem.get("code").asText()).isEqualTo("storage");
            assertThat(problem.get("detail").asText()).contains("full");

            try (var files = Files.newDirectoryStream(home, "ballast*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (office.get("/health").send().statusCode() != 200) {
                assertThat(System.nanoTime()).as("patience").isLessThan(until);
            }
            assertThat(OfficeFixture.json(post(office, "k" + given))
                            .get("number")
                            .asText())
                    .as("the refused request, sent again")
                    .isEqualTo("A%03d".formatted(given + 1));
        } finally {
            run("umount", home.toString());
        }
    }

    private void fill(Path ballast) throws Exception {
        Files.write(ballast, new byte[(int) home.toFile().getUsableSpace()]);
    }

    private static HttpResponse<String> post(OfficeFixture office, String key) throws Exception {
        return office.post("/api/v1/tickets")
                .key(key)
                .json("{\"service\":\"ho-tich\"}")
                .send();
    }
}
