package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction.Outcome;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.PastBooking;
import vn.motcua.office.queue.ToldWait;
import vn.motcua.office.report.WaitingReport.Group;
import vn.motcua.office.report.WaitingReport.Unit;

class WaitingReportTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    /** A history kept in a list. */
    private static final class ListedHistory implements History {
        private final List<TransactionRecord> records = new ArrayList<>();
        private final List<LocalDate> readFrom = new ArrayList<>();

        @Override
        public List<TransactionRecord> lastTransactions(LocalDate from, int most) {
            return List.of();
        }

        @Override
        public List<ToldWait> announcements(LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<PastBooking> bookings(Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<CounterChange> counterChanges(Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<TransactionRecord> transactions(LocalDate from, LocalDate to) {
            readFrom.add(from);
            return records.stream()
                    .filter(record -> !record.businessDay().isBefore(from)
                            && !record.businessDay().isAfter(to))
                    .toList();
        }

        @Override
        public Optional<EndedVisit> visit(TicketId ticket) {
            return Optional.empty();
        }

        @Override
        public Optional<EndedVisit> visitByToken(String token) {
            return Optional.empty();
        }
    }

    private final ListedHistory history = new ListedHistory();
    private final WaitingReport report =
            new WaitingReport(history, List.of(), HANOI, Duration.ofMinutes(15), (group, key) -> key);

    private void transaction(
            long visit,
            int index,
            LocalDate day,
            @Nullable String counter,
            Outcome outcome,
            @Nullable Integer minutes) {
        Instant arrival = day.atTime(8, 10).atZone(HANOI).toInstant();
        Instant end = arrival.plus(Duration.ofHours(1));
        history.records.add(new TransactionRecord(
                new TicketId(new UUID(0, visit)),
                index,
                TicketNumber.parse("A001"),
                day,
                new ServiceId("ho-tich"),
                QueueClass.ORDINARY,
                arrival,
                arrival,
                counter == null ? null : end,
                minutes == null ? null : end,
                end,
                Duration.ofMinutes(minutes == null ? 55 : minutes),
                counter == null ? null : new CounterId(counter),
                null,
                outcome,
                false,
                false));
    }

    @Test
    void whoWasNotServedCountsApart() {
        transaction(1, 0, DAY, "1", Outcome.SERVED, 10);
        transaction(2, 0, DAY, "1", Outcome.NO_SHOW, null);
        transaction(3, 0, DAY, null, Outcome.CANCELLED, null);

        WaitingFigures total =
                report.figures(DAY, DAY, Group.NONE, Unit.TRANSACTION).total();
        assertThat(total.n()).isEqualTo(1);
        assertThat(total.meanMinutes()).isEqualTo(10);
        assertThat(total.noShow()).isEqualTo(1);
        assertThat(total.left()).isEqualTo(1);
    }

    @Test
    void whoLeftAndWhoStillWaitsCountsUntilTheFirstCall() {
        for (int i = 1; i <= 3; i++) {
            transaction(i, 0, DAY, "1", Outcome.SERVED, 10 * i);
        }
        // Left after 55 minutes, never called.
        transaction(4, 0, DAY, null, Outcome.CANCELLED, null);
        WaitingReport.Waiting still = new WaitingReport.Waiting(
                DAY,
                new ServiceId("ho-tich"),
                QueueClass.APPOINTMENT,
                DAY.atTime(8, 40).atZone(HANOI).toInstant(),
                Duration.ofMinutes(25));
        WaitingReport.Figures figures = new WaitingReport(
                        history, List.of(still), HANOI, Duration.ofMinutes(15), (group, key) -> key)
                .figures(DAY, DAY, Group.KIND, Unit.TRANSACTION);

        assertThat(figures.total().n()).as("served").isEqualTo(3);
        assertThat(figures.total().p50()).isEqualTo(20);
        assertThat(figures.total().everybody().n()).isEqualTo(5);
        assertThat(figures.total().everybody().waiting()).isEqualTo(1);
        // 4/5 after 10, 3/5 after 20, one leaves the risk set at 25, then half of 3/5 after 30.
        assertThat(figures.total().everybody().p50()).isEqualTo(30);
        assertThat(figures.rows()).extracting(WaitingFigures::key).containsExactly("appointment", "ordinary");
        assertThat(figures.rows().getFirst().isEmpty())
                .as("nobody booked was served yet")
                .isTrue();
    }

    @Test
    void aVisitsWaitIsTheSumOfItsTransactions() {
        transaction(1, 0, DAY, "1", Outcome.TRANSFERRED, 10);
        transaction(1, 1, DAY, "2", Outcome.SERVED, 8);

        WaitingFigures visit =
                report.figures(DAY, DAY, Group.COUNTER, Unit.VISIT).rows().getFirst();
        assertThat(visit.key()).isEqualTo("1");
        assertThat(visit.n()).isEqualTo(1);
        assertThat(visit.meanMinutes()).isEqualTo(18);
        assertThat(visit.shareWithin()).isZero();
        assertThat(report.figures(DAY, DAY, Group.COUNTER, Unit.TRANSACTION).rows())
                .hasSize(2);
    }

    @Test
    void counterTenComesAfterCounterNineAndNowhereLast() {
        for (String counter : new String[] {"10", "9", "1"}) {
            transaction(counter.hashCode(), 0, DAY, counter, Outcome.SERVED, 1);
        }
        transaction(99, 0, DAY, null, Outcome.CANCELLED, null);

        assertThat(report.figures(DAY, DAY, Group.COUNTER, Unit.TRANSACTION).rows())
                .extracting(WaitingFigures::key)
                .containsExactly("1", "9", "10", "");
    }

    @Test
    void halfHoursGoByTheOfficesClock() {
        transaction(1, 0, DAY, "1", Outcome.SERVED, 5);

        assertThat(report.figures(DAY, DAY, Group.HALF_HOUR, Unit.TRANSACTION).rows())
                .extracting(WaitingFigures::key)
                .containsExactly("08:00");
    }

    @Test
    void aYearIsReadMonthByMonthAndMissesNoDay() {
        LocalDate from = DAY.minusDays(WaitingReport.MOST_DAYS - 1L);
        for (LocalDate day = from; !day.isAfter(DAY); day = day.plusDays(1)) {
            transaction(day.toEpochDay(), 0, day, "1", Outcome.SERVED, 5);
        }

        assertThat(report.figures(from, DAY, Group.DAY, Unit.VISIT).rows()).hasSize(WaitingReport.MOST_DAYS);
        assertThat(history.readFrom).hasSize(12);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsOrIsTooLongIsRefused() {
        assertThatThrownBy(() -> report.figures(DAY, DAY.minusDays(1), Group.NONE, Unit.VISIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report.figures(DAY.minusDays(WaitingReport.MOST_DAYS), DAY, Group.NONE, Unit.VISIT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
