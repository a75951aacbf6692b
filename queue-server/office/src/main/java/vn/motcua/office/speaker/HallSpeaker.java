package vn.motcua.office.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.office.voice.Announcer;
import vn.motcua.office.voice.HallCall;
import vn.motcua.protocol.BoardSnapshot;
import vn.motcua.protocol.Codec;

/**
 * Follows a board's stream and says its calls, strictly one after another, by the same queue that boards show by. The
 * thread that reads the stream only hands snapshots over; one other thread speaks. What is dropped is logged. Bounds: those
 * of {@link Announcer}; one snapshot line of {@value #LONGEST_LINE} characters.
 */
final class HallSpeaker {
    private static final Logger LOG = System.getLogger(HallSpeaker.class.getName());
    private static final int LONGEST_LINE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 200;

    private final Settings settings;
    private final Loudspeaker loudspeaker;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Announcer announcer;
    private volatile Duration officeAhead = Duration.ZERO;
    private long said;
    private boolean silent;

    /**
     * Whose calls are said how.
     *
     * @param office the office's address without a slash at the end
     * @param board the board's id
     * @param zone how its zone is spoken to
     */
    record Settings(String office, String board, Zone zone) {}

    HallSpeaker(Settings settings, Loudspeaker loudspeaker) {
        this.settings = settings;
        this.loudspeaker = loudspeaker;
        // Nothing is shown here, so a call need not be held longer than it sounds.
        this.announcer =
                new Announcer(new Announcer.Rules(Duration.ZERO, settings.zone().oldest()), null);
    }

    /** Speaks until it is interrupted. */
    void run() throws InterruptedException {
        Thread.ofVirtual().name("board-stream").start(this::follow);
        while (true) {
            Optional<HallCall> call = next(Instant.now());
            if (call.isPresent()) {
                say(call.get());
            } else {
                synchronized (announcer) {
                    announcer.wait(LOOK_MILLIS);
                }
            }
        }
    }

    /** The call to say now, if any. */
    private Optional<HallCall> next(Instant now) {
        List<Announcer.Dropped> dropped;
        Optional<HallCall> due;
        synchronized (announcer) {
            Optional<HallCall> call = announcer
                    .at(now.plus(officeAhead), false)
                    .filter(shown -> shown.fresh() && shown.call().sequence() != said)
                    .map(Announcer.Shown::call);
            call.ifPresent(found -> said = found.sequence());
            dropped = announcer.dropped();
            due = call;
        }
        dropped.forEach(this::report);
        return due;
    }

    /** Into the log, and to the office for its figures. */
    private void report(Announcer.Dropped drop) {
        LOG.log(
                Level.WARNING,
                "Calls {0}–{1} were not said: {2}.",
                Long.toString(drop.from()),
                Long.toString(drop.to()),
                drop.reason());
        String body = "{\"calls\":%d,\"reason\":\"%s\"}"
                .formatted(
                        Math.clamp(drop.to() - drop.from() + 1, 1, 1_000),
                        drop.reason().name().toLowerCase(Locale.ROOT));
        client.sendAsync(
                request("/api/v1/boards/" + settings.board() + "/dropped")
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private boolean othersWait() {
        synchronized (announcer) {
            return announcer.waiting() > 0;
        }
    }

    private void say(HallCall call) throws InterruptedException {
        if (settings.zone().quietAt(Instant.now().plus(officeAhead))) {
            return;
        }
        for (int time = 0; time < settings.zone().times() && (time == 0 || !othersWait()); time++) {
            for (String language : settings.zone().languages()) {
                play(language + "/" + call.number() + "-" + call.counter());
            }
        }
    }

    /** Says the test sentence, unless the zone is quiet now; false when nothing came out, which the log then tells. */
    boolean test() throws InterruptedException {
        if (settings.zone().languages().isEmpty() || settings.zone().quietAt(Instant.now())) {
            return true;
        }
        play(settings.zone().languages().getFirst() + "/test");
        return !silent;
    }

    private void play(String name) throws InterruptedException {
        try {
            HttpResponse<byte[]> wav = client.send(
                    request("/api/v1/voice/" + name + ".wav").timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (wav.statusCode() != 200) {
                throw new IOException("the office answered " + wav.statusCode() + " for " + name);
            }
            loudspeaker.play(wav.body(), settings.zone().volume());
            silent = false;
        } catch (IOException | Loudspeaker.SilentLoudspeaker mute) {
            if (!silent) {
                LOG.log(Level.WARNING, "The loudspeaker is silent: {0}", mute.getMessage());
            }
            silent = true;
        }
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                HttpResponse<InputStream> stream = client.send(
                        request("/api/v1/stream?view=board:" + settings.board()).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(this::line);
                }
            } catch (IOException | java.io.UncheckedIOException lost) {
                LOG.log(Level.DEBUG, "The stream ended: {0}", lost.getMessage());
            } catch (InterruptedException stopping) {
                return;
            }
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void line(String line) {
        if (line.startsWith("data: ") && line.length() <= LONGEST_LINE) {
            take(Codec.read(BoardSnapshot.class, line.substring(6).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void take(BoardSnapshot snapshot) {
        List<HallCall> calls = snapshot.calls().stream()
                .map(call -> new HallCall(call.callSeq(), call.number(), call.counter(), call.at()))
                .toList();
        Long since = snapshot.callsSince();
        synchronized (announcer) {
            officeAhead = Duration.between(Instant.now(), snapshot.computedAt());
            announcer.take(since == null ? 0 : since, calls);
            announcer.notifyAll();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.office() + path));
    }
}
