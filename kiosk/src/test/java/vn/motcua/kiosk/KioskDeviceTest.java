package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.simulated.SimulatedTicketPrinter;
import vn.motcua.hardware.ticket.TicketRaster;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.Up;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Procedure;

/** The whole device against a real broker and a small office. */
@Execution(ExecutionMode.CONCURRENT)
class KioskDeviceTest {
    @TempDir
    Path home;

    private final SimulatedTicketPrinter printer = SimulatedTicketPrinter.inMemory(TicketRaster.withNotoSans());
    private final Set<UUID> acked = ConcurrentHashMap.newKeySet();
    private TestBroker broker;
    private TestOffice office;
    private KioskDevice kiosk;

    @BeforeEach
    void anOfficeWithOneKiosk() throws IOException, InterruptedException {
        broker = TestBroker.start(home);
        office = new TestOffice(broker.uri());
        kiosk = KioskDevice.open(credential(), home, printer);
        kiosk.onAcked(acked::add);
        await().atMost(ONE_MINUTE).until(() -> !office.events().isEmpty());
        office.configure();
        assertThat(kiosk.awaitLeases(Duration.ofSeconds(20))).isTrue();
    }

    @AfterEach
    void close() {
        kiosk.close();
        office.close();
        broker.close();
    }

    private DeviceCredential credential() {
        return new DeviceCredential("binh-an", "kiosk-1", "secret", broker.uri(), broker.uri());
    }

    private IssuedTicket take(String service) {
        return ((IssueResult.Issued) kiosk.issue(service, false)).ticket();
    }

    private List<String> types() {
        return office.events().stream().map(EventEnvelope::type).toList();
    }

