package vn.motcua.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction.Target;

/** What has happened: append-only facts, from which every state and every figure can be rebuilt. */
public sealed interface Event {
    /** When, on the office's clock. */
    Instant at();

    /** An event of one ticket. */
    sealed interface OfTicket extends Event {
        /** The ticket. */
        TicketId ticket();
    }

    /** An event after which a ticket the office knows stands elsewhere, or is known otherwise. */
    sealed interface OfMove extends OfTicket {}

    /** An event of one booking; its code opens the booking, so no message and no log line carries it. */
    sealed interface OfAppointment extends Event {
        /** The booking. */
        AppointmentCode code();
    }

    /** A counter opened or resumed. */
    record CounterOpened(
            Instant at, CounterId counter, @Nullable OfficerId officer) implements Event {}

    /** A counter stopped calling for a while. */
    record CounterPaused(
            Instant at,
            CounterId counter,
            String reason,
            @Nullable Instant until) implements Event {}

    /** A counter closed. */
    record CounterClosed(Instant at, CounterId counter) implements Event {}

    /** A series was leased, once and for all, to one device in one epoch. */
    record SeriesLeased(
            Instant at, LocalDate day, char letter, int series, DeviceId device, String epoch, boolean spare)
            implements Event {}

    /**
     * Nobody gets this letter's series up to {@code upTo} on that day any more: the log was restored from a backup and
     * does not know who holds them.
     */
    record SeriesBurned(Instant at, LocalDate day, char letter, int upTo) implements Event {}

    /** A device began yet another database on one day: it gets no series under this epoch, an administrator must look. */
    record LeasesWithheld(Instant at, DeviceId device, String epoch) implements Event {}

    /** A ticket exists; {@code announced} is what its person was told of the wait, absent when nothing. */
    record TicketIssued(
            Instant at,
            TicketId ticket,
            TicketNumber number,
            LocalDate seriesDay,
            ServiceId service,
            QueueClass queueClass,
            Instant arrival,
            Duration arrivalError,
            @Nullable Instant slot,
            DeviceId device,
            String linkToken,
            @Nullable Announcement announced)
            implements OfTicket {
        /** A ticket whose person was told of no wait. */
        public TicketIssued(
                Instant at,
                TicketId ticket,
                TicketNumber number,
                LocalDate seriesDay,
                ServiceId service,
                QueueClass queueClass,
                Instant arrival,
                Duration arrivalError,
                @Nullable Instant slot,
                DeviceId device,
                String linkToken) {
            this(
                    at,
                    ticket,
                    number,
                    seriesDay,
                    service,
                    queueClass,
                    arrival,
                    arrivalError,
                    slot,
                    device,
                    linkToken,
                    null);
        }
    }

    /** A printed number was read off the paper before its kiosk's word came; it waits from now on. */
    record NumberAdmitted(
            Instant at,
            TicketId ticket,
            TicketNumber number,
            LocalDate seriesDay,
            ServiceId service,
            DeviceId device,
            String linkToken)
            implements OfTicket {}

    /**
     * The kiosk's word about an admitted number has come: the same visit, now with the kiosk's link token, class and
     * arrival.
     *
     * @param issued the ticket as the kiosk names it
     * @param slot the booked time, when the number was taken for a booking
     */
    record NumberConfirmed(
            Instant at,
            TicketId ticket,
            TicketId issued,
            TicketNumber number,
            LocalDate seriesDay,
            QueueClass queueClass,
            Instant arrival,
            Duration arrivalError,
            DeviceId device,
            String linkToken,
            @Nullable Instant slot)
            implements OfTicket {}

    /**
     * Two tickets claim one number, or one ticket two numbers: both are here, an administrator must look.
     *
     * @param ticket the later one
     * @param other the earlier one
     * @param device who sent the later one
     */
    record NumberDisputed(
            Instant at, TicketId ticket, TicketId other, TicketNumber number, LocalDate seriesDay, DeviceId device)
            implements Event {}

    /** A counter called it. */
    record TicketCalled(
            Instant at,
            TicketId ticket,
            CounterId counter,
            @Nullable OfficerId officer,
            Explanation explanation) implements OfMove {}

    /** A counter called it again. */
    record TicketRecalled(Instant at, TicketId ticket, CounterId counter) implements OfMove {}

