package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.protocol.CommandReply;
import vn.motcua.protocol.CommandRequest;
import vn.motcua.protocol.CommandRequest.Action;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.TicketIssued;

/** The keys of counter units, on both brokers. */
@Execution(ExecutionMode.CONCURRENT)
class IntentsTest {

    @TempDir
    Path folder;

    private void on(BrokerKind broker, Consumer<LineFixture> test) {
        try (LineFixture office = new LineFixture(broker, folder)) {
            test.accept(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfACounterUnitCallsAtItsOwnCounterOnly(BrokerKind broker) {
        on(broker, office -> {
            office.openCounter("1");
            office.openCounter("2");
            try (TestDevice kiosk = office.device("kiosk-1");
                    TestDevice unit = office.device("counter-unit-1")) {
                TicketIssued ticket = TestDevice.ticket(1);
                kiosk.send(TestDevice.issued(1, ticket));
                kiosk.awaitAckUpTo(1);
                assertThat(unit.press("2", Action.CALL_NEXT).refusal()).isEqualTo("NotYourCounter");
                assertThat(kiosk.press("1", Action.CALL_NEXT).refusal()).isEqualTo("NotYourCounter");
                CommandReply called = unit.press("1", Action.CALL_NEXT);
                assertThat(called.outcome()).isEqualTo(CommandReply.Outcome.DONE);
                assertThat(called.number()).isEqualTo(ticket.number());
                assertThat(unit.press("1", Action.COMPLETE).number()).isNull();
                assertThat(unit.press("1", Action.CALL_NEXT).refusal()).isEqualTo("QueueEmpty");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedPressGetsTheFirstReply(BrokerKind broker) {
        on(broker, office -> {
            office.openCounter("1");
            try (TestDevice kiosk = office.device("kiosk-1");
                    TestDevice unit = office.device("counter-unit-1")) {
                kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)), TestDevice.issued(2, TestDevice.ticket(2)));
                kiosk.awaitAckUpTo(2);
                CommandRequest press = new CommandRequest(UUID.randomUUID().toString(), "1", Action.CALL_NEXT, 5);
                CommandReply first = unit.press(press);
                assertThat(unit.press(press)).isEqualTo(first);
                assertThat(office.waiting()).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPressThatIsOlderThanThreeSecondsIsRefusedAsExpired(BrokerKind broker) {
        on(broker, office -> {
            office.openCounter("1");
            try (TestDevice unit = office.device("counter-unit-1")) {
                Stamp now = Stamp.unsynchronised(TestDevice.stamp().wall(), 100_000, TestDevice.BOOT);
                unit.status(new DeviceStatus(true, "counter-unit", "0.1", null, now, 0, null));
                assertThat(unit.press(press(100_000)).refusal()).isEqualTo("QueueEmpty");
                assertThat(unit.press(press(96_500)).refusal()).isEqualTo("Expired");
            }
        });
    }

    private static CommandRequest press(long sentAtMono) {
        return new CommandRequest(UUID.randomUUID().toString(), "1", Action.CALL_NEXT, sentAtMono);
    }
}
