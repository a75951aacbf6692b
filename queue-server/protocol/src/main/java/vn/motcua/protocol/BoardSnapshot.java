package vn.motcua.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hall board shows, retained at topic {@code board/{board}} for {@link Topics#SCREEN_EXPIRY}: whole, never a
 * difference, so that a board that lost its link needs nothing but the next one.
 *
 * @param version rises with every change
 * @param computedAt the office's clock when it was computed
 * @param board the board's id
 * @param callsSince every call of this board above this {@code callSeq} is in {@code calls}; what lies between a board's
 *     own highest and this is lost to it, and it says so; absent from offices of an earlier release
 * @param calls the last calls, newest last, at most {@value #MAX_CALLS}; a board shows and says every one above the
 *     highest {@code callSeq} it has shown
 * @param counters every counter the board shows
 * @param services every service the board shows
 */
public record BoardSnapshot(
        long version,
        Instant computedAt,
        String board,
        @Nullable Long callsSince,
        List<Call> calls,
        List<Counter> counters,
        List<Service> services)
        implements Message {

    /** The most calls kept: at one call per second a board may be away for half a minute and miss none. */
    public static final int MAX_CALLS = 32;

    /** Copies the lists and checks that calls rise. */
    public BoardSnapshot {
        Check.atLeast("version", version, 0);
        Check.present("computedAt", computedAt);
        Check.slug("board", board);
        if (callsSince != null) {
            Check.atLeast("callsSince", callsSince, 0);
        }
        calls = Check.list("calls", calls, MAX_CALLS);
        counters = Check.list("counters", counters, 100);
        services = Check.list("services", services, 100);
        for (int i = 1; i < calls.size(); i++) {
            if (calls.get(i).callSeq() <= calls.get(i - 1).callSeq()) {
                throw new IllegalArgumentException("calls must rise by callSeq, newest last");
            }
        }
    }

    /**
     * One call.
     *
     * @param callSeq the office's sequence of calls and recalls
     * @param number the called number
     * @param counter the counter's id
     * @param counterName the counter's name
     * @param service the service's id
     * @param serviceName the service's name
     * @param at when it was called
     * @param recall whether the number had been called to this counter before
     */
    public record Call(
            long callSeq,
            String number,
            String counter,
            Text counterName,
            String service,
            Text serviceName,
            Instant at,
            boolean recall) {

        /** Checks each component. */
        public Call {
            Check.atLeast("callSeq", callSeq, 1);
            Check.number("number", number);
            Check.slug("counter", counter);
            Check.present("counterName", counterName);
            Check.slug("service", service);
            Check.present("serviceName", serviceName);
            Check.present("at", at);
        }
    }

    /**
     * One counter's line.
     *
     * @param counter the counter's id
     * @param name the counter's name
     * @param state whether it serves
     * @param number the number there, absent when there is none
     * @param serviceName the name of that ticket's service
     * @param ticketState that ticket's state, such as {@code Called} or {@code InService}
     * @param since when it came into that state
     * @param reason why the counter is paused or closed
     * @param until when it is expected back
     */
    public record Counter(
            String counter,
            Text name,
            CounterState state,
            @Nullable String number,
            @Nullable Text serviceName,
            @Nullable String ticketState,
            @Nullable Instant since,
            @Nullable Text reason,
            @Nullable Instant until) {

        /** Checks each component. */
        public Counter {
            Check.slug("counter", counter);
            Check.present("name", name);
            Check.present("state", state);
            Check.optionalNumber("number", number);
            Check.optionalWord("ticketState", ticketState);
        }
    }

    /**
     * One service's line.
     *
     * @param service the service's id
     * @param letter the letter of its numbers
     * @param name the service's name
     * @param waiting how many wait
     * @param low the shorter end of the expected wait, whole minutes; the three are absent together
     * @param high its longer end
     * @param bound90 the minutes that nine of ten such waits do not exceed
     */
    public record Service(
            String service,
            String letter,
            Text name,
            int waiting,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer bound90) {

        /** Checks each component. */
        public Service {
            Check.slug("service", service);
            Check.letter("letter", letter);
            Check.present("name", name);
            Check.atLeast("waiting", waiting, 0);
            Wait.check(low, high, bound90);
        }
    }
}
