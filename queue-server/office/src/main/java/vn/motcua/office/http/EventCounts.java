package vn.motcua.office.http;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import vn.motcua.domain.queue.Event;
import vn.motcua.office.queue.CommandLoop;

/** How many events of each type were committed since the office started: one number for each of the event types. */
public final class EventCounts implements CommandLoop.CommitListener {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts from zero; give it to the command loop as a listener. */
    public EventCounts() {}

    @Override
    public void committed(List<Event> events) {
        events.forEach(event -> counts.computeIfAbsent(event.getClass().getSimpleName(), type -> new LongAdder())
                .increment());
    }

    /** The counts by type, in alphabetical order. */
    SortedMap<String, Long> byType() {
        SortedMap<String, Long> snapshot = new TreeMap<>();
        counts.forEach((type, count) -> snapshot.put(type, count.sum()));
        return snapshot;
    }
}
