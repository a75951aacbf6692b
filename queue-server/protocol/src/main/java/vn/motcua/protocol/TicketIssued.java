package vn.motcua.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person took a ticket at a device. The device minted the ticket and its number; both stand whatever the office
 * thinks of them (design rules 1 and 2).
 *
 * @param ticket the ticket's id, a UUIDv7
 * @param number the printed number, equal to {@link Numbering#format(String, int, int)} of the next three
 * @param letter the service's letter
 * @param series the leased series
 * @param count the count within the series, 1–999
 * @param seriesDay the day the series was leased for; with the number it names the ticket, also across midnight
 * @param service the service asked for
 * @param priority the priority class, {@code ordinary} or a name from the office's rules; never the reason for it
 * @param token the secret of the citizen's link, 128 random bits as text
 * @param announced what the person was told about the wait, absent when nothing was
 * @param clock the moment of issue
 * @param interpreter whether the person asked for an interpreter, absent when not; never which language
 * @param appointment the code of the booking the person checked in with, absent for others
 */
public record TicketIssued(
        String ticket,
        String number,
        String letter,
        int series,
        int count,
        LocalDate seriesDay,
        String service,
        String priority,
        String token,
        @Nullable Announced announced,
        Stamp clock,
        @Nullable Boolean interpreter,
        @Nullable String appointment)
        implements DeviceEvent {

    /** The name on the wire. */
    public static final String TYPE = "TicketIssued";

    /** The version of this shape. */
    public static final int VERSION = 1;

    /** A ticket of somebody who needs no interpreter. */
    public TicketIssued(
            String ticket,
            String number,
            String letter,
            int series,
            int count,
            LocalDate seriesDay,
            String service,
            String priority,
            String token,
            @Nullable Announced announced,
            Stamp clock) {
        this(ticket, number, letter, series, count, seriesDay, service, priority, token, announced, clock, null, null);
    }

    /** A ticket of somebody who has not booked. */
    public TicketIssued(
            String ticket,
            String number,
            String letter,
            int series,
            int count,
            LocalDate seriesDay,
            String service,
            String priority,
            String token,
            @Nullable Announced announced,
            Stamp clock,
            @Nullable Boolean interpreter) {
        this(
                ticket,
                number,
                letter,
                series,
                count,
                seriesDay,
                service,
                priority,
                token,
                announced,
                clock,
                interpreter,
                null);
    }

    /** Checks each component, and that the number is the one its letter, series and count give. */
    public TicketIssued {
        Check.id("ticket", ticket);
        Check.number("number", number);
        if (!Numbering.format(letter, series, count).equals(number)) {
            throw new IllegalArgumentException("number " + number + " does not agree with letter " + letter
                    + ", series " + series + ", count " + count);
        }
        Check.present("seriesDay", seriesDay);
        Check.slug("service", service);
        Check.slug("priority", priority);
        Check.id("token", token);
        Check.atLeast("length of token", token.length(), 22);
        Check.present("clock", clock);
        if (appointment != null) {
            Check.id("appointment", appointment);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int v() {
        return VERSION;
    }

    /**
     * The wait that screen and paper announced, kept to be compared with what came true.
     *
     * @param low the shorter end, whole minutes
     * @param high the longer end, whole minutes
     * @param bound90 the minutes that nine of ten such waits do not exceed
     * @param snapshotVersion the {@link QueueSnapshot} it was read from
     */
    public record Announced(int low, int high, int bound90, long snapshotVersion) {

        /** Refuses a range that runs backwards. */
        public Announced {
            Check.between("low", low, 0, Wait.MAX_MINUTES);
            Check.between("high", high, low, Wait.MAX_MINUTES);
            Check.between("bound90", bound90, 0, Wait.MAX_MINUTES);
            Check.atLeast("snapshotVersion", snapshotVersion, 0);
        }
    }
}
