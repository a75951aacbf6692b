package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.simulated.SimulatedCallKeypad;
import vn.motcua.hardware.simulated.SimulatedCounterDisplay;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CommandReply;
import vn.motcua.protocol.CommandRequest;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.Message;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.Topics;

/** The whole unit against a real broker; the test plays the office. */
@Execution(ExecutionMode.CONCURRENT)
class CounterUnitTest {
    private static final Topics TOPICS = new Topics("binh-an");
    private static final String DEVICE = "counter-unit-1";

    /** What was shown; a word stands for two seconds only, so it is looked for here. */
    private final List<String> history = new CopyOnWriteArrayList<>();

    private final SimulatedCounterDisplay display = new SimulatedCounterDisplay(history::add);
    private final SimulatedCallKeypad keypad = new SimulatedCallKeypad();
    private final BlockingQueue<CommandRequest> commands = new LinkedBlockingQueue<>();
    private final List<Boolean> online = new CopyOnWriteArrayList<>();
    private Broker broker;
    private MqttLink office;
    private CounterUnit unit;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        broker = new Broker(folder);
        office = MqttLink.open(LinkSettings.of(broker.uri(), "office"));
        office.subscribe(
                TOPICS.command(DEVICE),
                (topic, payload, retained) -> commands.add(Codec.read(CommandRequest.class, payload)));
        office.subscribe(
                TOPICS.status(DEVICE),
                (topic, payload, retained) ->
                        online.add(Codec.read(DeviceStatus.class, payload).online()));
        await().atMost(ONE_MINUTE).until(office::connected);
        retain(TOPICS.config(DEVICE), config("1"));
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A012"));
        unit = CounterUnit.start(credential(), display, keypad, "test");
        unit.answerWithin = Duration.ofSeconds(60);
    }

    private DeviceCredential credential() {
        return new DeviceCredential("binh-an", DEVICE, "secret", broker.uri(), URI.create("http://127.0.0.1:8080"));
    }

    @AfterEach
    void close() {
        unit.close();
        office.close();
        broker.close();
    }

    @Test
    void theCountersNumberIsShownAndChangesWithTheNews() {
        awaitShown("A012");
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A013"));
        awaitShown("A013");
    }

    @Test
    void movedByTheOfficeItShowsTheOtherCounter() {
        awaitShown("A012");
        retain(TOPICS.counter("2"), CounterFaceTest.snapshot("2", CounterState.OPEN, "B007"));
        retain(TOPICS.config(DEVICE), config("2"));
        awaitShown("B007");
    }

    @Test
    void everyKeyBecomesItsIntent() throws InterruptedException {
        awaitShown("A012");
        boolean late = false;
        for (var expected : Map.of(
                        CallKey.NEXT, CommandRequest.Action.CALL_NEXT,
                        CallKey.RECALL, CommandRequest.Action.RECALL,
                        CallKey.START, CommandRequest.Action.START,
                        CallKey.DONE, CommandRequest.Action.COMPLETE,
                        CallKey.NO_SHOW, CommandRequest.Action.NO_SHOW)
                .entrySet()) {
            keypad.press(expected.getKey());
            var command = nextCommand();
            assertThat(command.action()).isEqualTo(expected.getValue());
            assertThat(command.counter()).isEqualTo("1");
            // Each answer's word differs from the one before, so that it is seen to have come.
            late = !late;
            history.clear();
            reply(CommandReply.refused(command.id(), late ? "Expired" : "QueueEmpty", "1"));
            awaitSaid(late ? "LATE" : "NOBODY");
        }
    }

    @Test
    void whileAnAnswerIsAwaitedASecondPressIsDropped() throws InterruptedException {
        awaitShown("A012");
        keypad.press(CallKey.NEXT);
        keypad.press(CallKey.NEXT);
        var command = nextCommand();
        reply(CommandReply.refused(command.id(), "Expired", "1"));
        awaitSaid("LATE");
        assertThat(commands).isEmpty();
    }

    @Test
    void aSilentOfficeIsNoConnectionAndALateReplyChangesNothing() throws InterruptedException {
        unit.answerWithin = CounterUnit.ANSWER_WITHIN;
        awaitShown("A012");
        keypad.press(CallKey.NEXT);
        var command = nextCommand();
        awaitSaid(CounterFace.NO_CONNECTION);
        reply(CommandReply.refused(command.id(), "QueueEmpty", "1"));
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A013"));
        awaitShown("A013"); // news comes in order: the reply has been heard before
        assertThat(history).doesNotContain(CounterFace.wordsFor("QueueEmpty"));
    }

    @Test
    void withoutABrokerThereAreDashesAndAKeySaysNoConnection() throws IOException {
        awaitShown("A012");
        broker.kill();
        awaitShown("----");
        keypad.press(CallKey.NEXT);
        assertThat(display.shown()).isEqualTo(CounterFace.NO_CONNECTION);
        broker.startAgain();
        await().atMost(60, TimeUnit.SECONDS).until(office::connected);
        retain(TOPICS.config(DEVICE), config("1"));
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A014"));
        awaitShown("A014");
        assertThat(commands).as("a key is never sent later").isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        awaitShown("A012");
        office.publish(TOPICS.counter("1"), new byte[] {1}, PublishOptions.PLAIN);
        office.publish(TOPICS.config(DEVICE), new byte[] {1}, PublishOptions.PLAIN);
        office.publish(TOPICS.reply(DEVICE), new byte[] {1}, PublishOptions.PLAIN);
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A015"));
        awaitShown("A015");
    }

    @Test
    void aBrokenDisplayStopsNothing() throws InterruptedException {
        awaitShown("A012");
        display.breakWire(true);
        retain(TOPICS.counter("1"), CounterFaceTest.snapshot("1", CounterState.OPEN, "A016"));
        keypad.press(CallKey.START);
        reply(CommandReply.done(nextCommand().id(), "A016", "1"));
        display.breakWire(false);
        awaitShown("A016");
    }

    @Test
    void itsStatusIsOnlineThenOfflineWhenItLeaves() {
        await().atMost(ONE_MINUTE).until(() -> online.contains(true));
        unit.close();
        await().atMost(ONE_MINUTE).until(() -> online.getLast().equals(false));
        assertThat(display.shown()).isEmpty();
    }

    /** A second client of the same name throws the unit out, as a broken wire does: the broker speaks its will. */
    @Test
    void thrownOutItsWillSaysOffline() {
        await().atMost(ONE_MINUTE).until(() -> online.contains(true));
        var intruder = MqttLink.open(LinkSettings.of(broker.uri(), DEVICE));
        await().atMost(ONE_MINUTE).until(() -> online.contains(false));
        intruder.close();
    }

    private void awaitSaid(String word) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> history.contains(word));
    }

    private void awaitShown(String text) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> display.shown().equals(text));
    }

    private CommandRequest nextCommand() throws InterruptedException {
        return Optional.ofNullable(commands.poll(60, TimeUnit.SECONDS)).orElseThrow();
    }

    private void reply(CommandReply reply) {
        office.publish(TOPICS.reply(DEVICE), Codec.write(reply), PublishOptions.expiringAfter(Topics.COMMAND_EXPIRY));
    }

    private void retain(String topic, Message message) {
        assertThat(office.publish(topic, Codec.write(message), PublishOptions.RETAINED)
                        .join())
                .isTrue();
    }

    private static DeviceConfig config(@Nullable String counter) {
        var name = new Text("Bình An", "Binh An");
        return new DeviceConfig(
                1,
                new DeviceConfig.Office("binh-an", name, ZoneId.of("Asia/Ho_Chi_Minh"), LocalTime.of(3, 0)),
                List.of(),
                List.of(),
                counter,
                new DeviceConfig.Settings(null, null),
                new DeviceConfig.Brand(name, name, null, null, Map.of()),
                List.of());
    }
}
