package vn.motcua.office.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.AppointmentsPageView;
import vn.motcua.office.page.BookPageView;
import vn.motcua.office.page.BookingPageView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.problem.RequestBody;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/**
 * Booking without a session, on the citizen's own phone: {@code /book} and {@code /a/{code}}; and the officers' list
 * {@code /appointments}. No script is needed. A telephone goes into the store of personal data before anything is booked,
 * and out of it again when nothing is.
 */
public final class BookingRoutes implements HttpService {
    private static final int FORM_BYTES = 4_096;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{9,15}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    static final String CITIZEN = "citizen";

    private final CommandLoop loop;
    private final CommandGate gate;
    private final Supplier<OfficeDefinition> definition;
    private final BookingPhones phones;
    private final OfficePages pages;
    private final AppointmentDesk desk;
    private final Flood looking;
    private final BookingFloods floods = new BookingFloods(System::nanoTime);

    /**
     * Pages over this queue's book.
     *
     * @param loop decides
     * @param definition the rules and the hours
     * @param plan when counters mean to be open
     * @param phones keeps telephones
     * @param pages draws
     */
    public BookingRoutes(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            OfficePlan plan,
            BookingPhones phones,
            OfficePages pages) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.definition = definition;
        this.phones = phones;
        this.pages = pages;
        this.desk = new AppointmentDesk(definition, plan);
        this.looking = BookingFloods.looking(loop.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/book", this::choose)
                .post("/book", this::book)
                .get("/a/{code}", this::show)
                .post("/a/{code}/cancel", this::cancel)
                .get("/appointments", this::list);
    }

    private void choose(ServerRequest request, ServerResponse response) {
        looking.pass(request, response);
        Optional<AppointmentCode> typed =
                request.query().first("code").asOptional().flatMap(AppointmentCode::typed);
        if (typed.isPresent()) {
            redirect(response, "/a/" + typed.get().value());
            return;
        }
        Language language = Language.of(request);
        String refusal = request.query().contains("code") ? BookForm.told("unknown-appointment", language) : null;
        draw(
                request,
                response,
                new BookPages.Chosen(
                        request.query().first("service").asOptional(),
                        BookForm.day(request.query().first("day").orElse("")),
                        refusal,
                        LinkToken.fresh()));
    }

    private void draw(ServerRequest request, ServerResponse response, BookPages.Chosen chosen) {
        Visitor visitor = visitor(request);
        OfficeDefinition office = definition.get();
        AppointmentBodies.Taken taken = taken(request, response, chosen, office, visitor);
        if (taken != null) {
            BookPageView view =
                    BookPages.book(chosen, taken, office, desk.slots(visitor.now()), visitor.language(), visitor.now());
            if (view.services().isEmpty()) {
                throw new ProblemException(Problem.of(404, "not-found"));
            }
            send(request, response, pages.drawn().book(visitor, view));
        }
    }

    private AppointmentBodies.@Nullable Taken taken(
            ServerRequest request,
            ServerResponse response,
            BookPages.Chosen chosen,
            OfficeDefinition office,
            Visitor visitor) {
        return gate.read(
                request, response, state -> AppointmentBodies.Taken.of(chosen.known(office), state, visitor.now()));
    }

