package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;

/** What only the embedded broker decides itself: who comes in, and what it does at its bounds. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedBrokerTest {

    @TempDir
    Path folder;

    private LineFixture office;

    @BeforeEach
    void start() {
        office = new LineFixture(BrokerKind.EMBEDDED, folder);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private String secret(String device) {
        return Objects.requireNonNull(office.secrets.get(device));
    }

    @Test
    void aRevokedDeviceLosesItsConnectionAndDoesNotComeBack() {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            office.access.devices().revoke("kiosk-1");
            await().atMost(ONE_MINUTE).until(() -> !kiosk.link.connected());
            long connects = kiosk.link.counts().connects();
            kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)));
            try (TestDevice other = office.device("kiosk-2")) {
                other.send(TestDevice.started(1));
                other.awaitAckUpTo(1);
            }
            assertThat(kiosk.link.counts().connects()).isEqualTo(connects);
            assertThat(office.waiting()).isZero();
        }
    }

    @Test
    void aDeviceCannotTakeAnothersClientIdWithItsOwnPassword() {
        LinkSettings borrowed =
                LinkSettings.of(office.broker.uri(), "kiosk-1").withCredential("kiosk-2", secret("kiosk-2"));
        try (TestDevice kiosk = office.device("kiosk-1");
                MqttLink thief = MqttLink.open(borrowed)) {
            kiosk.send(TestDevice.started(1));
            kiosk.awaitAckUpTo(1);
            assertThat(thief.counts().connects()).isZero();
            assertThat(kiosk.link.counts().connects()).isEqualTo(1);
        }
    }

    @Test
    void aSharedSubscriptionCannotDrainAnothersQueue() {
        BlockingQueue<String> stolen = new LinkedBlockingQueue<>();
        try (TestDevice kiosk = office.device("kiosk-1");
                TestDevice thief = office.device("kiosk-2")) {
            thief.link.subscribe(
                    "$share/kiosk-1/" + office.topics.queue(), (topic, payload, retained) -> stolen.add(topic));
            kiosk.screens.clear();
            for (int count = 1; count <= 5; count++) {
                kiosk.send(TestDevice.issued(count, TestDevice.ticket(count)));
                await().atMost(ONE_MINUTE).until(() -> kiosk.screens.poll() != null);
            }
            assertThat(stolen).isEmpty();
        }
    }

    @Test
    void aMessageBeyondTheBoundEndsTheConnectionOfItsSenderOnly() {
        try (TestDevice kiosk = office.device("kiosk-1");
                TestDevice other = office.device("kiosk-2")) {
            assertThat(kiosk.raw(office.topics.up("kiosk-1"), new byte[1_000_000]))
                    .isFalse();
            other.send(TestDevice.started(1));
            other.awaitAckUpTo(1);
            await().atMost(ONE_MINUTE).until(kiosk.link::connected);
            assertThat(office.line.connected()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() {
        int taken = office.broker.uri().getPort();
        assertThatThrownBy(() ->
                        EmbeddedBroker.start(BrokerSettings.loopback(taken), office.topics, office.access.devices()))
                .isInstanceOf(BrokerFault.class)
                .hasMessageContaining("MOTCUA_MQTT_PORT");
        try (TestDevice kiosk = office.device("kiosk-1")) {
            assertThat(kiosk.link
                            .publish(
                                    office.topics.status("kiosk-1"),
                                    DeviceLineTest.status(true, null),
                                    PublishOptions.RETAINED)
                            .join())
                    .isTrue();
        }
    }
}
