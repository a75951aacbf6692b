package vn.motcua.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the office, for integrators, topic {@code event}. It carries ids, numbers and names of states; no
 * personal data, no free text, no link token, no survey answer.
 *
 * @param seq the place in the office's event log
 * @param at the office's clock
 * @param type what happened, such as {@code TicketCalled}
 * @param v the version of that type's meaning, from 1
 * @param ticket the ticket's id
 * @param number its printed number
 * @param counter the counter's id
 * @param service the service's id
 * @param priority the ticket's priority class
 * @param state the state the ticket or the counter is in now
 * @param device the device it came from
 */
public record OfficeEvent(
        long seq,
        Instant at,
        String type,
        int v,
        @Nullable String ticket,
        @Nullable String number,
        @Nullable String counter,
        @Nullable String service,
        @Nullable String priority,
        @Nullable String state,
        @Nullable String device)
        implements Message {

    /** Checks each component. */
    public OfficeEvent {
        Check.atLeast("seq", seq, 1);
        Check.present("at", at);
        Check.word("type", type);
        Check.between("v", v, 1, 1_000);
        Check.optionalId("ticket", ticket);
        Check.optionalNumber("number", number);
        Check.optionalSlug("counter", counter);
        Check.optionalSlug("service", service);
        Check.optionalSlug("priority", priority);
        Check.optionalWord("state", state);
        Check.optionalSlug("device", device);
    }
}
