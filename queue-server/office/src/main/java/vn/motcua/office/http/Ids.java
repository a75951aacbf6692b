package vn.motcua.office.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/** Reads ids from paths and bodies. An id without the form of one cannot exist: the refusal is that of an unknown one. */
final class Ids {
    /** The JDK takes {@code 1-1-1-1-1} for a UUID as well; two texts for one id would be two idempotency scopes. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    static CounterId counterOfPath(ServerRequest request) {
        String text = request.path().pathParameters().get("counter");
        return formed(text, CounterId::new, 404, "counter");
    }

    static CounterId counter(String text) {
        return formed(text, CounterId::new, 422, "counter");
    }

    static ServiceId service(String text) {
        return formed(text, ServiceId::new, 422, "service");
    }

    static TicketId ticketOfPath(ServerRequest request) {
        String text = request.path().pathParameters().get("ticket");
        if (!UUID.matcher(text).matches()) {
            throw new ProblemException(Problem.of(404, "unknown-ticket").with("ticket", shown(text)));
        }
        return TicketId.of(text);
    }

    static TicketId ticket(String field, String text) {
        if (!UUID.matcher(text).matches()) {
            throw Body.wrong(field, "UUID");
        }
        return TicketId.of(text);
    }

    static TicketNumber number(String field, String text) {
        try {
            return TicketNumber.parse(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notInForm) {
            throw Body.wrong(field, "a printed number such as A012");
        }
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notInForm) {
            throw Body.wrong(field, "a day such as 2026-11-23");
        }
    }

    static OfficerId officer(String field, String text) {
        try {
            return new OfficerId(text);
        } catch (IllegalArgumentException notInForm) {
            throw Body.wrong(field, "officer id");
        }
    }

    private static <T> T formed(String text, Function<String, T> id, int status, String what) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException notInForm) {
            throw new ProblemException(Problem.of(status, "unknown-" + what).with(what, shown(text)));
        }
    }

    private static String shown(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
