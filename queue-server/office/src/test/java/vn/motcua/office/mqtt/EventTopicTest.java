package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.link.MqttLink;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.CommandRequest.Action;
import vn.motcua.protocol.OfficeEvent;
import vn.motcua.protocol.TicketIssued;

/** What an integrator hears. */
class EventTopicTest {

    @TempDir
    Path folder;

    @Test
    void anIntegratorHearsATicketsWayInOrderAndNeverItsToken() {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (LineFixture office = new LineFixture(BrokerKind.MOSQUITTO, folder);
                MqttLink integrator = MqttLink.open(
                        office.linkOf("integrator", Objects.requireNonNull(office.secrets.get("integrator"))));
                TestDevice kiosk = office.device("kiosk-1");
                TestDevice unit = office.device("counter-unit-1")) {
            integrator.subscribe(
                    office.topics.event(),
                    (topic, payload, retained) -> heard.add(new String(payload, StandardCharsets.UTF_8)));
            TestDevice.awaitSubscriptions(integrator);
            office.openCounter("1");
            TicketIssued ticket = TestDevice.ticket(1);
            kiosk.send(TestDevice.issued(1, ticket));
            kiosk.awaitAckUpTo(1);
            unit.press("1", Action.CALL_NEXT);
            unit.press("1", Action.COMPLETE);
            await().atMost(ONE_MINUTE).until(() -> heard.size() >= 4);

            assertThat(heard).noneMatch(event -> event.contains(ticket.token()));
            var events = heard.stream()
                    .map(event -> Codec.read(OfficeEvent.class, event.getBytes(StandardCharsets.UTF_8)))
                    .toList();
            assertThat(events.stream().map(OfficeEvent::type))
                    .containsExactly("CounterOpened", "TicketIssued", "TicketCalled", "TransactionCompleted");
            assertThat(events.stream().map(OfficeEvent::seq)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(events.get(2).number()).isEqualTo(ticket.number());
            assertThat(events.get(2).counter()).isEqualTo("1");
        }
    }
}
