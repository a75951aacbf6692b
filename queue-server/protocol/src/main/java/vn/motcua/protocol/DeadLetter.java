package vn.motcua.protocol;

/**
 * One event of a batch that could not be read. It is stored and acknowledged, so that it does not hold up the events
 * after it, and an administrator is told.
 *
 * @param seq its sequence number, or 0 when not even that can be read: then it cannot be acknowledged, and the device
 *     will send it again
 * @param reason what kind of wrong it is
 * @param detail one sentence on what is wrong
 * @param content the event as it came, JSON text
 */
public record DeadLetter(long seq, MalformedMessage.Reason reason, String detail, String content) {

    /** Checks each component. */
    public DeadLetter {
        Check.atLeast("seq", seq, 0);
        Check.present("reason", reason);
        Check.present("detail", detail);
        Check.present("content", content);
    }
}
