package vn.motcua.workload.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.domain.forecast.WorkCalendar;
import vn.motcua.domain.prediction.HallNow.Window;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.workload.CsvTable;
import vn.motcua.workload.WorkloadFault;
import vn.motcua.workload.evaluation.VisitCase.Period;

/**
 * Reads the folder of a visit log. A line that means nothing is refused with its place; what a log does not know is
 * left unknown: without a column {@code service} there is one service, without {@code outcome} whoever was called was
 * served, without {@code scored} every wait is. Not for further use after {@link #read}.
 */
final class VisitCaseReader {
    private static final int USUAL_LEVEL = 2;
    /** The one service of a log that names none. */
    private static final String ONLY_SERVICE = "all";

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

    private int uncalled;
    private int backwards;

    private record Draft(
            List<LogTicket> tickets,
            Map<Integer, List<LogDay.Change>> changes,
            List<LogDay.Booking> bookings,
            Map<Integer, List<LogDay.Snapshot>> snapshots) {}

    VisitCaseReader(Path folder) {
        this.folder = folder;
    }

    VisitCase read() {
        if (!Files.isReadable(folder.resolve("tickets.csv")) || !Files.isReadable(folder.resolve("case.json"))) {
            throw new WorkloadFault(folder + " is no visit log: it needs tickets.csv and case.json");
        }
        JsonNode about = about();
        about.path("headStartSeconds")
                .properties()
                .forEach(level ->
                        headStart.put(level(level.getKey()), level.getValue().asDouble()));
        Period test = period(about, "test");
        Period calibrate = period(about, "calibrate").before(test.first());
        Period train = period(about, "train").before(calibrate.first()).before(test.first());
        learnUntil = calibrate.last();
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
                train,
                calibrate,
                test,
                calendar(about),
                notes(about, calibrate, train));
    }

    private int level(String name) {
        try {
            return Integer.parseInt(name);
        } catch (NumberFormatException noLevel) {
            throw new WorkloadFault(folder.resolve("case.json") + ": headStartSeconds names no level: " + name);
        }
    }

    private JsonNode about() {
        try {
            return new JsonMapper().readTree(Files.readString(folder.resolve("case.json")));
        } catch (IOException unreadable) {
            throw new WorkloadFault("cannot read " + folder.resolve("case.json") + ": " + unreadable.getMessage());
        }
    }

    private List<String> notes(JsonNode about, Period calibrate, Period train) {
        List<String> notes = new ArrayList<>();
        if (!train.equals(period(about, "train")) || !calibrate.equals(period(about, "calibrate"))) {
            notes.add("the periods overlap: training and calibration are used as far as they lie before the next one");
        }
        if (uncalled > 0) {
            notes.add(uncalled + " people were served or missed without a known call: they came, nothing else is"
                    + " known of them");
        }
        if (backwards > 0) {
            notes.add(backwards + " people were called before they came: their waits are not scored");
        }
        return notes;
    }

    private Period period(JsonNode about, String name) {
        JsonNode days = about.path(name);
        if (days.size() != 2) {
            throw new WorkloadFault(folder.resolve("case.json") + ": " + name + " must be [first day, last day]");
        }
        try {
            Period period = new Period(
                    LocalDate.parse(days.get(0).asText()),
                    LocalDate.parse(days.get(1).asText()));
            if (!period.last().isBefore(period.first())) {
                return period;
            }
        } catch (DateTimeParseException noDays) {
            // Said below.
        }
        throw new WorkloadFault(folder.resolve("case.json") + ": " + name + " is no first and last day: " + days);
    }

    /** {@code holidays}: days; {@code makeUpDays}: days off that were worked, each with the weekday it stood for. */
    private WorkCalendar calendar(JsonNode about) {
        try {
            Set<LocalDate> holidays = new HashSet<>();
            about.path("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
            Map<LocalDate, DayOfWeek> makeUpDays = new HashMap<>();
            about.path("makeUpDays")
                    .properties()
                    .forEach(day -> makeUpDays.put(
                            LocalDate.parse(day.getKey()),
                            DayOfWeek.valueOf(day.getValue().asText())));
            return new WorkCalendar(holidays, makeUpDays);
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new WorkloadFault(
                    folder.resolve("case.json") + ": holidays or makeUpDays: " + wrong.getMessage(), wrong);
        }
    }

    private Draft draft(CsvTable.Row row) {
        return drafts.computeIfAbsent(
                row.day("date"),
                date -> new Draft(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new HashMap<>()));
    }

    private void plan(CsvTable.Row row) {
        int counter = index(counters, row.required("counter"));
        BitSet served = new BitSet();
        for (String service : row.required("services").split(" +", -1)) {
            served.set(index(services, service));
        }
        // A log whose days had different plans names the day.
        row.field("date")
                .map(day -> plans.computeIfAbsent(row.day("date"), any -> new HashMap<>()))
                .orElse(plan)
                .computeIfAbsent(counter, any -> new ArrayList<>())
                .add(new Window(needed(row, "from_s"), needed(row, "to_s"), served));
        skills.computeIfAbsent(counter, any -> new BitSet()).or(served);
    }

    private void skill(int counter, int service) {
        skills.computeIfAbsent(counter, any -> new BitSet()).set(service);
    }

    private void ticket(CsvTable.Row row) {
        int level = row.whole("priority").orElse(USUAL_LEVEL);
        double arrived = needed(row, "arrived_s");
        double slot = seconds(row, "slot_s");
        double called = called(row);
        double ended = seconds(row, "ended_s");
        double started = Math.max(called, seconds(row, "started_s"));
        int service = index(services, row.field("service").orElse(ONLY_SERVICE));
        int counter = row.field("counter").map(name -> index(counters, name)).orElse(-1);
        if (counter >= 0 && !row.day("date").isAfter(learnUntil)) {
            skill(counter, service);
        }
        LogTicket.Outcome outcome = outcome(row, called);
        boolean unknown = Double.isNaN(called) && outcome != LogTicket.Outcome.LEFT;
        uncalled += unknown ? 1 : 0;
        backwards += called < arrived ? 1 : 0;
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
                        // Nobody knows until when: such a person counts as come, and is in nobody's way.
                        unknown ? arrived : ended,
                        ended - started,
                        counter,
                        unknown ? LogTicket.Outcome.LEFT : outcome,
                        row.field("scored").orElse("1").equals("1")));
    }

    /** Where only the begin of the service is known, that is the call. */
    private static double called(CsvTable.Row row) {
        double called = seconds(row, "called_s");
        return Double.isNaN(called) ? seconds(row, "started_s") : called;
    }

    private static LogTicket.Outcome outcome(CsvTable.Row row, double called) {
        String usual = Double.isNaN(called) ? "left" : "served";
        return switch (row.field("outcome").orElse(usual)) {
            case "served" -> LogTicket.Outcome.SERVED;
            case "no_show" -> LogTicket.Outcome.NO_SHOW;
            case "left" -> LogTicket.Outcome.LEFT;
            default -> throw row.wrong("outcome", "is none of served, no_show, left");
        };
    }

    private void change(CsvTable.Row row) {
        draft(row)
                .changes()
                .computeIfAbsent(index(counters, row.required("counter")), any -> new ArrayList<>())
                .add(new LogDay.Change(needed(row, "time_s"), opened(row)));
    }

    private static boolean opened(CsvTable.Row row) {
        return switch (row.required("event")) {
            case "open" -> true;
            case "close" -> false;
            default -> throw row.wrong("event", "is neither open nor close");
        };
    }

    private void booking(CsvTable.Row row) {
        draft(row)
                .bookings()
                .add(new LogDay.Booking(
                        index(services, row.required("service")),
                        needed(row, "slot_s"),
                        row.required("showed_up").equals("1")));
    }

    private void snapshot(CsvTable.Row row) {
        draft(row)
                .snapshots()
                .computeIfAbsent(index(services, row.required("service")), any -> new ArrayList<>())
                .add(new LogDay.Snapshot(
                        needed(row, "time_s"),
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

    private static double needed(CsvTable.Row row, String column) {
        return row.millis(column).orElseThrow(() -> row.wrong(column, "is missing")) / 1_000.0;
    }

    private static double number(CsvTable.Row row, String column) {
        return row.number(column).orElse(Double.NaN);
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
