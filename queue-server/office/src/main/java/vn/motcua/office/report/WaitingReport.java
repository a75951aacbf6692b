package vn.motcua.office.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Transaction.Outcome;
import vn.motcua.office.queue.History;

/**
 * How long people waited in a period, recomputed from the ended transactions each time it is asked (rule 6).
 *
 * <p>Only waits that ended in service count in mean, median, p90, longest and share; who was called and did not come,
 * and who left before a service began, are counted apart. A visit's wait is the sum of the waits of its transactions.
 * Beside them stand the waits until the first call of everybody, with who left and who still waits ({@link vn.motcua.domain.statistics.Survival}).
 */
public final class WaitingReport {
    /** The longest period in days: a year. */
    public static final int MOST_DAYS = 366;

    /** Days read at a time, so that a year's report needs a month's memory. */
    private static final int DAYS_AT_ONCE = 31;

    private static final int HALF_HOUR = 30;

    /** What a report's rows stand for. */
    public enum Group {
        /** One row for a service. */
        SERVICE("service"),
        /** One row for a counter; a wait belongs to where it was called. */
        COUNTER("counter"),
        /** One row for a half-hour, by the time of issue. */
        HALF_HOUR("half-hour"),
        /** One row for an officer. */
        OFFICER("officer"),
        /** One row each for walk-ins, people with precedence, and booked ones. */
        KIND("kind"),
        /** One row for a business day. */
        DAY("day"),
        /** One row for all. */
        NONE("none");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        /** The word in addresses and files. */
        public String word() {
            return word;
        }
    }

    /** What one wait belongs to. */
    public enum Unit {
        /** Lượt giao dịch: one service asked for. */
        TRANSACTION,
        /** Lần đến: one ticket, with all its services. */
        VISIT;

        /** The word in addresses and files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A report.
     *
     * @param total everything in one row
     * @param rows one for each group, in reading order; groups without anybody are left out
     */
    public record Figures(WaitingFigures total, List<WaitingFigures> rows) {
        /** Copies the list. */
        public Figures {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Somebody who waits for a first call.
     *
     * @param day business day of the arrival
     * @param arrival when the number was taken
     * @param waited so far, from the slot where it came later
     */
    public record Waiting(LocalDate day, ServiceId service, QueueClass queueClass, Instant arrival, Duration waited) {}

    private final History history;
    private final List<Waiting> waiting;
    private final ZoneId zone;
    private final Duration target;
    private final BiFunction<Group, String, String> labels;

    /**
     * A report over this history.
     *
     * @param waiting who waits now
     * @param zone of half-hours
     * @param target the wait that the share is held against
     * @param labels what a reader sees for a group's key
     */
    public WaitingReport(
            History history,
            List<Waiting> waiting,
            ZoneId zone,
            Duration target,
            BiFunction<Group, String, String> labels) {
        this.history = history;
        this.waiting = List.copyOf(waiting);
        this.zone = zone;
        this.target = target;
        this.labels = labels;
    }

    /**
     * The figures of a period.
     *
     * @param from first business day, inclusive
     * @param to last business day, inclusive
     * @throws IllegalArgumentException when the period is empty or longer than {@value #MOST_DAYS} days
     */
    public Figures figures(LocalDate from, LocalDate to, Group group, Unit unit) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            throw new IllegalArgumentException("a report covers 1–" + MOST_DAYS + " days, not " + from + " to " + to);
        }
        WaitTally total = new WaitTally();
        Map<String, WaitTally> groups = new TreeMap<>(WaitingReport::inReadingOrder);
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(DAYS_AT_ONCE)) {
            LocalDate end = first.plusDays(DAYS_AT_ONCE - 1L);
            for (List<TransactionRecord> one : units(history.transactions(first, end.isAfter(to) ? to : end), unit)) {
                Duration wait = wait(one);
                Outcome outcome = outcome(one);
                boolean estimate = one.stream().anyMatch(TransactionRecord::timeUncertain);
                WaitTally own = groups.computeIfAbsent(key(one, group), key -> new WaitTally());
                for (WaitTally tally : List.of(total, own)) {
                    tally.count(wait, outcome, estimate);
                    tally.first(one.getFirst());
                }
            }
        }
        for (Waiting person : waiting) {
            if (!person.day().isBefore(from) && !person.day().isAfter(to)) {
                total.still(person.waited());
                groups.computeIfAbsent(key(person, group), key -> new WaitTally())
                        .still(person.waited());
            }
        }
        List<WaitingFigures> rows = new ArrayList<>();
        groups.forEach((key, tally) -> rows.add(tally.row(key, labels.apply(group, key), target)));
        return new Figures(total.row("all", labels.apply(Group.NONE, "all"), target), rows);
    }

