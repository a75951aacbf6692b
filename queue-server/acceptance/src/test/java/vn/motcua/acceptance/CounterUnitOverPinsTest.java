package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.spi.Spi;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.spi.MockSpi;
import com.pi4j.plugin.mock.provider.spi.MockSpiProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CounterDisplay;
import vn.motcua.hardware.counterunit.CounterUnit;
import vn.motcua.hardware.pi4j.GpioCallKeypad;
import vn.motcua.hardware.pi4j.Max7219Display;
import vn.motcua.hardware.simulated.Max7219Emulator;
import vn.motcua.protocol.Topics;

/** The box at a counter, from its push buttons through the office to its digits: as the page's keys do, so do these. */
class CounterUnitOverPinsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DEAD = Topics.COMMAND_EXPIRY.plusSeconds(5);

    private static final String DARK = "0000000000000000";

    /** A012 is A · 0 · 1 · 2 in the middle of the eight places. */
    private static final String A001 = "0000777E7E300000";

    private static final String A003 = "0000777E7E790000";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private final Max7219Emulator digits = new Max7219Emulator();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private Instant now = Morning.OPENING;
    private RunningOffice office;
    private Context pi;
    private CounterUnit unit;

    @BeforeEach
    void plugIn() throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(now, 1);
        office.http().post("/api/v1/counters/1/open", "{}");
        pi = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(MockDigitalInputProvider.newInstance(), MockSpiProvider.newInstance())
                .build();
        Max7219Display display = Max7219Display.open(pi, 0, 7);
        GpioCallKeypad keypad = GpioCallKeypad.open(pi, GpioCallKeypad.PINS);
        for (CallKey key : CallKey.values()) {
            contact(key).mockState(DigitalState.HIGH);
        }
        unit = CounterUnit.start(office.credential("counter-unit-1"), new Watched(display), keypad, "test");
        await("the office's word: nobody")
                .atMost(PATIENCE)
                .until(() -> lastShown().equals(DARK));
        assertThat(shown).as("dashes first").first().isNotEqualTo(DARK);
    }

    @AfterEach
    void unplug() {
        unit.close();
        pi.shutdown();
        office.close();
    }

    @Test
    void everyKeyDoesWhatThePagesKeyDoesAndTheDigitsShowIt() throws Exception {
        String first = issue();
        press(CallKey.NEXT, "Called");
        await("the digits show A001").atMost(PATIENCE).until(() -> lastShown().equals(A001));
        ImageIO.write(digits.picture(), "png", Path.of("target/led.png").toFile());
        minuteLater();
        press(CallKey.RECALL, () -> recalls() == 1);
        press(CallKey.START, "InService");
        press(CallKey.DONE, "");
        await("the digits are dark").atMost(PATIENCE).until(() -> lastShown().equals(DARK));

        String second = issue();
        for (String action : List.of("call-next", "recall", "start", "complete")) {
            if (action.equals("recall")) {
                minuteLater();
            }
            office.http().post("/api/v1/counters/1/" + action, "{}");
        }
        assertThat(course(first)).isEqualTo(course(second)).startsWith("Completed");

        String third = issue();
        press(CallKey.NEXT, "Called");
        await("the digits show A003").atMost(PATIENCE).until(() -> lastShown().equals(A003));
        press(CallKey.NO_SHOW, "");
        assertThat(course(third)).startsWith("NoShow");
    }

    private String issue() throws Exception {
        return office.http()
                .post("/api/v1/tickets", "{\"service\":\"ho-tich\"}")
                .get("ticket")
                .asText();
    }

    /** Calls close together would be noise, and are refused. */
    private void minuteLater() throws Exception {
        now = now.plus(Duration.ofMinutes(1));
        office.setClock(now, 1);
    }

    private void press(CallKey key, String state) {
        press(key, () -> counter().path("ticketState").asText("").equals(state));
    }

    /** Presses until the office has done it, as a person does: again when the command must have died on its way. */
    private void press(CallKey key, Callable<Boolean> done) {
        AtomicLong pressed = new AtomicLong(System.nanoTime());
        contact(key).mockState(DigitalState.LOW);
        await(key + " is done").atMost(PATIENCE).until(() -> {
            boolean over = done.call();
            if (!over && System.nanoTime() - pressed.get() > DEAD.toNanos()) {
                letGo(key);
                pressed.set(System.nanoTime());
                contact(key).mockState(DigitalState.LOW);
            }
            return over;
        });
        letGo(key);
    }

    /** Lets go until the contact has rested. */
    private void letGo(CallKey key) {
        contact(key).mockState(DigitalState.HIGH);
        await().pollDelay(Duration.ofMillis(2 * GpioCallKeypad.DEBOUNCE_MILLIS)).until(() -> true);
    }

    private JsonNode counter() throws Exception {
        return office.http().json("/api/v1/counters").at("/counters/0");
    }

    private MockDigitalInput contact(CallKey key) {
        return (MockDigitalInput) pi.<DigitalInput>io("key-" + key);
    }

    private String lastShown() {
        return shown.isEmpty() ? "nothing yet" : shown.getLast();
    }

    /** The chip takes what is written where it is written: the mock's buffer knows nothing of threads. */
    private final class Watched implements CounterDisplay {
        private final CounterDisplay display;

        Watched(CounterDisplay display) {
            this.display = display;
        }

        @Override
        public void show(String text) {
            display.show(text);
            digits.take(((MockSpi) pi.<Spi>io("counter-display-0")).readEntireMockBuffer());
            shown.add(digits.patterns());
        }

        @Override
        public void close() {
            display.close();
        }
    }

    private long recalls() throws Exception {
        return office.http()
                .get("/metrics")
                .lines()
                .filter(line -> line.startsWith("motcua_events_total{type=\"TicketRecalled\"}"))
                .mapToLong(line -> Math.round(Double.parseDouble(line.replaceAll(".* ", ""))))
                .findFirst()
                .orElse(0);
    }

    /** A ticket's state and the kinds of its segments. */
    private String course(String ticket) throws Exception {
        JsonNode told = office.http().json("/api/v1/tickets/" + ticket);
        return told.get("state").asText()
                + StreamSupport.stream(told.get("segments").spliterator(), false)
                        .map(segment -> segment.get("kind").asText())
                        .toList();
    }
}
