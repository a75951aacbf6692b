package vn.motcua.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.office.registry.DossierRegistry.Answer;
import vn.motcua.office.registry.SampleRegistry.Behaviour;

class HttpDossierRegistryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CODE = "H26.14-261118-0007";
    /** So much that a loaded machine keeps within it. */
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(300);

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final InstantSource clock = () -> now;
    private SampleRegistry server;
    private HttpDossierRegistry registry;
    private final List<HttpServer> others = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new SampleRegistry(0, TODAY);
        registry = new HttpDossierRegistry(server.address(), null, clock, AMPLE);
    }

    @AfterEach
    void stop() {
        registry.close();
        server.close();
        others.forEach(other -> other.stop(0));
    }

    /** A registry that answers as the test wants. */
    private HttpDossierRegistry own(HttpHandler handler, Duration patience) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        others.add(other);
        other.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        other.setExecutor(Thread::startVirtualThread);
        other.start();
        return new HttpDossierRegistry(
                URI.create("http://127.0.0.1:" + other.getAddress().getPort()), null, clock, patience);
    }

    @Test
    void whatIsKnownComesWithoutItsOwner() {
        Answer answer = registry.status(CODE);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        DossierStatus status = ((Answer.Known) answer).status();
        assertThat(status.state()).isEqualTo(DossierStatus.State.READY);
        assertThat(status.timing(TODAY)).contains("early");
        assertThat(status.toString()).doesNotContain("Nguyễn", "001090000001");
        assertThat(registry.status("H26.14-261118-9999")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void anErrorGarbageSilenceAndSlownessAreNotReachableNow() {
        for (Behaviour behaviour : Behaviour.values()) {
            if (behaviour != Behaviour.WELL) {
                server.behave(behaviour);
                Duration patience = behaviour == Behaviour.SLOW ? SHORT : AMPLE;
                try (HttpDossierRegistry fresh = new HttpDossierRegistry(server.address(), null, clock, patience)) {
                    assertThat(fresh.status(CODE)).as(behaviour.name()).isInstanceOf(Answer.NotReachable.class);
                }
            }
        }
    }

    @Test
    void afterThreeFailuresItIsLeftAloneAndTriedAgainLater() {
        server.behave(Behaviour.ERROR);
        for (int i = 0; i < HttpDossierRegistry.TRIES; i++) {
            assertThat(registry.status(CODE)).isEqualTo(new Answer.NotReachable("status 500"));
        }
        server.behave(Behaviour.WELL);
        assertThat(registry.status(CODE))
                .isInstanceOf(Answer.NotReachable.class)
                .isNotEqualTo(new Answer.NotReachable("status 500"));
        now = now.plus(HttpDossierRegistry.REST);
        assertThat(registry.status(CODE)).isInstanceOf(Answer.Known.class);
        assertThat(registry.status(CODE)).isInstanceOf(Answer.Known.class);
    }

    /** Whoever types codes decides what comes back, and must not stop the others with it. */
    @Test
    void whatIsNoFailureLetsTheOthersAsk() throws IOException {
        server.behave(Behaviour.GARBAGE);
        for (int i = 0; i < HttpDossierRegistry.TRIES; i++) {
            assertThat(registry.status(CODE)).isInstanceOf(Answer.NotReachable.class);
        }
        server.behave(Behaviour.WELL);
        assertThat(registry.status(CODE)).isInstanceOf(Answer.Known.class);
        for (int status : List.of(400, 500)) {
            try (HttpDossierRegistry other = own(exchange -> exchange.sendResponseHeaders(status, -1), AMPLE)) {
                for (int i = 0; i <= HttpDossierRegistry.TRIES; i++) {
                    boolean stopped = status == 500 && i == HttpDossierRegistry.TRIES;
                    assertThat(other.status(CODE).equals(new Answer.NotReachable("status " + status)))
                            .isNotEqualTo(stopped);
                }
            }
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUpAndItsConnectionClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        HttpHandler endless = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(' ');
                    body.flush();
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            } catch (IOException gone) {
                closed.countDown();
            }
        };
        try (HttpDossierRegistry other = own(endless, SHORT)) {
            assertThat(other.status(CODE)).isInstanceOf(Answer.NotReachable.class);
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        }
        HttpHandler large = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[64 * 1024]);
        };
        try (HttpDossierRegistry other = own(large, AMPLE)) {
            assertThat(other.status(CODE)).isInstanceOf(Answer.NotReachable.class);
        }
    }
}
