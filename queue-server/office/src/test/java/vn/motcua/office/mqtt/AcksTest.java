package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.SeqRange;

class AcksTest {

    @Test
    void nothingReceivedIsUpToZero() {
        assertThat(Acks.ack("e", List.of(), null)).isEqualTo(new Ack("e", 0, List.of(), List.of(), null));
    }

    @Test
    void whatLacksTheBeginningAsksForIt() {
        assertThat(Acks.ack("e", List.of(new long[] {4, 6}), null))
                .isEqualTo(new Ack("e", 0, List.of(new SeqRange(4, 6)), List.of(new SeqRange(1, 3)), null));
    }

    @Test
    void eachGapIsNamed() {
        assertThat(Acks.ack("e", List.of(new long[] {1, 2}, new long[] {4, 4}, new long[] {9, 11}), null))
                .isEqualTo(new Ack(
                        "e",
                        2,
                        List.of(new SeqRange(4, 4), new SeqRange(9, 11)),
                        List.of(new SeqRange(3, 3), new SeqRange(5, 8)),
                        null));
    }

    @Test
    void moreGapsThanAnAckHoldsComeWithALaterOne() {
        List<long[]> everySecond = new ArrayList<>();
        for (long seq = 2; seq <= 1_000; seq += 2) {
            everySecond.add(new long[] {seq, seq});
        }
        Ack ack = Acks.ack("e", everySecond, null);
        assertThat(ack.ranges()).hasSize(Ack.MAX_RANGES).last().isEqualTo(new SeqRange(200, 200));
        assertThat(ack.resend()).hasSize(Ack.MAX_RANGES);
    }
}
