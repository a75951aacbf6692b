package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every message, whatever stands in it. */
class CodecPropertiesTest {

    @Property(tries = 200)
    void noBytesCauseAnythingButARefusal(@ForAll byte[] bytes) {
        for (Class<?> kind : Message.class.getPermittedSubclasses()) {
            assertThatThrownBy(() -> Codec.read(kind.asSubclass(Message.class), bytes))
                    .isInstanceOf(MalformedMessage.class);
        }
        assertThatThrownBy(() -> Codec.readUp(bytes)).isInstanceOf(MalformedMessage.class);
    }

    @Property
    void aMessageWithOneByteChangedIsReadOrRefusedAndAFactIsNeverReadOtherThanItWas(
            @ForAll @IntRange(max = 2_000) int position, @ForAll byte changed) {
        Up up = Samples.message(Up.class, "Up");
        byte[] bytes = Codec.write(up);
        bytes[position % bytes.length] = changed;
        try {
            ReceivedUp received = Codec.readUp(bytes);
            assertThat(up.events())
                    .extracting(EventEnvelope::sha256)
                    .containsAll(received.events().stream()
                            .map(EventEnvelope::sha256)
                            .toList());
            assertThat(received.events().size() + received.deadLetters().size())
                    .isLessThanOrEqualTo(up.events().size());
        } catch (MalformedMessage e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property
    void everyTextArrivesAsItWasSent(@ForAll String vi, @ForAll String en) {
        Text name;
        try {
            name = new Text(vi, en);
        } catch (IllegalArgumentException refused) {
            Assume.that(false);
            return;
        }
        // Half a character has no UTF-8 form and cannot travel.
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(vi + en));
        CounterSnapshot snapshot = new CounterSnapshot(
                1, Samples.NOW, "1", name, CounterState.OPEN, List.of(name), null, null, null, null, 0, null, null);

        assertThat(Codec.read(CounterSnapshot.class, Codec.write(snapshot))).isEqualTo(snapshot);
    }

    @Property
    void everyStampKeepsItsHashThroughTheWire(
            @ForAll @LongRange(min = 0) long mono,
            @ForAll long offset,
            @ForAll @LongRange(min = 0) long error,
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long wallSeconds,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Stamp stamp = new Stamp(Instant.ofEpochSecond(wallSeconds, nanos), mono, "b", offset, error);
        EventEnvelope sealed = Codec.seal(1, stamp, Samples.TICKET_PRINTED);

        assertThat(Codec.readEnvelope(Codec.text(sealed))).isEqualTo(sealed);
    }
}
