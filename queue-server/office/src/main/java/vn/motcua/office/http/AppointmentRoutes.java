package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.access.DevicePrincipal;
import vn.motcua.office.access.Principal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.http.AppointmentBodies.AppointmentBody;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.IdempotencyKey;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.Uuid7;

/** Booking, looking a booking up, cancelling and checking in, for staff and devices: {@code /api/v1/appointments}. */
public final class AppointmentRoutes implements HttpService {
    /** The purpose under which a booking's telephone is kept. */
    static final String PHONE = "booking-phone";

    private final CommandLoop loop;
    private final CommandGate gate;
    private final Supplier<OfficeDefinition> definition;
    private final PersonalRefs personal;
    private final BookingPhones phones;
    private final AppointmentDesk desk;
    private final Answers answers;
    private final Flood looking;
    private final Uuid7 ids = new Uuid7(Instant::now);

    /**
     * Routes over this queue's book.
     *
     * @param loop decides
     * @param definition the rules and the hours
     * @param plan when counters mean to be open
     * @param personal keeps what is handed in
     * @param phones keeps telephones
     */
    public AppointmentRoutes(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            OfficePlan plan,
            PersonalData personal,
            BookingPhones phones) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.definition = definition;
        this.personal = new PersonalRefs(personal);
        this.phones = phones;
        this.desk = new AppointmentDesk(definition, plan);
        this.answers = new Answers(definition);
        this.looking = BookingFloods.looking(loop.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/appointments/slots", this::slots)
                .get("/api/v1/appointments", this::list)
                .post("/api/v1/appointments", this::book)
                .get("/api/v1/appointments/{code}", this::show)
                .delete("/api/v1/appointments/{code}", this::cancel)
                .post("/api/v1/appointments/{code}/check-in", this::checkIn);
    }

    /** Without a day: which days there are. */
    private void slots(ServerRequest request, ServerResponse response) {
        if (Principal.of(request).isEmpty()) {
            looking.pass(request, response);
        }
        String service = request.query()
                .first("service")
                .filter(id -> definition.get().service(id).isPresent())
                .orElseThrow(() ->
                        new ProblemException(Problem.of(422, "unknown-service").with("service", "")));
        Optional<LocalDate> day = request.query().first("day").map(text -> Ids.day("day", text));
        Instant now = loop.clock().instant();
        AppointmentBodies.Taken taken = gate.read(
                request,
                response,
                state -> AppointmentBodies.Taken.of(Optional.of(new ServiceId(service)), state, now));
        if (taken != null) {
            send(
                    response,
                    day.isPresent()
                            ? AppointmentBodies.slots(service, day.get(), taken, desk.slots(now), now)
                            : AppointmentBodies.days(service, taken, desk.slots(now), now));
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        Instant now = loop.clock().instant();
        LocalDate day = request.query()
                .first("day")
                .map(text -> Ids.day("day", text))
                .orElse(now.atZone(office.timeZone()).toLocalDate());
        List<AppointmentBody> found =
                gate.read(
                        request,
                        response,
                        state -> state
                                .appointments()
                                .between(
                                        state.rules().endOf(day.minusDays(1)),
                                        state.rules().endOf(day))
                                .stream()
                                .map(entry -> AppointmentBodies.body(entry, state, office, now, true))
                                .toList());
        if (found != null) {
            send(response, Map.of("day", day.toString(), "appointments", found));
        }
    }

    private void book(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        AppointmentDesk.Order order = desk.order(
                new AppointmentDesk.Wish(
                        body.required("service"),
                        body.instant("start")
                                .orElseThrow(() -> new ProblemException(
                                        Problem.of(400, "field-missing").with("field", "start"))),
                        body.flag("atHome"),
                        Principal.require(request) instanceof DevicePrincipal ? "kiosk" : "desk",
                        personal.optional(body, "personalRef", PHONE)),
                loop.clock().instant());
        Principal who = Principal.require(request);
        Request asked = new Request(
                order.command(),
                IdempotencyKey.of(who.key(), request.path().path(), key, body.bytes()),
                desk.answer(order.wanted().code(), 201, Language.of(request)));
        // A citizen at a kiosk does not come back to erase what a refused booking left behind; an officer may book
        // more.
        boolean citizen = who instanceof DevicePrincipal;
        Reply reply = gate.await(request, response, () -> citizen ? phones.submit(asked, order) : loop.submit(asked));
        if (reply != null) {
            CommandGate.send(response, reply);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        AppointmentCode code = code(request);
        Instant now = loop.clock().instant();
        boolean staff = !(Principal.require(request) instanceof DevicePrincipal);
        Optional<AppointmentBody> found = gate.read(
                request,
                response,
                state -> state.appointments()
                        .find(code)
                        .map(entry -> AppointmentBodies.body(entry, state, definition.get(), now, staff)));
        if (found != null) {
            send(response, found.orElseThrow(AppointmentRoutes::unknown));
        }
    }

    /** Asking twice is asking once, so no key is needed. */
    private void cancel(ServerRequest request, ServerResponse response) {
        AppointmentCode code = code(request);
        String by = Principal.require(request) instanceof DevicePrincipal ? "citizen" : "office";
        Reply reply = gate.await(
                request,
                response,
                () -> loop.submit(new Request(
                        new Command.CancelAppointment(code, by), null, desk.answer(code, 200, Language.of(request)))));
        if (reply != null) {
            CommandGate.send(response, reply);
        }
    }

    private void checkIn(ServerRequest request, ServerResponse response) {
        String key = CommandGate.key(request);
        Body body = Body.of(request);
        Command command = new Command.CheckIn(code(request), new TicketId(ids.next()), LinkToken.fresh());
        gate.submit(request, response, key, body.bytes(), command, answers.issued(Language.of(request)));
    }

    static AppointmentCode code(ServerRequest request) {
        return AppointmentCode.typed(request.path().pathParameters().get("code"))
                .orElseThrow(AppointmentRoutes::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "unknown-appointment"));
    }

    private static void send(ServerResponse response, Object body) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        CommandGate.send(response, 200, body);
    }
}
