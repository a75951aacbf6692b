package vn.motcua.protocol;

/**
 * The office asks a kiosk to print the paper of a ticket once more, topic {@code …/reply}, same expiry as a reply: a paper
 * that came later would come for nobody. The kiosk marks it as a copy and tells with {@link TicketPrinted} what became of
 * it; one that does not know the ticket says nothing.
 *
 * @param id names the wish; a repeat of it prints nothing more
 * @param ticket the ticket, which this kiosk has issued
 */
public record ReprintRequest(String id, String ticket) implements Message {

    /** Checks each component. */
    public ReprintRequest {
        Check.id("id", id);
        Check.id("ticket", ticket);
    }
}
