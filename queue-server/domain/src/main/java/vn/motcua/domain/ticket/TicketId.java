package vn.motcua.domain.ticket;

import java.util.UUID;

/**
 * The identity of a visit's ticket, minted by its issuer (UUIDv7), never printed.
 *
 * @param value the UUID
 */
public record TicketId(UUID value) implements Comparable<TicketId> {
    /**
     * Reads the usual text form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static TicketId of(String text) {
        return new TicketId(UUID.fromString(text));
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
