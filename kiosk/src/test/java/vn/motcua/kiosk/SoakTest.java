package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.simulated.SimulatedTicketPrinter;
import vn.motcua.hardware.ticket.TicketRaster;

class SoakTest {
    @TempDir
    Path home;

    @Test
    void everyNumberIsTakenPrintedAndTimed() throws IOException, InterruptedException {
        TimedPrinter printer = new TimedPrinter(SimulatedTicketPrinter.inMemory(TicketRaster.withNotoSans()));
        StringWriter told = new StringWriter();
        try (TestBroker broker = TestBroker.start(home);
                TestOffice office = new TestOffice(broker.uri());
                KioskDevice kiosk = KioskDevice.open(
                        new DeviceCredential("binh-an", "kiosk-1", "secret", broker.uri(), broker.uri()),
                        home,
                        printer)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !office.events().isEmpty());
            office.configure();
            Path store = home.resolve("kiosk").resolve("kiosk-1");
            new Soak(kiosk, printer, store, new PrintWriter(told)).run(2);
        }
        assertThat(told.toString()).contains("1 tickets: heap", "2 tickets: heap", "press to printer: median", "p99");
    }

    @Test
    void whatGrowsWithEveryTicketIsSeen() {
        Soak.Reading early = new Soak.Reading(1_000, 20_000_000, 60, 4_000_000);
        assertThat(early.outlives(new Soak.Reading(10_000, 21_000_000, 61, 4_100_000)))
                .isTrue();
        assertThat(early.outlives(new Soak.Reading(10_000, 23_000_000, 61, 4_100_000)))
                .isFalse();
        assertThat(early.outlives(new Soak.Reading(10_000, 21_000_000, 90, 4_100_000)))
                .isFalse();
        assertThat(early.outlives(new Soak.Reading(10_000, 21_000_000, 61, 9_000_000)))
                .isFalse();
    }
}
