package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.WorkingDays;
import vn.motcua.protocol.guide.Procedure;

/**
 * One office as its definition file describes it, checked as a whole: every id that one part names exists in another.
 *
 * @param id lower-case slug; it stands in topics and database keys
 * @param name full official name
 * @param timeZone zone of every wall-clock time in the definition
 * @param dayStart wall-clock time at which the business day changes
 * @param openingHours spans per weekday, in order; a weekday without spans is closed
 * @param holidays days on which the office stays closed, in order
 * @param makeUpDays days off that it works, in order
 * @param brand how it presents itself
 * @param fields fields of administration, in order of display
 * @param guide the catalogue of procedures, the one that kiosks tell from
 * @param groups tiles that services stand behind, in order of display
 * @param services services, in order of display
 * @param counters counters, in order of display
 * @param plan when counters mean to be open
 * @param policy who is called next
 * @param settings rules the office sets for itself
 * @param targets waiting targets by first day, in order, never empty
 * @param surveys what people are asked after service, by first day, in order; may be empty
 * @param appointments how appointments are given, by first day, in order; empty where there are none
 * @param feedback how opinions and feedback are handled, by first day, in order; may be empty
 * @param boards public screens
 * @param devices devices that may speak to the office
 */
public record OfficeDefinition(
        String id,
        Text name,
        ZoneId timeZone,
        LocalTime dayStart,
        Map<DayOfWeek, List<TimeSpan>> openingHours,
        List<Holiday> holidays,
        List<MakeUpDay> makeUpDays,
        Brand brand,
        List<Field> fields,
        Guide guide,
        List<ServiceGroup> groups,
        List<ServiceDefinition> services,
        List<CounterDefinition> counters,
        List<Opening> plan,
        PolicyDefinition policy,
        Settings settings,
        List<Target> targets,
        List<QuestionSet> surveys,
        List<AppointmentRule> appointments,
        List<FeedbackRules> feedback,
        List<BoardDefinition> boards,
        List<DeviceDefinition> devices) {
    public OfficeDefinition {
        openingHours = Map.copyOf(openingHours);
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        plan = List.copyOf(plan);
        targets = List.copyOf(targets);
        surveys = List.copyOf(surveys);
        appointments = List.copyOf(appointments);
        feedback = List.copyOf(feedback);
        boards = List.copyOf(boards);
        devices = List.copyOf(devices);
    }

    /** The service with this id, if the office has it. */
    public Optional<ServiceDefinition> service(String service) {
        return first(services.stream(), candidate -> candidate.id().equals(service));
    }

    /** The service whose numbers begin with this letter, if any. */
    public Optional<ServiceDefinition> serviceOfLetter(String letter) {
        return first(services.stream(), candidate -> candidate.letter().equals(letter));
    }

    /** The counter with this id, if the office has it. */
    public Optional<CounterDefinition> counter(String counter) {
        return first(counters.stream(), candidate -> candidate.id().equals(counter));
    }

    /** The device with this id, if the office knows it. */
    public Optional<DeviceDefinition> device(String device) {
        return first(devices.stream(), candidate -> candidate.id().equals(device));
    }

    /** The board with this id, if the office has it. */
    public Optional<BoardDefinition> board(String board) {
        return first(boards.stream(), candidate -> candidate.id().equals(board));
    }

    /** The target in force on a business day; empty before the first one. */
    public Optional<Target> targetOn(LocalDate day) {
        return targets.stream().filter(target -> !target.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The business day of a moment: it may turn after midnight. */
    public LocalDate businessDay(Instant at) {
        return LocalDateTime.ofInstant(at, timeZone)
                .minusSeconds(dayStart.toSecondOfDay())
                .toLocalDate();
    }

    /** The questions asked on a business day; empty when nothing is. */
    public Optional<QuestionSet> surveyOn(LocalDate day) {
        return surveys.stream().filter(set -> !set.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The newest set with this id, also one that is no longer asked. */
    public Optional<QuestionSet> survey(String set) {
        return surveys.stream().filter(one -> one.id().equals(set)).reduce((earlier, later) -> later);
    }

    /** How feedback is handled that comes on a business day; empty when the office takes none. */
    public Optional<FeedbackRules> feedbackOn(LocalDate day) {
        return feedback.stream().filter(rules -> !rules.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The newest rules with this id, also such as no longer hold. */
    public Optional<FeedbackRules> feedbackRules(String rules) {
        return feedback.stream().filter(one -> one.id().equals(rules)).reduce((earlier, later) -> later);
    }

    /** By which days the law counts here. */
    public WorkingDays workingDays() {
        return new WorkingDays(
                holidays.stream().map(Holiday::date).toList(),
                makeUpDays.stream().map(MakeUpDay::date).toList());
    }

    /** Which days are no usual days of their weekday, for whoever foretells how many come. */
    public WorkCalendar workCalendar() {
        return new WorkCalendar(
                holidays.stream().map(Holiday::date).collect(Collectors.toSet()),
                makeUpDays.stream().collect(Collectors.toMap(MakeUpDay::date, MakeUpDay::as, (one, same) -> one)));
    }

    /** The last of so many working days after a day, at most two years ahead. */
    public LocalDate afterWorkingDays(LocalDate day, int workingDays) {
        return workingDays().after(day, workingDays);
    }

    /** The weekday whose opening hours and plan a day has: its own, but on a day off that is worked. */
    public DayOfWeek weekdayOf(LocalDate day) {
        return first(makeUpDays.stream(), one -> one.date().equals(day))
                .map(MakeUpDay::as)
                .orElse(day.getDayOfWeek());
    }

    /** When the office is open on a day that is no holiday; empty when it is not. */
    public List<TimeSpan> hoursOn(LocalDate day) {
        return openingHours.getOrDefault(weekdayOf(day), List.of());
    }

    /** The wait that one ticket of a service must not exceed on a business day: the service's own target, else the plan's. */
    public Optional<Duration> targetOf(String service, LocalDate day) {
        return service(service)
                .flatMap(ServiceDefinition::ownTarget)
                .or(() -> targetOn(day).map(Target::waiting));
    }

    /** The procedures that this office takes in on a day. */
    public List<Procedure> proceduresOn(LocalDate day) {
        return guide.catalogue().applyingOn(day).stream()
                .filter(procedure -> procedure.service() != null)
                .toList();
    }

    /** The holiday on this day, if it is one. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return first(holidays.stream(), holiday -> holiday.date().equals(day));
    }

    /** The same office under another id. */
    public OfficeDefinition withId(String other) {
        return new OfficeDefinition(
                other,
                name,
                timeZone,
                dayStart,
                openingHours,
                holidays,
                makeUpDays,
                brand,
                fields,
                guide,
                groups,
                services,
                counters,
                plan,
                policy,
                settings,
                targets,
                surveys,
                appointments,
                feedback,
                boards,
                devices);
    }

    /** What counters mean to do on this day of the week; single days may differ, and holidays do. */
    public DayPlan usualPlan(LocalDate day) {
        return new DayPlan(
                plan.stream()
                        .filter(opening -> opening.days().contains(weekdayOf(day)))
                        .map(Opening::planned)
                        .toList(),
                List.of());
    }

    /** When appointments can be had, where counters mean to be open as planned there. */
    public AppointmentSlots appointmentSlots(DayPlans planned) {
        return new AppointmentSlots(this, planned);
    }

    /** When the office and its services are open, where counters mean to be open as planned there. */
    public Openings openings(DayPlans planned) {
        return new Openings(this, planned);
    }

    private static <T> Optional<T> first(Stream<T> candidates, Predicate<T> wanted) {
        return candidates.filter(wanted).findFirst();
    }
}
