package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.link.MqttLink;
import vn.motcua.office.personal.ErasureJournal;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.protocol.CommandRequest.Action;

/** Nothing personal is on a topic, not even the name under which it is kept. */
class PersonalTopicsTest {
    @TempDir
    Path folder;

    @Test
    void aNoteIsOnNoTopic() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (LineFixture office = new LineFixture(BrokerKind.MOSQUITTO, folder);
                PersonalData personal = new PersonalData(folder, office.loop, new ErasureJournal(folder));
                MqttLink integrator = MqttLink.open(
                        office.linkOf("integrator", Objects.requireNonNull(office.secrets.get("integrator"))));
                MqttLink screen =
                        MqttLink.open(office.linkOf("kiosk-2", Objects.requireNonNull(office.secrets.get("kiosk-2"))));
                TestDevice kiosk = office.device("kiosk-1");
                TestDevice unit = office.device("counter-unit-1")) {
            CounterId one = new CounterId("1");
            integrator.subscribe(office.topics.event(), (topic, bytes, retained) -> heard.add(text(bytes)));
            List.of(office.topics.queue(), office.topics.counter("1"), office.topics.board("hall"))
                    .forEach(topic -> screen.subscribe(topic, (name, bytes, retained) -> heard.add(text(bytes))));
            TestDevice.awaitSubscriptions(integrator);
            TestDevice.awaitSubscriptions(screen);
            office.openCounter("1");
            kiosk.send(TestDevice.issued(1, TestDevice.ticket(1)));
            kiosk.awaitAckUpTo(1);
            unit.press("1", Action.CALL_NEXT);
            PersonalRef ref = personal.name("a note");
            personal.keep("user:canbo1", ref, personal.purpose("note").orElseThrow(), "Trần Thị Thử 0912345678")
                    .join();
            office.submit(new Command.WriteNote(one, ref));
            unit.press("1", Action.COMPLETE);

            await().atMost(ONE_MINUTE).until(() -> heard.stream().anyMatch(told -> told.contains("NoteWritten")));
            await().atMost(ONE_MINUTE)
                    .until(() -> heard.stream().anyMatch(told -> told.contains("TransactionCompleted")));
            await().atMost(ONE_MINUTE).until(() -> heard.stream().anyMatch(told -> told.contains("\"counters\"")));
            assertThat(heard)
                    .noneMatch(
                            told -> told.contains("Thử") || told.contains("0912345678") || told.contains(ref.value()));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
