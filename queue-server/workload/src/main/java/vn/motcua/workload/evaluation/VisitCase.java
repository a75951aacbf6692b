package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.workload.CsvTable;
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
        Period test) {

    /** Days from the first to the last, inclusive. */
    record Period(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
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

    /** The level that most tickets of the days before the test have: nobody's precedence. */
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
        return new Reader(folder).read();
    }

    private static final class Reader {
        private static final int USUAL_LEVEL = 2;

        private final Path folder;
        private final Map<String, Integer> services = new HashMap<>();
        private final Map<String, Integer> counters = new HashMap<>();
        private final SortedMap<LocalDate, Draft> drafts = new TreeMap<>();
        private final Map<Integer, Double> headStart = new HashMap<>();
        private final Map<Integer, List<Window>> plan = new HashMap<>();
        private final Map<LocalDate, Map<Integer, List<Window>>> plans = new HashMap<>();
        private final Map<Integer, BitSet> skills = new HashMap<>();

        /** What happened later teaches nothing. */
        private LocalDate learnUntil = LocalDate.MIN;

        private record Draft(
                List<LogTicket> tickets,
                Map<Integer, List<LogDay.Change>> changes,
                List<LogDay.Booking> bookings,
                Map<Integer, List<LogDay.Snapshot>> snapshots) {}

        Reader(Path folder) {
            this.folder = folder;
        }

        VisitCase read() {
            if (!Files.isReadable(folder.resolve("tickets.csv")) || !Files.isReadable(folder.resolve("case.json"))) {
                throw new WorkloadFault(folder + " is no visit log: it needs tickets.csv and case.json");
            }
            JsonNode about = about();
            about.path("headStartSeconds")
                    .properties()
                    .forEach(level -> headStart.put(
                            Integer.parseInt(level.getKey()), level.getValue().asDouble()));
            learnUntil = period(about, "calibrate").last();
            CsvTable.read(folder.resolve("plan.csv"), this::plan);
            CsvTable.read(folder.resolve("tickets.csv"), this::ticket);
            CsvTable.read(folder.resolve("counters.csv"), this::change);
            CsvTable.read(folder.resolve("bookings.csv"), this::booking);
            CsvTable.read(folder.resolve("snapshots.csv"), this::snapshot);
            List<LogDay> days = new ArrayList<>();
            drafts.forEach((date, draft) -> days.add(day(date, draft)));
            BitSet[] skill = new BitSet[counters.size()];
            Arrays.setAll(skill, counter -> skills.getOrDefault(counter, new BitSet()));
            Map<LocalDate, List<List<Window>>> daysOwn = new HashMap<>();
            plans.forEach((day, planned) -> daysOwn.put(day, lists(planned, counters.size())));
            return new VisitCase(
                    about.path("name").asText(folder.toString()),
                    names(services),
                    names(counters),
                    lists(plan, counters.size()),
                    daysOwn,
                    skill,
                    days,
                    period(about, "train"),
                    period(about, "calibrate"),
                    period(about, "test"));
        }

        private JsonNode about() {
            try {
                return new JsonMapper().readTree(Files.readString(folder.resolve("case.json")));
            } catch (IOException unreadable) {
                throw new WorkloadFault("cannot read " + folder.resolve("case.json") + ": " + unreadable.getMessage());
            }
        }

        private Period period(JsonNode about, String name) {
            JsonNode days = about.path(name);
            if (days.size() != 2) {
                throw new WorkloadFault(folder.resolve("case.json") + ": " + name + " must be [first day, last day]");
            }
            return new Period(
                    LocalDate.parse(days.get(0).asText()),
                    LocalDate.parse(days.get(1).asText()));
        }

        private Draft draft(CsvTable.Row row) {
            return drafts.computeIfAbsent(
                    LocalDate.parse(row.required("date")),
                    date -> new Draft(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new HashMap<>()));
        }

        private void plan(CsvTable.Row row) {
            int counter = index(counters, row.required("counter"));
            // A log whose days had different plans names the day.
            row.field("date")
                    .map(day -> plans.computeIfAbsent(LocalDate.parse(day), any -> new HashMap<>()))
                    .orElse(plan)
                    .computeIfAbsent(counter, any -> new ArrayList<>())
                    .add(new Window(seconds(row, "from_s"), seconds(row, "to_s")));
            for (String service : row.required("services").split(" ", -1)) {
                skill(counter, index(services, service));
            }
        }

        private void skill(int counter, int service) {
            skills.computeIfAbsent(counter, any -> new BitSet()).set(service);
        }

        private void ticket(CsvTable.Row row) {
            int level = row.field("priority").map(Integer::parseInt).orElse(2);
            double arrived = seconds(row, "arrived_s");
            double slot = seconds(row, "slot_s");
            double called = seconds(row, "called_s");
            double ended = seconds(row, "ended_s");
            double started = Math.max(called, seconds(row, "started_s"));
            int service = index(services, row.required("service"));
            int counter =
                    row.field("counter").map(name -> index(counters, name)).orElse(-1);
            if (counter >= 0 && !LocalDate.parse(row.required("date")).isAfter(learnUntil)) {
                skill(counter, service);
            }
            draft(row)
                    .tickets()
                    .add(new LogTicket(
                            service,
                            // A head start is all the precedence there is: everybody else is equal.
                            headStart.isEmpty() ? level : USUAL_LEVEL,
                            Double.isNaN(slot) ? arrived - headStart.getOrDefault(level, 0.0) : slot,
                            slot,
                            arrived,
                            called,
                            ended,
                            ended - started,
                            counter,
                            LogTicket.Outcome.valueOf(row.required("outcome").toUpperCase(java.util.Locale.ROOT)),
                            row.required("scored").equals("1")));
        }

        private void change(CsvTable.Row row) {
            draft(row)
                    .changes()
                    .computeIfAbsent(index(counters, row.required("counter")), any -> new ArrayList<>())
                    .add(new LogDay.Change(
                            seconds(row, "time_s"), row.required("event").equals("open")));
        }

        private void booking(CsvTable.Row row) {
            draft(row)
                    .bookings()
                    .add(new LogDay.Booking(
                            index(services, row.required("service")),
                            seconds(row, "slot_s"),
                            row.required("showed_up").equals("1")));
        }

        private void snapshot(CsvTable.Row row) {
            draft(row)
                    .snapshots()
                    .computeIfAbsent(index(services, row.required("service")), any -> new ArrayList<>())
                    .add(new LogDay.Snapshot(
                            seconds(row, "time_s"),
                            number(row, "open_counters"),
                            number(row, "published_mean_service_min")));
        }

        private LogDay day(LocalDate date, Draft draft) {
            draft.tickets().sort(Comparator.comparingDouble(LogTicket::arrived));
            draft.changes().values().forEach(list -> list.sort(Comparator.comparingDouble(LogDay.Change::at)));
            draft.snapshots().values().forEach(list -> list.sort(Comparator.comparingDouble(LogDay.Snapshot::at)));
            return new LogDay(
                    date,
                    List.copyOf(draft.tickets()),
                    lists(draft.changes(), counters.size()),
                    List.copyOf(draft.bookings()),
                    lists(draft.snapshots(), services.size()));
        }

        private static double seconds(CsvTable.Row row, String column) {
            return row.millis(column).map(millis -> millis / 1_000.0).orElse(Double.NaN);
        }

        private static double number(CsvTable.Row row, String column) {
            return row.field(column).map(Double::parseDouble).orElse(Double.NaN);
        }

        private static int index(Map<String, Integer> names, String name) {
            return names.computeIfAbsent(name, any -> names.size());
        }

        private static List<String> names(Map<String, Integer> indexed) {
            String[] names = new String[indexed.size()];
            indexed.forEach((name, index) -> names[index] = name);
            return List.of(names);
        }

        private static <T> List<List<T>> lists(Map<Integer, List<T>> indexed, int size) {
            List<List<T>> lists = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                lists.add(List.copyOf(indexed.getOrDefault(i, List.of())));
            }
            return lists;
        }
    }
}