    /** Service began. */
    record ServiceStarted(Instant at, TicketId ticket, CounterId counter) implements OfMove {}

    /**
     * The transaction was served; {@code startAssumed} when nobody pressed start and the call is taken for it,
     * {@code timeUncertain} when the close of the day ended it.
     */
    record TransactionCompleted(
            Instant at, TicketId ticket, CounterId counter, boolean startAssumed, boolean timeUncertain)
            implements OfMove {}

    /** Called and not there. */
    record TicketMissed(Instant at, TicketId ticket, CounterId counter) implements OfMove {}

    /** Set aside; by a counter, or by the office when it arrived late. */
    record TicketParked(
            Instant at,
            TicketId ticket,
            @Nullable CounterId counter,
            String reason,
            @Nullable Instant until) implements OfMove {}

    /** Back in the queue at its rank: after parking, a miss, or a counter that closed. */
    record TicketReturned(Instant at, TicketId ticket) implements OfMove {}

    /** Handed on. */
    record TicketTransferred(
            Instant at,
            TicketId ticket,
            CounterId counter,
            ServiceId service,
            @Nullable Target target,
            @Nullable Target returnTo)
            implements OfMove {}

    /** Another service was asked for. */
    record ServiceAdded(Instant at, TicketId ticket, ServiceId service) implements OfMove {}

    /** The visit went on at the counter where the person stands: the next transaction began without a call. */
    record ServiceContinued(
            Instant at,
            TicketId ticket,
            CounterId counter,
            @Nullable OfficerId officer) implements OfMove {}

    /**
     * A dossier was taken in, or its record corrected; the later one of a code counts.
     *
     * @param startedAt when its handling began: the start of service; {@code at} is its end
     */
    record DossierRecorded(
            Instant at,
            TicketId ticket,
            CounterId counter,
            @Nullable OfficerId officer,
            Instant startedAt,
            Dossier dossier)
            implements OfTicket {}

    /** An officer said that the times of the present transaction are wrong. */
    record TimesFlagged(Instant at, TicketId ticket, CounterId counter) implements OfMove {}

    /**
     * An officer wrote a note on a ticket; it replaces the one before.
     *
     * @param note where the text is kept
     */
    record NoteWritten(
            Instant at,
            TicketId ticket,
            CounterId counter,
            @Nullable OfficerId officer,
            PersonalRef note) implements OfTicket {}

    /** Something personal was erased, on demand or because its time was over: nothing leads from its name any more. */
    record PersonalDataErased(Instant at, PersonalRef personalRef) implements Event {}

    /** Somebody took a place in a slot. */
    record AppointmentBooked(Instant at, Appointment appointment) implements OfAppointment {
        @Override
        public AppointmentCode code() {
            return appointment.code();
        }
    }

    /**
     * The person who booked has come and holds a ticket.
     *
     * @param late whether the booking counts no more, so that the ticket is an ordinary one
     */
    record AppointmentCheckedIn(Instant at, AppointmentCode code, TicketId ticket, boolean late)
            implements OfAppointment {}

    /**
     * A booking was given up.
     *
     * @param by {@code citizen} or {@code office}
     */
    record AppointmentCancelled(Instant at, AppointmentCode code, String by) implements OfAppointment {}

    /** The day of a booking is over and nobody came. */
    record AppointmentMissed(Instant at, AppointmentCode code) implements OfAppointment {}

    /** Given up. */
    record TicketCancelled(Instant at, TicketId ticket, String reason) implements OfMove {}

    /**
     * The counter's last action does not count: the ticket is again what it was before it, at the counter when that is
     * free, else parked there.
     */
    record ActionUndone(Instant at, TicketId ticket, CounterId counter, boolean parked) implements OfMove {}

    /** The plan of openings of one day was set; the later one of a day counts, from its time on. */
    record DayPlanned(Instant at, LocalDate day, DayPlan plan) implements Event {}

    /**
     * Every ticket of the day has ended.
     *
     * @param callSequence sequence of the latest call by then, so that it goes on growing when the log is read from
     *     here; 0 in logs written before it was kept
     */
    record DayClosed(Instant at, LocalDate day, long callSequence) implements Event {}
}
