package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.SampleConfig.DAY;
import static vn.motcua.kiosk.SampleConfig.leased;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.SampleConfig;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.protocol.DeviceConfig;

class TicketDeskTest {
    private static final String MORNING = "2026-11-23T02:00:00Z";

    @TempDir
    Path folder;

    private Kiosk opened(TestClock clock) {
        return new Kiosk(folder, clock.clock);
    }

    private static Kiosk configured(Kiosk kiosk, DeviceConfig config) {
        kiosk.desk.configure(config).join();
        return kiosk;
    }

    @Test
    void withoutConfigurationNoNumberIsGiven() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.NotConfigured());
            assertThat(kiosk.desk.ready()).isFalse();
        }
    }

    @Test
    void numbersRiseByOneWithinALetter() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A001");
            assertThat(kiosk.ticket("chung-thuc").number()).isEqualTo("B001");
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
        }
    }

    @Test
    void everyTicketHasItsOwnSecretLinkAndATimeOrderedId() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            var first = kiosk.ticket("ho-tich");
            var second = kiosk.ticket("ho-tich");
            assertThat(first.token()).hasSize(22).isNotEqualTo(second.token());
            assertThat(first.link()).isEqualTo("https://binhan.example.vn/t/" + first.token());
            assertThat(first.ticket().version()).isEqualTo(7);
            assertThat(first.ticket().getMostSignificantBits() >>> 16)
                    .isEqualTo(Instant.parse(MORNING).toEpochMilli());
        }
    }

    @Test
    void aClosedOrUnknownServiceIsRefusedAndNothingIsWritten() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            assertThat(kiosk.issue("bao-hiem")).isEqualTo(new IssueResult.ServiceNotOffered("bao-hiem"));
            assertThat(kiosk.issue("khong-co")).isEqualTo(new IssueResult.ServiceNotOffered("khong-co"));
            assertThat(kiosk.outbox.lastSeq()).isZero();
        }
    }

    @Test
    void theSpareSeriesFollowsTheCurrentOneAndThenTheLetterIsExhausted() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            List<CompletableFuture<IssueResult>> results = new ArrayList<>();
            for (int i = 0; i < 1_998; i++) {
                results.add(kiosk.desk.issueLater(
                        new TicketDesk.Wish("ho-tich", vn.motcua.kiosk.model.Needs.NONE, false),
                        TicketDesk.Announcement.NONE));
                if (i % 500 == 0) {
                    results.getLast().join();
                }
            }
            List<String> numbers = results.stream()
                    .map(result -> ((IssueResult.Issued) result.join()).ticket().number())
                    .toList();
            assertThat(numbers)
                    .startsWith("A001", "A002")
                    .endsWith("A1998", "A1999")
                    .contains("A999", "A1001");
            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.SeriesExhausted("A"));
            assertThat(kiosk.ticket("chung-thuc").number()).isEqualTo("B001");
        }
    }

    @Test
    void numbersGoOnAfterARestartWithoutTheOffice() {
        String epoch;
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            epoch = kiosk.store.epoch();
            configured(kiosk, leased(epoch, DAY));
            kiosk.ticket("ho-tich");
        }
        try (Kiosk kiosk = opened(new TestClock())) {
            assertThat(kiosk.store.epoch()).isEqualTo(epoch);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
            assertThat(kiosk.ticket("ho-tich").seriesDay()).isEqualTo(DAY);
        }
    }

    @Test
    void aTrustedClockRollsOverAtDayStartIntoThePreLeasedDay() {
        TestClock clock = TestClock.at("2026-11-23T19:59:00Z");
        try (Kiosk kiosk = opened(clock)) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY, DAY.plusDays(1)));
            assertThat(kiosk.ticket("ho-tich").seriesDay()).isEqualTo(DAY);
            clock.pass(Duration.ofMinutes(2));
            var next = kiosk.ticket("ho-tich");
            assertThat(next.seriesDay()).isEqualTo(DAY.plusDays(1));
            assertThat(next.number()).isEqualTo("A001");
        }
    }

    @Test
    void withoutATrustedClockTheLastKnownDayStays() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY, DAY.plusDays(1)));
            kiosk.ticket("ho-tich");
        }
        TestClock lost = new TestClock();
        lost.pass(Duration.ofDays(3));
        try (Kiosk kiosk = opened(lost)) {
            assertThat(kiosk.ticket("ho-tich").seriesDay()).isEqualTo(DAY);
        }
    }

    @Test
    void aDeviceThatNeverLearnedTheDateGivesNoNumber() {
        try (Kiosk kiosk = opened(new TestClock())) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.NotConfigured());
        }
    }

    @Test
    void aLostDatabaseBeginsANewEpochAndTheSpareFileStillGivesNumbers() throws IOException {
        TestClock clock = TestClock.at(MORNING);
        String lostEpoch;
        DeviceConfig retained;
        try (Kiosk kiosk = opened(clock)) {
            lostEpoch = kiosk.store.epoch();
            retained = leased(lostEpoch, DAY);
            configured(kiosk, retained);
            kiosk.ticket("ho-tich");
        }
        deleteDatabase();
        try (Kiosk kiosk = opened(clock)) {
            assertThat(kiosk.store.epoch()).isNotEqualTo(lostEpoch);
            configured(kiosk, retained);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A1001");
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A1002");
        }
    }

    @Test
    void aSpareThatWasBegunIsNeverUsedAgainAfterASecondLoss() throws IOException {
        TestClock clock = TestClock.at(MORNING);
        DeviceConfig retained;
        try (Kiosk kiosk = opened(clock)) {
            retained = leased(kiosk.store.epoch(), DAY);
            configured(kiosk, retained);
        }
        deleteDatabase();
        try (Kiosk kiosk = opened(clock)) {
            configured(kiosk, retained);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A1001");
        }
        deleteDatabase();
        try (Kiosk kiosk = opened(clock)) {
            configured(kiosk, retained);
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.SeriesExhausted("A"));
            assertThat(kiosk.ticket("chung-thuc").number()).isEqualTo("B1001");
        }
    }

    @Test
    void leasesOfAnotherEpochAreNotTaken() {
        try (Kiosk kiosk = opened(TestClock.at(MORNING))) {
            configured(kiosk, leased("another-life", DAY));
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.SeriesExhausted("A"));
            configured(kiosk, SampleConfig.with(List.of(new DeviceConfig.Lease(DAY, "A", 0, false))));
            assertThat(kiosk.issue("ho-tich")).isEqualTo(new IssueResult.SeriesExhausted("A"));
        }
    }

    @Test
    void aBrokenDatabaseIsPutAsideAndTheKioskStillStarts() throws IOException {
        TestClock clock = TestClock.at(MORNING);
        try (Kiosk kiosk = opened(clock)) {
            configured(kiosk, leased(kiosk.store.epoch(), DAY));
            kiosk.ticket("ho-tich");
        }
        Files.write(folder.resolve("kiosk.db"), "this is no database at all, it was a power cut".getBytes());
        try (Kiosk kiosk = opened(clock)) {
            configured(kiosk, SampleConfig.with(List.of()));
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A1001");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("kiosk.db.broken-"));
        }
    }

    private void deleteDatabase() throws IOException {
        for (String name : List.of("kiosk.db", "kiosk.db-wal", "kiosk.db-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
