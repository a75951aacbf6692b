package vn.motcua.office.page;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A citizen's own booking.
 *
 * @param code as it stands in the address
 * @param shown in two groups
 * @param service its name
 * @param day the slot's day
 * @param weekday 1 for Monday
 * @param start the slot
 * @param end the slot
 * @param from when checking in opens
 * @param until until when the booking counts
 * @param state {@code booked}, {@code checked-in}, {@code cancelled} or {@code missed}
 * @param atHome whether an officer comes
 */
public record BookingPageView(
        String code,
        String shown,
        String service,
        LocalDate day,
        int weekday,
        Instant start,
        Instant end,
        Instant from,
        Instant until,
        String state,
        boolean atHome) {}