    @Test
    void theFirstEventOfAnEpochIsDeviceStarted() {
        assertThat(types()).first().isEqualTo("DeviceStarted");
        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(office.statuses()).last().matches(DeviceStatus::online));
    }

    @Test
    void aTicketReachesTheOfficeIsAcknowledgedAndItsPaperIsAFactToo() {
        IssuedTicket ticket = take("ho-tich");
        assertThat(ticket.number()).isEqualTo("A001");
        await().atMost(ONE_MINUTE).until(() -> acked.contains(ticket.ticket()));
        await().atMost(ONE_MINUTE).until(() -> types().contains("TicketPrinted"));
        await().atMost(ONE_MINUTE).until(() -> kiosk.backlog() == 0);
        assertThat(printer.printed()).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo("A001");
            assertThat(paper.link()).isEqualTo(ticket.link());
        });
    }

    @Test
    void theOfficesTimeStampsTheTicketAndAnnouncesWhatTheQueueSays() {
        office.publish(new QueueSnapshot(
                7,
                TestOffice.NOW,
                List.of(
                        new QueueSnapshot.Line("ho-tich", "ordinary", 3, 10, 15, 20, 2),
                        new QueueSnapshot.Line("ho-tich", "priority", 1, 5, 10, 12, 2))));
        await().atMost(ONE_MINUTE).until(() -> {
            IssuedTicket ticket = take("ho-tich");
            return ticket.ahead() != null && ticket.ahead() == 4;
        });
        await().atMost(ONE_MINUTE).until(() -> kiosk.backlog() == 0);
        assertThat(office.events())
                .anyMatch(event -> event.type().equals("TicketIssued")
                        && event.body().contains("\"snapshotVersion\":7")
                        && event.at().rebuilt().isPresent());
    }

    @Test
    void anAnswerToTheSurveyGoesThroughTheOutboxOnceATicketAlsoWithoutTheOffice() throws IOException {
        broker.kill();
        await().atMost(ONE_MINUTE).until(() -> !kiosk.isConnected());
        Visit visit = new Visit("3q2-7wABCDEFGHIJKLMNOP", null);
        SurveyReply reply = new SurveyReply("thai-do-3-muc", visit, Map.of("thai-do", "khong-hai-long"), List.of());
        assertThat(kiosk.survey().keep(reply).join()).isEqualTo(SurveyReply.Outcome.KEPT);
        assertThat(kiosk.survey().keep(reply).join()).isEqualTo(SurveyReply.Outcome.ANSWERED);
        kiosk.survey().because(visit, List.of("cho-lau")).join();
        kiosk.survey().because(new Visit(null, "A012"), List.of("cho-lau")).join();
        broker.restart();
        await().atMost(Duration.ofSeconds(60)).until(() -> answers().size() >= 2);
        assertThat(answers())
                .as("the answer at its tap, then the same one with its reasons; none for who did not answer")
                .hasSize(2)
                .allSatisfy(body ->
                        assertThat(body).contains("\"token\":\"3q2-7wABCDEFGHIJKLMNOP\"", "\"channel\":\"kiosk\""));
        assertThat(answers().getFirst()).contains("\"reasons\":[]");
        assertThat(answers().getLast()).contains("\"reasons\":[\"cho-lau\"]");
        assertThat(answers())
                .extracting(KioskDeviceTest::idOf)
                .containsOnly(idOf(answers().getFirst()));
    }

    @Test
    void numbersAreGivenWithoutBrokerAndArriveAsBacklogAfterwards() throws IOException {
        broker.kill();
        await().atMost(ONE_MINUTE).until(() -> !kiosk.isConnected());
        IssuedTicket first = take("ho-tich");
        IssuedTicket second = take("chung-thuc");
        assertThat(first.number()).isEqualTo("A001");
        assertThat(first.ahead()).as("nothing is announced from an old picture").isNull();
        broker.restart();
        await().atMost(Duration.ofSeconds(40)).until(() -> acked.containsAll(List.of(first.ticket(), second.ticket())));
        assertThat(office.lanes()).contains(Up.Lane.BACKLOG);
    }

    @Test
    void anOfficeThatDidNotAnswerGetsTheSameEventsAgainAndNoOthers() {
        office.acknowledges(false);
        IssuedTicket ticket = take("ho-tich");
        await().atMost(ONE_MINUTE).until(() -> types().contains("TicketIssued"));
        office.acknowledges(true);
        await().atMost(Duration.ofSeconds(30)).until(() -> acked.contains(ticket.ticket()));
        assertThat(office.events())
                .filteredOn(event -> event.type().equals("TicketIssued"))
                .hasSize(1);
        assertThat(office.batches().size()).isGreaterThan(2);
    }

    @Test
    void anOfficeRestoredFromABackupCanAskForWhatItHadAcknowledged() {
        IssuedTicket ticket = take("ho-tich");
        // Its paper is a fact as well, and comes later than the ticket's own acknowledgement.
        await().atMost(ONE_MINUTE)
                .until(() ->
                        acked.contains(ticket.ticket()) && types().contains("TicketPrinted") && kiosk.backlog() == 0);
        int known = office.events().size();
        office.askAgain(1, known);
        await().atMost(ONE_MINUTE).until(() -> office.events().size() == known);
    }

    @Test
    void withoutPaperTheTicketStandsAndTheOfficeIsTold() {
        printer.behave(SimulatedTicketPrinter.Behaviour.OUT_OF_PAPER);
        Set<UUID> missing = ConcurrentHashMap.newKeySet();
        kiosk.listen(new KioskListener() {
            @Override
            public void paperMissing(UUID ticket, vn.motcua.kiosk.model.PrinterFault fault) {
                missing.add(ticket);
            }
        });
        IssuedTicket ticket = take("ho-tich");
        await().atMost(ONE_MINUTE).until(() -> missing.contains(ticket.ticket()));
        await().atMost(ONE_MINUTE).until(() -> acked.contains(ticket.ticket()));
        await().atMost(ONE_MINUTE)
                .until(() -> office.statuses().stream().anyMatch(status -> "paper-out".equals(status.printer())));
    }

    @Test
    void aClosedKioskSaysGoodByeAndKeepsWhatWasNotAcknowledged() {
        office.acknowledges(false);
        take("ho-tich");
        kiosk.close();
        await().atMost(ONE_MINUTE).until(() -> office.statuses().stream().anyMatch(status -> !status.online()));
        kiosk = KioskDevice.open(credential(), home, printer);
        kiosk.onAcked(acked::add);
        assertThat(kiosk.backlog()).isGreaterThanOrEqualTo(1);
        office.acknowledges(true);
        await().atMost(Duration.ofSeconds(30)).until(() -> kiosk.backlog() == 0);
        assertThat(take("ho-tich").number()).isEqualTo("A002");
    }

    @Test
    void aCitizenWhoNeedsAnInterpreterHasItOnThePaperAndInTheFact() {
        IssueResult result = kiosk.issueLater(
                        "ho-tich", new vn.motcua.kiosk.model.Needs(false, true), vn.motcua.kiosk.model.Language.ENGLISH)
                .join();
        assertThat(result).isInstanceOf(IssueResult.Issued.class);
        await().atMost(ONE_MINUTE).until(() -> !printer.printed().isEmpty());
        assertThat(printer.printed().getFirst().interpreter()).isTrue();
        await().atMost(ONE_MINUTE)
                .until(() ->
                        office.events().stream().anyMatch(event -> event.body().contains("\"interpreter\":true")));
    }

    private java.util.List<String> answers() {
        return office.events().stream()
                .filter(event -> event.type().equals("SurveyAnswered"))
                .map(EventEnvelope::body)
                .toList();
    }

    private static String idOf(String body) {
        return body.replaceFirst(".*\"answer\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void theOfficeHearsWhichProceduresAreToldHere() {
        Catalogue guide = new Catalogue(List.of(new Procedure(
                "1.001193",
                "Đăng ký khai sinh",
                "Hộ tịch",
                "ho-tich",
                List.of(),
                null,
                null,
                null,
                false,
                java.time.LocalDate.parse("2025-07-01"),
                null)));
        kiosk.tellsOf(guide);
        await().atMost(ONE_MINUTE)
                .until(() ->
                        guide.fingerprint().equals(office.statuses().getLast().guide()));
        kiosk.tellsOf(Catalogue.EMPTY);
        await().atMost(ONE_MINUTE).until(() -> office.statuses().getLast().guide() == null);
    }

    @Test
    void theOfficeHearsThatAnotherScreenHangsHere() {
        kiosk.standsBehind("differs");
        await().atMost(ONE_MINUTE)
                .until(() -> "differs".equals(office.statuses().getLast().screen()));
        kiosk.standsBehind(null);
        await().atMost(ONE_MINUTE).until(() -> office.statuses().getLast().screen() == null);
    }

    @Test
    void aCallForHelpStandsInTheStatusUntilNobodyIsNeeded() {
        java.util.List<Instant> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        kiosk.listen(new KioskListener() {
            @Override
            public void helpTold(@org.jspecify.annotations.Nullable Instant at) {
                told.add(at == null ? Instant.EPOCH : at);
            }
        });
        kiosk.callForHelp(true);
        await().atMost(ONE_MINUTE).until(() -> office.statuses().getLast().helpWanted() != null);
        await().atMost(ONE_MINUTE).until(() -> !told.isEmpty());
        assertThat(told).doesNotContain(Instant.EPOCH);
        kiosk.callForHelp(false);
        await().atMost(ONE_MINUTE).until(() -> office.statuses().getLast().helpWanted() == null);
    }
}
