package vn.motcua.hardware.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets for tests, each the sample with something changed. */
public final class Papers {
    private Papers() {}

    public static TicketPaper sample() {
        return SampleTicket.vietnamese();
    }

    public static TicketPaper numbered(String number) {
        return with(number, sample().serviceName(), false, sample().link());
    }

    static TicketPaper linked(@Nullable String link) {
        return with("A012", sample().serviceName(), false, link);
    }

    static TicketPaper forService(String serviceName) {
        return with("A012", serviceName, false, sample().link());
    }

    static TicketPaper withPriority() {
        return with("A012", sample().serviceName(), true, sample().link());
    }

    static TicketPaper inEnglish() {
        var p = sample();
        return new TicketPaper(
                p.brand(),
                PaperLanguage.ENGLISH,
                p.number(),
                p.serviceName(),
                p.serviceNameEnglish(),
                false,
                p.issuedAt(),
                1,
                p.waitRange(),
                "Zone A · Counters 1, 2",
                List.of("Birth notification"),
                p.link(),
                false);
    }

    /** An offline kiosk's ticket: it knows neither the queue nor where to sit. */
    static TicketPaper bare() {
        var p = sample();
        return new TicketPaper(
                new PaperBrand("", "Phường Bình An", null, null),
                p.language(),
                p.number(),
                p.serviceName(),
                p.serviceNameEnglish(),
                false,
                p.issuedAt(),
                null,
                null,
                null,
                List.of(),
                null,
                false);
    }

    static TicketPaper waiting(WaitRange wait) {
        var p = sample();
        return new TicketPaper(
                p.brand(),
                p.language(),
                p.number(),
                p.serviceName(),
                p.serviceNameEnglish(),
                false,
                p.issuedAt(),
                p.peopleAhead(),
                wait,
                p.seat(),
                p.papers(),
                p.link(),
                false);
    }

    private static TicketPaper with(String number, String service, boolean priority, @Nullable String link) {
        var p = sample();
        return new TicketPaper(
                p.brand(),
                p.language(),
                number,
                service,
                p.serviceNameEnglish(),
                priority,
                p.issuedAt(),
                p.peopleAhead(),
                p.waitRange(),
                p.seat(),
                p.papers(),
                link,
                false);
    }
}
