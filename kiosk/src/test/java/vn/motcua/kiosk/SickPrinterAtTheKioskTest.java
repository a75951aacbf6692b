package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.emulator.PrinterEmulator;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

/** The whole kiosk with the real driver in front of one printer with each sickness, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class SickPrinterAtTheKioskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final Set<UUID> missing = ConcurrentHashMap.newKeySet();
    private PrinterEmulator emulator;
    private TestBroker broker;
    private TestOffice office;
    private KioskDevice kiosk;

    @BeforeAll
    void anOfficeWithOneKiosk(@TempDir Path home) throws IOException, InterruptedException {
        emulator = PrinterEmulator.start(0, paper);
        broker = TestBroker.start(home);
        office = new TestOffice(broker.uri());
        kiosk = KioskDevice.open(
                new DeviceCredential("binh-an", "kiosk-1", "secret", broker.uri(), broker.uri()),
                home,
                Printers.at(PrinterAddress.parse("tcp:127.0.0.1:" + emulator.port())));
        kiosk.listen(new KioskListener() {
            @Override
            public void paperMissing(UUID ticket, PrinterFault fault) {
                missing.add(ticket);
            }
        });
        await().atMost(PATIENCE).until(() -> !office.events().isEmpty());
        office.configure();
        assertThat(kiosk.awaitLeases(PATIENCE)).isTrue();
    }

    @BeforeEach
    void aWellPrinter() {
        emulator.ok();
        awaitWord("ready");
        paper.reset();
        missing.clear();
    }

    @AfterAll
    void close() throws IOException {
        kiosk.close();
        office.close();
        broker.close();
        emulator.close();
    }

    /** The last word of the printer's state that the office has heard. */
    private void awaitWord(String word) {
        await().atMost(PATIENCE)
                .until(() -> !office.statuses().isEmpty()
                        && word.equals(office.statuses().getLast().printer()));
    }

    private IssuedTicket take() {
        return ((IssueResult.Issued) kiosk.issue("ho-tich", false)).ticket();
    }

    private List<String> facts(String type, IssuedTicket ticket) {
        return office.events().stream()
                .filter(event -> event.type().equals(type)
                        && event.body().contains(ticket.ticket().toString()))
                .map(EventEnvelope::body)
                .toList();
    }

    private void awaitOutcome(IssuedTicket ticket, String outcome) {
        await().atMost(PATIENCE).until(() -> facts("TicketPrinted", ticket).size() == 1);
        assertThat(facts("TicketPrinted", ticket).getFirst()).contains("\"outcome\":\"" + outcome + "\"");
        assertThat(facts("TicketIssued", ticket)).hasSize(1);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({
        "paper-out,               failed,  paper-out",
        "unplug,                  failed,  offline",
        "after 20000 paper-out,   unknown, paper-out",
        "unplug-after 20000,      unknown, offline",
        "after 20000 block,       unknown, offline"
    })
    void theTicketStandsTheOutcomeIsTrueTheNextTapIsAnsweredAndTheOfficeHearsOfIt(
            String sickness, String outcome, String word) {
        emulator.command(sickness);
        IssuedTicket first = take();
        IssuedTicket second = take();
        assertThat(second.number()).isNotEqualTo(first.number());
        awaitOutcome(first, outcome);
        awaitOutcome(second, "failed");
        await().atMost(PATIENCE).until(() -> missing.containsAll(Set.of(first.ticket(), second.ticket())));
        awaitWord(word);
        emulator.ok();
        awaitWord("ready");
        IssuedTicket third = take();
        awaitOutcome(third, "printed");
        assertThat(cuts()).as("whole tickets on paper").isEqualTo(1);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({"paper-near-end, printed, paper-low", "silent, unknown, unknown"})
    void aPrinterThatPrintsGivesPaperWhateverItSays(String sickness, String outcome, String word) {
        emulator.command(sickness);
        IssuedTicket ticket = take();
        awaitOutcome(ticket, outcome);
        awaitWord(word);
        await().atMost(PATIENCE).until(() -> cuts() == 1);
        assertThat(missing).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void tapsAreAnsweredWhileTheLastTicketHangsInThePrinterAndNoneOfThemComesOutLater() {
        emulator.block();
        List<IssuedTicket> tickets = List.of(take(), take(), take(), take());
        assertThat(facts("TicketPrinted", tickets.getFirst()))
                .as("all four were answered before the first one's outcome")
                .isEmpty();
        awaitOutcome(tickets.getFirst(), "unknown");
        tickets.subList(1, 4).forEach(ticket -> awaitOutcome(ticket, "failed"));
        emulator.ok();
        awaitWord("ready");
        awaitOutcome(take(), "printed");
        assertThat(cuts()).as("whole tickets on paper").isEqualTo(1);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aReprintIsTheSameNumberMarkedAsACopy() {
        emulator.paperOut();
        IssuedTicket ticket = take();
        awaitOutcome(ticket, "failed");
        emulator.ok();
        await().atMost(PATIENCE).until(kiosk::printer, PrinterStatus.READY::equals);
        kiosk.reprint(ticket, Language.VIETNAMESE);
        await().atMost(PATIENCE).until(() -> facts("TicketPrinted", ticket).size() == 2);
        assertThat(facts("TicketPrinted", ticket).getLast())
                .contains("\"outcome\":\"printed\"")
                .contains("\"copy\":1");
        assertThat(facts("TicketIssued", ticket)).hasSize(1);
        assertThat(cuts()).isEqualTo(1);
    }

    /** Every whole ticket ends with a feed of four lines and a cut. */
    private int cuts() {
        byte[] all = paper.toByteArray();
        int cuts = 0;
        for (int at = 3; at < all.length; at++) {
            if (all[at] == 0x1D && all[at - 1] == 4 && all[at - 2] == 'd' && all[at - 3] == 0x1B) {
                cuts++;
            }
        }
        return cuts;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aListOfPapersComesOutOrItsFaultIsTold() throws Exception {
        Procedure procedure = new Procedure(
                "1.001193",
                "Đăng ký khai sinh",
                "Hộ tịch",
                "ho-tich",
                List.of(new Paper("Giấy chứng sinh", "Bản chính", Paper.Digitised.ON_DEMAND)),
                "Trong ngày",
                "Miễn phí",
                LocalTime.of(15, 0),
                true,
                LocalDate.of(2025, 7, 1),
                null);
        assertThat(kiosk.printList(procedure, Language.VIETNAMESE).get(60, TimeUnit.SECONDS))
                .isEmpty();
        assertThat(paper.size()).isPositive();
        emulator.paperOut();
        assertThat(kiosk.printList(procedure, Language.ENGLISH).get(60, TimeUnit.SECONDS))
                .contains(PrinterFault.PAPER_OUT);
        awaitWord("paper-out");
    }
}
