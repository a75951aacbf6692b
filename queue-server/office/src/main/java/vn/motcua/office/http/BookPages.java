package vn.motcua.office.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.AppointmentBook.Entry;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.AppointmentSlots;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.http.AppointmentBodies.AppointmentBody;
import vn.motcua.office.http.AppointmentBodies.SlotBody;
import vn.motcua.office.page.AppointmentsPageView;
import vn.motcua.office.page.BookPageView;
import vn.motcua.office.page.BookingPageView;
import vn.motcua.office.page.Language;

/** Makes the views of the pages of bookings, lines and bookings on the loop's thread, what can be booked beside it. */
final class BookPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private BookPages() {}

    /**
     * What somebody has chosen so far.
     *
     * @param refusal why the last attempt failed
     * @param key names the next attempt
     */
    record Chosen(
            Optional<String> service,
            Optional<LocalDate> day,
            @Nullable String refusal,
            String key) {
        Optional<ServiceId> known(OfficeDefinition office) {
            return service.filter(id -> office.service(id).isPresent()).map(ServiceId::new);
        }
    }

    static BookPageView book(
            Chosen chosen,
            AppointmentBodies.Taken taken,
            OfficeDefinition office,
            AppointmentSlots bookable,
            Language language,
            Instant now) {
        LocalDate today = bookable.dayOf(now);
        List<BookPageView.Choice> services = bookable.services(today).stream()
                .flatMap(id -> office.service(id).stream())
                .map(service -> new BookPageView.Choice(service.id(), OfficePages.in(language, service.name())))
                .toList();
        String service = chosen.service()
                .filter(id -> services.stream().anyMatch(choice -> choice.id().equals(id)))
                .orElse(null);
        LocalDate day = service == null ? null : chosen.day().orElse(null);
        List<BookPageView.Day> days = service == null
                ? List.of()
                : AppointmentBodies.days(service, taken, bookable, now).days().stream()
                        .map(one -> new BookPageView.Day(
                                one.day(), one.day().getDayOfWeek().getValue(), one.free()))
                        .toList();
        AppointmentBodies.SlotsBody slots = service == null || day == null
                ? new AppointmentBodies.SlotsBody("", false, today, List.of())
                : AppointmentBodies.slots(service, day, taken, bookable, now);
        return new BookPageView(
                services,
                service,
                days,
                slots.slots().isEmpty() ? null : day,
                slots.slots().stream()
                        .filter(slot -> slot.start().isAfter(now))
                        .map(slot -> slot(slot, office))
                        .toList(),
                slots.atHome(),
                chosen.refusal(),
                chosen.key(),
                office.brand().hotline().orElse(null));
    }

    private static BookPageView.Slot slot(SlotBody slot, OfficeDefinition office) {
        LocalTime time = slot.start().atZone(office.timeZone()).toLocalTime();
        return new BookPageView.Slot(
                slot.start().toString(), TIME.format(time), time.isBefore(LocalTime.NOON), slot.free());
    }

    static BookingPageView booking(
            Entry entry, QueueState state, OfficeDefinition office, Language language, Instant now) {
        AppointmentBody body = AppointmentBodies.body(entry, state, office, now, false);
        ZonedDateTime start = body.start().atZone(office.timeZone());
        return new BookingPageView(
                body.code(),
                body.shown(),
                OfficePages.in(language, body.serviceName()),
                start.toLocalDate(),
                start.getDayOfWeek().getValue(),
                body.start(),
                body.end(),
                body.checkInFrom(),
                body.checkInUntil(),
                body.state(),
                body.atHome());
    }

    static List<AppointmentsPageView.Line> lines(
            LocalDate day, QueueState state, OfficeDefinition office, Language language, Instant now) {
        return state
                .appointments()
                .between(state.rules().endOf(day.minusDays(1)), state.rules().endOf(day))
                .stream()
                .map(entry -> AppointmentBodies.body(entry, state, office, now, true))
                .map(body -> new AppointmentsPageView.Line(
                        body.code(),
                        body.shown(),
                        OfficePages.in(language, body.serviceName()),
                        body.start(),
                        body.state(),
                        body.checkIn(),
                        body.channel(),
                        body.atHome(),
                        body.number(),
                        body.personalRef()))
                .toList();
    }
}
