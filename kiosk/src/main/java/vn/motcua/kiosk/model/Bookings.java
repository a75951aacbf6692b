package vn.motcua.kiosk.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/**
 * The office's book of appointments. Every method returns at once; {@code done} gets the answer exactly once, on the thread
 * the model lives on, within seconds.
 */
public interface Bookings {
    /** A book that nobody can be asked about. */
    Bookings NOT_REACHABLE = new Bookings() {};

    /** A day that can be booked, and its free places. */
    record Day(LocalDate day, int free) {}

    /**
     * The days of a service.
     *
     * @param atHome whether an officer also comes to a person's home for it
     * @param days in order
     */
    record Days(boolean atHome, List<Day> days) {
        /** Copies the list. */
        public Days {
            days = List.copyOf(days);
        }
    }

    /** A slot and its free places. */
    record Slot(Instant start, Instant end, int free) {}

    /**
     * What somebody wants to book.
     *
     * @param atHome whether an officer is to come to the person's home
     * @param phone a telephone number, absent when none was given; it goes to the store of personal data only
     * @param key names this attempt: asked twice it is one booking
     */
    record Wish(
            String service,
            Instant start,
            boolean atHome,
            @Nullable String phone,
            String key) {
        /** Everything but the telephone. */
        @Override
        public String toString() {
            return "Wish[" + service + " at " + start + "]";
        }
    }

    /** What has become of a booking. */
    enum State {
        /** Its person has not come yet. */
        BOOKED,
        /** Its person holds a ticket. */
        CHECKED_IN,
        /** Given up. */
        CANCELLED,
        /** Its day is over. */
        MISSED
    }

    /** What checking in would do now. */
    enum CheckIn {
        /** A ticket with the slot. */
        OPEN,
        /** Nothing yet. */
        EARLY,
        /** An ordinary ticket: the slot is over. */
        LATE,
        /** Nothing: the booking is over, or an officer comes to the person's home. */
        CLOSED
    }

    /**
     * A booking as the office knows it.
     *
     * @param code what its person holds; whoever has it may see, cancel and check in
     * @param shown the code in two groups
     * @param start when the slot begins
     * @param end when the slot ends
     * @param opens when checking in opens
     * @param counts until when the booking counts; later its person takes an ordinary turn
     * @param atHome whether an officer comes to the person's home
     * @param number the number of its ticket, absent before
     */
    record Booking(
            String code,
            String shown,
            String service,
            Text serviceName,
            Instant start,
            Instant end,
            Instant opens,
            Instant counts,
            State state,
            CheckIn checkIn,
            boolean atHome,
            @Nullable String number) {
        /** Everything but the code, which is a secret of its holder. */
        @Override
        public String toString() {
            return "Booking[" + service + " at " + start + ", " + state + "]";
        }
    }

    /** Which days of a service can be booked. */
    default void days(String service, Consumer<Answer<Days>> done) {
        done.accept(new Answer.NotReachable<>());
    }

    /** The slots of a service on a day, in order. */
    default void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
        done.accept(new Answer.NotReachable<>());
    }

    /**
     * Books a slot: refused with {@code slot-full}, {@code day-full}, {@code person-day-full}, {@code slot-passed},
     * {@code no-such-slot}, …
     */
    default void book(Wish wish, Consumer<Answer<Booking>> done) {
        done.accept(new Answer.NotReachable<>());
    }

    /** The booking with this code; refused with {@code unknown-appointment}. */
    default void find(String code, Consumer<Answer<Booking>> done) {
        done.accept(new Answer.NotReachable<>());
    }

    /** Gives a booking up; asking twice is asking once. Refused with {@code appointment-over} when it was used. */
    default void cancel(String code, Consumer<Answer<Booking>> done) {
        done.accept(new Answer.NotReachable<>());
    }
}
