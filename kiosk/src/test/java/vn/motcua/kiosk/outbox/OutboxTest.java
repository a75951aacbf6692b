package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.SampleConfig.DAY;
import static vn.motcua.kiosk.SampleConfig.leased;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceStarted;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.TicketPrinted;

class OutboxTest {
    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");

    private Kiosk started() {
        Kiosk kiosk = new Kiosk(folder, clock.clock);
        kiosk.outbox
                .add(new DeviceStarted("kiosk", "test", clock.clock.bootId()))
                .join();
        kiosk.desk.configure(leased(kiosk.store.epoch(), DAY)).join();
        return kiosk;
    }

    private static Ack ack(Kiosk kiosk, long upTo, SeqRange... ranges) {
        return new Ack(kiosk.store.epoch(), upTo, List.of(ranges), List.of(), null);
    }

    /** Acknowledges, and waits until that is on the disk. */
    private static List<UUID> acknowledge(Kiosk kiosk, Ack ack) {
        List<UUID> tickets = kiosk.outbox.acknowledge(ack);
        kiosk.store.change(_ -> {}).join();
        return tickets;
    }

    private static List<Long> waiting(Kiosk kiosk) {
        return unacked(kiosk, 0).stream().map(EventEnvelope::seq).toList();
    }

    private static List<EventEnvelope> unacked(Kiosk kiosk, long after) {
        return kiosk.outbox.unacked(after, Long.MAX_VALUE, 1_000).stream()
                .map(event -> Codec.readEnvelope(event.json()))
                .toList();
    }

    @Test
    void theFirstEventOfAnEpochIsDeviceStartedAndSequencesRiseByOne() {
        try (Kiosk kiosk = started()) {
            kiosk.ticket("ho-tich");
            kiosk.ticket("ho-tich");
            List<EventEnvelope> events = unacked(kiosk, 0);
            assertThat(events).extracting(EventEnvelope::seq).containsExactly(1L, 2L, 3L);
            assertThat(events)
                    .extracting(EventEnvelope::type)
                    .containsExactly("DeviceStarted", "TicketIssued", "TicketIssued");
            assertThat(events).allMatch(EventEnvelope::intact);
        }
    }

    @Test
    void whatWasNotAcknowledgedIsStillThereAfterARestart() {
        try (Kiosk kiosk = started()) {
            kiosk.ticket("ho-tich");
        }
        try (Kiosk kiosk = new Kiosk(folder, clock.clock)) {
            assertThat(waiting(kiosk)).containsExactly(1L, 2L);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
            assertThat(waiting(kiosk)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void anAckWithAGapLeavesTheGapWaiting() {
        try (Kiosk kiosk = started()) {
            kiosk.ticket("ho-tich");
            kiosk.ticket("ho-tich");
            kiosk.ticket("ho-tich");
            acknowledge(kiosk, ack(kiosk, 1, new SeqRange(3, 4)));
            assertThat(waiting(kiosk)).containsExactly(2L);
        }
    }

    @Test
    void theSecondAckOfATicketTellsNothingNew() {
        try (Kiosk kiosk = started()) {
            var ticket = kiosk.ticket("ho-tich");
            assertThat(acknowledge(kiosk, ack(kiosk, 2))).containsExactly(ticket.ticket());
            assertThat(acknowledge(kiosk, ack(kiosk, 2))).isEmpty();
            assertThat(kiosk.outbox.backlog()).isZero();
        }
    }

    @Test
    void anAckOfAnotherEpochChangesNothing() {
        try (Kiosk kiosk = started()) {
            kiosk.ticket("ho-tich");
            Ack foreign = new Ack("another-life", 2, List.of(), List.of(), null);
            assertThat(acknowledge(kiosk, foreign)).isEmpty();
            assertThat(waiting(kiosk)).containsExactly(1L, 2L);
        }
    }

    @Test
    void anAcknowledgedEventIsKeptSevenDaysForAnOfficeThatAsksAgain() {
        try (Kiosk kiosk = started()) {
            kiosk.ticket("ho-tich");
            acknowledge(kiosk, ack(kiosk, 2));
            clock.pass(Duration.ofDays(6));
            kiosk.desk.configure(leased(kiosk.store.epoch(), DAY)).join();
            assertThat(kiosk.outbox.sendAgain(new SeqRange(1, 2)).join()).isEqualTo(2);
            assertThat(waiting(kiosk)).containsExactly(1L, 2L);
            assertThat(kiosk.outbox.sendAgain(new SeqRange(1, 2)).join())
                    .as("waits already")
                    .isZero();
            acknowledge(kiosk, ack(kiosk, 2));
            clock.pass(Duration.ofDays(8));
            kiosk.desk.configure(leased(kiosk.store.epoch(), DAY)).join();
            assertThat(kiosk.outbox.sendAgain(new SeqRange(1, 2)).join())
                    .as("forgotten")
                    .isZero();
            assertThat(kiosk.outbox.lastSeq()).as("sequences never begin again").isEqualTo(2);
        }
    }

    @Test
    void aTicketCaughtWhilePrintingIsToldAsUnknownAfterTheRestart() {
        try (Kiosk kiosk = started()) {
            kiosk.desk.printing(kiosk.ticket("ho-tich").ticket()).join();
            kiosk.ticket("ho-tich");
        }
        try (Kiosk kiosk = new Kiosk(folder, clock.clock)) {
            assertThat(kiosk.desk.settleUnprinted().join()).isEqualTo(2);
            kiosk.outbox.add(new DeviceStarted("kiosk", "test", "boot")).join();
            List<EventEnvelope> events = unacked(kiosk, 3);
            assertThat(events.get(0).body()).contains("\"outcome\":\"unknown\"");
            assertThat(events.get(1).body()).contains("\"outcome\":\"failed\"");
            assertThat(kiosk.desk.settleUnprinted().join()).as("told once").isZero();
        }
    }

    @Test
    void thePrintedPaperIsAFactOfItsOwn() {
        try (Kiosk kiosk = started()) {
            var ticket = kiosk.ticket("ho-tich");
            kiosk.desk.printing(ticket.ticket()).join();
            kiosk.desk.printed(ticket.ticket(), TicketPrinted.Outcome.PRINTED).join();
            assertThat(unacked(kiosk, 2))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.body()).contains(ticket.ticket().toString(), "\"outcome\":\"printed\""));
        }
    }
}
