package vn.motcua.hardware;

/** What is known about the paper after a ticket was sent to a printer. */
public sealed interface PrintOutcome {

    /** The printer itself reported, behind the whole ticket, that nothing is wrong. */
    record Printed() implements PrintOutcome {}

    /**
     * Some or all bytes left for the printer and nobody knows what came out: a blocked write, a lost line, a printer
     * that fell silent or never says anything. The citizen may hold the paper or not; a second print of it must be marked as a copy.
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
