package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.queue.PastBooking;

/** What became of bookings, read from their events by an index of their own. */
final class BookingHistory {
    private BookingHistory() {}

    static List<PastBooking> between(Connection connection, Instant from, Instant to) throws SQLException {
        Map<AppointmentCode, PastBooking> bookings = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT type, v, body FROM event WHERE at >= ? AND at < ? AND "
                        + Schema.APPOINTMENTS + " ORDER BY +seq")) {
            query.setLong(1, from.minus(SqliteQueueStore.BOOKED_AHEAD).toEpochMilli());
            // A person comes on the day of the slot.
            query.setLong(2, to.plus(Duration.ofDays(1)).toEpochMilli());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(EventJson.read(row.getString(1), row.getInt(2), row.getString(3)), bookings);
                }
            }
        }
        return bookings.values().stream()
                .filter(booking ->
                        !booking.slot().isBefore(from) && booking.slot().isBefore(to))
                .toList();
    }

    /** Visits at home bring nobody here. */
    private static void take(Event event, Map<AppointmentCode, PastBooking> bookings) {
        switch (event) {
            case Event.AppointmentBooked booked
            when !booked.appointment().atHome() -> {
                Appointment appointment = booked.appointment();
                bookings.put(
                        appointment.code(), new PastBooking(appointment.service(), appointment.slot(), null, null));
            }
            case Event.AppointmentCheckedIn came ->
                bookings.computeIfPresent(
                        came.code(),
                        (code, known) -> new PastBooking(known.service(), known.slot(), came.ticket(), came.at()));
            case Event.AppointmentCancelled gone -> bookings.remove(gone.code());
            default -> {}
        }
    }
}
