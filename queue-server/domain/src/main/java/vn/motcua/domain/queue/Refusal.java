package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

/** Why a command changes nothing. Refusals are data, not faults. */
public sealed interface Refusal {
    /** No more of this kind are kept for one visit. */
    record LimitReached(int limit) implements Refusal {}

    /** Nobody waits whom this counter may call. */
    record QueueEmpty(CounterId counter) implements Refusal {}

    /** The counter is closed or paused. */
    record CounterClosed(CounterId counter) implements Refusal {}

    /** There is no such counter. */
    record UnknownCounter(CounterId counter) implements Refusal {}

    /** There is no such service, or this counter has not the skill. */
    record UnknownService(String service) implements Refusal {}

    /** There is no such open ticket. */
    record UnknownTicket(TicketId ticket) implements Refusal {}

    /** The counter has no ticket to act on. */
    record NoPresentTicket(CounterId counter) implements Refusal {}

    /** The ticket is in a state that does not allow this. */
    record WrongState(TicketId ticket, String state) implements Refusal {}

    /** The ticket stands at another counter. */
    record NotYourTicket(TicketId ticket, CounterId counter) implements Refusal {}

    /** The counter's present ticket is another than the caller believed. */
    record AlreadyMoved(CounterId counter, @Nullable TicketId present) implements Refusal {}

    /** It was called again a moment ago, or often enough. */
    record RecallLimit(int calls, Instant nextAllowed) implements Refusal {}

    /** Too late: the undo window or the tolerance for coming back is over. */
    record Expired(Instant since) implements Refusal {}

    /** The citizen has asked for more time as often as the office allows. */
    record NoMoreTime(int most) implements Refusal {}

    /** No number is left for this letter today. */
    record SeriesExhausted(char letter) implements Refusal {}

    /** No device of the office can have printed this number on this day. */
    record NumberNotGiven(TicketNumber number, LocalDate day) implements Refusal {}

    /**
     * The number is of a series that was left out after a restore: the office does not know who printed it, until its
     * kiosk has sent what the backup lacks.
     */
    record NumberBeforeRestore(TicketNumber number, LocalDate day) implements Refusal {}

    /** No booking has this code. */
    record UnknownAppointment() implements Refusal {}

    /** The code is another booking's: draw a new one. */
    record CodeTaken() implements Refusal {}

    /** The slot has begun, or its day is closed. */
    record SlotPassed(Instant slot) implements Refusal {}

    /** Every place of the slot is taken. */
    record SlotFull(Instant slot) implements Refusal {}

    /** Every place of the day is taken. */
    record DayFull(LocalDate day) implements Refusal {}

    /** The booking's person has checked in already, or it was cancelled or missed. */
    record AppointmentOver(AppointmentState state) implements Refusal {}

    /** An officer comes to the person: there is nothing to check in for. */
    record AppointmentAtHome() implements Refusal {}

    /** Checking in opens later. */
    record TooEarly(Instant opens) implements Refusal {}

    /** The office holds as many open tickets as it can. */
    record OfficeFull(int limit) implements Refusal {}
}
