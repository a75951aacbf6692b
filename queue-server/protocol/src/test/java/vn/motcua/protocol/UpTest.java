package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.MalformedMessage.Reason;

class UpTest {

    private static final Stamp AT =
            new Stamp(Instant.parse("2026-11-23T01:02:03.456Z"), 987_654, "boot-1", 1_763_858_000_000L, 12L);

    private static EventEnvelope issued(long seq) {
        return Codec.seal(
                seq,
                AT,
                new TicketIssued(
                        "0199a1b2-c3d4-7e5f-8a6b-112233445566",
                        "A042",
                        "A",
                        0,
                        42,
                        LocalDate.of(2026, 11, 23),
                        "ho-tich",
                        "ordinary",
                        "q7Zf0mP2xYtR9sLkWvB3nA",
                        new TicketIssued.Announced(15, 20, 25, 77),
                        AT));
    }

    private static byte[] changed(Up up, String from, String to) {
        String text = Codec.text(up);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static final Up TWO = Up.of("epoch-1", Up.Lane.LIVE, List.of(issued(7), issued(9)), 1_000L);

    @Test
    void aBatchArrivesAsItWasSent() {
        ReceivedUp received = Codec.readUp(Codec.write(TWO));

        assertThat(received.events()).isEqualTo(TWO.events());
        assertThat(received.deadLetters()).isEmpty();
        assertThat(received.sentAtMono()).isEqualTo(1_000L);
        assertThat(Codec.read(Up.class, Codec.write(TWO))).isEqualTo(TWO);
    }

    @Test
    void aFactComesOutOfItsEnvelopeUnchanged() {
        TicketPrinted fact = new TicketPrinted("0199a1b2", TicketPrinted.Outcome.UNKNOWN, 1);

        assertThat(Codec.readEvent(Codec.seal(3, AT, fact))).isEqualTo(new EventReading.Known(fact));
    }

    @Test
    void anEventChangedOnItsWayIsADeadLetterAndTheOthersStand() {
        ReceivedUp received = Codec.readUp(changed(
                Up.of(
                        "epoch-1",
                        Up.Lane.BACKLOG,
                        List.of(issued(7), Codec.seal(8, AT, new DeviceStarted("kiosk", "0.1.0", "boot-1"))),
                        null),
                "\"software\":\"0.1.0\"",
                "\"software\":\"0.1.1\""));

        assertThat(received.events()).extracting(EventEnvelope::seq).containsExactly(7L);
        assertThat(received.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.seq()).isEqualTo(8);
            assertThat(letter.reason()).isEqualTo(Reason.WRONG_HASH);
            assertThat(letter.content()).contains("0.1.1");
        });
    }

    @Test
    void anEventWithoutATypeIsADeadLetterThatKeepsItsSequence() {
        ReceivedUp received = Codec.readUp(changed(TWO, "{\"seq\":9,\"type\"", "{\"seq\":9,\"kind\""));

        assertThat(received.events()).extracting(EventEnvelope::seq).containsExactly(7L);
        assertThat(received.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.seq()).isEqualTo(9);
            assertThat(letter.reason()).isEqualTo(Reason.MISSING_FIELD);
        });
    }

    @Test
    void anEventOfANewerDeviceIsKeptWhole() {
        String body = "{\"answer\":5,\"question\":\"Ông bà có hài lòng không?\"}";
        EventEnvelope newer =
                new EventEnvelope(4, "DoorOpened", 1, AT, body, ContentHash.of("DoorOpened", 1, AT, body));

        EventEnvelope received = Codec.readUp(Codec.write(Up.of("epoch-1", Up.Lane.LIVE, List.of(newer), null)))
                .events()
                .getFirst();

        assertThat(received.body()).isEqualTo(body);
        assertThat(Codec.readEvent(received)).isEqualTo(new EventReading.UnknownEvent("DoorOpened", 1));
    }

    @Test
    void aNewerVersionOfAKnownFactIsUnknownRatherThanMisread() {
        String body = "{\"ticket\":\"t-1\"}";
        EventEnvelope newer =
                new EventEnvelope(4, TicketPrinted.TYPE, 2, AT, body, ContentHash.of(TicketPrinted.TYPE, 2, AT, body));

        assertThat(Codec.readEvent(newer)).isEqualTo(new EventReading.UnknownEvent(TicketPrinted.TYPE, 2));
    }

    @Test
    void aKnownFactWithAForeignBodyIsUnreadableWithAReason() {
        String body = "{\"copy\":0,\"ticket\":\"t-1\"}";
        EventEnvelope broken =
                new EventEnvelope(4, TicketPrinted.TYPE, 1, AT, body, ContentHash.of(TicketPrinted.TYPE, 1, AT, body));

        assertThat(Codec.readEvent(broken)).isInstanceOfSatisfying(EventReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(Reason.MISSING_FIELD);
            assertThat(unreadable.detail()).contains("outcome is missing");
        });
    }

    @Test
    void aBatchWhoseHeadCannotBeReadIsRefusedWhole() {
        assertThatThrownBy(() -> Codec.readUp(changed(TWO, "\"lane\":\"live\"", "\"lane\":\"soon\"")))
                .isInstanceOfSatisfying(
                        MalformedMessage.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_VALUE));
    }

    @Test
    void aLongBacklogIsCutSoThatEachBatchFitsItsTopic() {
        List<EventEnvelope> backlog = new ArrayList<>();
        for (long seq = 1; seq <= 250; seq++) {
            backlog.add(issued(seq));
        }
        List<EventEnvelope> sent = new ArrayList<>();
        while (sent.size() < backlog.size()) {
            List<StoredEvent> rest = backlog.subList(sent.size(), backlog.size()).stream()
                    .map(event -> new StoredEvent(event.seq(), Codec.text(event)))
                    .toList();
            Codec.Batch batch = Codec.batch("epoch-1", Up.Lane.BACKLOG, rest, 5L);
            assertThat(batch.payload().length).isLessThanOrEqualTo(Codec.MAX_BYTES);
            ReceivedUp received = Codec.readUp(batch.payload());
            assertThat(received.deadLetters()).isEmpty();
            assertThat(received.from()).isEqualTo(batch.seqs().getFirst());
            assertThat(received.events()).extracting(EventEnvelope::seq).isEqualTo(batch.seqs());
            sent.addAll(received.events());
        }
        assertThat(sent).isEqualTo(backlog);
    }
}
