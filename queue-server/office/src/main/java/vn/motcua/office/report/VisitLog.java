package vn.motcua.office.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.plan.PlannedOpening;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.PastBooking;

/**
 * An office's days as a visit log: the files that {@code motcua evaluate} reads, so that anybody can check what the office
 * foretells. Times are seconds since local midnight. Each transaction is a line; a transfer begins another. Nothing in it
 * tells who a person or an officer was.
 */
public final class VisitLog {
    /** Fewer days than this cannot be told apart into learning, calibrating and testing. */
    public static final int LEAST_DAYS = 3;

    /** The longest log in days: a year. */
    public static final int MOST_DAYS = 366;

    /** As in the shipped logs: smaller is served first, 2 is ordinary. */
    private static final int ORDINARY = 2;

    private final History history;
    private final OfficePlan plan;
    private final OfficeDefinition office;

    /** The log of this office. */
    public VisitLog(History history, OfficePlan plan, OfficeDefinition office) {
        this.history = history;
        this.plan = plan;
        this.office = office;
    }

    /**
     * Writes the days between both, inclusive.
     *
     * @param folder made where it is missing
     * @return how many lines {@code tickets.csv} has
     * @throws IllegalArgumentException when fewer than {@value #LEAST_DAYS} days had anybody
     */
    public int write(Path folder, LocalDate from, LocalDate to) {
        List<TransactionRecord> records = history.transactions(from, to);
        List<LocalDate> days = records.stream()
                .map(TransactionRecord::businessDay)
                .distinct()
                .sorted()
                .toList();
        if (days.size() < LEAST_DAYS) {
            throw new IllegalArgumentException("between %s and %s only %d days had visits that are over; %d are needed"
                    .formatted(from, to, days.size(), LEAST_DAYS));
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("tickets.csv"), tickets(records));
            Files.write(folder.resolve("counters.csv"), counters(days.getFirst(), days.getLast()));
            Files.write(folder.resolve("plan.csv"), plan(days));
            List<String> bookings = bookings(days.getFirst(), days.getLast());
            if (bookings.size() > 1) {
                Files.write(folder.resolve("bookings.csv"), bookings);
            }
            Files.writeString(folder.resolve("case.json"), about(days));
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot write the log to " + folder, refused);
        }
        return records.size();
    }

    /** What was booked and not given up, and whether its person came. */
    private List<String> bookings(LocalDate first, LocalDate last) {
        List<String> lines = new ArrayList<>(List.of("date,slot_s,service,showed_up"));
        history.bookings(midnight(first), midnight(last.plusDays(1))).stream()
                .sorted(Comparator.comparing(PastBooking::slot))
                .forEach(booking -> {
                    LocalDate day = booking.slot().atZone(office.timeZone()).toLocalDate();
                    lines.add(String.join(
                            ",",
                            day.toString(),
                            seconds(day, booking.slot()),
                            booking.service().value(),
                            booking.ticket() == null ? "0" : "1"));
                });
        return lines;
    }

    private List<String> tickets(List<TransactionRecord> records) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("date,ticket,service,priority,slot_s,arrived_s,called_s,started_s,ended_s,counter,outcome,scored");
        records.stream()
                .sorted(Comparator.comparing(TransactionRecord::businessDay)
                        .thenComparing(TransactionRecord::requestedAt))
                .forEach(record -> lines.add(line(record)));
        return List.of(lines.toString());
    }

    private String line(TransactionRecord record) {
        LocalDate day = record.businessDay();
        Instant slot = slot(record);
        // A booked person's wait begins at the slot where the person came before it; the log tells both.
        Instant arrived = slot != null && record.index() == 0 ? record.arrival() : record.requestedAt();
        Instant called = record.calledAt() == null ? record.startedAt() : record.calledAt();
        boolean scored = slot == null
                && !record.timeUncertain()
                && record.calledAt() != null
                && record.calledAt().isAfter(arrived);
        return String.join(
                ",",
                day.toString(),
                record.number().toString(),
                record.service().value(),
                String.valueOf(record.queueClass() == QueueClass.ORDINARY ? ORDINARY : ORDINARY - 1),
                seconds(day, slot),
                seconds(day, arrived),
                seconds(day, called),
                seconds(day, record.startedAt()),
                seconds(day, record.endedAt()),
                record.counter() == null ? "" : record.counter().value(),
                outcome(record.outcome()),
                scored ? "1" : "0");
    }

    private @Nullable Instant slot(TransactionRecord record) {
        return record.queueClass() != QueueClass.APPOINTMENT
                ? null
                : history.visit(record.ticket())
                        .map(History.EndedVisit::visit)
                        .map(visit -> visit.slot())
                        .orElse(null);
    }

    private static String outcome(Transaction.Outcome outcome) {
        return switch (outcome) {
            case SERVED, TRANSFERRED -> "served";
            case NO_SHOW -> "no_show";
            case CANCELLED -> "left";
        };
    }

    private List<String> counters(LocalDate first, LocalDate last) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("date,time_s,counter,event");
        for (CounterChange change : history.counterChanges(midnight(first), midnight(last.plusDays(1)))) {
            LocalDate day = change.at().atZone(office.timeZone()).toLocalDate();
            lines.add(String.join(
                    ",",
                    day.toString(),
                    seconds(day, change.at()),
                    change.counter().value(),
                    change.opened() ? "open" : "close"));
        }
        return List.of(lines.toString());
    }

    /** Each day's own plan as it stood when the day began; without dates where all days had the same. */
    private List<String> plan(List<LocalDate> days) {
        SortedMap<LocalDate, DayPlan> plans = plan.asDaysBegan(days.getFirst(), days.getLast());
        Set<List<String>> kinds = new LinkedHashSet<>();
        days.forEach(day -> kinds.add(lines(plans.getOrDefault(day, DayPlan.CLOSED))));
        List<String> lines = new ArrayList<>();
        if (kinds.size() == 1) {
            lines.add("counter,services,from_s,to_s");
            kinds.forEach(lines::addAll);
            return lines;
        }
        lines.add("date,counter,services,from_s,to_s");
        days.forEach(
                day -> lines(plans.getOrDefault(day, DayPlan.CLOSED)).forEach(line -> lines.add(day + "," + line)));
        return lines;
    }

    private static List<String> lines(DayPlan plan) {
        List<String> lines = new ArrayList<>();
        for (PlannedOpening opening : plan.openings()) {
            String services = String.join(
                    " ", opening.services().stream().map(ServiceId::value).toList());
            for (Hours hours : plan.calling(opening)) {
                lines.add(String.join(
                        ",",
                        opening.counter().value(),
                        services,
                        String.valueOf(hours.from().toSecondOfDay()),
                        String.valueOf(hours.to().toSecondOfDay())));
            }
        }
        return lines;
    }

    /** Half of the days to learn from, a quarter to calibrate on, the rest to test on. */
    private String about(List<LocalDate> days) {
        int train = Math.max(1, days.size() / 2);
        int calibrate = Math.max(1, (days.size() - train) / 2);
        return """
                {
                  "name": "%s",
                  "train": ["%s", "%s"],
                  "calibrate": ["%s", "%s"],
                  "test": ["%s", "%s"],
                  "holidays": [%s],
                  "makeUpDays": {%s},
                  "scored": "walk-ins that were called and had to wait"
                }
                """.formatted(
                        office.id(),
                        days.getFirst(),
                        days.get(train - 1),
                        days.get(train),
                        days.get(train + calibrate - 1),
                        days.get(train + calibrate),
                        days.getLast(),
                        office.holidays().stream()
                                .map(holiday -> "\"" + holiday.date() + "\"")
                                .collect(Collectors.joining(", ")),
                        office.makeUpDays().stream()
                                .map(day -> "\"" + day.date() + "\": \"" + day.as() + "\"")
                                .collect(Collectors.joining(", ")));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(office.timeZone()).toInstant();
    }

    private String seconds(LocalDate day, @Nullable Instant at) {
        if (at == null) {
            return "";
        }
        long millis = Duration.between(midnight(day), at).toMillis();
        return millis % 1_000 == 0 ? "" + millis / 1_000 : String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
    }
}
