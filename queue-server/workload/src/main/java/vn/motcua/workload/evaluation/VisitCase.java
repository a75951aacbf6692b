package vn.motcua.workload.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.workload.WorkloadFault;

/**
 * A whole visit log with its periods.
 *
 * @param name what it is called
 * @param services names by index
 * @param counters names by index
 * @param plan by counter, what is planned every day; empty lists where there is none or each day has its own
 * @param plans by day and counter, where each day has its own plan
 * @param skills by counter, bit i set: it serves service i; by the plan, and by what it served before the test
 * @param days every day, in order
 * @param calendar holidays and days off that were worked, where the log names them
 * @param notes what has to be said of it before its figures are believed
 */
record VisitCase(
        String name,
        List<String> services,
        List<String> counters,
        List<List<Window>> plan,
        Map<LocalDate, List<List<Window>>> plans,
        BitSet[] skills,
        List<LogDay> days,
        Period train,
        Period calibrate,
        Period test,
        WorkCalendar calendar,
        List<String> notes) {

    /** Days from the first to the last, inclusive. */
    record Period(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        /** As much of it as lies before a day; it holds no day where that is nothing. */
        Period before(LocalDate day) {
            return last.isBefore(day) ? this : new Period(first, day.minusDays(1));
        }
    }

    List<LogDay> in(Period period) {
        return days.stream().filter(day -> period.holds(day.date())).toList();
    }

    /** The days that may teach: training and calibration. */
    List<LogDay> past() {
        return days.stream()
                .filter(day -> train.holds(day.date()) || calibrate.holds(day.date()))
                .toList();
    }

    /** From when to when the log goes, in words. */
    String span() {
        return days.isEmpty()
                ? "the log has no day"
                : "the log goes from " + days.getFirst().date() + " to "
                        + days.getLast().date();
    }

    /**
     * The level that most tickets of the days before the test have: own rule, because a log does not name who has none.
     */
    int ordinaryLevel() {
        Map<Integer, Integer> counted = new HashMap<>();
        past().forEach(day -> day.tickets().forEach(ticket -> counted.merge(ticket.level(), 1, Integer::sum)));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(2);
    }

    /** What is planned on a day, by counter. */
    List<List<Window>> planOn(LocalDate day) {
        return plans.isEmpty()
                ? plan
                : plans.getOrDefault(day, Collections.nCopies(counters.size(), List.<Window>of()));
    }

    /** Whether openings and a plan were recorded, so that the hall can be simulated. */
    boolean planned() {
        return (!plans.isEmpty() || plan.stream().anyMatch(windows -> !windows.isEmpty()))
                && days.stream().anyMatch(day -> day.changes().stream().anyMatch(changes -> !changes.isEmpty()));
    }

    /** Whether the hall can be simulated: planned, and it was seen how long services take. */
    boolean simulable() {
        return planned()
                && past().stream()
                        .flatMap(day -> day.tickets().stream())
                        .anyMatch(ticket -> ticket.called() >= 0 && ticket.ended() > ticket.called());
    }

    /**
     * Reads a folder.
     *
     * @throws WorkloadFault when it is no visit log, with file and line
     */
    static VisitCase read(Path folder) {
        return new VisitCaseReader(folder).read();
    }
}
