package vn.motcua.office.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer's console, or the choice of a counter when none is chosen yet.
 *
 * @param counter the chosen counter's id, or null to offer the choice
 * @param counters every counter of the office
 * @param snapshot the counter's {@code ConsoleSnapshot} as JSON, drawn until the stream's first one arrives, or null
 * @param lease what this browser's hold on the counter is called, or null when it needs none
 */
public record ConsolePageView(
        @Nullable String counter,
        List<CounterChoice> counters,
        @Nullable String snapshot,
        @Nullable String lease) {

    /** A console that needs no hold on its counter. */
    public ConsolePageView(@Nullable String counter, List<CounterChoice> counters, @Nullable String snapshot) {
        this(counter, counters, snapshot, null);
    }

    /** Copies the list. */
    public ConsolePageView {
        counters = List.copyOf(counters);
    }
}
