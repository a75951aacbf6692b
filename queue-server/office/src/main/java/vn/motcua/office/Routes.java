package vn.motcua.office;

import io.helidon.webserver.http.HttpService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Access;
import vn.motcua.office.http.OfficePages;
import vn.motcua.office.http.PageRoutes;
import vn.motcua.office.http.ProblemPage;
import vn.motcua.office.http.QueueRoutes;
import vn.motcua.office.http.ReportRoutes;
import vn.motcua.office.http.StreamRoute;
import vn.motcua.office.http.SystemRoutes;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.queue.SnapshotHub;

/** Every route of the office, with the parts behind it. */
final class Routes {
    /** The release, as the build wrote it into the jar; absent in a tree that was never packaged. */
    static final String VERSION = versionOf(Routes.class.getPackage().getImplementationVersion());

    private final Parts parts;
    private final Office.Mode mode;
    private final OfficePages pages;
    private volatile @Nullable Runnable replaced;

    /** What the routes stand before. */
    record Parts(
            CommandLoop loop,
            History history,
            DefinitionSource definition,
            Access access,
            SnapshotHub hub,
            QueueViews views) {}

    Routes(Parts parts, Office.Mode mode, @Nullable SimulatedClock simulated) {
        this.parts = parts;
        this.mode = mode;
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
        QueueRoutes.ServiceHours hours =
                mode.ignoreHours() ? QueueRoutes.ServiceHours.always() : QueueRoutes.ServiceHours.ofDefinition();
        return List.of(
                access.signInRoutes(pages),
                access.administrationRoutes(),
                new QueueRoutes(loop, parts.history(), definition, hours, access),
                new StreamRoute(parts.hub(), loop, parts.history(), definition, access),
                new ReportRoutes(parts.history(), definition, loop.clock(), pages),
                new PageRoutes(pages, parts.views(), loop, parts.history(), definition, access),
                new SystemRoutes(loop, definition, VERSION));
    }
}
