package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.CommandLoop;

/** What machines ask about the office itself: whether it is well. */
public final class SystemRoutes implements HttpService {
    private final CommandLoop loop;
    private final Supplier<OfficeDefinition> definition;
    private final String version;

    /**
     * Routes about this office.
     *
     * @param loop whose health is told
     * @param definition whose id is told
     * @param version the release
     */
    public SystemRoutes(CommandLoop loop, Supplier<OfficeDefinition> definition, String version) {
        this.loop = loop;
        this.definition = definition;
        this.version = version;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health", this::health);
    }

    private record Health(String status, String office, String version, Instant time) {}

    /** 503 tells a watchdog that nothing can be written; what is shown may still be right. */
    private void health(ServerRequest request, ServerResponse response) {
        boolean well = loop.healthy();
        Health health = new Health(
                well ? "ok" : "degraded",
                definition.get().id(),
                version,
                loop.clock().instant());
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        CommandGate.send(response, well ? 200 : 503, health);
    }
}
