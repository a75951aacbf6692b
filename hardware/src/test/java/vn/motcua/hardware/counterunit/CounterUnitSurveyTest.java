package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.simulated.SimulatedCallKeypad;
import vn.motcua.hardware.simulated.SimulatedCounterDisplay;
import vn.motcua.hardware.simulated.SimulatedSurveyButtons;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.Message;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.Topics;

/** The citizen's buttons of a whole unit against a real broker; the test plays the office. */
@Execution(ExecutionMode.CONCURRENT)
class CounterUnitSurveyTest {
    private static final Topics TOPICS = new Topics("binh-an");
    private static final String DEVICE = "counter-unit-1";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final SimulatedCounterDisplay display = new SimulatedCounterDisplay(shown::add);
    private final SimulatedSurveyButtons buttons = new SimulatedSurveyButtons(5);
    private final List<SurveyAnswered> answers = new CopyOnWriteArrayList<>();
    private Path folder;
    private Broker broker;
    private MqttLink office;
    private CounterUnit unit;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        this.folder = folder;
        broker = new Broker(folder);
        office = MqttLink.open(LinkSettings.of(broker.uri(), "office"));
        office.subscribe(TOPICS.up(DEVICE), (topic, payload, retained) -> received(payload));
        await().atMost(PATIENCE).until(office::connected);
        unit = start();
        tell();
    }

    private CounterUnit start() {
        var credential =
                new DeviceCredential("binh-an", DEVICE, "secret", broker.uri(), URI.create("http://127.0.0.1:8080"));
        return CounterUnit.start(
                credential, display, new SimulatedCallKeypad(), buttons, folder.resolve("answers"), "test");
    }

    private void received(byte[] payload) {
        var up = Codec.readUp(payload);
        up.events().forEach(event -> {
            if (Codec.readEvent(event) instanceof EventReading.Known(SurveyAnswered answer)) {
                answers.add(answer);
            }
        });
        var upTo = up.events().getLast().seq();
        office.publish(
                TOPICS.ack(DEVICE),
                Codec.write(new Ack(up.epoch(), upTo, List.of(), List.of(), null)),
                PublishOptions.PLAIN);
    }

    private void tell() {
        retain(TOPICS.config(DEVICE), config());
        serve();
    }

    /** A012 is served, and its service ends. */
    private void serve() {
        retain(TOPICS.counter("1"), snapshot("A012", "InService"));
        await().atMost(PATIENCE).until(() -> display.shown().equals("A012"));
        retain(TOPICS.counter("1"), snapshot(null, null));
        await().atMost(PATIENCE).until(() -> display.shown().equals(CounterSurvey.INVITATION));
    }

    @AfterEach
    void close() {
        unit.close();
        office.close();
        broker.close();
    }

    @Test
    void oneTapIsOneAnswerThatNamesTheCounterAndNobody() {
        buttons.press(0);
        await().atMost(PATIENCE).until(() -> shown.contains(CounterSurvey.THANKS));
        buttons.press(4);
        await().atMost(PATIENCE).until(() -> !answers.isEmpty());
        assertThat(answers.stream().distinct()).singleElement().satisfies(answer -> {
            assertThat(answer.choices()).isEqualTo(Map.of("question", "level-1"));
            assertThat(answer.counter()).isEqualTo("1");
            assertThat(answer.number()).isEqualTo("A012");
            assertThat(answer.token()).isNull();
            assertThat(answer.channel()).isEqualTo(SurveyAnswered.Channel.COUNTER_UNIT);
        });
        await().atMost(PATIENCE).until(() -> unit.waiting() == 0);
        unit.close();
        assertThat(AnswerBook.at(folder.resolve("answers")).standing().waiting())
                .as("the ack is written when the unit stops")
                .isZero();
    }

    @Test
    void anAnswerGivenWhileTheOfficeIsAwaySurvivesTheUnitsRestart() throws IOException {
        broker.kill();
        await().atMost(PATIENCE).until(() -> display.shown().equals("----"));
        buttons.press(3);
        await().atMost(PATIENCE).until(() -> shown.contains(CounterSurvey.THANKS));
        unit.close();
        broker.startAgain();
        unit = start();
        await().atMost(PATIENCE).until(() -> !answers.isEmpty());
        await().atMost(PATIENCE).until(() -> unit.waiting() == 0);
        assertThat(answers.stream().distinct())
                .as("however often it is sent, it is one answer")
                .singleElement()
                .satisfies(answer -> assertThat(answer.choices()).containsValue("level-4"));
    }

    private void retain(String topic, Message message) {
        assertThat(office.publish(topic, Codec.write(message), PublishOptions.RETAINED)
                        .join())
                .isTrue();
    }

    private static CounterSnapshot snapshot(@Nullable String number, @Nullable String state) {
        return new CounterSnapshot(
                1,
                Instant.EPOCH,
                "1",
                new Text("Quầy 1", "Counter 1"),
                CounterState.OPEN,
                List.of(),
                number,
                null,
                state,
                null,
                0,
                null,
                null);
    }

    private static DeviceConfig config() {
        var name = new Text("Bình An", "Binh An");
        return new DeviceConfig(
                1,
                new DeviceConfig.Office("binh-an", name, ZoneId.of("Asia/Ho_Chi_Minh"), LocalTime.of(3, 0)),
                List.of(),
                List.of(),
                "1",
                new DeviceConfig.Settings(null, null, null, Surveys.sheet(5)),
                new DeviceConfig.Brand(name, name, null, null, Map.of()),
                List.of());
    }
}
