package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.QueueStore.Ended;

/** Looks visits that are over up, within the loop's own batch. */
final class EndedVisits {
    private static final String SELECT = """
            SELECT ticket, series_day, number, state, token, coalesce(body ->> '$.visit.provisional', 0)
            FROM visit WHERE\s""";

    private final PreparedStatement byTicket;
    private final PreparedStatement byNumber;
    private final PreparedStatement byToken;

    EndedVisits(Connection connection) throws SQLException {
        byTicket = connection.prepareStatement(SELECT + "ticket = ?");
        byNumber = connection.prepareStatement(SELECT + "series_day = ? AND number = ?");
        byToken = connection.prepareStatement(SELECT + "token = ?");
    }

    Optional<Ended> ofTicket(TicketId ticket) throws SQLException {
        byTicket.setString(1, ticket.toString());
        return first(byTicket);
    }

    Optional<Ended> ofNumber(LocalDate seriesDay, TicketNumber number) throws SQLException {
        byNumber.setString(1, seriesDay.toString());
        byNumber.setString(2, number.toString());
        return first(byNumber);
    }

    Optional<Ended> ofToken(String token) throws SQLException {
        byToken.setString(1, token);
        return first(byToken);
    }

    private static Optional<Ended> first(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Ended(
                            TicketId.of(row.getString(1)),
                            LocalDate.parse(row.getString(2)),
                            TicketNumber.parse(row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getBoolean(6)))
                    : Optional.empty();
        }
    }
}
