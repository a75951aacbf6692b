package vn.motcua.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Everything the office answered, kept to find a broken promise: a number given twice on the series day, a ticket called
 * by two officers, a ticket at two counters, an acknowledged ticket that the office does not know. Thread-safe.
 *
 * <p>Bound: {@value #MOST_VIOLATIONS} violations are kept in words, all are counted.
 */
final class SafetyLedger {
    static final int MOST_VIOLATIONS = 50;

    private final Map<String, String> ticketOfNumber = new ConcurrentHashMap<>();
    private final Map<String, String> counterOfCalled = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final LongAdder broken = new LongAdder();
    private final LongAdder looks = new LongAdder();

    /** A citizen was given a number, by the office or by a kiosk. */
    void issued(String ticket, String number) {
        String other = ticketOfNumber.putIfAbsent(number, ticket);
        if (other != null && !other.equals(ticket)) {
            violated("number " + number + " was given to " + other + " and to " + ticket);
        }
    }

    /** An officer was told to serve a ticket now. */
    void called(String ticket, String number, String counter) {
        String other = counterOfCalled.putIfAbsent(ticket, counter);
        if (other != null) {
            violated(number + " was called at counter " + other + " and again at counter " + counter);
        }
        String holder = ticketOfNumber.get(number);
        if (holder != null && !holder.equals(ticket)) {
            violated("number " + number + " belongs to " + holder + " but was called for " + ticket);
        }
    }

    /** The office told a kiosk that this ticket is safe with it. */
    void acknowledged(String ticket, String number) {
        acknowledged.put(ticket, number);
    }

    /** All counters at one moment. */
    void seen(List<OfficeDesk.KnownCounter> counters) {
        looks.increment();
        Map<String, String> at = new HashMap<>();
        for (OfficeDesk.KnownCounter counter : counters) {
            String ticket = counter.ticket();
            String other = ticket == null ? null : at.put(ticket, counter.id());
            if (other != null) {
                violated(ticket + " stood at counter " + other + " and at counter " + counter.id());
            }
        }
    }

    /** What the office says of an acknowledged ticket. */
    void checked(String ticket, String number, Answer answer) {
        if (answer.status() != 200 || !number.equals(answer.text("number").orElse(""))) {
            violated("the office acknowledged " + number + " (" + ticket + ") but answers " + answer.problem());
        }
    }

    /** The tickets that kiosks were told to be safe. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** True when a ticket may be asked for again as called. */
    Set<String> called() {
        return Set.copyOf(counterOfCalled.keySet());
    }

    private void violated(String what) {
        broken.increment();
        synchronized (violations) {
            if (violations.size() < MOST_VIOLATIONS) {
                violations.add(what);
            }
        }
    }

    /** What was found so far. */
    Verdict verdict() {
        synchronized (violations) {
            return new Verdict(
                    ticketOfNumber.size(),
                    counterOfCalled.size(),
                    acknowledged.size(),
                    looks.sum(),
                    broken.sum(),
                    List.copyOf(violations));
        }
    }

    /**
     * The ledger's sum.
     *
     * @param numbers different numbers that were given
     * @param calls tickets that were called
     * @param acknowledged kiosk tickets that the office acknowledged
     * @param looks how often all counters were compared
     * @param broken how many promises were broken
     * @param violations the first of them in words
     */
    record Verdict(int numbers, int calls, int acknowledged, long looks, long broken, List<String> violations) {
        boolean safe() {
            return broken == 0;
        }
    }
}
