package vn.motcua.domain.queue;

import java.util.List;

/** The answer to a command: events to be committed and applied, or a refusal that changes nothing. */
public sealed interface Decision {
    /** It happens; no events when it was so already. */
    record Accepted(List<Event> events) implements Decision {
        /** Copies the list. */
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It does not happen. */
    record Refused(Refusal refusal) implements Decision {}

    /** It happens. */
    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    /** It does not happen. */
    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
