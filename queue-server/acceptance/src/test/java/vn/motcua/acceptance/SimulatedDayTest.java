package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    private static final String LOG = "src/test/resources/half-hour-log";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final StringWriter said = new StringWriter();

    private JsonNode simulated(String... options) throws Exception {
        Map<String, String> environment = new HashMap<>(RunningOffice.environment(home));
        try (Office office = Office.start(OfficeSettings.from(environment), new Office.Mode(false, true, true))) {
            environment.put("MOTCUA_HTTP_PORT", port(office.url()));
            environment.put("MOTCUA_MQTT_PORT", port(office.brokerUrl()));
            Path figures = home.resolve("figures.json");
            CommandLine simulate = SimulateMain.commandLine(environment);
            simulate.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
            String[] all = new String[options.length + 6];
            System.arraycopy(
                    new String[] {"--log", LOG, "--day", "2026-05-25", "--out", figures.toString()}, 0, all, 0, 6);
            System.arraycopy(options, 0, all, 6, options.length);
            assertThat(simulate.execute(all)).as(said.toString()).isZero();
            return new JsonMapper().readTree(figures.toFile());
        }
    }

    private static String port(String url) {
        return String.valueOf(URI.create(url).getPort());
    }

    @Test
    void aReplayedDayIsReportedAsTheLogHasIt() throws Exception {
        JsonNode figures = simulated("--replay", "--speed", "60");
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
        JsonNode figures = simulated("--speed", "400");
        assertThat(figures.at("/report/calls").asInt()).isEqualTo(9);
        assertThat(figures.at("/report/noShows").asInt()).isEqualTo(1);
        assertThat(figures.at("/troubles")).isEmpty();
    }
}
