package vn.motcua.office.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a device is, by its own word and by what the office noticed.
 *
 * @param online whether it has its link
 * @param version its program's version, absent until it was heard
 * @param printer its printer in one word, absent for a device without one
 * @param clock {@code compared} once its clock was held against the office's, {@code alone} before, absent until told
 * @param backlog how many facts wait in its outbox
 * @param lastSeen when anything came from it, absent when nothing did since the office started
 * @param attention why an administrator should look, as a code; absent when there is no reason
 * @param helpWanted since when somebody in front of it asks for an officer; absent when nobody does
 */
public record DeviceCondition(
        boolean online,
        @Nullable String version,
        @Nullable String printer,
        @Nullable String clock,
        long backlog,
        @Nullable Instant lastSeen,
        @Nullable String attention,
        @Nullable Instant helpWanted) {

    /** A device in front of which nobody asks for help. */
    public DeviceCondition(
            boolean online,
            @Nullable String version,
            @Nullable String printer,
            @Nullable String clock,
            long backlog,
            @Nullable Instant lastSeen,
            @Nullable String attention) {
        this(online, version, printer, clock, backlog, lastSeen, attention, null);
    }

    /** Nothing was heard of it since the office started. */
    public static final DeviceCondition UNHEARD = new DeviceCondition(false, null, null, null, 0, null, null);
}
