package vn.motcua.office.definition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.ticket.ServiceId;

/** The slots of a day, from opening hours, holidays, the day's plan of openings and the rule of that day. */
public final class AppointmentSlots {
    private final OfficeDefinition office;
    private final DayPlans plan;

    AppointmentSlots(OfficeDefinition office, DayPlans plan) {
        this.office = office;
        this.plan = plan;
    }

    /** The office's date of an instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, office.timeZone());
    }

    /** The rule of a day, empty when the office gives no appointments on it. */
    public Optional<AppointmentRule> ruleOn(LocalDate day) {
        return office.appointments().stream()
                .filter(rule -> !rule.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The services that can be booked on some day from {@code today} to as far ahead as today's rule allows. */
    public List<String> services(LocalDate today) {
        return ruleOn(today).map(AppointmentRule::services).orElse(List.of());
    }

    /** The days from {@code today} on that can be booked, those without a slot left out. */
    public List<LocalDate> days(String service, LocalDate today) {
        int ahead = ruleOn(today).map(AppointmentRule::daysAhead).orElse(-1);
        return today.datesUntil(today.plusDays(ahead + 1L))
                .filter(day -> !slots(service, day).isEmpty())
                .toList();
    }

    /** Whether a day can be booked today. */
    public boolean bookable(LocalDate day, LocalDate today) {
        int ahead = ruleOn(today).map(AppointmentRule::daysAhead).orElse(-1);
        return !day.isBefore(today) && !day.isAfter(today.plusDays(ahead));
    }

    /** When the slots of a service begin on a day, in order: whole slots inside the hours in which it is served. */
    public List<Instant> slots(String service, LocalDate day) {
        Optional<AppointmentRule> rule =
                ruleOn(day).filter(known -> known.services().contains(service));
        return rule.isEmpty() || office.holidayOn(day).isPresent()
                ? List.of()
                : slots(service, day, rule.get().length());
    }

    private List<Instant> slots(String service, LocalDate day, Duration length) {
        List<Hours> serving = plan.on(day).serving(new ServiceId(service));
        List<Instant> slots = new ArrayList<>();
        for (TimeSpan span : office.hoursOn(day)) {
            long last = Duration.between(span.from(), span.to()).minus(length).toMinutes();
            for (long minute = 0; minute <= last; minute += length.toMinutes()) {
                LocalTime from = span.from().plusMinutes(minute);
                Hours slot = new Hours(from, from.plus(length));
                if (serving.stream().anyMatch(hours -> hours.contains(slot))) {
                    slots.add(day.atTime(from).atZone(office.timeZone()).toInstant());
                }
            }
        }
        return slots;
    }
}
