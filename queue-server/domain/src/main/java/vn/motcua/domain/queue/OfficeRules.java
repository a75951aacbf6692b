package vn.motcua.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;

/**
 * What an office has laid down: the part of its definition that the queue needs.
 *
 * @param zone its time zone
 * @param dayStart local time at which a series day begins (design: 03:00)
 * @param letters the letter of each service; the keys are the services there are
 * @param skills the services of each counter; the keys are the counters there are
 * @param policy who is next
 * @param undoWindow how long an action can be taken back (design: 10 s)
 * @param returnTolerance how long after a miss a person may be brought back
 * @param recallSpacing least time between two calls of one ticket
 * @param callLimit how often a ticket may be called to one counter, the first call included
 * @param appointmentEarly how long before its slot a booking may be called
 * @param lateArrival beyond this age a ticket from a backlog is parked instead of overtaking people who are there
 */
public record OfficeRules(
        ZoneId zone,
        LocalTime dayStart,
        Map<ServiceId, Character> letters,
        Map<CounterId, Set<ServiceId>> skills,
        Policy policy,
        Duration undoWindow,
        Duration returnTolerance,
        Duration recallSpacing,
        int callLimit,
        Duration appointmentEarly,
        Duration lateArrival) {

    /** Most open tickets an office holds (about 0.8 KB each); beyond it {@link Refusal.OfficeFull}. */
    public static final int OPEN_TICKET_LIMIT = 75_000;

    /** Copies the maps. */
    public OfficeRules {
        letters = Map.copyOf(letters);
        skills = Map.copyOf(skills);
    }

    /** The series day an instant belongs to. */
    public LocalDate seriesDay(Instant at) {
        // On the local time line: where clocks change at night, a day still begins when endOf() says so.
        return LocalDateTime.ofInstant(at, zone)
                .minus(Duration.between(LocalTime.MIDNIGHT, dayStart))
                .toLocalDate();
    }

    /** How long ago the series day of an instant began: the most that a person of that day can have waited. */
    Duration sinceDayBegan(Instant at) {
        Duration since = Duration.between(endOf(seriesDay(at).minusDays(1)), at);
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** The instant a series day ends and the next begins. */
    public Instant endOf(LocalDate seriesDay) {
        return seriesDay.plusDays(1).atTime(dayStart).atZone(zone).toInstant();
    }
}
