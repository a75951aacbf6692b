package vn.motcua.office.definition;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.protocol.Text;

/**
 * How appointments are given from a day on: the rule of a slot's own day holds, whenever it was booked.
 *
 * @param from first day
 * @param services ids of the services that can be booked, in order
 * @param atHome ids of those that an officer also does at the person's home
 * @param length how long a slot lasts
 * @param perSlot places a slot has for each service
 * @param perDay places a day has for each service
 * @param perDayByPhone places a day has in all for bookings made from citizens' own phones, which nobody signs in for
 * @param perPersonPerDay bookings of a day for one telephone, at a kiosk or from a citizen's own phone; an officer may
 *     book more. Who gives no telephone is not known, and not counted. Hà Nội allows two a person and day since 1 October 2025
 * @param daysAhead how many days after today can be booked
 * @param early how long before the slot its person may check in
 * @param late how long after the beginning of the slot the booking still counts
 * @param source where the rule is laid down
 */
public record AppointmentRule(
        LocalDate from,
        List<String> services,
        List<String> atHome,
        Duration length,
        int perSlot,
        int perDay,
        int perDayByPhone,
        int perPersonPerDay,
        int daysAhead,
        Duration early,
        Duration late,
        Text source) {
    /** The farthest that an office may give appointments. */
    public static final int MOST_DAYS_AHEAD = 60;

    /** As many bookings of a day as somebody likes. */
    public static final int ANY_NUMBER = 10_000;

    /** Copies the lists. */
    public AppointmentRule {
        services = List.copyOf(services);
        atHome = List.copyOf(atHome);
    }
}
