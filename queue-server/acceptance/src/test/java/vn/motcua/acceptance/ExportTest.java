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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeSettings;
import vn.motcua.office.operations.ExportMain;
import vn.motcua.workload.SimulateMain;
import vn.motcua.workload.evaluation.EvaluateMain;

/** Days happen in an office, are written as a visit log, and the waits of that log are foretold and scored. */
class ExportTest {
    private static final Path LOG = Path.of("src/test/resources/half-hour-log");
    private static final List<String> DAYS = List.of("2026-05-25", "2026-05-26", "2026-05-27");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final StringWriter said = new StringWriter();

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    /** The recorded half-hour, on three days. */
    private Path threeDays() throws Exception {
        Path folder = Files.createDirectory(home.resolve("log"));
        for (Path file : List.of(LOG.resolve("tickets.csv"), LOG.resolve("counters.csv"), LOG.resolve("plan.csv"))) {
            if (!Files.exists(file)) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            StringBuilder all = new StringBuilder(lines.getFirst() + "\n");
            for (String day : lines.get(0).startsWith("date") ? DAYS : DAYS.subList(0, 1)) {
                lines.stream()
                        .skip(1)
                        .forEach(line ->
                                all.append(line.replace(DAYS.getFirst(), day)).append('\n'));
            }
            Files.writeString(folder.resolve(file.getFileName()), all);
        }
        return folder;
    }

    @Test
    void whatHappenedInAnOfficeCanBeEvaluatedByAnybody() throws Exception {
        Path log = threeDays();
        Path written = home.resolve("written");
        Map<String, String> environment = new HashMap<>(RunningOffice.environment(home));
        try (Office office = Office.start(OfficeSettings.from(environment), new Office.Mode(false, true, true))) {
            environment.put("MOTCUA_HTTP_PORT", port(office.url()));
            environment.put("MOTCUA_MQTT_PORT", port(office.brokerUrl()));
            for (String day : DAYS) {
                said.getBuffer().setLength(0);
                // Whether its waits are those of the log to one percent is another test's matter: here days are made.
                int code = run(
                        SimulateMain.commandLine(environment),
                        "--log",
                        "" + log,
                        "--day",
                        day,
                        "--replay",
                        "--speed",
                        "160");
                assertThat(code).as(said.toString()).isIn(0, 1);
                assertThat(said.toString()).as("the day was played").contains("mean wait of the served");
            }
            assertThat(run(new CommandLine(ExportMain.of(environment)), "--out", "" + written))
                    .as("the office runs; " + said)
                    .isZero();
        }
        List<String> lines = Files.readAllLines(written.resolve("tickets.csv"));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(1 + 3 * 9);
        assertThat(lines.stream().filter(line -> line.contains(",no_show,"))).hasSize(3);
        assertThat(Files.readString(written.resolve("case.json"))).contains(DAYS.getFirst(), DAYS.getLast());
        Path scores = home.resolve("scores.json");
        assertThat(run(new CommandLine(new EvaluateMain()), "--log", "" + written, "--out", "" + scores))
                .as(said.toString())
                .isZero();
        JsonNode rows = new JsonMapper().readTree(scores.toFile());
        assertThat(rows.findValuesAsText("method")).contains("average", "motcua");
        assertThat(rows.get(0).get("n").asInt()).isPositive();
        assertThat(run(new CommandLine(ExportMain.of(environment)), "--out", "" + written))
                .as("a log is never written over")
                .isEqualTo(1);
    }

    private static String port(String url) {
        return String.valueOf(URI.create(url).getPort());
    }
}
