package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingThreadTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger(ReadingThread.class.getName());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
    }

    @AfterEach
    void listenNoLonger() {
        log.removeHandler(ear);
    }

    @Test
    void everyAbsenceIsToldOnceAndSoIsEachReturn() {
        var stays = new AtomicInteger();
        // Away twice, there until it is pulled out, away twice, there and pulled out, away for good.
        var thread = new ReadingThread(
                (closed, opened) -> {
                    if (List.of(3, 6).contains(stays.incrementAndGet())) {
                        opened.run();
                    }
                    throw new IOException("EIO");
                },
                1);
        thread.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> stays.get() > 8);
        thread.close();
        assertThat(told.stream().map(line -> line.contains("reads again")))
                .containsExactly(false, true, false, true, false);
    }
}
