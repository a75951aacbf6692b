package vn.motcua.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a device is, retained at topic {@code …/status}. The same topic carries the last will {@link #offline}, which the
 * broker publishes when the link breaks. A retained status can outlive its truth after a broker was killed; its age is
 * to be looked at as well.
 *
 * @param online whether the device has its link
 * @param kind what the device is: {@code kiosk}, {@code counter-unit}
 * @param version the program's version
 * @param printer the printer's state as one word, such as {@code ready}, {@code paper-low}, {@code paper-out}, {@code
 *     cover-open}, {@code offline}; absent for a device without one and in a last will
 * @param clock the device's moment when it wrote this, absent in a last will
 * @param backlog how many events wait for an ack
 * @param epoch the device's epoch, absent for a device without an outbox
 * @param lastSeq the last sequence given in this epoch, 0 for none: what the office lacks up to there it asks for again;
 *     absent where no facts are kept
 * @param storage {@code ok}, {@code full}, {@code read-only} or {@code failed}; absent where nothing is stored
 * @param helpWanted since when somebody in front of the device asks for an officer; absent when nobody does
 * @param guide fingerprint of the procedures that it tells of, absent for a device that tells of none
 * @param screen {@code differs} where another screen hangs there than is set; absent where it is as set or not known
 */
public record DeviceStatus(
        boolean online,
        String kind,
        String version,
        @Nullable String printer,
        @Nullable Stamp clock,
        long backlog,
        @Nullable String epoch,
        @Nullable Long lastSeq,
        @Nullable String storage,
        @Nullable Instant helpWanted,
        @Nullable String guide,
        @Nullable String screen)
        implements Message {

    /** Checks each component. */
    public DeviceStatus {
        Check.slug("kind", kind);
        Check.text("version", version, 100);
        Check.optionalSlug("printer", printer);
        Check.atLeast("backlog", backlog, 0);
        Check.optionalId("epoch", epoch);
        if (lastSeq != null) {
            Check.atLeast("lastSeq", lastSeq, 0);
        }
        Check.optionalSlug("storage", storage);
        Check.optionalSlug("guide", guide);
        Check.optionalSlug("screen", screen);
    }

    /** A device whose screen is as set, or that has none. */
    public DeviceStatus(
            boolean online,
            String kind,
            String version,
            @Nullable String printer,
            @Nullable Stamp clock,
            long backlog,
            @Nullable String epoch,
            @Nullable Long lastSeq,
            @Nullable String storage,
            @Nullable Instant helpWanted,
            @Nullable String guide) {
        this(online, kind, version, printer, clock, backlog, epoch, lastSeq, storage, helpWanted, guide, null);
    }

    /** A device that tells of no procedures. */
    public DeviceStatus(
            boolean online,
            String kind,
            String version,
            @Nullable String printer,
            @Nullable Stamp clock,
            long backlog,
            @Nullable String epoch,
            @Nullable Long lastSeq,
            @Nullable String storage,
            @Nullable Instant helpWanted) {
        this(online, kind, version, printer, clock, backlog, epoch, lastSeq, storage, helpWanted, null);
    }

    /** A device in front of which nobody asks for help. */
    public DeviceStatus(
            boolean online,
            String kind,
            String version,
            @Nullable String printer,
            @Nullable Stamp clock,
            long backlog,
            @Nullable String epoch,
            @Nullable Long lastSeq,
            @Nullable String storage) {
        this(online, kind, version, printer, clock, backlog, epoch, lastSeq, storage, null, null);
    }

    /** A device that keeps no facts, or one release older: it says nothing of its outbox and its disk. */
    public DeviceStatus(
            boolean online,
            String kind,
            String version,
            @Nullable String printer,
            @Nullable Stamp clock,
            long backlog,
            @Nullable String epoch) {
        this(online, kind, version, printer, clock, backlog, epoch, null, null, null, null);
    }

    /** The last will of a device: what the broker says in its name when it is gone. */
    public static DeviceStatus offline(String kind, String version, @Nullable String epoch) {
        return new DeviceStatus(false, kind, version, null, null, 0, epoch);
    }
}
