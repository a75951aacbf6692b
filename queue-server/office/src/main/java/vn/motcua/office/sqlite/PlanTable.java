package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.motcua.domain.queue.Event;

/** The table {@code day_plan}: every plan of openings that was ever set for a day, derived from the log. */
final class PlanTable {
    private final PreparedStatement put;

    PlanTable(Connection connection) throws SQLException {
        put = connection.prepareStatement("""
                INSERT INTO day_plan (day, revision, at, body)
                VALUES (?1, (SELECT coalesce(max(revision), 0) + 1 FROM day_plan WHERE day = ?1), ?2, ?3)""");
    }

    void take(Event.DayPlanned planned) throws SQLException {
        put.setString(1, planned.day().toString());
        put.setLong(2, planned.at().toEpochMilli());
        put.setString(3, EventJson.write(planned.plan()));
        put.executeUpdate();
    }
}
