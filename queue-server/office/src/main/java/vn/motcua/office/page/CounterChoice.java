package vn.motcua.office.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A counter that an officer may choose to work at.
 *
 * @param id the counter's id, as in {@code /console?counter=3}
 * @param name the counter's name in the reader's language
 * @param services names of the services it serves, in the reader's language
 * @param state where it stands now
 * @param officer who works there now, or null
 */
public record CounterChoice(
        String id,
        String name,
        List<String> services,
        State state,
        @Nullable String officer) {

    /** Copies the list. */
    public CounterChoice {
        services = List.copyOf(services);
    }

    /** A counter's state, in the words of the snapshots. */
    public enum State {
        /** Serving. */
        OPEN,
        /** On a break. */
        PAUSED,
        /** Not serving. */
        CLOSED;

        /** The word in JSON and in the message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
