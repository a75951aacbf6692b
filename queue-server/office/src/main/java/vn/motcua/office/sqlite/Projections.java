package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;
import vn.motcua.office.queue.History.EndedVisit;

/** Tables derived from the log: ended visits, and one row for each ended transaction. */
final class Projections {
    private final PreparedStatement putVisit;
    private final PreparedStatement dropVisit;
    private final PreparedStatement putTransaction;
    private final PreparedStatement dropTransactions;
    private final PreparedStatement dropOfNumber;
    private final PreparedStatement findVisit;
    private final PreparedStatement putAnnouncement;
    private final DossierTable dossiers;
    private final PlanTable plans;
    private final PreparedStatement dropPersonal;

    Projections(Connection connection) throws SQLException {
        putVisit = connection.prepareStatement("""
                INSERT OR REPLACE INTO visit (ticket, token, series_day, number, state, body)
                VALUES (?, ?, ?, ?, ?, ?)""");
        dropVisit = connection.prepareStatement("DELETE FROM visit WHERE ticket = ?");
        putTransaction = connection.prepareStatement("""
                INSERT OR REPLACE INTO txn (day, ticket, idx, number, service, class, arrival, requested, called,
                  started, ended, waiting, counter, officer, outcome, assumed, uncertain)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        dropTransactions = connection.prepareStatement("DELETE FROM txn WHERE day = ? AND ticket = ?");
        dropOfNumber = connection.prepareStatement("DELETE FROM txn WHERE day BETWEEN ? AND ? AND ticket = ?");
        putAnnouncement = connection.prepareStatement("""
                INSERT OR REPLACE INTO announcement (day, ticket, at, service, class, low, high, bound90)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        findVisit = connection.prepareStatement("SELECT body FROM visit WHERE ticket = ?");
        dossiers = new DossierTable(connection);
        plans = new PlanTable(connection);
        dropPersonal = connection.prepareStatement("DELETE FROM personal WHERE ref = ?");
    }

    void take(Event event, QueueState state) throws SQLException {
        if (event instanceof Event.PersonalDataErased erased) {
            dropPersonal.setString(1, erased.personalRef().value());
            dropPersonal.executeUpdate();
            return;
        }
        if (event instanceof Event.DayPlanned planned) {
            plans.take(planned);
            return;
        }
        if (!(event instanceof Event.OfTicket ofTicket)) {
            return;
        }
        if (event instanceof Event.TicketIssued issued && issued.announced() != null) {
            put(issued, issued.announced(), state);
        }
        if (event instanceof Event.DossierRecorded recorded) {
            dossiers.take(recorded);
            return;
        }
        if (event instanceof Event.NoteWritten) {
            return;
        }
        Ticket ticket = state.ticket(ofTicket.ticket()).orElse(null);
        if (ticket == null) {
            if (event instanceof Event.NumberConfirmed told) {
                confirmEnded(told, state);
            }
            return;
        }
        if (event instanceof Event.NumberConfirmed told) {
            dropTransactions(told, state);
            putEnded(ticket.visit(), null, state);
        } else if (event instanceof Event.ActionUndone) {
            dropVisit.setString(1, ticket.id().toString());
            dropVisit.executeUpdate();
            dropTransactions.setString(1, day(ticket.visit(), state));
            dropTransactions.setString(2, ticket.id().toString());
            dropTransactions.executeUpdate();
            putEnded(ticket.visit(), null, state);
        } else {
            putEnded(ticket.visit(), event.at(), state);
        }
        switch (ticket) {
            case Ticket.Completed c -> put(c, null);
            case Ticket.Cancelled c -> put(c, null);
            case Ticket.NoShow n -> put(n, n.counter());
            case Ticket.Waiting w -> {}
            case Ticket.Called c -> {}
            case Ticket.InService s -> {}
            case Ticket.Parked p -> {}
        }
    }

    /** The day was closed in between: what is known of the visit stands here only. */
    private void confirmEnded(Event.NumberConfirmed told, QueueState state) throws SQLException {
        findVisit.setString(1, told.ticket().toString());
        EndedVisit ended;
        try (ResultSet row = findVisit.executeQuery()) {
            if (!row.next()) {
                return;
            }
            ended = EventJson.readAs(EndedVisit.class, row.getString(1));
        }
        Visit visit = ended.visit()
                .confirmed(told.queueClass(), told.arrival(), told.arrivalError(), told.device(), told.linkToken());
        dropTransactions(told, state);
        putEnded(visit, null, state);
        put(new EndedVisit(ended.state(), ended.counter(), visit));
    }

    /** With a true arrival the visit may belong to an earlier day; the rows of a visit lie within one. */
    private void dropTransactions(Event.NumberConfirmed told, QueueState state) throws SQLException {
        dropOfNumber.setString(1, told.seriesDay().minusDays(1).toString());
        dropOfNumber.setString(
                2,
                java.time.LocalDate.ofInstant(told.at(), state.rules().zone()).toString());
        dropOfNumber.setString(3, told.ticket().toString());
        dropOfNumber.executeUpdate();
    }

    private static String day(Visit visit, QueueState state) {
        return java.time.LocalDate.ofInstant(visit.arrival(), state.rules().zone())
                .toString();
    }

    /** Writes the transactions that ended at this instant, or all that have ended. */
    private void putEnded(Visit visit, @Nullable Instant at, QueueState state) throws SQLException {
        List<Transaction> transactions = visit.transactions();
        for (int i = 0; i < transactions.size(); i++) {
            Instant ended = transactions.get(i).endedAt();
            if (ended != null && (at == null || ended.equals(at))) {
                put(TransactionRecord.of(visit, i, state.rules().zone()));
            }
        }
    }

    /** What was told stands beside what then happened: the day of both is that of the arrival. */
    private void put(Event.TicketIssued issued, Announcement told, QueueState state) throws SQLException {
        putAnnouncement.setString(
                1,
                java.time.LocalDate.ofInstant(issued.arrival(), state.rules().zone())
                        .toString());
        putAnnouncement.setString(2, issued.ticket().toString());
        putAnnouncement.setLong(3, issued.arrival().toEpochMilli());
        putAnnouncement.setString(4, issued.service().value());
        putAnnouncement.setString(5, issued.queueClass().name());
        putAnnouncement.setInt(6, told.low());
        putAnnouncement.setInt(7, told.high());
        putAnnouncement.setInt(8, told.bound90());
        putAnnouncement.executeUpdate();
    }

    private void put(Ticket ticket, @Nullable CounterId counter) throws SQLException {
        put(new EndedVisit(ticket.stateName(), counter, ticket.visit()));
    }

    private void put(EndedVisit ended) throws SQLException {
        Visit visit = ended.visit();
        putVisit.setString(1, visit.id().toString());
        putVisit.setString(2, visit.linkToken());
        putVisit.setString(3, visit.seriesDay().toString());
        putVisit.setString(4, visit.number().toString());
        putVisit.setString(5, ended.state());
        putVisit.setString(6, EventJson.write(ended));
        putVisit.executeUpdate();
    }

    private void put(TransactionRecord record) throws SQLException {
        putTransaction.setString(1, record.businessDay().toString());
        putTransaction.setString(2, record.ticket().toString());
        putTransaction.setInt(3, record.index());
        putTransaction.setString(4, record.number().toString());
        putTransaction.setString(5, record.service().value());
        putTransaction.setString(6, record.queueClass().name());
        putTransaction.setLong(7, record.arrival().toEpochMilli());
        putTransaction.setLong(8, record.requestedAt().toEpochMilli());
        millis(9, record.calledAt());
        millis(10, record.startedAt());
        putTransaction.setLong(11, record.endedAt().toEpochMilli());
        putTransaction.setLong(12, record.waitingTime().toMillis());
        putTransaction.setString(
                13, record.counter() == null ? null : record.counter().value());
        putTransaction.setString(
                14, record.officer() == null ? null : record.officer().value());
        putTransaction.setString(15, record.outcome().name());
        putTransaction.setBoolean(16, record.startAssumed());
        putTransaction.setBoolean(17, record.timeUncertain());
        putTransaction.executeUpdate();
    }

    private void millis(int column, @Nullable Instant at) throws SQLException {
        if (at == null) {
            putTransaction.setNull(column, Types.INTEGER);
        } else {
            putTransaction.setLong(column, at.toEpochMilli());
        }
    }
}
