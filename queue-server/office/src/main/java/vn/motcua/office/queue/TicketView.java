package vn.motcua.office.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.protocol.Text;

/**
 * What a citizen's phone shows of the own ticket.
 *
 * @param version grows with each snapshot
 * @param computedAt office time of the view
 * @param number the printed number
 * @param state its state, such as {@code Waiting}
 * @param serviceName what for
 * @param peopleAhead how many stand before it, absent when it does not wait
 * @param expectedWait from {@code computedAt} to the call, {@code wait} in JSON, a name Java keeps for itself; absent
 *     when it is not known or the ticket does not wait
 * @param counterName where to go, absent when it was not called
 */
public record TicketView(
        long version,
        Instant computedAt,
        String number,
        String state,
        Text serviceName,
        @Nullable Integer peopleAhead,
        @JsonProperty("wait") @Nullable Announcement expectedWait,
        @Nullable Text counterName) {}
