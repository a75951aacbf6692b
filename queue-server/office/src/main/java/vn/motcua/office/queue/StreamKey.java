package vn.motcua.office.queue;

/**
 * Names a stream of snapshots.
 *
 * @param kind whose view
 * @param id the board, counter or link token; empty for {@link Kind#QUEUE}
 */
public record StreamKey(Kind kind, String id) {
    /** Whose view a stream is. */
    public enum Kind {
        /** A hall board: public. */
        BOARD,
        /** The screen above a counter: public. */
        COUNTER,
        /** A citizen's phone, by the ticket's link token. */
        TICKET,
        /** An officer's console. */
        CONSOLE,
        /** What devices know of the queue. */
        QUEUE
    }

    /** The name of the stream's event, such as {@code board}. */
    public String eventName() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
