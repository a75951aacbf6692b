package vn.motcua.hardware;

/** What is known about the paper after a ticket was sent to a printer. */
public sealed interface PrintOutcome {

    /** The whole ticket was accepted, and a printer that can answer reported no trouble afterwards. */
    record Printed() implements PrintOutcome {}

    /**
     * Some or all bytes left for the printer and nobody knows what came out: a blocked write, a lost line, a printer
     * that fell silent. The citizen may hold the paper or not; a second print of it must be marked as a copy.
     *
     * @param reason one sentence for the log and the staff, never for the citizen
     */
    record Unknown(String reason) implements PrintOutcome {}

    /**
     * Nothing of this ticket came out.
     *
     * @param reason one sentence for the log and the staff, never for the citizen
     */
    record Failed(String reason) implements PrintOutcome {}
}
