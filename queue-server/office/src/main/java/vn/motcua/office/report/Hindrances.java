package vn.motcua.office.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.report.Hindrance.Kind;

/**
 * What held an office back on one day, minute by minute, from what is over: who waited until which first call, which
 * counters were open, whom they served, and the plan. Somebody who is still waiting is not in it.
 */
public final class Hindrances {
    /** Shorter stretches are the pauses of ordinary work, in minutes. */
    static final int LEAST_STRETCH = 3;

    /** Less than this on a day is not worth a manager's time, in minutes. */
    static final int LEAST = 10;

    /** Counters that are away together hold nobody back while fewer wait. */
    static final int LEAST_WAITING = 3;

    /** A mean of fewer people says little. */
    static final int LEAST_PEOPLE = 10;

    /** A starved service waits this many times as long as the others. */
    static final double STARVED = 2;

    private static final int MINUTES = 24 * 60;

    private final LocalDate day;
    private final Instant midnight;
    private final List<TransactionRecord> records;
    private final SortedMap<String, Set<String>> skills;
    private final DayPlan plan;
    private final double target;
    /** By counter and minute. */
    private final Map<String, boolean[]> open = new TreeMap<>();

    private final Map<String, boolean[]> busy = new TreeMap<>();
    /** By service and minute, how many wait. */
    private final Map<String, int[]> waiting = new TreeMap<>();

    /**
     * A day of the office.
     *
     * @param records what has ended of it
     * @param changes openings and closings of it
     * @param skills services by counter
     * @param plan when counters meant to call
     * @param target the waiting target
     */
    public Hindrances(
            LocalDate day,
            ZoneId zone,
            List<TransactionRecord> records,
            List<CounterChange> changes,
            SortedMap<String, Set<String>> skills,
            DayPlan plan,
            Duration target) {
        this.day = day;
        this.midnight = day.atStartOfDay(zone).toInstant();
        this.records = List.copyOf(records);
        this.skills = skills;
        this.plan = plan;
        this.target = target.toSeconds() / 60.0;
        skills.keySet().forEach(counter -> {
            open.put(counter, new boolean[MINUTES]);
            busy.put(counter, new boolean[MINUTES]);
        });
        records.forEach(this::take);
        changes.forEach(change -> {
            boolean[] of = open.get(change.counter().value());
            if (of != null) {
                Arrays.fill(of, minute(change.at()), MINUTES, change.opened());
            }
        });
    }

    private void take(TransactionRecord record) {
        Instant begun = record.calledAt() == null ? record.startedAt() : record.calledAt();
        int[] line = waiting.computeIfAbsent(record.service().value(), service -> new int[MINUTES]);
        int until = minute(begun == null ? record.endedAt() : begun);
        for (int minute = minute(record.requestedAt()); minute < until; minute++) {
            line[minute]++;
        }
        boolean[] at =
                record.counter() == null ? null : busy.get(record.counter().value());
        if (at != null && begun != null) {
            Arrays.fill(at, until, Math.max(until, Math.min(MINUTES, minute(record.endedAt()) + 1)), true);
        }
    }

    private int minute(Instant at) {
        return (int) Math.clamp(Duration.between(midnight, at).toMinutes(), 0, MINUTES - 1L);
    }

    /** Everything found, the longest first. */
    public List<Hindrance> found() {
        List<Hindrance> found = new ArrayList<>();
        skills.keySet().forEach(counter -> {
            add(found, Kind.IDLE, List.of(counter), minute -> idle(counter, minute), minute -> line(counter, minute));
            slowStart(found, counter);
        });
        breaksTogether(found);
        waiting.keySet().forEach(service -> starved(service, found));
        found.sort(Comparator.comparingInt(Hindrance::minutes).reversed());
        return List.copyOf(found);
    }

    private boolean at(Map<String, boolean[]> what, String counter, int minute) {
        boolean[] of = what.get(counter);
        return of != null && of[minute];
    }

    private boolean idle(String counter, int minute) {
        return at(open, counter, minute) && !at(busy, counter, minute) && line(counter, minute) > 0;
    }

    /** How many wait whom the counter may serve. */
    private int line(String counter, int minute) {
        int people = 0;
        for (String service : skills.getOrDefault(counter, Set.of())) {
            int[] line = waiting.get(service);
            people += line == null ? 0 : line[minute];
        }
        return people;
    }

    private interface Count {
        int at(int minute);
    }

