package vn.motcua.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MqttLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Mosquitto broker;
    private final List<MqttLink> links = new ArrayList<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void startBroker() throws IOException {
        broker = Mosquitto.open(folder);
    }

    @AfterEach
    void stopAll() {
        links.forEach(MqttLink::close);
        broker.close();
    }

    private MqttLink link(LinkSettings settings) {
        MqttLink link = MqttLink.open(settings);
        links.add(link);
        return link;
    }

    private MqttLink link(String client) {
        return link(LinkSettings.of(broker.uri(), client));
    }

    private MqttLink connectedLink(String client) {
        MqttLink link = link(client);
        awaitConnected(link);
        return link;
    }

    private void awaitConnected(MqttLink link) {
        await("connected").atMost(PATIENCE).until(link::connected);
    }

    private void listen(MqttLink link, String filter) {
        link.subscribe(filter, (topic, payload, retained) -> heard.add(topic + " " + new String(payload, UTF_8)));
    }

    private static CompletableFuture<Boolean> say(MqttLink link, String topic, String text) {
        return link.publish(topic, text.getBytes(UTF_8), PublishOptions.PLAIN);
    }

    private void awaitHeard(String... messages) {
        await("messages").atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(messages));
    }

    /** Publishes until a subscriber has it: a subscription takes a moment to stand. */
    private void sayUntilHeard(MqttLink link, String topic, String text) {
        await(text).atMost(PATIENCE).until(() -> {
            say(link, topic, text).join();
            return heard.contains(topic + " " + text);
        });
    }

    @Test
    void aMessageReachesTheSubscriberOfItsTopicAndNoOther() {
        MqttLink office = link("office");
        listen(office, "o/device/+/up");
        awaitConnected(office);
        MqttLink kiosk = connectedLink("kiosk-1");

        assertThat(say(kiosk, "o/device/kiosk-1/status", "not asked for").join())
                .isTrue();
        assertThat(say(kiosk, "o/device/kiosk-1/up", "A001").join()).isTrue();

        awaitHeard("o/device/kiosk-1/up A001");
    }

    @Test
    void aSubscriptionMadeWhileConnectedStandsToo() {
        MqttLink link = connectedLink("kiosk-1");

        listen(link, "late");

        sayUntilHeard(link, "late", "heard");
    }

    @Test
    void aRetainedMessageReachesALaterSubscriberAndIsMarked() {
        MqttLink office = connectedLink("office");
        assertThat(office.publish("o/queue", "3 wait".getBytes(UTF_8), PublishOptions.RETAINED)
                        .join())
                .isTrue();

        link("kiosk-1")
                .subscribe(
                        "o/queue",
                        (topic, payload, retained) ->
                                heard.add(new String(payload, UTF_8) + (retained ? ", retained" : "")));

        awaitHeard("3 wait, retained");
    }

    @Test
    void aRetainedMessageIsGoneAfterItsExpiry() {
        MqttLink office = connectedLink("office");
        PublishOptions oneSecond = PublishOptions.retainedFor(Duration.ofSeconds(1));
        assertThat(office.publish("o/counter/1", "A001".getBytes(UTF_8), oneSecond)
                        .join())
                .isTrue();

        AtomicInteger asked = new AtomicInteger();
        await("expired").atMost(PATIENCE).until(() -> {
            // Each question is a new client, since a retained message comes once per subscription.
            try (MqttLink screen = MqttLink.open(LinkSettings.of(broker.uri(), "screen-" + asked.incrementAndGet()))) {
                Queue<String> shown = new ConcurrentLinkedQueue<>();
                screen.subscribe("o/counter/1", (topic, payload, retained) -> shown.add(topic));
                screen.subscribe("o/end", (topic, payload, retained) -> shown.add(topic));
                awaitConnected(screen);
                say(screen, "o/end", "").join();
                await().atMost(PATIENCE).until(() -> shown.contains("o/end"));
                return !shown.contains("o/counter/1");
            }
        });
    }

    @Test
    void afterTheBrokerWasKilledTheLinkComesBackSubscribesAgainAndDelivers() throws IOException {
        MqttLink office = link("office");
        listen(office, "o/up");
        AtomicInteger connects = new AtomicInteger();
        AtomicInteger losses = new AtomicInteger();
        office.onConnected(connects::incrementAndGet);
        office.onDisconnected(losses::incrementAndGet);
        awaitConnected(office);

        for (int round = 1; round <= 5; round++) {
            broker.kill();
            await("loss noticed").atMost(PATIENCE).until(() -> !office.connected());
            broker.start();
            awaitConnected(office);
            sayUntilHeard(office, "o/up", "round " + round);
        }
        await().atMost(PATIENCE).until(() -> connects.get() == 6 && losses.get() == 5);
        assertThat(office.counts().connects()).isEqualTo(6);
    }

    @Test
    void aLinkOpenedBeforeItsBrokerConnectsWhenThatComes() throws IOException {
        broker.kill();
        MqttLink link = link("kiosk-1");
        assertThat(say(link, "o/up", "too early").join()).isFalse();

        broker.start();

        awaitConnected(link);
        assertThat(say(link, "o/up", "now").join()).isTrue();
    }

    @Test
    void aFrozenBrokerIsNoticedAndLeftAndFoundAgain() throws IOException {
        // So short only here: a machine that stands still for a second would lose every other link as well.
        MqttLink link = link(LinkSettings.of(broker.uri(), "kiosk-1").withKeepAlive(Duration.ofSeconds(1)));
        awaitConnected(link);

        broker.freeze();
        CompletableFuture<Boolean> unanswered = say(link, "o/up", "into the void");
        await("noticed").atMost(PATIENCE).until(() -> !link.connected());
        assertThat(unanswered.join()).isFalse();
        broker.thaw();

        await("back").atMost(PATIENCE).until(() -> say(link, "o/up", "back").join());
    }

    @Test
    void withoutAConnectionAMessageIsRefusedAtOnceAndCounted() {
        broker.kill();
        MqttLink link = link("kiosk-1");

        assertThat(say(link, "o/up", "nobody")).isCompletedWithValue(false);
        assertThat(link.counts().unpublished()).isEqualTo(1);
    }

    @Test
    void aBurstLargerThanTheBrokersWindowIsDeliveredWholeAndInOrder() {
        MqttLink office = link("office");
        listen(office, "o/up");
        awaitConnected(office);
        MqttLink kiosk = connectedLink("kiosk-1");
        List<String> expected = new ArrayList<>();
        List<CompletableFuture<Boolean>> taken = new ArrayList<>();

        for (int i = 0; i < 500; i++) {
            taken.add(say(kiosk, "o/up", "event " + i));
            expected.add("o/up event " + i);
        }

        assertThat(taken).allMatch(CompletableFuture::join);
        awaitHeard(expected.toArray(String[]::new));
    }

    @Test
    void aStalledHandlerCostsMessagesBeyondTheBoundButNeitherTheConnectionNorTheCount() {
        CountDownLatch stalled = new CountDownLatch(1);
        MqttLink office = link("office");
        office.subscribe("o/up", (topic, payload, retained) -> {
            try {
                stalled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            heard.add(topic);
        });
        awaitConnected(office);
        MqttLink kiosk = connectedLink("kiosk-1");

        int sent = 0;
        while (office.counts().dropped() == 0) {
            assertThat(say(kiosk, "o/up", "x").join()).isTrue();
            sent++;
            assertThat(sent).isLessThan(10 * Inbox.MAX_MESSAGES);
        }
        int all = sent;
        await().atMost(PATIENCE)
                .until(() -> office.counts().received() + office.counts().dropped() == all);
        assertThat(office.connected()).isTrue();
        assertThat(office.counts().received()).isBetween((long) Inbox.MAX_MESSAGES, Inbox.MAX_MESSAGES + 1L);

        stalled.countDown();
        await().atMost(PATIENCE).until(() -> heard.size() == office.counts().received());
    }

    @Test
    void aHandlerThatThrowsDoesNotStopTheNextMessage() {
        MqttLink link = link("office");
        link.subscribe("o/up", (topic, payload, retained) -> {
            if (new String(payload, UTF_8).equals("poison")) {
                throw new IllegalStateException("poison");
            }
            heard.add(topic);
        });
        awaitConnected(link);

        say(link, "o/up", "poison").join();
        say(link, "o/up", "good").join();

        awaitHeard("o/up");
        assertThat(link.counts().connects()).isEqualTo(1);
    }

    @Test
    void aHandlerMayWaitForItsOwnPublication() {
        MqttLink link = link("office");
        link.subscribe(
                "o/question",
                (topic, payload, retained) ->
                        heard.add("taken " + say(link, "o/answer", "42").join()));
        awaitConnected(link);

        say(link, "o/question", "?").join();

        awaitHeard("taken true");
    }

    @Test
    void theWillIsPublishedWhenTheConnectionBreaksButNotOnClose() {
        MqttLink office = link("office");
        listen(office, "o/status/+");
        awaitConnected(office);
        MqttLink polite = link(willing("polite"));
        awaitConnected(polite);
        MqttLink broken = link(willing("broken"));
        awaitConnected(broken);

        polite.close();
        // A second client of the same id throws the first out, which is the broker's view of a broken connection.
        connectedLink("broken");

        await().atMost(PATIENCE).until(() -> heard.contains("o/status/broken gone"));
        assertThat(heard).doesNotContain("o/status/polite gone");
    }

    private LinkSettings willing(String client) {
        return LinkSettings.of(broker.uri(), client)
                .withWill(new LinkSettings.Will("o/status/" + client, "gone".getBytes(UTF_8)));
    }

    @Test
    void aClosedLinkRefusesMessagesAndLeavesNoThread() {
        MqttLink link = connectedLink("leaving");

        link.close();

        assertThat(say(link, "o/up", "late").join()).isFalse();
        await("threads end")
                .atMost(PATIENCE)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().contains("leaving")));
    }

    @Test
    void aFilterThatIsNoneIsRefused() {
        MqttLink link = link("kiosk-1");

        assertThatThrownBy(() -> listen(link, "o/#/up")).isInstanceOf(IllegalArgumentException.class);
    }
}
