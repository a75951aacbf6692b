package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceConfig.Lease;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.TicketIssued;
import vn.motcua.protocol.Up;

/** The office compares what a device has given with what it has, and asks for the rest. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@EnumSource
class RefillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BrokerKind broker;

    @TempDir
    private Path folder;

    private LineFixture office;

    RefillTest(BrokerKind broker) {
        this.broker = broker;
    }

    @BeforeEach
    void start() {
        office = new LineFixture(broker, folder);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private static DeviceStatus status(TestDevice device, long lastSeq) {
        return new DeviceStatus(true, "kiosk", "0.1", null, TestDevice.stamp(), 0, device.epoch, lastSeq, "ok");
    }

    @Test
    void anOfficeRestoredFromAnOlderBackupIsWholeAgain() throws Exception {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            EventEnvelope[] day = {
                TestDevice.started(1),
                TestDevice.issued(2, TestDevice.ticket(1)),
                TestDevice.issued(3, TestDevice.ticket(2)),
                TestDevice.issued(4, TestDevice.ticket(3)),
                TestDevice.issued(5, TestDevice.ticket(4))
            };
            kiosk.send(day[0], day[1]);
            kiosk.awaitAckUpTo(2);
            office.backUp();
            kiosk.send(day[2], day[3], day[4]);
            kiosk.awaitAckUpTo(5);
            assertThat(office.waiting()).isEqualTo(4);

            office.restore();
            assertThat(office.waiting()).isEqualTo(1);
            kiosk.acks.clear();
            kiosk.status(status(kiosk, 5));
            Ack asked = kiosk.awaitAck(ack -> !ack.resend().isEmpty());
            assertThat(asked.upTo()).isEqualTo(2);
            assertThat(asked.resend()).containsExactly(new SeqRange(3, 5));

            kiosk.send(Up.Lane.BACKLOG, day[2], day[3], day[4]);
            kiosk.awaitAckUpTo(5);
            kiosk.send(Up.Lane.BACKLOG, day);
            kiosk.awaitAckUpTo(5);
            assertThat(office.waiting()).isEqualTo(4);
        }
    }

    @Test
    void aDeviceThatLacksNothingIsAskedForNothing() {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            kiosk.send(TestDevice.started(1), TestDevice.issued(2, TestDevice.ticket(1)));
            kiosk.awaitAckUpTo(2);
            kiosk.acks.clear();
            kiosk.status(status(kiosk, 2));
            kiosk.status(status(kiosk, 3));
            Ack first = kiosk.awaitAck(ack -> true);
            assertThat(first.resend()).containsExactly(new SeqRange(3, 3));
        }
    }

    @Test
    void anOldImageOfADevicesStorageIsNoticed() {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            kiosk.send(TestDevice.started(1), TestDevice.issued(2, TestDevice.ticket(1)));
            kiosk.awaitAckUpTo(2);
            kiosk.status(status(kiosk, 1));
            kiosk.status(status(kiosk, 1));
            await().atMost(PATIENCE)
                    .until(() -> office.line
                            .devices()
                            .of("kiosk-1")
                            .map(Devices.View::attention)
                            .filter(Devices.OLD_IMAGE::equals)
                            .isPresent());
        }
    }

    @Test
    void aKioskOnItsSpareSeriesIsNamedToTheAdministrator() {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            kiosk.send(TestDevice.started(1));
            Lease spare = series(leases(kiosk), true);
            kiosk.epoch = "epoch-after-the-loss";
            kiosk.send(TestDevice.started(1));
            Lease own = series(leases(kiosk), false);
            kiosk.send(TestDevice.issued(2, first(spare)));
            await().atMost(PATIENCE).until(() -> attention().equals(Optional.of(SparesInUse.CODE)));

            kiosk.send(TestDevice.issued(3, first(own)));
            kiosk.awaitAckUpTo(3);
            assertThat(attention()).as("for a while").contains(SparesInUse.CODE);
        }
    }

    @Test
    void aKioskThatGoesOnInItsOwnSpareIsWell() {
        try (TestDevice kiosk = office.device("kiosk-1")) {
            kiosk.send(TestDevice.started(1));
            List<Lease> own = leases(kiosk);
            kiosk.send(TestDevice.issued(2, first(series(own, true))));
            kiosk.awaitAckUpTo(2);
            kiosk.send(TestDevice.issued(3, first(series(own, false))));
            kiosk.awaitAckUpTo(3);
            assertThat(attention()).isEmpty();
        }
    }

    private Optional<String> attention() {
        return office.line.devices().of("kiosk-1").map(Devices.View::attention);
    }

    /** What the kiosk holds today under its present epoch. */
    private static List<Lease> leases(TestDevice kiosk) {
        DeviceConfig config =
                kiosk.awaitConfig(told -> told.leases().stream().anyMatch(lease -> kiosk.epoch.equals(lease.epoch())));
        return config.leases().stream()
                .filter(lease ->
                        kiosk.epoch.equals(lease.epoch()) && lease.letter().equals("A"))
                .toList();
    }

    private static Lease series(List<Lease> held, boolean spare) {
        return held.stream().filter(lease -> lease.spare() == spare).findFirst().orElseThrow();
    }

    private static TicketIssued first(Lease lease) {
        return TestDevice.ticket(
                lease.letter(), lease.series(), 1, UUID.randomUUID().toString(), TestDevice.stamp());
    }
}
