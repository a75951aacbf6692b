package vn.motcua.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.plan.DayPlan;
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

/** What somebody wants to happen. {@link QueueRules} answers with events or a {@link Refusal}. */
public sealed interface Command {
    /** A command given at a counter. */
    sealed interface AtCounter extends Command {
        /** The counter. */
        CounterId counter();
    }

    /** Opens a counter, or resumes after a pause; an officer sits down. */
    record OpenCounter(CounterId counter, @Nullable OfficerId officer) implements AtCounter {}

    /** Stops calling for a while; the present ticket stays. */
    record PauseCounter(
            CounterId counter, String reason, @Nullable Instant until) implements AtCounter {}

    /** Closes a counter: a service in progress is completed, a called ticket goes back to its rank. */
    record CloseCounter(CounterId counter) implements AtCounter {}

    /**
     * Ends the present ticket and calls the next one.
     *
     * @param services only these, absent for all the counter is skilled in
     * @param expectedTicket what the caller believes to be the counter's present ticket, absent when not checked
     */
    record CallNext(
            CounterId counter,
            @Nullable Set<ServiceId> services,
            @Nullable TicketId expectedTicket) implements AtCounter {}

    /** Ends the present ticket and calls one particular ticket. */
    record CallTicket(CounterId counter, TicketId ticket, String reason) implements AtCounter {}

    /** Calls the present ticket again. */
    record Recall(CounterId counter) implements AtCounter {}

    /** The person is there. */
    record Start(CounterId counter) implements AtCounter {}

    /** The service is done. */
    record Complete(CounterId counter) implements AtCounter {}

    /** The person did not come. */
    record MarkNoShow(CounterId counter) implements AtCounter {}

    /** Sets the present ticket aside. */
    record Park(CounterId counter, String reason, @Nullable Instant until) implements AtCounter {}

    /** Hands the present ticket on: to a service, or to a counter or officer for the same service. */
    record Transfer(
            CounterId counter,
            @Nullable ServiceId service,
            @Nullable Target target,
            boolean returnToMe) implements AtCounter {}

    /** The present person asks for another service, after this one. */
    record AlsoAsk(CounterId counter, ServiceId service) implements AtCounter {}

    /**
     * The present person's next service begins here and now: the present transaction is served, the next pending one
     * starts without another call.
     */
    record ContinueVisit(CounterId counter) implements AtCounter {}

    /** The present person hands in a dossier; a dossier with the same code is corrected. */
    record RecordDossier(CounterId counter, Dossier dossier) implements AtCounter {}

    /**
     * The officer notes something on the present ticket, in place of the note before.
     *
     * @param note where the text is kept
     */
    record WriteNote(CounterId counter, PersonalRef note) implements AtCounter {}

    /** The present ticket's times are wrong: somebody forgot to press, so reports must not count them as exact. */
    record FlagTimes(CounterId counter) implements AtCounter {}

    /** Gives the present ticket up. */
    record CancelPresent(CounterId counter, String reason) implements AtCounter {}

    /** Takes the counter's last action back, within the undo window. */
    record Undo(CounterId counter) implements AtCounter {}

    /** Brings a missed or parked ticket back to the queue at its rank. */
    record BringBack(TicketId ticket) implements Command {}

    /**
     * The citizen needs a while: out of the queue for {@code time}, then back at the same rank.
     *
     * @param most how often that is allowed in one transaction
     */
    record AskForTime(TicketId ticket, Duration time, int most) implements Command {}

    /** The citizen gives the own ticket up: it waits, is set aside or was called. */
    record GiveUp(TicketId ticket) implements Command {}

    /** Gives a waiting ticket up. */
    record CancelTicket(TicketId ticket, String reason) implements Command {}

    /**
     * The office itself issues a ticket from its own series.
     *
     * @param slot booked time, absent for walk-ins
     * @param announced what the person is told of the wait, absent when nothing
     */
    record IssueTicket(
            TicketId ticket,
            String linkToken,
            ServiceId service,
            QueueClass queueClass,
            @Nullable Instant slot,
            @Nullable Announcement announced)
            implements Command {
        /** Without a word on the wait. */
        public IssueTicket(
                TicketId ticket, String linkToken, ServiceId service, QueueClass queueClass, @Nullable Instant slot) {
            this(ticket, linkToken, service, queueClass, slot, null);
        }
    }

