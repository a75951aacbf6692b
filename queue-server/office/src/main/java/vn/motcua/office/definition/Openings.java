package vn.motcua.office.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.protocol.Text;

/**
 * When an office and each of its services mean to be open: opening hours, holidays and the plan of the counters put
 * together, that of a single day where one was set. It knows the plan only; whether an officer really sits at a counter is the queue's knowledge.
 */
public final class Openings {
    /** Tết closes an office for about ten days; nothing planned is closed for longer than this. */
    private static final int HORIZON_DAYS = 62;

    private final OfficeDefinition office;
    private final DayPlans plan;

    Openings(OfficeDefinition office, DayPlans plan) {
        this.office = office;
        this.plan = plan;
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
        return next(from, this::officeOpen, day -> hoursOf(day).stream().map(TimeSpan::from));
    }

    /** The first instant from {@code from} on at which the service is open; empty when none lies within two months. */
    public Optional<Instant> nextServiceOpening(String service, Instant from) {
        return next(
                from,
                moment -> serviceOpen(service, moment),
                day -> Stream.concat(
                        hoursOf(day).stream().map(TimeSpan::from),
                        serving(service, day).stream().map(Hours::from)));
    }

    /** Why the service is closed at this instant and when it opens again; empty while it is open. */
    public Optional<Closure> closure(String service, Instant at) {
        ZonedDateTime now = at.atZone(office.timeZone());
        if (serviceOpen(service, now)) {
            return Optional.empty();
        }
        Optional<ZonedDateTime> next = nextServiceOpening(service, at).map(then -> then.atZone(office.timeZone()));
        boolean today = next.filter(then -> then.toLocalDate().equals(now.toLocalDate()))
                .isPresent();
        return Optional.of(
                new Closure(reason(service, now, today), next.map(then -> ReopeningWords.of(now.toLocalDate(), then))));
    }

    private Text reason(String service, ZonedDateTime now, boolean today) {
        Optional<Holiday> holiday = office.holidayOn(now.toLocalDate());
        if (holiday.isPresent()) {
            Text name = holiday.get().name();
            return new Text("Nghỉ lễ: " + name.vi(), "Public holiday: " + name.en());
        }
        if (!officeOpen(now)) {
            return new Text("Ngoài giờ làm việc", "Outside opening hours");
        }
        if (today) {
            return new Text("Quầy chưa đến giờ phục vụ", "Not served at this hour");
        }
        return serving(service, now.toLocalDate()).isEmpty()
                ? new Text("Hôm nay không tiếp nhận", "Not served today")
                : new Text("Hôm nay đã hết giờ tiếp nhận", "No longer served today");
    }

    private boolean officeOpen(ZonedDateTime moment) {
        return office.holidayOn(moment.toLocalDate()).isEmpty()
                && hoursOf(moment.toLocalDate()).stream().anyMatch(span -> span.contains(moment.toLocalTime()));
    }

    private boolean serviceOpen(String service, ZonedDateTime moment) {
        return officeOpen(moment)
                && serving(service, moment.toLocalDate()).stream()
                        .anyMatch(hours -> hours.contains(moment.toLocalTime()));
    }

    private List<Hours> serving(String service, LocalDate day) {
        return office.service(service).isEmpty() ? List.of() : plan.on(day).serving(new ServiceId(service));
    }

    private List<TimeSpan> hoursOf(LocalDate day) {
        return office.hoursOn(day);
    }

    private Optional<Instant> next(
            Instant from, Predicate<ZonedDateTime> open, Function<LocalDate, Stream<LocalTime>> beginnings) {
        ZonedDateTime start = from.atZone(office.timeZone());
        if (open.test(start)) {
            return Optional.of(from);
        }
        return Stream.iterate(start.toLocalDate(), day -> day.plusDays(1))
                .limit(HORIZON_DAYS)
                .flatMap(day -> beginnings
                        .apply(day)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(time -> day.atTime(time).atZone(office.timeZone())))
                .filter(moment -> moment.isAfter(start) && open.test(moment))
                .findFirst()
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).toInstant());
    }
}
