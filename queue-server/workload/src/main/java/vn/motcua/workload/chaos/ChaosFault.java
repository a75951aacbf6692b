package vn.motcua.workload.chaos;

/** A row did not go as promised, or could not be played; the message says what and where. */
final class ChaosFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChaosFault(String message) {
        super(message);
    }

    ChaosFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** Fails the row unless the promise held. */
    static void unless(boolean held, String broken) {
        if (!held) {
            throw new ChaosFault(broken);
        }
    }
}
