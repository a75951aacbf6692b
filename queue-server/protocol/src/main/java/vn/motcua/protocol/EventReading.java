package vn.motcua.protocol;

/** What became of reading an event's body. */
public sealed interface EventReading {

    /**
     * A fact this release knows.
     *
     * @param event the fact, in its newest shape
     */
    record Known(DeviceEvent event) implements EventReading {}

    /**
     * A fact of a newer device. It is stored whole and acknowledged; a later release can still read it.
     *
     * @param type its type
     * @param v its version
     */
    record UnknownEvent(String type, int v) implements EventReading {}

    /**
     * A type and version this release knows with a body that does not fit: a dead letter.
     *
     * @param reason what kind of wrong it is
     * @param detail one sentence on what is wrong
     */
    record Unreadable(MalformedMessage.Reason reason, String detail) implements EventReading {}
}
