package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.counterunit.CounterUnit;
import vn.motcua.hardware.pi4j.GpioSurveyButtons;
import vn.motcua.hardware.simulated.SimulatedCallKeypad;
import vn.motcua.hardware.simulated.SimulatedCounterDisplay;

/** A citizen presses a button of the box at the counter after service: the answer is about that visit, and hidden. */
class SurveyAtTheCounterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private RunningOffice office;
    private Context pi;
    private CounterUnit unit;

    @BeforeEach
    void plugIn() throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(Morning.OPENING, 1);
        office.http().post("/api/v1/counters/1/open", "{}");
        pi = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(MockDigitalInputProvider.newInstance())
                .build();
        GpioSurveyButtons buttons = GpioSurveyButtons.open(pi, GpioSurveyButtons.PINS);
        for (int place = 1; place <= buttons.count(); place++) {
            contact(place).mockState(DigitalState.HIGH);
        }
        unit = CounterUnit.start(
                office.credential("counter-unit-1"),
                new SimulatedCounterDisplay(shown::add),
                new SimulatedCallKeypad(),
                buttons,
                home.resolve("answers"),
                "test");
    }

    @AfterEach
    void unplug() {
        unit.close();
        pi.shutdown();
        office.close();
    }

    private MockDigitalInput contact(int place) {
        return (MockDigitalInput) pi.<DigitalInput>io("survey-" + place);
    }

    @Test
    void theAnswerIsBoundToTheVisitThatHasJustEndedAndStandsInNoLog() throws Exception {
        String ticket = office.http()
                .post("/api/v1/tickets", "{\"service\":\"ho-tich\"}")
                .get("ticket")
                .asText();
        office.http().post("/api/v1/counters/1/call-next", "{}");
        await("the number stands there").atMost(PATIENCE).until(() -> shown.contains("A001"));
        office.http().post("/api/v1/counters/1/start", "{}");
        office.http().post("/api/v1/counters/1/complete", "{}");
        await("the box invites").atMost(PATIENCE).until(() -> shown.contains("DANH GIA"));
        contact(2).mockState(DigitalState.LOW);
        await("the answer is kept, about this ticket")
                .atMost(PATIENCE)
                .until(
                        () -> rows("SELECT ticket || ' ' || channel || ' ' || choices FROM survey_answer"),
                        found -> found.equals(List.of(ticket + " counter-unit {\"hai-long\":\"hai-long\"}")));
        assertThat(shown).contains("CAM ON");
        assertThat(rows("SELECT count(*) FROM event WHERE lower(body) LIKE '%survey%' OR body LIKE '%hai-long%'"))
                .containsExactly("0");
    }

    private List<String> rows(String sql) throws Exception {
        List<String> rows = new java.util.ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("office.db"));
                Statement query = database.createStatement();
                ResultSet found = query.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
