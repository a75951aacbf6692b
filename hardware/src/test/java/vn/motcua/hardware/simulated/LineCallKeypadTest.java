package vn.motcua.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.CallKey;

class LineCallKeypadTest {

    @Test
    void eachLetterIsItsKeyAndOtherLinesAreNone() throws IOException, InterruptedException {
        var heard = new LinkedBlockingQueue<CallKey>();
        try (var typed = new PipedWriter();
                var keypad = new LineCallKeypad(new PipedReader(typed, 4096))) {
            keypad.onKey(heard::add);
            typed.write("n\nr\n\nnext\n" + "n".repeat(1000) + "\ns\r\n d \nx\n");
            typed.flush();
            for (var key : CallKey.values()) {
                assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(key);
            }
            assertThat(heard).isEmpty();
        }
    }
}
