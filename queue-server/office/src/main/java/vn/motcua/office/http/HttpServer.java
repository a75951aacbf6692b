package vn.motcua.office.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http1.Http1Config;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.TlsSettings;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemErrors;
import vn.motcua.office.problem.ProblemPage;
import vn.motcua.office.problem.RequestBody;

/**
 * The office's web server: the access filter before every route, problem details for everything that goes wrong.
 *
 * <p>Bounds: {@value #MOST_CONNECTIONS} connections; {@link RequestBody#LARGEST} bytes a body before any route is asked
 * (routes set lower ones); {@value #LARGEST_HEADERS} bytes of headers; a connection is closed after two idle minutes.
 */
public final class HttpServer implements AutoCloseable {
    /** Room for every reader of streams and as many requests again. */
    static final int MOST_CONNECTIONS = 8_192;

    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_REQUEST_LINE = 4 * 1024;
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WebServer server;

    /**
     * Where to listen.
     *
     * @param host an address of this machine
     * @param port its port; 0 takes any free one
     * @param tls key and certificate for HTTPS, empty for plain HTTP
     */
    public record Listener(String host, int port, Optional<TlsSettings> tls) {}

    private HttpServer(WebServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param listener where
     * @param access who may use which route
     * @param page draws what went wrong for a person
     * @param services the routes
     * @throws IllegalStateException when the address or port cannot be used
     */
    public static HttpServer start(
            Listener listener, Access access, ProblemPage page, List<? extends HttpService> services) {
        HttpRouting.Builder routing =
                HttpRouting.builder().addFilter(access.filter(page)).addFeature(new ProblemErrors(page));
        services.forEach(routing::register);
        WebServerConfig.Builder server = WebServer.builder()
                .host(listener.host())
                .port(listener.port())
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxPayloadSize(RequestBody.LARGEST)
                .idleConnectionTimeout(IDLE)
                .shutdownGracePeriod(GRACE)
                .shutdownHook(false)
                .directHandlers(problems())
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(LARGEST_HEADERS)
                        .maxPrologueLength(LONGEST_REQUEST_LINE)
                        .build())
                .routing(routing);
        listener.tls().ifPresent(tls -> server.tls(tls.serverTls()));
        return new HttpServer(server.build().start());
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Answers what is being answered, for at most two seconds, then stops. */
    @Override
    public void close() {
        server.stop();
    }

    /** What Helidon refuses by itself, before any route: it too is told as a problem detail. */
    private static DirectHandlers problems() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, (request, event, status, headers, message) -> {
                Problem problem = ProblemErrors.ofStatus(status.code());
                return DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(headers)
                        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .keepAlive(event.keepAlive())
                        .entity(problem.json(Language.VI).getBytes(StandardCharsets.UTF_8))
                        .build();
            });
        }
        return handlers.build();
    }
}