    /** Sums the stretches in which something held. */
    private void add(List<Hindrance> found, Kind kind, List<String> counters, IntPredicate holds, Count people) {
        int sum = 0;
        int most = 0;
        int longest = 0;
        int from = 0;
        int begun = -1;
        for (int minute = 0; minute <= MINUTES; minute++) {
            if (minute < MINUTES && holds.test(minute)) {
                begun = begun < 0 ? minute : begun;
            } else if (begun >= 0) {
                int length = minute - begun;
                if (length >= LEAST_STRETCH) {
                    sum += length;
                    most = Math.max(
                            most,
                            IntStream.range(begun, minute).map(people::at).max().orElse(0));
                    from = length > longest ? begun : from;
                    longest = Math.max(length, longest);
                }
                begun = -1;
            }
        }
        if (sum >= LEAST) {
            found.add(new Hindrance(kind, day, time(from), time(from + longest), sum, counters, null, most, 0, 0));
        }
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * Math.min(minute, MINUTES - 1));
    }

    /** From the beginning of each planned stretch until the counter opened; to its end where it did not open at all. */
    private void slowStart(List<Hindrance> found, String counter) {
        boolean[] late = new boolean[MINUTES];
        for (Hours hours : plan.calling(new CounterId(counter))) {
            int end = Math.min(MINUTES, hours.to().toSecondOfDay() / 60);
            for (int minute = hours.from().toSecondOfDay() / 60; minute < end && !at(open, counter, minute); minute++) {
                late[minute] = true;
            }
        }
        add(
                found,
                Kind.SLOW_START,
                List.of(counter),
                minute -> late[minute] && line(counter, minute) > 0,
                minute -> line(counter, minute));
    }

    /** Counters that were open before and after, but not now. */
    private List<String> away(int minute) {
        return open.entrySet().stream()
                .filter(counter -> !counter.getValue()[minute]
                        && minute > first(counter.getValue())
                        && minute < last(counter.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int first(boolean[] minutes) {
        return IntStream.range(0, MINUTES)
                .filter(minute -> minutes[minute])
                .findFirst()
                .orElse(MINUTES);
    }

    private static int last(boolean[] minutes) {
        return IntStream.iterate(MINUTES - 1, minute -> minute >= 0, minute -> minute - 1)
                .filter(minute -> minutes[minute])
                .findFirst()
                .orElse(-1);
    }

    private void breaksTogether(List<Hindrance> found) {
        List<List<String>> away =
                IntStream.range(0, MINUTES).mapToObj(this::away).toList();
        IntPredicate together = minute -> {
            int gone = away.get(minute).size();
            long there = open.values().stream().filter(of -> of[minute]).count();
            return gone >= 2 && gone >= there && everybody(minute) >= LEAST_WAITING;
        };
        List<String> counters = IntStream.range(0, MINUTES)
                .filter(together)
                .boxed()
                .flatMap(minute -> away.get(minute).stream())
                .distinct()
                .sorted()
                .toList();
        add(found, Kind.BREAKS_TOGETHER, counters, together, this::everybody);
    }

    private int everybody(int minute) {
        return waiting.values().stream().mapToInt(line -> line[minute]).sum();
    }

    private void starved(String service, List<Hindrance> found) {
        ServiceId id = new ServiceId(service);
        List<TransactionRecord> own = served(id, true);
        List<TransactionRecord> others = served(id, false);
        double mean = mean(own);
        double other = mean(others);
        if (own.size() < LEAST_PEOPLE || others.size() < LEAST_PEOPLE || mean <= target || mean < STARVED * other) {
            return;
        }
        TransactionRecord longest = own.stream()
                .max(Comparator.comparing(TransactionRecord::waitingTime))
                .orElseThrow();
        found.add(new Hindrance(
                Kind.STARVED,
                day,
                time(minute(longest.requestedAt())),
                time(minute(begun(longest))),
                (int) longest.waitingTime().toMinutes(),
                skills.entrySet().stream()
                        .filter(counter -> counter.getValue().contains(service))
                        .map(Map.Entry::getKey)
                        .toList(),
                service,
                own.size(),
                mean,
                other));
    }

    private static Instant begun(TransactionRecord record) {
        @Nullable Instant called = record.calledAt();
        return called == null ? record.endedAt() : called;
    }

    private List<TransactionRecord> served(ServiceId service, boolean own) {
        return records.stream()
                .filter(record -> record.startedAt() != null && record.outcome() != Transaction.Outcome.CANCELLED)
                .filter(record -> record.service().equals(service) == own)
                .toList();
    }

    private static double mean(List<TransactionRecord> records) {
        return records.stream()
                .mapToDouble(record -> record.waitingTime().toSeconds() / 60.0)
                .average()
                .orElse(0);
    }
}
