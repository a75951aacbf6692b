package vn.motcua.office.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * A booking that was not given up, and whether its person came.
 *
 * @param slot when its slot began
 * @param ticket the ticket its person got, absent when nobody came
 * @param cameAt when the person checked in, absent when nobody came
 */
public record PastBooking(
        ServiceId service,
        Instant slot,
        @Nullable TicketId ticket,
        @Nullable Instant cameAt) {}
