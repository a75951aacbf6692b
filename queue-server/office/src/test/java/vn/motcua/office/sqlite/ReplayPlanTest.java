package vn.motcua.office.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start reads what it needs of days long past by an index: a log of years must not make it slow. */
class ReplayPlanTest {
    @ParameterizedTest
    @CsvSource({"event_lease", "event_burnt", "event_appointment", "event_erased"})
    void whatIsOlderThanTheDayIsFoundByItsIndex(String index, @TempDir Path home) throws Exception {
        String query = switch (index) {
            case "event_lease" -> SqliteQueueStore.LEASES_BEFORE;
            case "event_burnt" -> SqliteQueueStore.BURNT_BEFORE;
            default -> SqliteQueueStore.BOOKINGS_BEFORE;
        };
        Path file = home.resolve("office.db");
        SqliteQueueStore.open(file).close();
        StringBuilder plan = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("EXPLAIN QUERY PLAN " + query.replaceAll("\\?\\d?", "1"))) {
            while (rows.next()) {
                plan.append(rows.getString("detail")).append('\n');
            }
        }
        assertThat(plan).contains("USING INDEX " + index);
    }
}
