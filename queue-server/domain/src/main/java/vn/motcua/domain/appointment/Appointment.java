package vn.motcua.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.ServiceId;

/**
 * A place in a slot for one person and one service. It says nothing of who that is: a telephone, when one was given, is
 * kept apart and named by {@code contact}.
 *
 * @param code what the person holds
 * @param service what it is for
 * @param slot when the slot begins
 * @param length how long the slot lasts
 * @param early how long before the slot its person may check in
 * @param late how long after the beginning of the slot the booking still counts
 * @param atHome whether an officer is asked to come to the person's home
 * @param channel where it was made: {@code phone}, {@code kiosk} or {@code desk}
 * @param contact where the telephone is kept, absent when none was given
 */
public record Appointment(
        AppointmentCode code,
        ServiceId service,
        Instant slot,
        Duration length,
        Duration early,
        Duration late,
        boolean atHome,
        String channel,
        @Nullable PersonalRef contact) {
    /** Refuses times that run backwards. */
    public Appointment {
        if (length.isNegative() || length.isZero() || early.isNegative() || late.isNegative()) {
            throw new IllegalArgumentException("the times of a booking must not be negative");
        }
    }

    /** The first moment at which its person may check in. */
    public Instant opens() {
        return slot.minus(early);
    }

    /** Whether it is too late for the booking to count; its person takes an ordinary turn. */
    public boolean over(Instant now) {
        return now.isAfter(slot.plus(late));
    }

    /** The same without its telephone. */
    public Appointment withoutContact() {
        return new Appointment(code, service, slot, length, early, late, atHome, channel, null);
    }
}
