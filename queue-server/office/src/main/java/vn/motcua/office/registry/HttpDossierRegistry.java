package vn.motcua.office.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
 * then one question tries again. Neither code nor answer is logged.
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
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private int failures;
    private Instant restUntil = Instant.MIN;

    /**
     * A registry at an address.
     *
     * @param address without a slash at the end
     * @param token shown as a bearer's, absent when the registry wants none
     * @param clock for the rest after failures
     */
    public HttpDossierRegistry(URI address, @Nullable String token, InstantSource clock) {
        this.address = address;
        this.token = token;
        this.clock = clock;
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
            Answer answer = ask(code);
            note(answer);
            return answer;
        } finally {
            places.release();
        }
    }

    private Answer ask(String code) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + "/dossiers/" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .header("Accept", "application/json")
                .timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        CompletableFuture<Answer> answer = client.sendAsync(request.build(), BodyHandlers.ofInputStream())
                .thenApplyAsync(response -> read(code, response), Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new Answer.NotReachable("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return new Answer.NotReachable(
                    failed.getCause() == null
                            ? "it failed"
                            : failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.NotReachable("the office stops");
        }
    }

    private static Answer read(String code, HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 404) {
                return new Answer.Unknown();
            }
            if (response.statusCode() != 200) {
                return new Answer.NotReachable("status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? new Answer.NotReachable("an answer of more than " + LARGEST + " bytes")
                    : status(code, JSON.readTree(bytes))
                            .<Answer>map(Answer.Known::new)
                            .orElseGet(() -> new Answer.NotReachable("an answer of another form"));
        } catch (IOException | DateTimeException notInForm) {
            return new Answer.NotReachable("an answer that cannot be read");
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

    private synchronized void note(Answer answer) {
        if (answer instanceof Answer.NotReachable away) {
            failures++;
            if (failures == TRIES) {
                restUntil = clock.instant().plus(REST);
                LOG.log(Level.WARNING, "The registry of dossiers cannot be asked: {0}.", away.why());
            }
        } else {
            if (failures >= TRIES) {
                LOG.log(Level.INFO, "The registry of dossiers answers again.");
            }
            failures = 0;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
