package vn.motcua.office.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.protocol.Text;

/**
 * When an office and each of its services mean to be open: opening hours, holidays and the plan of the counters put
 * together. It knows the plan only; whether an officer really sits at a counter is the queue's knowledge.
 */
public final class Openings {
    /** Tết closes an office for about ten days; nothing planned is closed for longer than this. */
    private static final int HORIZON_DAYS = 62;

    private final OfficeDefinition office;

    Openings(OfficeDefinition office) {
        this.office = office;
    }

    /** Whether the office is open to the public at this instant. */
    public boolean officeOpenAt(Instant at) {
        return officeOpen(at.atZone(office.timeZone()));
    }

    /** Whether some counter means to serve the service at this instant; false for an unknown service. */
    public boolean serviceOpenAt(String service, Instant at) {
        return serviceOpen(service, at.atZone(office.timeZone()));
    }

    /** The first instant from {@code from} on at which the office is open; empty when none lies within two months. */
    public Optional<Instant> nextOfficeOpening(Instant from) {
        return next(from, this::officeOpen);
    }

    /** The first instant from {@code from} on at which the service is open; empty when none lies within two months. */
    public Optional<Instant> nextServiceOpening(String service, Instant from) {
        return next(from, moment -> serviceOpen(service, moment));
    }

    /** Why the service is closed at this instant and when it opens again; empty while it is open. */
    public Optional<Closure> closure(String service, Instant at) {
        ZonedDateTime now = at.atZone(office.timeZone());
        if (serviceOpen(service, now)) {
            return Optional.empty();
        }
        Optional<Text> reopening = nextServiceOpening(service, at)
                .map(next -> ReopeningWords.of(now.toLocalDate(), next.atZone(office.timeZone())));
        return Optional.of(new Closure(reason(now), reopening));
    }

    private Text reason(ZonedDateTime now) {
        Optional<Holiday> holiday = office.holidayOn(now.toLocalDate());
        if (holiday.isPresent()) {
            Text name = holiday.get().name();
            return new Text("Nghỉ lễ: " + name.vi(), "Public holiday: " + name.en());
        }
        return officeOpen(now)
                ? new Text("Quầy chưa đến giờ phục vụ", "Not served at this hour")
                : new Text("Ngoài giờ làm việc", "Outside opening hours");
    }

    private boolean officeOpen(ZonedDateTime moment) {
        return office.holidayOn(moment.toLocalDate()).isEmpty()
                && hoursOf(moment.toLocalDate()).stream().anyMatch(span -> span.contains(moment.toLocalTime()));
    }

    private boolean serviceOpen(String service, ZonedDateTime moment) {
        return officeOpen(moment)
                && office.plan().stream()
                        .anyMatch(opening -> opening.services().contains(service)
                                && opening.covers(moment.getDayOfWeek(), moment.toLocalTime()));
    }

    private List<TimeSpan> hoursOf(LocalDate day) {
        return office.openingHours().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Optional<Instant> next(Instant from, Predicate<ZonedDateTime> open) {
        ZonedDateTime start = from.atZone(office.timeZone());
        if (open.test(start)) {
            return Optional.of(from);
        }
        return Stream.iterate(start.toLocalDate(), day -> day.plusDays(1))
                .limit(HORIZON_DAYS)
                .flatMap(day -> beginnings(day).map(time -> day.atTime(time).atZone(office.timeZone())))
                .filter(moment -> moment.isAfter(start) && open.test(moment))
                .findFirst()
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).toInstant());
    }

    /** Every time of the day at which something can begin to be open, in order. */
    private Stream<LocalTime> beginnings(LocalDate day) {
        Stream<LocalTime> planned = office.plan().stream()
                .filter(opening -> opening.days().contains(day.getDayOfWeek()))
                .flatMap(opening -> Stream.concat(
                        Stream.of(opening.span().from()),
                        opening.breaks().stream().map(TimeSpan::to)));
        return Stream.concat(hoursOf(day).stream().map(TimeSpan::from), planned)
                .distinct()
                .sorted(Comparator.naturalOrder());
    }
}
