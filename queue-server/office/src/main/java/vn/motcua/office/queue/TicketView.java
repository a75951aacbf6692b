package vn.motcua.office.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
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
 * @param stay what else its citizen may want to know; absent once it has ended
 */
public record TicketView(
        long version,
        Instant computedAt,
        String number,
        String state,
        Text serviceName,
        @Nullable Integer peopleAhead,
        @JsonProperty("wait") @Nullable Announcement expectedWait,
        @Nullable Text counterName,
        @Nullable Stay stay) {

    /**
     * A stay that goes on.
     *
     * @param issuedAt when the number was taken
     * @param places the open counters that may call it
     * @param zone where to sit, absent when the office has not said
     * @param until when a ticket that was set aside comes back, absent when nobody knows
     * @param calledAt when it was last called, absent when it is not called
     * @param moreTimeMinutes how long one asks for when one asks for more time
     * @param moreTimeLeft how often one still may
     */
    public record Stay(
            Instant issuedAt,
            List<Text> places,
            @Nullable Text zone,
            @Nullable Instant until,
            @Nullable Instant calledAt,
            int moreTimeMinutes,
            int moreTimeLeft) {
        /** Copies the list. */
        public Stay {
            places = List.copyOf(places);
        }
    }
}
