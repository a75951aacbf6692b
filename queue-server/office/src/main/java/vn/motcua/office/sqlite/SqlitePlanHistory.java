package vn.motcua.office.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.office.queue.PlanHistory;
import vn.motcua.office.queue.QueueStore.StorageFault;

/** Reads the plans of single days, over read-only connections of its own. */
public final class SqlitePlanHistory implements PlanHistory {
    private final SqliteFile file;

    /** Reads this file; it must exist. */
    public SqlitePlanHistory(Path file) {
        this.file = new SqliteFile(file);
    }

    @Override
    public List<Revision> revisions(LocalDate from, LocalDate to) {
        try (Connection connection = file.reader()) {
            return known(connection) ? revisions(connection, from, to) : List.of();
        } catch (SQLException e) {
            throw new StorageFault("cannot read plans", e);
        }
    }

    /** A file that no office of this release has opened yet has no such table. */
    private static boolean known(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'day_plan'")) {
            return row.next();
        }
    }

    private static List<Revision> revisions(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT day, revision, at, body FROM day_plan
                WHERE day BETWEEN ? AND ? ORDER BY day, revision""")) {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            List<Revision> revisions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    revisions.add(new Revision(
                            LocalDate.parse(row.getString(1)),
                            row.getInt(2),
                            Instant.ofEpochMilli(row.getLong(3)),
                            EventJson.readAs(DayPlan.class, row.getString(4))));
                }
            }
            return revisions;
        }
    }
}
