package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeGateTest {
    private static final String CARD = "031084000127|031000001|NGUYEN THI MAU|01011984|Nu";

    @Test
    void theSameCodeIsKnownAgainAndAnotherIsNotTakenForIt() {
        var gate = new CodeGate();
        assertThat(gate.lets(CARD, 1)).isTrue();
        assertThat(gate.lets(CARD, 2)).isFalse();
        assertThat(gate.lets(CARD + " ", 3)).isTrue();
        assertThat(gate.lets(CARD, 4)).isTrue();
    }

    @Test
    void nothingOfACardStaysInIt() throws IllegalAccessException {
        var gate = new CodeGate();
        gate.lets(CARD, 1);
        for (var field : CodeGate.class.getDeclaredFields()) {
            field.setAccessible(true);
            var kept = field.get(gate);
            var text = kept instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(kept);
            assertThat(text).as(field.getName()).doesNotContain("031084000127", "NGUYEN");
        }
    }
}
