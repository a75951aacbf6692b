package vn.motcua.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.Answer;

/**
 * The kiosk's way to its office over HTTP, for questions that only the office can answer. Numbers never go this way.
 *
 * <p>Safe for many threads; no call waits. Bounds: {@link #PATIENCE} for an answer, body included, a second try after a
 * broken connection among it; {@value #LARGEST} bytes of it; {@value #AT_ONCE} questions at a time, the next one counts as
 * not answered. Silence, a broken connection, a 5xx, a 401, 403 or 429, a redirect and whatever is not JSON are all "not
 * reachable now". The device's secret goes over HTTPS, or over plain HTTP within this machine; an office elsewhere that has
 * no HTTPS cannot be asked. No question and no answer is logged.
 */
public final class OfficeWeb implements AutoCloseable {
    /** The longest that a citizen is made to wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    static final int AT_ONCE = 8;
    static final int LARGEST = 64 * 1024;

    private static final int TRIES = 2;
    private static final System.Logger LOG = System.getLogger(OfficeWeb.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final String bearer;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicBoolean away = new AtomicBoolean();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable HttpClient client;

    private OfficeWeb(DeviceCredential credential, Duration patience) {
        this.address = credential.officeUrl().toString().replaceAll("/+$", "");
        this.bearer = "Bearer " + credential.device() + "." + credential.secret();
        this.patience = patience;
        this.client = OfficeTrust.mayBeAsked(credential.officeUrl())
                ? HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .sslContext(OfficeTrust.of(credential.officeFingerprint()))
                        .build()
                : null;
        if (client == null) {
            LOG.log(
                    Level.WARNING,
                    "The office at {0} is not asked: between machines it needs HTTPS.",
                    credential.officeUrl());
        }
    }

    /** The office that this device belongs to; nothing is opened before the first question. */
    public static OfficeWeb of(DeviceCredential credential) {
        return of(credential, PATIENCE);
    }

    static OfficeWeb of(DeviceCredential credential, Duration patience) {
        return new OfficeWeb(credential, patience);
    }

    /** Asks; the future completes within {@link #PATIENCE} on a thread of its own, never exceptionally. */
    public CompletableFuture<Answer<JsonNode>> ask(WebQuestion question) {
        HttpClient wire = client;
        if (wire == null || !places.tryAcquire()) {
            return CompletableFuture.completedFuture(new Answer.NotReachable<>());
        }
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return exchange(wire, question);
                            } finally {
                                places.release();
                            }
                        },
                        threads)
                .exceptionally(_ -> new Answer.NotReachable<>())
                // Looking the office's name up may hang where no deadline of a request holds.
                .completeOnTimeout(new Answer.NotReachable<>(), patience.toMillis() + 500, TimeUnit.MILLISECONDS);
    }

    private Answer<JsonNode> exchange(HttpClient wire, WebQuestion question) {
        long deadline = System.nanoTime() + patience.toNanos();
        String why = "";
        for (int attempt = 0; attempt < TRIES && System.nanoTime() - deadline < 0; attempt++) {
            CompletableFuture<HttpResponse<byte[]>> sent = wire.sendAsync(request(question), OfficeWeb::body);
            try {
                Answer<JsonNode> answer = read(sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                note(answer instanceof Answer.NotReachable ? "it gave no usable answer" : null);
                return answer;
            } catch (TimeoutException slow) {
                sent.cancel(true);
                why = "no answer within " + patience.toMillis() + " ms";
            } catch (ExecutionException broken) {
                // A connection that was kept open may have been closed meanwhile: every question may be asked twice.
                Throwable cause = broken.getCause();
                why = cause == null ? "it failed" : cause.getClass().getSimpleName();
            } catch (InterruptedException stopping) {
                sent.cancel(true);
                Thread.currentThread().interrupt();
                why = "the kiosk stops";
            }
        }
        note(why);
        return new Answer.NotReachable<>();
    }

    private HttpRequest request(WebQuestion question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + question.path()))
                .header("Accept", "application/json, application/problem+json")
                .method(
                        question.method(),
                        question.body() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(question.body().toString(), StandardCharsets.UTF_8));
        if (question.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (question.key() != null) {
            request.header("Idempotency-Key", question.key());
        }
        if (question.asDevice()) {
            request.header("Authorization", bearer);
        }
        return request.build();
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        return usable(head.statusCode())
                ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), LARGEST)
                : BodySubscribers.replacing(new byte[0]);
    }

    /** What a citizen can be told of; a device that is not admitted or asks too much is the office's trouble, not theirs. */
    private static boolean usable(int status) {
        return status / 100 == 2 || status / 100 == 4 && status != 401 && status != 403 && status != 429;
    }

    private static Answer<JsonNode> read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        try {
            JsonNode body = usable(status) ? JSON.readTree(response.body()) : null;
            if (body == null || !body.isObject()) {
                return status == 204 ? new Answer.Told<>(JSON.createObjectNode()) : new Answer.NotReachable<>();
            }
            return status / 100 == 2
                    ? new Answer.Told<>(body)
                    : new Answer.Refused<>(status, body.path("code").asText(), fields(body));
        } catch (IOException notJson) {
            return new Answer.NotReachable<>();
        }
    }

    private static Map<String, String> fields(JsonNode problem) {
        Map<String, String> fields = new LinkedHashMap<>();
        problem.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }

    /** Said once, and once again when it is over. */
    private void note(@Nullable String trouble) {
        if (away.getAndSet(trouble != null) == (trouble != null)) {
            return;
        }
        if (trouble == null) {
            LOG.log(Level.INFO, "The office answers questions over HTTP again.");
        } else {
            LOG.log(Level.WARNING, "The office cannot be asked over HTTP: {0}.", trouble);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