    /** Each transaction by itself, or the transactions of each visit together: a visit lies within one day. */
    private static Iterable<List<TransactionRecord>> units(List<TransactionRecord> records, Unit unit) {
        if (unit == Unit.TRANSACTION) {
            return records.stream().map(List::of).toList();
        }
        Map<Object, List<TransactionRecord>> visits = new LinkedHashMap<>();
        records.forEach(record -> visits.computeIfAbsent(record.ticket(), ticket -> new ArrayList<>())
                .add(record));
        return visits.values();
    }

    /** The sum of the waits that ended in service; null when none did. */
    private static @Nullable Duration wait(List<TransactionRecord> unit) {
        Duration sum = null;
        for (TransactionRecord record : unit) {
            if (record.startedAt() != null) {
                sum = (sum == null ? Duration.ZERO : sum).plus(record.waitingTime());
            }
        }
        return sum;
    }

    /** A visit was served when one of its transactions was; else what happened last. */
    private static Outcome outcome(List<TransactionRecord> unit) {
        return unit.stream().anyMatch(record -> record.outcome() == Outcome.SERVED)
                ? Outcome.SERVED
                : unit.getLast().outcome();
    }

    /** A visit belongs to the first transaction that was begun, else to its first. */
    private String key(List<TransactionRecord> unit, Group group) {
        TransactionRecord record = unit.stream()
                .filter(candidate -> candidate.startedAt() != null)
                .findFirst()
                .orElse(unit.getFirst());
        return switch (group) {
            case SERVICE -> record.service().value();
            case COUNTER -> record.counter() == null ? "" : record.counter().value();
            case OFFICER -> record.officer() == null ? "" : record.officer().value();
            case HALF_HOUR ->
                halfHour(LocalTime.ofInstant(record.arrival(), zone)).toString();
            case KIND -> kind(record.queueClass());
            case DAY -> record.businessDay().toString();
            case NONE -> "all";
        };
    }

    private String key(Waiting person, Group group) {
        return switch (group) {
            case SERVICE -> person.service().value();
            case COUNTER, OFFICER -> "";
            case HALF_HOUR ->
                halfHour(LocalTime.ofInstant(person.arrival(), zone)).toString();
            case KIND -> kind(person.queueClass());
            case DAY -> person.day().toString();
            case NONE -> "all";
        };
    }

    private static String kind(QueueClass queueClass) {
        return switch (queueClass) {
            case ORDINARY -> "ordinary";
            case PRIORITY -> "priority";
            case APPOINTMENT -> "appointment";
        };
    }

    private static LocalTime halfHour(LocalTime time) {
        return LocalTime.of(time.getHour(), time.getMinute() / HALF_HOUR * HALF_HOUR);
    }

    /** Counter 10 comes after counter 9; nobody and nowhere come last. */
    private static int inReadingOrder(String a, String b) {
        if (a.isEmpty() != b.isEmpty()) {
            return a.isEmpty() ? 1 : -1;
        }
        boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
        int order = numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : 0;
        return order != 0 ? order : a.compareTo(b);
    }
}
