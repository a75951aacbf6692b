package vn.motcua.office.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.prediction.Experience;
import vn.motcua.office.queue.History;
import vn.motcua.office.staffing.Calculations;
import vn.motcua.office.staffing.Calculations.State;
import vn.motcua.office.staffing.TodayForecast;

/** Foretells the rest of the office's day, once for each of its half-hours. */
final class TodayDesk {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final History history;
    private final OfficePlan plan;
    private final Calculations calculations;

    TodayDesk(History history, OfficePlan plan, Calculations calculations) {
        this.history = history;
        this.plan = plan;
        this.calculations = calculations;
    }

    /**
     * The day as the queue knows it.
     *
     * @param day the office's, which may turn after midnight
     * @param open when those asked who have not been served yet
     */
    record Day(LocalDate day, List<Instant> open) {
        /** Read on the loop's thread. */
        static Day of(QueueState state, Instant now) {
            return new Day(
                    state.rules().seriesDay(now),
                    state.tickets().stream()
                            .filter(ticket -> ticket instanceof Ticket.Waiting
                                    || ticket instanceof Ticket.AtCounter
                                    || ticket instanceof Ticket.Parked)
                            .map(ticket -> ticket.visit().current().requestedAt())
                            .toList());
        }
    }

    /** What is known of today; {@code forecast} where it is ready. */
    record Told(String state, LocalDate day, @Nullable TodayForecast forecast) {}

    /** Which half-hour of which day. */
    private record Question(LocalDate day, int over) {}

    /** What is known now; begins to work it out where nothing is. */
    Told ask(OfficeDefinition office, Day today, Instant now) {
        Instant midnight = today.day().atStartOfDay(office.timeZone()).toInstant();
        int over = half(midnight, now);
        return switch (calculations.ask(
                new Question(today.day(), over), late -> worked(office, today, midnight, now))) {
            case State.Done(Optional<?> found) ->
                found.map(forecast -> new Told("ready", today.day(), (TodayForecast) forecast))
                        .orElseGet(() -> new Told("thin", today.day(), null));
            case State.Done other -> throw new IllegalStateException("another kind of result: " + other);
            case State.Underway underway -> new Told("underway", today.day(), null);
            case State.Busy busy -> new Told("busy", today.day(), null);
            case State.Failed failed -> new Told("failed", today.day(), null);
        };
    }

    private static int half(Instant midnight, Instant at) {
        return Math.clamp(
                Math.floorDiv(Duration.between(midnight, at).toSeconds(), HALF_HOUR.toSeconds()),
                0,
                DemandHistory.HALF_HOURS);
    }

    private Optional<TodayForecast> worked(OfficeDefinition office, Day today, Instant midnight, Instant now) {
        // Who has ended since is among the open ones of that moment.
        double seen = Duration.between(midnight, now).toMillis() / 1_000.0;
        List<LogDay> days = new Experience(office, plan).days(history, today.day(), Experience.MOST_FOR_STAFFING);
        double[] came = new double[DemandHistory.HALF_HOURS];
        days.stream()
                .filter(day -> day.date().equals(today.day()))
                .flatMap(day -> day.tickets().stream())
                .filter(ticket -> ticket.ended() <= seen)
                .forEach(ticket ->
                        came[(int) Math.clamp(ticket.arrived() / HALF_HOUR.toSeconds(), 0, came.length - 1.0)]++);
        today.open().forEach(asked -> came[Math.min(half(midnight, asked), came.length - 1)]++);
        return TodayForecast.of(
                days.stream().filter(day -> day.date().isBefore(today.day())).toList(),
                office.services().size(),
                office.workCalendar(),
                today.day(),
                came,
                half(midnight, now));
    }
}
