package vn.motcua.office;

import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.access.Access;
import vn.motcua.office.feedback.FeedbackDesk;
import vn.motcua.office.http.AppointmentRoutes;
import vn.motcua.office.http.BookingPhones;
import vn.motcua.office.http.BookingRoutes;
import vn.motcua.office.http.CoverageRoute;
import vn.motcua.office.http.DossierStatusRoutes;
import vn.motcua.office.http.DroppedCalls;
import vn.motcua.office.http.EventCounts;
import vn.motcua.office.http.FeedbackDeskRoutes;
import vn.motcua.office.http.FeedbackRoutes;
import vn.motcua.office.http.HealthProblems;
import vn.motcua.office.http.HealthReport;
import vn.motcua.office.http.HindranceRoutes;
import vn.motcua.office.http.IntakeRoutes;
import vn.motcua.office.http.OfficePages;
import vn.motcua.office.http.PageRoutes;
import vn.motcua.office.http.PersonalRoutes;
import vn.motcua.office.http.PhoneRoutes;
import vn.motcua.office.http.PlanPage;
import vn.motcua.office.http.PlanRoutes;
import vn.motcua.office.http.QueueRoutes;
import vn.motcua.office.http.ReportRoutes;
import vn.motcua.office.http.ReprintRoutes;
import vn.motcua.office.http.SatisfactionRoutes;
import vn.motcua.office.http.SimulationRoutes;
import vn.motcua.office.http.StaffingRoutes;
import vn.motcua.office.http.StreamRoute;
import vn.motcua.office.http.SurveyCommentRoutes;
import vn.motcua.office.http.SurveyRoutes;
import vn.motcua.office.http.SystemRoutes;
import vn.motcua.office.http.VoiceRoute;
import vn.motcua.office.mqtt.DeadLetterReading;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.problem.ProblemPage;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.IntakeLog;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Reprints;
import vn.motcua.office.queue.Request;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.queue.SurveyHistory;
import vn.motcua.office.registry.DossierRegistry;
import vn.motcua.office.voice.HallVoice;

/** Every route of the office, with the parts behind it. */
final class Routes {
    /** The release, as the build wrote it into the jar; absent in a tree that was never packaged. */
    static final String VERSION = versionOf(Routes.class.getPackage().getImplementationVersion());

    private static final long RELOAD_SECONDS = 30;

    private final Parts parts;
    private final Office.Mode mode;
    private final OfficePages pages;
    private final @Nullable SimulatedClock simulated;
    private volatile @Nullable Runnable replaced;

    /** What the routes stand before. */
    record Parts(
            CommandLoop loop,
            History history,
            DefinitionSource definition,
            Access access,
            SnapshotHub hub,
            QueueViews views,
            EventCounts counts,
            IntakeLog intake,
            HealthProblems problems,
            HallVoice voice,
            Reprints reprints,
            PersonalData personal,
            SurveyHistory surveys,
            OfficePlan plan,
            @Nullable DossierRegistry registry) {}

    Routes(Parts parts, Office.Mode mode, @Nullable SimulatedClock simulated) {
        this.parts = parts;
        this.mode = mode;
        this.simulated = simulated;
        this.pages = new OfficePages(parts.definition(), parts.loop().clock());
    }

    private static String versionOf(@Nullable String packaged) {
        return packaged == null ? "development" : packaged;
    }

    /** Called after the definition was replaced. */
    void onDefinitionReplaced(Runnable listener) {
        replaced = listener;
    }

    ProblemPage problemPage() {
        return pages;
    }

    List<HttpService> all() {
        CommandLoop loop = parts.loop();
        Access access = parts.access();
        DefinitionSource definition = parts.definition();
        HealthReport report = new HealthReport(loop, parts.problems(), parts.definition());
        DroppedCalls dropped = new DroppedCalls(definition);
        QueueRoutes.ServiceHours hours =
                mode.ignoreHours() ? QueueRoutes.ServiceHours.always() : QueueRoutes.ServiceHours.of(parts.plan());
        FeedbackDesk desk = new FeedbackDesk(loop, parts.personal(), definition);
        FeedbackRoutes citizens = new FeedbackRoutes(loop, desk, definition);
        BookingPhones phones = new BookingPhones(loop, parts.personal());
        PlanRoutes plan = new PlanRoutes(loop, parts.plan(), definition);
        List<HttpService> routes = new ArrayList<>(List.of(
                access.signInRoutes(pages),
                access.administrationRoutes(),
                new QueueRoutes(
                        loop, parts.history(), definition, hours, access, parts.views()::waits, parts.personal()),
                new StreamRoute(parts.hub(), loop, parts.history(), definition, access),
                ReportRoutes.of(loop, parts.history(), definition, pages, access::displayName),
                plan,
                new PlanPage(plan, parts.plan(), definition, pages, loop.clock()),
                new HindranceRoutes(parts.history(), parts.plan(), definition, pages, loop.clock()),
                new StaffingRoutes(loop, parts.history(), parts.plan(), definition, pages),
                new CoverageRoute(parts.history(), definition, loop.clock(), pages),
                new PageRoutes(
                        pages,
                        parts.views(),
                        loop,
                        parts.history(),
                        definition,
                        access,
                        parts.voice(),
                        parts.registry() != null),
                new PhoneRoutes(loop, parts.views(), parts.history(), definition),
                new SurveyRoutes(loop, parts.surveys(), definition),
                new SurveyCommentRoutes(loop, parts.surveys(), parts.personal(), definition),
                new SatisfactionRoutes(parts.surveys(), definition, loop.clock(), pages, access::displayName),
                new VoiceRoute(parts.voice(), definition),
                new IntakeRoutes(
                        loop,
                        parts.intake(),
                        new DeadLetterReading(access.devices(), loop.clock()),
                        access,
                        pages,
                        report),
                new SystemRoutes(loop, definition, parts.hub(), parts.counts(), VERSION, report, dropped),
                new ReprintRoutes(loop, parts.reprints()),
                new PersonalRoutes(loop, parts.personal()),
                new AppointmentRoutes(loop, definition, parts.plan(), parts.personal(), phones),
                new DossierStatusRoutes(parts.registry(), definition, loop.clock(), pages),
                citizens,
                new FeedbackDeskRoutes(loop, desk, citizens, definition, pages),
                new BookingRoutes(loop, definition, parts.plan(), phones, pages),
                dropped));
        if (simulated != null) {
            routes.add(new SimulationRoutes(simulated, loop, this::replaceDefinition));
        }
        return List.copyOf(routes);
    }

    /** The loop replays its log under the new rules before anybody hears of the new definition. */
    private void replaceDefinition(byte[] yaml) throws IOException {
        parts.definition().replace(parts.definition().read(yaml));
        CommandLoop loop = parts.loop();
        loop.reload().orTimeout(RELOAD_SECONDS, TimeUnit.SECONDS).join();
        // New letters need new leases.
        loop.read(QueueState::devices)
                .join()
                .forEach((device, epoch) -> loop.submit(new Request(
                        new Command.EquipDevice(device, epoch), null, (state, decision, now) -> new Reply(204, ""))));
        Runnable listener = replaced;
        if (listener != null) {
            listener.run();
        }
    }
}
