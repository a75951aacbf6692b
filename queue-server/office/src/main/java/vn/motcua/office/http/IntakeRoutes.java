package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.Device;
import vn.motcua.office.access.DeviceCondition;
import vn.motcua.office.page.AdminPageView;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.IntakeLog;

/**
 * What devices sent that needs an administrator: {@code /admin}, {@code /api/v1/dead-letters} and {@code
 * /api/v1/quarantine}.
 */
public final class IntakeRoutes implements HttpService {
    private final CommandLoop loop;
    private final CommandGate gate;
    private final IntakeLog log;
    private final Function<IntakeLog.DeadLetter, Fact> reader;
    private final Access access;
    private final OfficePages pages;
    private final HealthReport report;

    /**
     * Routes over what was received.
     *
     * @param loop takes dead letters in again
     * @param log what is listed
     * @param reader reads a dead letter once more
     * @param access which devices there are and how they are
     * @param pages draws the page
     * @param report what is wrong with the office itself
     */
    public IntakeRoutes(
            CommandLoop loop,
            IntakeLog log,
            Function<IntakeLog.DeadLetter, Fact> reader,
            Access access,
            OfficePages pages,
            HealthReport report) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.log = log;
        this.reader = reader;
        this.access = access;
        this.pages = pages;
        this.report = report;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/admin", this::page)
                .get("/api/v1/dead-letters", this::deadLetters)
                .post("/api/v1/dead-letters/{id}/retry", this::retry)
                .get("/api/v1/quarantine", this::quarantine);
    }

    private void deadLetters(ServerRequest request, ServerResponse response) {
        CommandGate.send(response, 200, Map.of("deadLetters", log.deadLetters()));
    }

    private void quarantine(ServerRequest request, ServerResponse response) {
        CommandGate.send(response, 200, Map.of("quarantined", log.quarantined(), "disputes", log.disputes()));
    }

    private void retry(ServerRequest request, ServerResponse response) {
        CommandGate.key(request);
        String text = request.path().pathParameters().get("id");
        if (!text.matches("\\d{1,15}")) {
            throw unknown(text);
        }
        long id = Long.parseLong(text);
        CommandLoop.@Nullable Retried retried = gate.await(request, response, () -> loop.retry(id, reader));
        if (retried == null) {
            return;
        }
        switch (retried) {
            case DONE -> CommandGate.send(response, 200, Map.of("id", id, "outcome", "done"));
            case STILL_DEAD ->
                Problem.of(409, "still-dead").with("id", Long.toString(id)).send(request, response);
            case UNKNOWN -> throw unknown(text);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(404, "not-found").with("id", id.length() > 20 ? "" : id));
    }

    private void page(ServerRequest request, ServerResponse response) {
        List<AdminPageView.DeviceLine> devices = access.devices().all().stream()
                .filter(device -> device.state() != Device.State.REVOKED)
                .map(this::line)
                .toList();
        AdminPageView view = new AdminPageView(
                report.problems().stream()
                        .map(problem -> new AdminPageView.Trouble(problem.code(), problem.detail()))
                        .toList(),
                devices,
                log.deadLetters().stream()
                        .map(dead -> new AdminPageView.DeadLetter(
                                dead.id(),
                                dead.device(),
                                dead.seq(),
                                dead.type().replace("dead-letter/", ""),
                                dead.reason(),
                                dead.receivedAt(),
                                dead.content()))
                        .toList(),
                log.quarantined().stream()
                        .map(event -> new AdminPageView.Quarantined(
                                event.device(), event.seq(), event.type(), event.receivedAt(), event.content()))
                        .toList(),
                log.disputes().stream()
                        .map(told -> new AdminPageView.Dispute(
                                told.number(), told.seriesDay(), told.device(), told.ticket(), told.other(), told.at()))
                        .toList());
        PageRoutes.send(
                request,
                response,
                pages.drawn().admin(pages.visitor(request, loop.clock().instant()), view));
    }

    private AdminPageView.DeviceLine line(Device device) {
        DeviceCondition now = access.condition(device.id()).orElse(DeviceCondition.UNHEARD);
        return new AdminPageView.DeviceLine(
                device.id(),
                device.kind(),
                device.state() == Device.State.BLOCKED,
                now.online(),
                now.printer(),
                now.clock(),
                now.backlog(),
                now.lastSeen(),
                now.attention() == null && now.helpWanted() != null ? "help-wanted" : now.attention());
    }
}
