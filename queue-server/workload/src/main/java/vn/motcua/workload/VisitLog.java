package vn.motcua.workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One day of a visit log.
 *
 * @param day the day
 * @param tickets its tickets in the order of arrival
 * @param changes when counters were opened and closed; empty when that was not recorded
 * @param skills which services each counter can serve: from the plan, and from what it did
 */
record VisitLog(
        LocalDate day,
        List<LoggedTicket> tickets,
        List<CounterChange> changes,
        SortedMap<String, SortedSet<String>> skills) {

    /** The order of a level in which most tickets are: smaller ones are served first. */
    private static final int USUAL_LEVEL = 2;

    /**
     * A counter was opened or closed.
     *
     * @param at milliseconds since local midnight
     * @param counter the office's id of the counter
     * @param opened true when opened
     */
    record CounterChange(long at, String counter, boolean opened) {}

    VisitLog {
        tickets = List.copyOf(tickets);
        changes = List.copyOf(changes);
    }

    /**
     * Reads a day.
     *
     * @throws WorkloadFault when the folder is no visit log or has nothing on that day
     */
    static VisitLog read(Path folder, LocalDate day) {
        Path file = folder.resolve("tickets.csv");
        if (!Files.isReadable(file)) {
            throw new WorkloadFault(folder + " is no visit log: it has no tickets.csv");
        }
        List<CsvTable.Row> rows = new ArrayList<>();
        CsvTable.read(file, row -> {
            if (row.required("date").equals(day.toString())) {
                rows.add(row);
            }
        });
        if (rows.isEmpty()) {
            throw new WorkloadFault(file + " has no ticket on " + day);
        }
        int ordinary = ordinaryLevel(rows);
        List<LoggedTicket> tickets = new ArrayList<>();
        rows.forEach(row -> tickets.add(ticket(row, tickets.size(), ordinary)));
        tickets.sort(Comparator.comparingLong(LoggedTicket::arrived));
        return new VisitLog(day, tickets, changes(folder, day), skills(folder, tickets));
    }

    /** The level that most tickets have. */
    private static int ordinaryLevel(List<CsvTable.Row> rows) {
        Map<Integer, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(level(row), 1, Integer::sum));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(USUAL_LEVEL);
    }

    private static int level(CsvTable.Row row) {
        return row.whole("priority").orElse(USUAL_LEVEL);
    }

    private static LoggedTicket ticket(CsvTable.Row row, int index, int ordinary) {
        LoggedTicket.Outcome outcome = switch (row.required("outcome")) {
            case "served" -> LoggedTicket.Outcome.SERVED;
            case "no_show" -> LoggedTicket.Outcome.NO_SHOW;
            case "left" -> LoggedTicket.Outcome.LEFT;
            default -> throw row.wrong("outcome", "is none of served, no_show, left");
        };
        Long called = row.millis("called_s").orElse(null);
        Long started = row.millis("started_s").orElse(null);
        return new LoggedTicket(
                index,
                id(row.required("service")),
                level(row) < ordinary,
                row.millis("slot_s").orElse(null),
                row.millis("arrived_s").orElseThrow(() -> row.wrong("arrived_s", "is missing")),
                called,
                started == null || called == null ? started : Long.valueOf(Math.max(called, started)),
                row.millis("ended_s").orElse(null),
                row.field("counter").map(VisitLog::id).orElse(null),
                outcome);
    }

    private static List<CounterChange> changes(Path folder, LocalDate day) {
        List<CounterChange> changes = new ArrayList<>();
        CsvTable.read(folder.resolve("counters.csv"), row -> {
            if (row.required("date").equals(day.toString())) {
                changes.add(new CounterChange(
                        row.millis("time_s").orElseThrow(() -> row.wrong("time_s", "is missing")),
                        id(row.required("counter")),
                        row.required("event").equals("open")));
            }
        });
        changes.sort(Comparator.comparingLong(CounterChange::at));
        return changes;
    }

    private static SortedMap<String, SortedSet<String>> skills(Path folder, List<LoggedTicket> tickets) {
        SortedMap<String, SortedSet<String>> skills = new TreeMap<>();
        CsvTable.read(folder.resolve("plan.csv"), row -> {
            for (String service : row.required("services").split(" ", -1)) {
                skills.computeIfAbsent(id(row.required("counter")), counter -> new TreeSet<>())
                        .add(id(service));
            }
        });
        for (LoggedTicket ticket : tickets) {
            String counter = ticket.counter();
            if (counter != null) {
                skills.computeIfAbsent(counter, unplanned -> new TreeSet<>()).add(ticket.service());
            }
        }
        return skills;
    }

    /** Ids of the log in the form of the office's: lower-case, letters and digits, joined by hyphens. */
    private static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "x" : id;
    }

    /** The services that were asked for or can be served, in order. */
    SortedSet<String> services() {
        SortedSet<String> services = new TreeSet<>();
        tickets.forEach(ticket -> services.add(ticket.service()));
        skills.values().forEach(services::addAll);
        return services;
    }

    /** When the first thing happens, in milliseconds since local midnight. */
    long begin() {
        long firstChange =
                changes.isEmpty() ? Long.MAX_VALUE : changes.getFirst().at();
        return Math.min(firstChange, tickets.getFirst().arrived());
    }
}