    /**
     * A ticket that a device has already given to a citizen: it is never refused for its content.
     *
     * @param arrival issue time rebuilt from the device's clock
     * @param arrivalError how far {@code arrival} may be off
     * @param late true when it comes from a backlog
     * @param reused true when a ticket of this name, with another number, is known to have ended
     * @param announced what the person was told of the wait, absent when nothing
     * @param appointment the booking its person checked in with, absent for others
     */
    record AdmitTicket(
            TicketId ticket,
            TicketNumber number,
            LocalDate seriesDay,
            ServiceId service,
            QueueClass queueClass,
            Instant arrival,
            Duration arrivalError,
            DeviceId device,
            String linkToken,
            boolean late,
            boolean reused,
            @Nullable Announcement announced,
            @Nullable AppointmentCode appointment)
            implements Command {
        /** A ticket under a name that nobody had before, as far as is known. */
        public AdmitTicket(
                TicketId ticket,
                TicketNumber number,
                LocalDate seriesDay,
                ServiceId service,
                QueueClass queueClass,
                Instant arrival,
                Duration arrivalError,
                DeviceId device,
                String linkToken,
                boolean late) {
            this(
                    ticket,
                    number,
                    seriesDay,
                    service,
                    queueClass,
                    arrival,
                    arrivalError,
                    device,
                    linkToken,
                    late,
                    false,
                    null,
                    null);
        }

        /** The same with what the person was told of the wait. */
        public AdmitTicket announcing(@Nullable Announcement told) {
            return with(reused, told, appointment);
        }

        /** The same of a person who has booked. */
        public AdmitTicket checkingIn(@Nullable AppointmentCode code) {
            return with(reused, announced, code);
        }

        /** The same under a name that an ended ticket with another number had. */
        public AdmitTicket reusingAName() {
            return with(true, announced, appointment);
        }

        private AdmitTicket with(boolean reusing, @Nullable Announcement told, @Nullable AppointmentCode code) {
            return new AdmitTicket(
                    ticket,
                    number,
                    seriesDay,
                    service,
                    queueClass,
                    arrival,
                    arrivalError,
                    device,
                    linkToken,
                    late,
                    reusing,
                    told,
                    code);
        }
    }

    /**
     * A person stands there with a printed number that the office does not know yet: its kiosk is cut off. Once known,
     * nothing happens.
     *
     * @param ticket the identity it gets here
     * @param linkToken a secret of its own until the kiosk's comes
     * @param number as printed
     * @param seriesDay the day of its series, absent for today
     */
    record AdmitPrintedNumber(
            TicketId ticket,
            String linkToken,
            TicketNumber number,
            @Nullable LocalDate seriesDay,
            ServiceId service) implements Command {}

    /**
     * The kiosk's word about a number that was admitted at a counter and whose day has been closed since.
     *
     * @param ended the visit
     * @param word what the kiosk says
     */
    record ConfirmEnded(TicketId ended, AdmitTicket word) implements Command {}

    /** A device has begun a new epoch (its database is new): it needs leases. */
    record EquipDevice(DeviceId device, String epoch) implements Command {}

    /**
     * The log was restored from a backup: what was leased after it is not known and must not be leased again.
     *
     * @param first first series day concerned
     * @param last last series day concerned
     * @param margin how many series after the last known one may have been leased for a letter and a day
     */
    record BurnSeries(LocalDate first, LocalDate last, int margin) implements Command {}

    /**
     * Takes a place in a slot.
     *
     * @param perSlot places of the service in this slot
     * @param perDay places of the service on this day
     * @param perChannel places on this day that may be taken through the booking's channel
     */
    record BookAppointment(Appointment appointment, int perSlot, int perDay, int perChannel) implements Command {}

    /**
     * Gives a booking up.
     *
     * @param by {@code citizen} or {@code office}
     */
    record CancelAppointment(AppointmentCode code, String by) implements Command {}

    /** The person who booked is there and gets a number from the office's own series. */
    record CheckIn(AppointmentCode code, TicketId ticket, String linkToken) implements Command {}

    /** Personal data is erased, on demand or because its time is over. */
    record ErasePersonalData(Set<PersonalRef> refs) implements Command {
        /** Copies the names. */
        public ErasePersonalData {
            refs = Set.copyOf(refs);
        }
    }

    /** The plan of openings is set for some days, all of them or none. */
    record PlanDays(Map<LocalDate, DayPlan> days) implements Command {}

    /** Time has passed a deadline. */
    record TimePassed() implements Command {}

    /** Ends the day: every open ticket ends. */
    record CloseDay() implements Command {}
}
