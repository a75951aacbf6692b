package vn.motcua.workload.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code motcua staffing} and {@code motcua forecast} as they are typed. */
class PlanningCommandsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 84;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    /** Six people in each half-hour of the morning, eight on Mondays; four minutes each. */
    @BeforeEach
    void aLog() throws IOException {
        StringBuilder tickets = new StringBuilder(
                "date,ticket,service,priority,slot_s,arrived_s,called_s,started_s,ended_s,counter,outcome,scored\n");
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            int people = day.getDayOfWeek().getValue() == 1 ? 8 : 6;
            for (int half = 16; half < 20; half++) {
                for (int person = 0; person < people; person++) {
                    int at = half * 1_800 + person * 200;
                    tickets.append("%s,%d,A,2,,%d,%d,%d,%d,1,served,0%n"
                            .formatted(day, person, at, at, at, at + 200 + 20 * person));
                }
            }
        }
        Files.writeString(folder.resolve("tickets.csv"), tickets);
        Files.writeString(
                folder.resolve("case.json"),
                "{\"name\":\"mornings\",\"train\":[\"%s\",\"%s\"],\"calibrate\":[\"%s\",\"%s\"],\"test\":[\"%s\",\"%s\"]}"
                        .formatted(
                                FIRST,
                                FIRST.plusDays(55),
                                FIRST.plusDays(56),
                                FIRST.plusDays(69),
                                FIRST.plusDays(70),
                                FIRST.plusDays(DAYS - 1)));
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    @Test
    void aRegularOfficeIsForetoldWithoutError() throws IOException {
        Path out = folder.resolve("out.json");
        assertThat(run(new ForecastMain(), "--log", "" + folder, "--hours", "8-10", "--out", "" + out))
                .as(said.toString())
                .isZero();
        JsonNode dayAhead = new JsonMapper().readTree(Files.readString(out)).get(0);
        assertThat(dayAhead.get("days").asInt()).isEqualTo(28);
        assertThat(dayAhead.get("medianWape").asDouble()).isZero();
        assertThat(dayAhead.get("models").has("median"))
                .as("a model that is not better is not taken")
                .isTrue();
    }

    @Test
    void staffForADayOfALogIsFoundAndWritten() throws IOException {
        Path out = folder.resolve("staff.json");
        int code = run(
                new StaffingMain(),
                "--log",
                "" + folder,
                "--target",
                "5",
                "--search-days",
                "60",
                "--check-days",
                "500",
                "--out",
                "" + out);
        assertThat(code).as(said.toString()).isZero();
        JsonNode advice = new JsonMapper().readTree(Files.readString(out));
        assertThat(advice.get("halfHours")).hasSize(4);
        assertThat(advice.get("halfHours").get(0).get("from").asText()).isEqualTo("08:00");
        assertThat(advice.get("halfHours").get(0).get("people").asDouble()).isBetween(7.0, 9.0);
        assertThat(advice.get("seeds")).hasSize(3);
        assertThat(said.toString()).contains("seeds: search 1, mending 2, check 3", "advice");
    }

    @Test
    void ofDaysThatCannotBeKnownNothingIsScored() throws IOException {
        Path about = folder.resolve("case.json");
        Files.writeString(about, """
                {"name": "young", "train": ["%1$s", "%1$s"], "calibrate": ["%2$s", "%2$s"], "test": ["%2$s", "%3$s"]}
                """.formatted(FIRST, FIRST.plusDays(1), FIRST.plusDays(6)));
        Path out = folder.resolve("out.json");
        assertThat(run(new ForecastMain(), "--log", "" + folder, "--out", "" + out))
                .as(said.toString())
                .isZero();
        assertThat(said.toString())
                .contains("–", "of 6 days nothing is said a day ahead", "no day could be foretold")
                .doesNotContain("NaN");
        JsonNode dayAhead = new JsonMapper().readTree(Files.readString(out)).get(0);
        assertThat(dayAhead.get("days").asInt()).isZero();
        assertThat(dayAhead.get("wape").isNull()).isTrue();
    }
}
