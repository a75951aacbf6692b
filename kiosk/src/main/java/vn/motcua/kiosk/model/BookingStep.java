package vn.motcua.kiosk.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.Bookings.Day;
import vn.motcua.kiosk.model.Bookings.Slot;

/** One page on the way to an appointment, or from an appointment to a number. */
public sealed interface BookingStep {
    /** Where Back leads; null: home. */
    default @Nullable BookingStep from() {
        return null;
    }

    /** Whether the citizen has what they came for. */
    default boolean ends() {
        return false;
    }

    /** Whether a code is heard that is held before the scanner now. */
    default boolean scans() {
        return false;
    }

    /** Book one, or is there one? */
    record Start() implements BookingStep {
        @Override
        public boolean scans() {
            return true;
        }
    }

    /**
     * The office is being asked.
     *
     * @param question tells this question from others
     * @param back where Back leads; an answer that comes later is not shown
     */
    record Asking(int question, BookingStep back) implements BookingStep {
        @Override
        public BookingStep from() {
            return back;
        }
    }

    /**
     * What the appointment is for.
     *
     * @param page from 0
     */
    record Services(int page) implements BookingStep {
        @Override
        public BookingStep from() {
            return page > 0 ? new Services(page - 1) : new Start();
        }
    }

    /**
     * At the office, or at the citizen's home?
     *
     * @param service what it is for
     * @param days the days that can be booked
     */
    record Where(Service service, List<Day> days) implements BookingStep {
        /** Copies the list. */
        public Where {
            days = List.copyOf(days);
        }

        @Override
        public BookingStep from() {
            return new Services(0);
        }
    }

    /**
     * On which day?
     *
     * @param service what it is for
     * @param atHome whether an officer is to come
     * @param days the days that can be booked, full ones among them
     * @param page from 0
     */
    record Days(Service service, boolean atHome, List<Day> days, int page) implements BookingStep {
        /** Copies the list. */
        public Days {
            days = List.copyOf(days);
        }

        @Override
        public BookingStep from() {
            return page > 0 ? new Days(service, atHome, days, page - 1) : new Services(0);
        }
    }

    /**
     * At which hour?
     *
     * @param days the page before
     * @param day the day chosen
     * @param slots those with a free place
     * @param page from 0
     */
    record Slots(Days days, LocalDate day, List<Slot> slots, int page) implements BookingStep {
        /** Copies the list. */
        public Slots {
            slots = List.copyOf(slots);
        }

        @Override
        public BookingStep from() {
            return page > 0 ? new Slots(days, day, slots, page - 1) : days;
        }
    }

    /**
     * A telephone number, if the citizen wants to be called; an officer who comes to a home needs one.
     *
     * @param slots the page before
     * @param slot the slot chosen
     * @param typed what was typed so far
     * @param wrong whether "continue" was touched with a number that is none
     */
    record Phone(Slots slots, Slot slot, String typed, boolean wrong) implements BookingStep {
        @Override
        public BookingStep from() {
            return slots;
        }

        /** Whether there is no going on without a number. */
        public boolean needed() {
            return slots.days().atHome();
        }

        /** Whether the number has enough digits. */
        public boolean whole() {
            return typed.length() >= Draft.LEAST_PHONE;
        }

        /** Everything but the number. */
        @Override
        public String toString() {
            return "Phone[" + typed.length() + " digits]";
        }
    }

    /**
     * Everything that was chosen, before it is booked.
     *
     * @param phone the page before, with the number
     * @param key names this attempt at the office; an attempt that was left is over, and "continue" makes another one
     */
    record Confirm(Phone phone, String key) implements BookingStep {
        @Override
        public BookingStep from() {
            return phone;
        }

        /** What the booking is for. */
        public Service service() {
            return phone.slots().days().service();
        }

        Bookings.Wish wish() {
            return new Bookings.Wish(
                    service().id(),
                    phone.slot().start(),
                    phone.needed(),
                    phone.typed().isEmpty() ? null : phone.typed(),
                    key);
        }
    }

    /**
     * It is booked: the code stays on the screen, its slip is coming.
     *
     * @param booking what the office holds
     * @param noSlip whether the slip did not come out
     */
    record Booked(Booking booking, boolean noSlip) implements BookingStep {
        @Override
        public boolean ends() {
            return true;
        }
    }

    /**
     * The code of a booking is scanned or typed.
     *
     * @param typed what was typed so far
     * @param group the group of characters that is open where not all fit on the glass; −1 for none
     * @param tooShort whether "continue" was touched too early
     */
    record Code(String typed, int group, boolean tooShort) implements BookingStep {
        @Override
        public BookingStep from() {
            return group >= 0 ? new Code(typed, -1, false) : new Start();
        }

        @Override
        public boolean scans() {
            return true;
        }

        /** Everything but the code. */
        @Override
        public String toString() {
            return "Code[" + typed.length() + " characters]";
        }
    }

    /**
     * A booking that was found: come, or give it up?
     *
     * @param booking as the office knows it
     */
    record Found(Booking booking) implements BookingStep {
        @Override
        public BookingStep from() {
            return new Start();
        }

        @Override
        public boolean scans() {
            return true;
        }
    }

    /**
     * Is it really to be given up?
     *
     * @param booking as the office knows it
     */
    record GiveUp(Booking booking) implements BookingStep {
        @Override
        public BookingStep from() {
            return new Found(booking);
        }
    }

    /**
     * It is given up.
     *
     * @param booking as the office knows it
     */
    record Cancelled(Booking booking) implements BookingStep {
        @Override
        public boolean ends() {
            return true;
        }
    }

    /**
     * The office cannot say what a code is for; the citizen can, and takes a number that names the code.
     *
     * @param code what was scanned or typed
     * @param page from 0
     */
    record Unchecked(String code, int page) implements BookingStep {
        @Override
        public BookingStep from() {
            return page > 0 ? new Unchecked(code, page - 1) : new Start();
        }

        @Override
        public boolean scans() {
            return true;
        }

        /** Everything but the code. */
        @Override
        public String toString() {
            return "Unchecked[page " + page + "]";
        }
    }

    /** Why there is no going on as the citizen wanted. */
    enum Reason {
        /** The office does not answer. */
        NOT_REACHABLE,
        /** Somebody else took the slot meanwhile. */
        SLOT_TAKEN,
        /** The slot began meanwhile. */
        SLOT_PASSED,
        /** The day's limit is reached. */
        DAY_FULL,
        /** The telephone that was given has as many bookings of that day as the rule allows. */
        PERSON_FULL,
        /** No day has a free place. */
        NO_DAYS,
        /** No booking has this code. */
        UNKNOWN_CODE,
        /** The booking was used, given up, or its day is over. */
        OVER,
        /** The office says no for another reason. */
        REFUSED
    }

    /**
     * There is no going on as wanted: why, and what to do instead.
     *
     * @param reason why
     * @param before where Back leads
     * @param again what "try again" does; absent when there is nothing to try
     */
    record Trouble(
            Reason reason, BookingStep before, @Nullable BookingStep again) implements BookingStep {
        @Override
        public BookingStep from() {
            return before;
        }

        @Override
        public boolean scans() {
            return true;
        }
    }
}
