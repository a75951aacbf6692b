package vn.motcua.office.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a registry over HTTP: {@code GET {address}/dossiers/{code}} answers {@code {code, state, receivedOn?, dueOn?,
 * doneOn?}} or 404. Safe for many threads.
 *
 * <p>Bounds: {@link #PATIENCE} for an answer, body included; {@value #LARGEST} bytes of it; {@value #AT_ONCE} questions at
 * a time. After {@value #TRIES} failures in a row nobody is made to wait: it counts as not reachable for {@link #REST},
 * then one question tries again. Only silence, a broken connection and a 5xx are failures: what else comes back may be due
 * to the code that somebody typed, and must not stop the others. Neither code nor answer is logged.
 */
public final class HttpDossierRegistry implements DossierRegistry, AutoCloseable {
    /** The longest an answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    static final int TRIES = 3;
    static final Duration REST = Duration.ofSeconds(30);
    private static final int LARGEST = 16 * 1024;
    private static final int AT_ONCE = 16;
    private static final Logger LOG = System.getLogger(HttpDossierRegistry.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final @Nullable String token;
    private final InstantSource clock;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client;
    private int failures;
    private boolean odd;
    private Instant restUntil = Instant.MIN;

    /**
     * A registry at an address.
     *
     * @param address without a slash at the end
     * @param token shown as a bearer's, absent when the registry wants none
     * @param clock for the rest after failures
     */
    public HttpDossierRegistry(URI address, @Nullable String token, InstantSource clock) {
        this(address, token, clock, PATIENCE);
    }

    HttpDossierRegistry(URI address, @Nullable String token, InstantSource clock, Duration patience) {
        this.address = address;
        this.token = token;
        this.clock = clock;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param failed whether the registry itself is in trouble */
    private record Outcome(Answer answer, boolean failed) {
        static Outcome failed(String why) {
            return new Outcome(new Answer.NotReachable(why), true);
        }

        static Outcome odd(String why) {
            return new Outcome(new Answer.NotReachable(why), false);
        }
    }

    @Override
    public Answer status(String code) {
        if (!mayAsk()) {
            return new Answer.NotReachable("it failed before and is left alone for a while");
        }
        if (!places.tryAcquire()) {
            return new Answer.NotReachable("too many questions at once");
        }
        try {
            Outcome outcome = ask(code);
            note(outcome);
            return outcome.answer();
        } finally {
            places.release();
        }
    }

    private Outcome ask(String code) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + "/dossiers/" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .header("Accept", "application/json")
                .timeout(patience);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        // Complete with its body, so that one deadline holds for both, and giving up closes the connection.
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request.build(), HttpDossierRegistry::body);
        try {
            return read(code, response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            response.cancel(true);
            return Outcome.failed("no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Outcome.failed(
                    failed.getCause() == null
                            ? "it failed"
                            : failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.failed("the office stops");
        }
    }

    private static BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        return head.statusCode() == 200
                ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), LARGEST)
                : BodySubscribers.replacing(new byte[0]);
    }

    private static Outcome read(String code, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 404) {
            return new Outcome(new Answer.Unknown(), false);
        }
        if (status != 200) {
            return status >= 500 ? Outcome.failed("status " + status) : Outcome.odd("status " + status);
        }
        try {
            return status(code, JSON.readTree(response.body()))
                    .map(known -> new Outcome(new Answer.Known(known), false))
                    .orElseGet(() -> Outcome.odd("an answer of another form"));
        } catch (IOException | DateTimeException notInForm) {
            return Outcome.odd("an answer that cannot be read");
        }
    }

    /** Takes what is needed and leaves whatever else a registry sends. */
    private static Optional<DossierStatus> status(String code, @Nullable JsonNode body) {
        if (body == null || !body.path("code").asText().equals(code)) {
            return Optional.empty();
        }
        return DossierStatus.State.of(body.path("state").asText())
                .map(state -> new DossierStatus(
                        code, state, day(body, "receivedOn"), day(body, "dueOn"), day(body, "doneOn")));
    }

    private static @Nullable LocalDate day(JsonNode body, String field) {
        return body.path(field).isTextual() ? LocalDate.parse(body.path(field).asText()) : null;
    }

    private synchronized boolean mayAsk() {
        Instant now = clock.instant();
        if (failures < TRIES) {
            return true;
        }
        if (now.isBefore(restUntil)) {
            return false;
        }
        // One asks; the others are told at once until it has its answer.
        restUntil = now.plus(REST);
        return true;
    }

    private synchronized void note(Outcome outcome) {
        if (outcome.failed()) {
            failures++;
            if (failures == TRIES) {
                restUntil = clock.instant().plus(REST);
                complain(outcome.answer());
            }
            return;
        }
        if (failures >= TRIES) {
            LOG.log(Level.INFO, "The registry of dossiers answers again.");
        }
        failures = 0;
        boolean before = odd;
        odd = outcome.answer() instanceof Answer.NotReachable;
        if (odd && !before) {
            // A wrong token, say. Once, until it answers as it should.
            complain(outcome.answer());
        }
    }

    private static void complain(Answer answer) {
        if (answer instanceof Answer.NotReachable away) {
            LOG.log(Level.WARNING, "The registry of dossiers cannot be asked: {0}.", away.why());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
