package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.link.MqttLink;
import vn.motcua.office.access.Device;
import vn.motcua.office.sqlite.SqliteIntakeLog;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.Up;

/** What devices and the office say to each other, on both brokers: real broker, real loop, real SQLite. */
@Execution(ExecutionMode.CONCURRENT)
class DeviceLineTest {

    @TempDir
    Path folder;

    private void on(BrokerKind broker, Consumer<LineFixture> test) {
        try (LineFixture office = new LineFixture(broker, folder)) {
            test.accept(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStartedKioskIsToldItsServicesAndLeases(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.awaitConfig(config -> config.leases().isEmpty());
                kiosk.send(TestDevice.started(1));
                DeviceConfig config = kiosk.awaitConfig(c -> !c.leases().isEmpty());
                assertThat(config.leases())
                        .allSatisfy(lease -> assertThat(lease.epoch()).isEqualTo(kiosk.epoch));
                assertThat(config.leases().stream().map(DeviceConfig.Lease::letter))
                        .containsAll(office.definition.services().stream()
                                .map(service -> service.letter())
                                .toList());
                assertThat(config.services()).allMatch(DeviceConfig.Service::open);
                assertThat(config.services().stream()
                                .map(service -> service.group() == null ? service.id() : service.group())
                                .distinct())
                        .as("tiles of the first page")
                        .hasSizeBetween(1, 8);
                assertThat(config.settings().ticketLinkBase()).isEqualTo("http://127.0.0.1:8080/t/");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void anIssuedTicketIsCommittedBeforeItIsAcknowledged(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.send(TestDevice.started(1), TestDevice.issued(2, TestDevice.ticket(1)));
                Ack ack = kiosk.awaitAckUpTo(2);
                assertThat(office.waiting()).isEqualTo(1);
                assertThat(ack.ranges()).isEmpty();
                assertThat(ack.resend()).isEmpty();
                assertThat(ack.clock()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatIsAcknowledgedAgainAndChangesNothing(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                EventEnvelope ticket = TestDevice.issued(1, TestDevice.ticket(1));
                kiosk.send(ticket);
                kiosk.awaitAckUpTo(1);
                kiosk.send(ticket);
                kiosk.awaitAckUpTo(1);
                assertThat(office.waiting()).isEqualTo(1);
                await().atMost(ONE_MINUTE)
                        .untilAsserted(() ->
                                assertThat(office.line.counts().repeated()).isEqualTo(1));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void twoDifferentEventsUnderOneNumberBothCountAndTheDeviceIsBlocked(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)));
                kiosk.awaitAckUpTo(1);
                kiosk.send(TestDevice.issued(1, TestDevice.ticket(2)));
                await().atMost(ONE_MINUTE).until(() -> office.waiting() == 2);
                await().atMost(ONE_MINUTE)
                        .until(() -> office.access
                                        .devices()
                                        .find("kiosk-1")
                                        .orElseThrow()
                                        .state()
                                == Device.State.BLOCKED);
                assertThat(office.line.devices().of("kiosk-1").orElseThrow().attention())
                        .isNotNull();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aGapIsNamedAndAskedFor(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)));
                kiosk.send(TestDevice.issued(5, TestDevice.ticket(5)), TestDevice.issued(6, TestDevice.ticket(6)));
                Ack gap = kiosk.awaitAck(ack -> !ack.ranges().isEmpty());
                assertThat(gap.upTo()).isEqualTo(1);
                assertThat(gap.ranges()).containsExactly(new SeqRange(5, 6));
                assertThat(gap.resend()).containsExactly(new SeqRange(2, 4));
                kiosk.send(
                        Up.Lane.BACKLOG,
                        TestDevice.issued(2, TestDevice.ticket(2)),
                        TestDevice.issued(3, TestDevice.ticket(3)),
                        TestDevice.issued(4, TestDevice.ticket(4)));
                assertThat(kiosk.awaitAckUpTo(6).resend()).isEmpty();
                assertThat(office.waiting()).isEqualTo(6);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceCannotWriteInAnothersName(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                byte[] up = Codec.write(
                        Up.of(kiosk.epoch, Up.Lane.LIVE, List.of(TestDevice.issued(1, TestDevice.ticket(1))), null));
                assertThat(kiosk.raw(office.topics.up("kiosk-2"), up)).isFalse();
                assertThat(kiosk.raw(office.topics.ack("kiosk-1"), up)).isFalse();
                assertThat(kiosk.raw(office.topics.queue(), up)).isFalse();
                assertThat(kiosk.raw(office.topics.event(), up)).isFalse();
                kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)));
                kiosk.awaitAckUpTo(1);
                assertThat(office.waiting()).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEventOfAnotherDeviceChangesNothingInOnesOwnName(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1");
                    TestDevice other = office.device("kiosk-2")) {
                EventEnvelope issued = TestDevice.issued(1, TestDevice.ticket(1));
                kiosk.send(issued);
                kiosk.awaitAckUpTo(1);
                List<Ticket> before = office.read(state -> List.copyOf(state.tickets()));

                other.send(issued);
                other.awaitAckUpTo(1);

                assertThat(office.<List<Ticket>>read(state -> List.copyOf(state.tickets())))
                        .isEqualTo(before);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceDoesNotHearWhatIsAnothers(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1");
                    TestDevice other = office.device("kiosk-2")) {
                var overheard = new java.util.concurrent.LinkedBlockingQueue<String>();
                for (String filter : List.of(
                        office.topics.ack("kiosk-1"),
                        office.topics.config("kiosk-1"),
                        office.topics.up("kiosk-1"),
                        office.topics.event(),
                        "motcua/v1/" + office.topics.office() + "/device/+/up")) {
                    other.link.subscribe(filter, (topic, payload, retained) -> overheard.add(topic));
                }
                await().atMost(ONE_MINUTE).until(() -> other.raw(office.topics.status("kiosk-2"), status(true, null)));
                kiosk.send(TestDevice.started(1), TestDevice.issued(2, TestDevice.ticket(1)));
                kiosk.awaitAckUpTo(2);
                other.send(TestDevice.started(1));
                other.awaitAckUpTo(1);
                assertThat(overheard).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordAndABorrowedNameAreRefused(BrokerKind broker) {
        on(broker, office -> {
            try (MqttLink wrong = MqttLink.open(office.linkOf("kiosk-2", "wrong"));
                    TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.send(TestDevice.started(1));
                kiosk.awaitAckUpTo(1);
                await().during(Duration.ofMillis(700))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !wrong.connected());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void afterARestartOfTheOfficeARepeatMakesNothingTwice(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                EventEnvelope[] day = {
                    TestDevice.started(1),
                    TestDevice.issued(2, TestDevice.ticket(1)),
                    TestDevice.issued(3, TestDevice.ticket(2))
                };
                kiosk.send(day);
                kiosk.awaitAckUpTo(3);
                office.restartOffice();
                kiosk.configs.clear();
                kiosk.send(day);
                kiosk.awaitAckUpTo(3);
                assertThat(office.waiting()).isEqualTo(2);
                assertThat(office.line.counts().admitted()).isZero();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsKeptAndHoldsNothingUp(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.raw(office.topics.up("kiosk-1"), "no json".getBytes(StandardCharsets.UTF_8));
                kiosk.raw(office.topics.up("kiosk-1"), new byte[0]);
                String good = Codec.text(TestDevice.issued(3, TestDevice.ticket(1)));
                String unknown = Codec.text(TestDevice.started(1)).replace("DeviceStarted", "DeviceSang");
                String notATicket = Codec.text(
                        TestDevice.issued(2, TestDevice.ticket(2, "no-uuid-but-an-id-which-is-long-enough")));
                kiosk.raw(
                        office.topics.up("kiosk-1"),
                        ("{\"epoch\":\"" + kiosk.epoch + "\",\"lane\":\"live\",\"from\":1,\"events\":[" + unknown + ","
                                        + notATicket + "," + good + "]}")
                                .getBytes(StandardCharsets.UTF_8));
                kiosk.awaitAckUpTo(3);
                assertThat(office.waiting()).isEqualTo(1);
                assertThat(office.loop.healthy()).isTrue();
                assertThat(office.line.counts().refused()).isEqualTo(2);
                assertThat(new SqliteIntakeLog(folder.resolve("office.db")).deadLetters())
                        .as("two events and two batches that are none")
                        .hasSize(4)
                        .anyMatch(letter -> letter.content().equals("no json"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void screensAndTheQueueAreThereForANewcomer(BrokerKind broker) {
        on(broker, office -> {
            office.openCounter("1");
            try (TestDevice unit = office.device("counter-unit-1")) {
                await().atMost(ONE_MINUTE)
                        .until(() -> unit.screens.containsAll(List.of(
                                office.topics.board("hall"), office.topics.counter("1"), office.topics.queue())));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDevicesWordOnItselfIsSeenAtTheOffice(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                kiosk.raw(office.topics.status("kiosk-1"), status(true, "paper-low"));
                await().atMost(ONE_MINUTE)
                        .until(() -> office.line
                                .devices()
                                .of("kiosk-1")
                                .filter(view ->
                                        view.online() && "paper-low".equals(view.printer()) && view.backlog() == 4)
                                .isPresent());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void twoMachinesThatTakeTurnsUnderOneCredentialAreToldToTheAdministrator(BrokerKind broker) {
        on(broker, office -> {
            try (TestDevice kiosk = office.device("kiosk-1")) {
                for (String boot : List.of("boot-a", "boot-b", "boot-a")) {
                    Stamp stamp = Stamp.unsynchronised(Instant.now(), 1_000, boot);
                    kiosk.raw(
                            office.topics.status("kiosk-1"),
                            Codec.write(new DeviceStatus(true, "kiosk", "0.1", null, stamp, 0, boot + "-epoch")));
                }
                await().atMost(ONE_MINUTE)
                        .until(() -> office.line
                                .devices()
                                .of("kiosk-1")
                                .map(Devices.View::attention)
                                .filter(Twins.CREDENTIAL_TWICE::equals)
                                .isPresent());
            }
        });
    }

    static byte[] status(boolean online, @Nullable String printer) {
        return Codec.write(new DeviceStatus(online, "kiosk", "0.1", printer, TestDevice.stamp(), 4, "epoch-1"));
    }
}
