package vn.motcua.office.report;

import java.time.Duration;
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
import vn.motcua.domain.statistics.WaitFigures;
import vn.motcua.domain.ticket.Transaction.Outcome;
import vn.motcua.office.queue.History;

/**
 * How long people waited in a period, recomputed from the ended transactions each time it is asked (rule 6).
 *
 * <p>Only waits that ended in service count in mean, median, p90, longest and share; who was called and did not come,
 * and who left before a service began, are counted apart. A visit's wait is the sum of the waits of its transactions.
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

    private final History history;
    private final ZoneId zone;
    private final Duration target;
    private final BiFunction<Group, String, String> labels;

    /**
     * A report over this history.
     *
     * @param zone of half-hours
     * @param target the wait that the share is held against
     * @param labels what a reader sees for a group's key
     */
    public WaitingReport(History history, ZoneId zone, Duration target, BiFunction<Group, String, String> labels) {
        this.history = history;
        this.zone = zone;
        this.target = target;
        this.labels = labels;
    }

    /** Waits of one group. */
    private static final class Tally {
        private final List<Duration> waits = new ArrayList<>();
        private int served;
        private int noShow;
        private int left;
        private int estimated;

        void count(@Nullable Duration wait, Outcome outcome, boolean estimate) {
            if (wait != null) {
                waits.add(wait);
                estimated += estimate ? 1 : 0;
            }
            switch (outcome) {
                case SERVED -> served++;
                case NO_SHOW -> noShow++;
                case CANCELLED -> left += wait == null ? 1 : 0;
                case TRANSFERRED -> {}
            }
        }
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
        Tally total = new Tally();
        Map<String, Tally> groups = new TreeMap<>(WaitingReport::inReadingOrder);
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(DAYS_AT_ONCE)) {
            LocalDate end = first.plusDays(DAYS_AT_ONCE - 1L);
            for (List<TransactionRecord> one : units(history.transactions(first, end.isAfter(to) ? to : end), unit)) {
                Duration wait = wait(one);
                Outcome outcome = outcome(one);
                boolean estimate = one.stream().anyMatch(TransactionRecord::timeUncertain);
                total.count(wait, outcome, estimate);
                groups.computeIfAbsent(key(one, group), key -> new Tally()).count(wait, outcome, estimate);
            }
        }
        List<WaitingFigures> rows = new ArrayList<>();
        groups.forEach((key, tally) -> rows.add(row(key, labels.apply(group, key), tally)));
        return new Figures(row("all", labels.apply(Group.NONE, "all"), total), rows);
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
            case DAY -> record.businessDay().toString();
            case NONE -> "all";
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

    private WaitingFigures row(String key, String label, Tally tally) {
        WaitFigures figures = WaitFigures.of(tally.waits, target);
        Duration p90 = figures.p90();
        Double share = figures.shareWithin();
        return new WaitingFigures(
                key,
                label,
                figures.n(),
                tally.served,
                tally.noShow,
                tally.left,
                minutes(figures.mean()),
                minutes(figures.p50()),
                p90 == null ? null : (Double) minutes(p90),
                minutes(figures.max()),
                share == null ? 0 : Math.round(share * 10_000) / 10_000.0,
                tally.estimated);
    }

    /** Minutes with two decimals. */
    private static double minutes(@Nullable Duration time) {
        return time == null ? 0 : Math.round(time.toMillis() / 600.0) / 100.0;
    }
}
