package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.escpos.EscPosTicketPrinter;
import vn.motcua.hardware.ticket.TicketRaster;
import vn.motcua.kiosk.KioskDevice;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;

/** The kiosk at the main door: the real device over MQTT, its ESC/POS bytes caught in a file. */
final class HallKiosk implements AutoCloseable {
    static final String DEVICE = "kiosk-1";

    private final KioskDevice device;
    private final Path paper;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    private HallKiosk(KioskDevice device, Path paper) {
        this.device = device;
        this.paper = paper;
        device.onAcked(acknowledged::add);
    }

    /** Starts it and waits until it can give numbers. */
    static HallKiosk at(RunningOffice office, Path home) throws InterruptedException {
        Path paper = home.resolve("printer.bin");
        HallKiosk kiosk = new HallKiosk(
                KioskDevice.open(
                        office.credential(DEVICE),
                        home,
                        EscPosTicketPrinter.at(
                                new PrinterAddress.PlainFile(paper),
                                TicketRaster.withNotoSans(),
                                EscPosTicketPrinter.DEADLINE)),
                paper);
        assertThat(kiosk.device.awaitLeases(Duration.ofSeconds(30)))
                .as("the kiosk has leases")
                .isTrue();
        return kiosk;
    }

    KioskDevice device() {
        return device;
    }

    /** A citizen's tap; the number is committed at the kiosk when this returns. */
    IssuedTicket tap(String service) {
        return switch (device.issue(service, false)) {
            case IssueResult.Issued issued -> issued.ticket();
            case IssueResult refused -> throw new AssertionError("no number for " + service + ": " + refused);
        };
    }

    /** A tap whose ticket the office has. */
    IssuedTicket tapAndArrive(String service) {
        IssuedTicket ticket = tap(service);
        await("the office has " + ticket.number())
                .atMost(ONE_MINUTE)
                .until(() -> acknowledged.contains(ticket.ticket()));
        return ticket;
    }

    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** The bytes that went to the printer. */
    byte[] printed() throws IOException {
        return Files.exists(paper) ? Files.readAllBytes(paper) : new byte[0];
    }

    @Override
    public void close() {
        device.close();
    }
}
