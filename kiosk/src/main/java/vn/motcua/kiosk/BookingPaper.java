package vn.motcua.kiosk;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.motcua.hardware.ticket.AppointmentPaper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.kiosk.model.Bookings.Booking;
import vn.motcua.kiosk.model.Language;
import vn.motcua.protocol.DeviceConfig;

/** The slip of a booking: the office's names, when and what for, the code; no word about the citizen. */
final class BookingPaper {
    private BookingPaper() {}

    static AppointmentPaper of(Booking booking, DeviceConfig config, Language language) {
        DeviceConfig.Brand brand = config.brand();
        String link = Translation.offer(config).linkOf(booking.code());
        return new AppointmentPaper(
                new PaperBrand(language.of(brand.line()), language.of(brand.name()), null, brand.hotline()),
                language != Language.ENGLISH ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
                booking.shown(),
                booking.serviceName().vi(),
                booking.serviceName().en(),
                local(booking.start(), config),
                local(booking.end(), config).toLocalTime(),
                booking.atHome() ? null : local(booking.opens(), config).toLocalTime(),
                booking.atHome() ? null : local(booking.counts(), config).toLocalTime(),
                link.length() > TicketPaper.MAX_LINK ? booking.code() : link);
    }

    private static LocalDateTime local(Instant instant, DeviceConfig config) {
        return LocalDateTime.ofInstant(instant, config.office().timeZone());
    }
}
