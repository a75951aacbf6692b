package vn.motcua.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screen or the number display of one counter shows, retained at topic {@code counter/{counter}} for
 * {@link Topics#SCREEN_EXPIRY}.
 *
 * @param version rises with every change
 * @param computedAt the office's clock when it was computed
 * @param counter the counter's id
 * @param name the counter's name
 * @param state whether it serves
 * @param services the names of the services it takes now
 * @param number the number at the counter, absent when there is none
 * @param serviceName the name of that ticket's service
 * @param ticketState that ticket's state, such as {@code Called} or {@code InService}
 * @param calledAt when that number was last called
 * @param callSeq the office's sequence of the last call or recall at this counter, 0 before the first of the day
 * @param reason why it is paused or closed
 * @param until when it is expected back
 */
public record CounterSnapshot(
        long version,
        Instant computedAt,
        String counter,
        Text name,
        CounterState state,
        List<Text> services,
        @Nullable String number,
        @Nullable Text serviceName,
        @Nullable String ticketState,
        @Nullable Instant calledAt,
        long callSeq,
        @Nullable Text reason,
        @Nullable Instant until)
        implements Message {

    /** Checks each component and copies the list. */
    public CounterSnapshot {
        Check.atLeast("version", version, 0);
        Check.present("computedAt", computedAt);
        Check.slug("counter", counter);
        Check.present("name", name);
        Check.present("state", state);
        services = Check.list("services", services, 100);
        Check.optionalNumber("number", number);
        Check.optionalWord("ticketState", ticketState);
        Check.atLeast("callSeq", callSeq, 0);
    }
}
