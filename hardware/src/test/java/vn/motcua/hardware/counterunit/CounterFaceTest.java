package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.pi4j.Max7219Display;
import vn.motcua.protocol.CounterSnapshot;
import vn.motcua.protocol.CounterState;
import vn.motcua.protocol.Text;

class CounterFaceTest {
    private final CounterFace face = new CounterFace();

    @BeforeEach
    void connected() {
        face.linkIs(true);
        face.standsAt("1");
    }

    @Test
    void theNumberAtTheCounterIsShown() {
        face.hear(snapshot("1", CounterState.OPEN, "A012"), seconds(0));
        assertThat(face.text(seconds(59))).isEqualTo("A012");
    }

    @Test
    void anEmptyOrClosedCounterIsDark() {
        face.hear(snapshot("1", CounterState.OPEN, null), seconds(0));
        assertThat(face.text(seconds(1))).isEmpty();
        face.hear(snapshot("1", CounterState.CLOSED, "A012"), seconds(0));
        assertThat(face.text(seconds(1))).isEmpty();
    }

    @Test
    void withoutNewsThereAreDashes() {
        assertThat(face.text(seconds(0))).isEqualTo("----");
    }

    @Test
    void newsOlderThanAMinuteIsNotShownAsTruth() {
        face.hear(snapshot("1", CounterState.OPEN, "A012"), seconds(0));
        assertThat(face.text(seconds(61))).isEqualTo("----");
    }

    @Test
    void aLostLinkMakesDashesAndTheOldNumberComesBackWithIt() {
        face.hear(snapshot("1", CounterState.OPEN, "A012"), seconds(0));
        face.linkIs(false);
        assertThat(face.text(seconds(1))).isEqualTo("----");
        face.linkIs(true);
        assertThat(face.text(seconds(2))).isEqualTo("A012");
    }

    @Test
    void movedToAnotherCounterTheOldNumberIsForgotten() {
        face.hear(snapshot("1", CounterState.OPEN, "A012"), seconds(0));
        face.standsAt("2");
        assertThat(face.text(seconds(1))).isEqualTo("----");
        face.hear(snapshot("1", CounterState.OPEN, "A013"), seconds(1));
        assertThat(face.text(seconds(1))).isEqualTo("----");
        face.hear(snapshot("2", CounterState.OPEN, "B001"), seconds(1));
        assertThat(face.text(seconds(1))).isEqualTo("B001");
    }

    @Test
    void anAnswerStandsOverTheNumberForTwoSeconds() {
        face.hear(snapshot("1", CounterState.OPEN, "A012"), seconds(0));
        face.say("NOBODY", seconds(1));
        assertThat(face.text(seconds(2))).isEqualTo("NOBODY");
        assertThat(face.text(seconds(4))).isEqualTo("A012");
        face.say("NOBODY", seconds(5));
        face.sayNoMore();
        assertThat(face.text(seconds(5))).isEqualTo("A012");
    }

    @Test
    void everyWordFitsTheDisplay() {
        for (var refusal : List.of("QueueEmpty", "CounterClosed", "Expired", "NotYourTicket")) {
            assertThat(CounterFace.wordsFor(refusal)).hasSizeLessThanOrEqualTo(Max7219Display.PLACES);
        }
        assertThat(CounterFace.NO_CONNECTION).hasSizeLessThanOrEqualTo(Max7219Display.PLACES);
    }

    static CounterSnapshot snapshot(String counter, CounterState state, @Nullable String number) {
        return new CounterSnapshot(
                1,
                Instant.EPOCH,
                counter,
                new Text("Quầy " + counter, "Counter " + counter),
                state,
                List.of(),
                number,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
