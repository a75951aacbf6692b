package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of the paper of a ticket.
 *
 * @param ticket the ticket's id
 * @param outcome what the device knows
 * @param copy 0 for the first paper, 1 for the first reprint (which is marked as a copy), and so on
 */
public record TicketPrinted(String ticket, Outcome outcome, int copy) implements DeviceEvent {

    /** The name on the wire. */
    public static final String TYPE = "TicketPrinted";

    /** The version of this shape. */
    public static final int VERSION = 1;

    /** Checks each component. */
    public TicketPrinted {
        Check.id("ticket", ticket);
        Check.present("outcome", outcome);
        Check.between("copy", copy, 0, 99);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int v() {
        return VERSION;
    }

    /** What a device can know about a paper; most printers cannot confirm. */
    public enum Outcome {
        /** The printer confirmed it, behind the last dot; a plain file has taken every byte. */
        @JsonProperty("printed")
        PRINTED,
        /** The bytes went out and nothing came back, or the device died meanwhile: there may be a paper. */
        @JsonProperty("unknown")
        UNKNOWN,
        /** There is no paper; the person was shown the number on the screen. */
        @JsonProperty("failed")
        FAILED
    }
}
