package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeSettings;
import vn.motcua.workload.SimulateMain;

/**
 * A recorded half-hour happens again in a real office, through its public interfaces only: numbers over MQTT, officers
 * over HTTP. The office is Bình An ward's, which has none of the log's services: it gets a definition made for the log.
 */
class SimulatedDayTest {
    /** Of office time: so little lateness of the driver cannot shift a mean wait by one percent. */
    private static final double IN_TIME_SECONDS = 2;

    private static final String LOG = "src/test/resources/half-hour-log";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final StringWriter said = new StringWriter();

    /** What the day came to, and whether the office's report holds against the log. */
    private JsonNode simulated(String... options) throws Exception {
        Path folder = Files.createTempDirectory(home, "office");
        Map<String, String> environment = new HashMap<>(RunningOffice.environment(folder));
        try (Office office = Office.start(OfficeSettings.from(environment), new Office.Mode(false, true, true))) {
            environment.put("MOTCUA_HTTP_PORT", port(office.url()));
            environment.put("MOTCUA_MQTT_PORT", port(office.brokerUrl()));
            Path figures = folder.resolve("figures.json");
            CommandLine simulate = SimulateMain.commandLine(environment);
            simulate.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
            String[] all = new String[options.length + 6];
            System.arraycopy(
                    new String[] {"--log", LOG, "--day", "2026-05-25", "--out", figures.toString()}, 0, all, 0, 6);
            System.arraycopy(options, 0, all, 6, options.length);
            int code = simulate.execute(all);
            assertThat(figures).as(said.toString()).exists();
            JsonNode told = new JsonMapper().readTree(figures.toFile());
            assertThat(code == 0)
                    .as(said.toString())
                    .isEqualTo(told.get("holds").asBoolean());
            return told;
        }
    }

    /** A slower day where the driver itself could not keep up with a faster one: that is no fault of the office. */
    private JsonNode replayed() throws Exception {
        JsonNode figures = simulated("--replay", "--speed", "60");
        for (String speed : List.of("20", "8")) {
            if (figures.get("holds").asBoolean()
                    || figures.get("driverMeanLateSeconds").asDouble() < IN_TIME_SECONDS) {
                break;
            }
            figures = simulated("--replay", "--speed", speed);
        }
        return figures;
    }

    private static String port(String url) {
        return String.valueOf(URI.create(url).getPort());
    }

    @Test
    @Timeout(600) // half a minute on a free machine
    void aReplayedDayIsReportedAsTheLogHasIt() throws Exception {
        JsonNode figures = replayed();
        assertThat(figures.get("holds").asBoolean()).as(said.toString()).isTrue();
        assertThat(said.toString()).contains("a definition made for the log is in force: 3 services, 2 counters");
        assertThat(figures.at("/report/tickets").asInt()).isEqualTo(10);
        assertThat(figures.at("/report/calls").asInt()).isEqualTo(9);
        assertThat(figures.at("/report/noShows").asInt()).isEqualTo(1);
        assertThat(figures.at("/report/left").asInt()).isEqualTo(1);
        // (480 + 450 + 680 + 940 + 200 + 960 + 1050 + 1200) s by eight served, within one percent.
        assertThat(figures.at("/report/meanWaitMinutes").asDouble()).isBetween(12.417 * 0.99, 12.417 * 1.01);
        assertThat(figures.at("/troubles")).isEmpty();
    }

    @Test
    void whereThePolicyChoosesEveryoneIsServedAllTheSame() throws Exception {
        JsonNode figures = simulated("--speed", "200");
        assertThat(figures.get("holds").asBoolean()).as(said.toString()).isTrue();
        assertThat(figures.at("/report/calls").asInt()).isEqualTo(9);
        assertThat(figures.at("/report/noShows").asInt()).isEqualTo(1);
        assertThat(figures.at("/troubles")).isEmpty();
    }
}
