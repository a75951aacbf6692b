package vn.motcua.office.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.Absence;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/** Plans of openings as JSON: times of day as {@code 08:30}. */
final class PlanBody {
    private static final int MOST_OPENINGS = 300;
    private static final int MOST_BREAKS = 8;

    private PlanBody() {}

    record Span(String from, String to) {}

    record OpeningBody(String counter, List<String> services, String from, String to, List<Span> breaks) {}

    record AbsenceBody(String counter, String from, String to) {}

    /**
     * A day of the plan.
     *
     * @param revision how many times the day was planned by hand; 0 while the weekday's usual plan holds
     * @param holiday why the office is closed, absent when it is not
     * @param hours the office's opening hours of that day
     * @param editable whether it can still be changed
     */
    record Day(
            LocalDate day,
            int revision,
            @Nullable String holiday,
            List<Span> hours,
            boolean editable,
            List<OpeningBody> openings,
            List<AbsenceBody> absences) {}

    static List<OpeningBody> openings(DayPlan plan) {
        return plan.openings().stream()
                .map(opening -> new OpeningBody(
                        opening.counter().value(),
                        opening.services().stream().map(ServiceId::value).toList(),
                        opening.hours().from().toString(),
                        opening.hours().to().toString(),
                        opening.breaks().stream().map(PlanBody::span).toList()))
                .toList();
    }

    static List<AbsenceBody> absences(DayPlan plan) {
        return plan.absences().stream()
                .map(absence -> new AbsenceBody(
                        absence.counter().value(),
                        absence.hours().from().toString(),
                        absence.hours().to().toString()))
                .toList();
    }

    static Span span(Hours hours) {
        return new Span(hours.from().toString(), hours.to().toString());
    }

    /** The plan in a body {@code {openings: […], absences?: […]}}. */
    static DayPlan read(Body body) {
        if (!body.has("openings")) {
            throw new ProblemException(Problem.of(400, "field-missing").with("field", "openings"));
        }
        return new DayPlan(
                body.objects("openings", MOST_OPENINGS).stream()
                        .map(PlanBody::opening)
                        .toList(),
                body.objects("absences", MOST_OPENINGS).stream()
                        .map(PlanBody::absence)
                        .toList());
    }

    private static PlannedOpening opening(Body body) {
        return new PlannedOpening(
                counter(body),
                body
                        .texts("services")
                        .orElseThrow(() -> new ProblemException(
                                Problem.of(400, "field-missing").with("field", "services")))
                        .stream()
                        .map(Ids::service)
                        .distinct()
                        .toList(),
                hours(body),
                body.objects("breaks", MOST_BREAKS).stream()
                        .map(PlanBody::hours)
                        .toList());
    }

    /** An absence in a body {@code {counter, from, to}}. */
    static Absence absence(Body body) {
        return new Absence(counter(body), hours(body));
    }

    private static CounterId counter(Body body) {
        return Ids.counter(body.required("counter"));
    }

    private static Hours hours(Body body) {
        LocalTime from = time(body, "from");
        LocalTime to = time(body, "to");
        if (!from.isBefore(to)) {
            throw Body.wrong("to", "time of day after " + from);
        }
        return new Hours(from, to);
    }

    private static LocalTime time(Body body, String field) {
        String text = body.required(field);
        try {
            if (text.length() == "08:30".length()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException notInForm) {
            // Told below.
        }
        throw Body.wrong(field, "time of day, such as 08:30");
    }
}
