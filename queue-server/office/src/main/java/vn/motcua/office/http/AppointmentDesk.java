package vn.motcua.office.http;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.AppointmentRule;
import vn.motcua.office.definition.AppointmentSlots;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/** Turns what somebody asks for into a booking by the office's rule of that day, and tells what became of it. */
final class AppointmentDesk {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<OfficeDefinition> definition;
    private final OfficePlan plan;

    AppointmentDesk(Supplier<OfficeDefinition> definition, OfficePlan plan) {
        this.definition = definition;
        this.plan = plan;
    }

    /** What can be booked as the office and its plan are now. */
    AppointmentSlots slots(Instant now) {
        return definition.get().appointmentSlots(plan.ahead(now));
    }

    /**
     * What somebody asks for.
     *
     * @param channel {@code phone}, {@code kiosk} or {@code desk}
     */
    record Wish(
            String service,
            Instant start,
            boolean atHome,
            String channel,
            @Nullable PersonalRef contact) {}

    private static AppointmentCode fresh() {
        StringBuilder code = new StringBuilder(AppointmentCode.LENGTH);
        for (int at = 0; at < AppointmentCode.LENGTH; at++) {
            code.append(AppointmentCode.ALPHABET.charAt(RANDOM.nextInt(AppointmentCode.ALPHABET.length())));
        }
        return new AppointmentCode(code.toString());
    }

    /**
     * What the queue is asked for.
     *
     * @param perPerson how many bookings of that day one telephone may have
     */
    record Order(Command.BookAppointment command, int perPerson) {
        Appointment wanted() {
            return command.appointment();
        }
    }

    /** @throws ProblemException 422 when the office has no such slot */
    Order order(Wish wish, Instant now) {
        OfficeDefinition office = definition.get();
        ServiceId service = Ids.service(wish.service());
        LocalDate day = wish.start().atZone(office.timeZone()).toLocalDate();
        AppointmentSlots slots = slots(now);
        if (!slots.bookable(day, slots.dayOf(now))
                || !slots.slots(service.value(), day).contains(wish.start())) {
            throw new ProblemException(
                    Problem.of(422, "no-such-slot").with("start", wish.start().toString()));
        }
        AppointmentRule rule = slots.ruleOn(day).orElseThrow();
        if (wish.atHome() && !rule.atHome().contains(service.value())) {
            throw new ProblemException(Problem.of(422, "not-at-home").with("service", service.value()));
        }
        if (wish.atHome() && wish.contact() == null) {
            throw new ProblemException(Problem.of(422, "phone-needed"));
        }
        Appointment booking = new Appointment(
                fresh(),
                service,
                wish.start(),
                rule.length(),
                rule.early(),
                rule.late(),
                wish.atHome(),
                wish.channel(),
                wish.contact());
        int perChannel = wish.channel().equals("phone") ? rule.perDayByPhone() : Integer.MAX_VALUE;
        return new Order(
                new Command.BookAppointment(booking, rule.perSlot(), rule.perDay(), perChannel),
                rule.perPersonPerDay());
    }

    /** The booking as its own command left it. */
    Request.Answer answer(AppointmentCode code, int status, Language language) {
        return (state, decision, now) -> switch (decision) {
            case Decision.Refused(var refusal) -> Refusals.reply(refusal, Refusals.Named.NOTHING, language);
            case Decision.Accepted(var events) -> {
                Entry entry = state.appointments()
                        .find(code)
                        .orElseThrow(() -> new IllegalStateException("the book lost a booking"));
                yield new Reply(status, Json.text(AppointmentBodies.body(entry, state, definition.get(), now, false)));
            }
        };
    }
}