    private void book(ServerRequest request, ServerResponse response) {
        looking.pass(request, response);
        Map<String, String> form = RequestBody.form(request, FORM_BYTES);
        String key = form.getOrDefault("key", "");
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(Problem.of(400, "malformed-request"));
        }
        Reply reply;
        String next = LinkToken.fresh();
        try {
            reply = booked(request, form, key);
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            // What may have been booked all the same is found again under its key.
            next = problem.status() == 503 ? key : next;
            reply = new Reply(problem.status(), problem.json(Language.of(request)));
        }
        JsonNode body = BookForm.tree(reply);
        if (reply.status() == 201) {
            redirect(response, "/a/" + body.path("code").asText());
            return;
        }
        draw(
                request,
                response,
                new BookPages.Chosen(
                        Optional.ofNullable(form.get("service")),
                        BookForm.day(form.getOrDefault("day", "")),
                        body.path("title").asText() + ". " + body.path("detail").asText(),
                        next));
    }

    private Reply booked(ServerRequest request, Map<String, String> form, String key) {
        if (!floods.book(request.remotePeer().host())) {
            throw new ProblemException(Problem.of(429, "too-many-requests"));
        }
        String phone = form.getOrDefault("phone", "").replaceAll("[\\s.()-]", "");
        if (!phone.isEmpty() && !NUMBER.matcher(phone).matches()) {
            throw new ProblemException(Problem.of(422, "phone-wrong"));
        }
        String service = form.getOrDefault("service", "");
        Instant start = BookForm.instant(form.getOrDefault("start", ""));
        boolean atHome = form.containsKey("atHome");
        // A telephone goes with one slot: the same form may be sent again for another.
        String body = String.join("\n", service, start.toString(), Boolean.toString(atHome));
        PersonalRef contact = phone.isEmpty() ? null : phones.name(key + "\n" + body);
        AppointmentDesk.Order order = desk.order(
                new AppointmentDesk.Wish(service, start, atHome, "phone", contact),
                loop.clock().instant());
        if (contact != null) {
            phones.keep(contact, phone);
        }
        // The form's body holds the telephone, and a hash of that can be guessed: its name stands for it.
        IdempotencyKey scope =
                IdempotencyKey.of(CITIZEN, "/book", key, (body + "\n" + contact).getBytes(StandardCharsets.UTF_8));
        Request asked =
                new Request(order.command(), scope, desk.answer(order.wanted().code(), 201, Language.of(request)));
        try {
            return gate.outcome(() -> phones.submit(asked, order));
        } catch (ProblemException refused) {
            throw refused.problem().status() == 422 ? BookingPhones.used() : refused;
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        AppointmentCode code = code(request);
        Visitor visitor = visitor(request);
        Optional<BookingPageView> found = gate.read(
                request,
                response,
                state -> state.appointments()
                        .find(code)
                        .map(entry ->
                                BookPages.booking(entry, state, definition.get(), visitor.language(), visitor.now())));
        if (found != null) {
            BookingPageView view = found.orElseThrow(() -> missed(request));
            send(request, response, pages.drawn().booking(visitor, view));
        }
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        AppointmentCode code = code(request);
        Reply reply = gate.await(
                request,
                response,
                () -> loop.submit(new Request(
                        new Command.CancelAppointment(code, CITIZEN),
                        null,
                        desk.answer(code, 200, Language.of(request)))));
        if (reply != null) {
            if (reply.status() == 404) {
                throw missed(request);
            }
            // Whatever became of it, its page tells.
            redirect(response, "/a/" + code.value());
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        Visitor visitor = pages.visitor(request, loop.clock().instant());
        OfficeDefinition office = definition.get();
        LocalDate day = BookForm.day(request.query().first("list").orElse(""))
                .orElse(visitor.now().atZone(office.timeZone()).toLocalDate());
        BookPages.Chosen chosen = new BookPages.Chosen(
                request.query().first("service").asOptional(),
                BookForm.day(request.query().first("day").orElse("")),
                null,
                "");
        List<AppointmentsPageView.Line> lines = gate.read(
                request, response, state -> BookPages.lines(day, state, office, visitor.language(), visitor.now()));
        AppointmentBodies.Taken taken = lines == null ? null : taken(request, response, chosen, office, visitor);
        if (lines != null && taken != null) {
            BookPageView form =
                    BookPages.book(chosen, taken, office, desk.slots(visitor.now()), visitor.language(), visitor.now());
            send(request, response, pages.drawn().appointments(visitor, new AppointmentsPageView(day, lines, form)));
        }
    }

    /** Who tries codes out is stopped, also when one of them would be right. */
    private AppointmentCode code(ServerRequest request) {
        if (!floods.mayTry(request.remotePeer().host())) {
            throw new ProblemException(Problem.of(429, "too-many-requests"));
        }
        return AppointmentCode.typed(request.path().pathParameters().get("code"))
                .orElseThrow(() -> missed(request));
    }

    private ProblemException missed(ServerRequest request) {
        floods.miss(request.remotePeer().host());
        return AppointmentRoutes.unknown();
    }

    private Visitor visitor(ServerRequest request) {
        return Visitor.anonymous(OfficePages.person(request), loop.clock().instant());
    }

    private static void redirect(ServerResponse response, String to) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, to);
        response.send();
    }

    private static void send(ServerRequest request, ServerResponse response, String html) {
        PageRoutes.send(request, response, html);
    }
}
