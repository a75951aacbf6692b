package vn.motcua.domain.queue;

import java.time.Instant;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * A number was called to a counter.
 *
 * @param sequence grows by one with each call, over days and restarts; a screen shows and says every one above its own
 * @param ticket whose
 * @param number what is shown
 * @param counter where to
 * @param service what for
 * @param at when
 * @param recall true when it was called before
 */
public record Call(
        long sequence,
        TicketId ticket,
        TicketNumber number,
        CounterId counter,
        ServiceId service,
        Instant at,
        boolean recall) {}
