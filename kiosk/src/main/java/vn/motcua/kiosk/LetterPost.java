package vn.motcua.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.outbox.SealedLetters;
import vn.motcua.kiosk.web.OfficeWeb;
import vn.motcua.kiosk.web.WebQuestion;
import vn.motcua.protocol.Text;

/**
 * Brings what citizens write to the office: sealed on the disk first, then handed in under its own key, then erased. What
 * the office does not take now is tried again, oldest first among those tried as often, until it does or its days are over.
 *
 * <p>Letters are kept on one thread and handed in on another, letter by letter: one that its writer waits for is on the
 * disk at once and goes before the next that lies. The screen never waits.
 */
public final class LetterPost implements Letters, AutoCloseable {
    private static final int EVERY_SECONDS = 30;

    /** So many letters in a row that the office does not answer: it is away, not they are wrong. */
    private static final int ENOUGH = 3;

    /** How long a letter that the office refused rests until it is asked again. */
    private static final long REST_NANOS = TimeUnit.HOURS.toNanos(1);

    private static final System.Logger LOG = System.getLogger(LetterPost.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final SealedLetters box;
    private final Wire wire;
    private final Executor screenThread;
    private final LongSupplier nanos;
    private final ScheduledExecutorService thread;

    /** Of letters that wait: when the office last refused them; and those of which the log has told a trouble. */
    private final Map<String, Long> refused = new HashMap<>();

    private final Set<String> said = new HashSet<>();

    /** How often a letter that waits got no answer: those that got fewest go first, or few would hold up all behind them. */
    private final Map<String, Integer> silent = new HashMap<>();

    /** Whether letters that wait are being handed in. As the three above, only for the thread that hands in. */
    private boolean busy;

    private final ExecutorService disk;

    /** The letters whose writers wait for an outcome. */
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    /** The route that takes a letter: words beside an answer are personal data without a case of feedback. */
    static String route(ObjectNode letter) {
        return letter.has("purpose") ? "/api/v1/personal" : "/api/v1/feedback";
    }

    /** Hands a letter in; the future completes within seconds, never exceptionally. */
    @FunctionalInterface
    interface Wire {
        /** @param key the idempotency key: under it the office takes one letter, however often it is asked */
        CompletableFuture<Answer<JsonNode>> hand(ObjectNode letter, String key);
    }

    LetterPost(SealedLetters box, Wire wire, Executor screenThread) {
        this(box, wire, screenThread, System::nanoTime);
    }

    LetterPost(SealedLetters box, Wire wire, Executor screenThread, LongSupplier nanos) {
        this.nanos = nanos;
        this.box = box;
        this.wire = wire;
        this.screenThread = screenThread;
        this.disk = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("kiosk-letters-disk").factory());
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kiosk-letters").factory());
    }

    /** The letters of a kiosk on their way to this office, from now on. */
    public static LetterPost to(OfficeWeb office, SealedLetters box, Executor screenThread) {
        return new LetterPost(
                        box, (letter, key) -> office.ask(WebQuestion.post(route(letter), letter, key)), screenThread)
                .started();
    }

    /** From now on letters that wait are handed in, for as long as the program runs. */
    LetterPost started() {
        thread.scheduleWithFixedDelay(this::sendWaiting, 1, EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    @Override
    public void send(Letter letter, Consumer<Outcome> done) {
        Consumer<Outcome> tell = outcome -> screenThread.execute(() -> done.accept(outcome));
        fresh.add(letter.key());
        try {
            disk.execute(() -> keep(letter, tell));
        } catch (RejectedExecutionException closed) {
            fresh.remove(letter.key());
            tell.accept(new Outcome.NotTaken(Outcome.Reason.FAILED));
        }
    }

    /** On the disk before anything else: the power may go while the office is asked. */
    private void keep(Letter letter, Consumer<Outcome> tell) {
        SealedLetters.Keeping kept = SealedLetters.Keeping.FAILED;
        try {
            ObjectNode body = body(letter);
            kept = box.keep(letter.key(), body.toString());
            SealedLetters.Keeping lies = kept;
            thread.execute(() -> tell.accept(taken(letter.key(), body, lies)));
        } catch (RuntimeException trouble) {
            fresh.remove(letter.key());
            tell.accept(failed(trouble, kept));
        }
    }

    private static Outcome failed(RuntimeException trouble, SealedLetters.Keeping kept) {
        // Without the message: it may quote the letter.
        LOG.log(
                Level.WARNING,
                "A letter cannot be sent: {0}",
                trouble.getClass().getSimpleName());
        return kept == SealedLetters.Keeping.KEPT ? new Outcome.Kept() : new Outcome.NotTaken(Outcome.Reason.FAILED);
    }

    private Outcome taken(String key, ObjectNode body, SealedLetters.Keeping kept) {
        try {
            return switch (handed(body, key)) {
                case Answer.Told<Outcome.Received>(Outcome.Received received) -> received;
                case Answer.Refused<Outcome.Received> refused -> {
                    LOG.log(Level.WARNING, "The office does not take a letter: {0}.", refused.problem());
                    box.erase(key);
                    yield new Outcome.NotTaken(Outcome.Reason.REFUSED);
                }
                case Answer.NotReachable<Outcome.Received>() ->
                    switch (kept) {
                        case KEPT -> new Outcome.Kept();
                        case FULL -> new Outcome.NotTaken(Outcome.Reason.FULL);
                        case FAILED -> new Outcome.NotTaken(Outcome.Reason.FAILED);
                    };
            };
        } catch (RuntimeException trouble) {
            return failed(trouble, kept);
        } finally {
            fresh.remove(key);
        }
    }

    /**
     * Hands in what waits, one letter a task; stops when the office could not be asked about several letters in a row.
     *
     * @return completes when that is over
     */
    CompletableFuture<Void> sendWaiting() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        thread.execute(() -> {
            if (busy) {
                over.complete(null);
                return;
            }
            List<SealedLetters.Kept> waiting = box.waiting();
            List<String> keys = waiting.stream().map(SealedLetters.Kept::key).toList();
            refused.keySet().retainAll(keys);
            said.retainAll(keys);
            silent.keySet().retainAll(keys);
            busy = true;
            sendNext(
                    waiting.stream()
                            .sorted(Comparator.comparingInt(one -> silent.getOrDefault(one.key(), 0)))
                            .collect(Collectors.toCollection(ArrayDeque::new)),
                    0,
                    over);
        });
        return over;
    }

    private void sendNext(Deque<SealedLetters.Kept> rest, int before, CompletableFuture<Void> over) {
        boolean goesOn = false;
        try {
            while (!rest.isEmpty() && !isDue(rest.element().key())) {
                rest.remove();
            }
            if (rest.isEmpty()) {
                return;
            }
            SealedLetters.Kept letter = rest.remove();
            boolean answered = answered(letter);
            if (!answered) {
                silent.merge(letter.key(), 1, Integer::sum);
            }
            int unanswered = answered ? 0 : before + 1;
            if (unanswered < ENOUGH) {
                thread.execute(() -> sendNext(rest, unanswered, over));
                goesOn = true;
            }
        } finally {
            if (!goesOn) {
                busy = false;
                over.complete(null);
            }
        }
    }

    /** Whether it still lies here, no writer waits for its outcome, and it was not refused just now. */
    private boolean isDue(String key) {
        Long at = refused.get(key);
        boolean rests = at != null && nanos.getAsLong() - at < REST_NANOS;
        return !rests && !fresh.contains(key) && box.holds(key);
    }

    /** Hands in a letter that waits; whether the office said something. */
    private boolean answered(SealedLetters.Kept letter) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(letter.text());
            return switch (handed(body, letter.key())) {
                case Answer.Told<Outcome.Received> _ -> {
                    LOG.log(Level.INFO, "A letter of {0} reached the office.", letter.since());
                    yield true;
                }
                case Answer.Refused<Outcome.Received> no -> {
                    // Its writer is gone. It waits for its days, since what refuses it may be mended.
                    if (refused.put(letter.key(), nanos.getAsLong()) == null) {
                        LOG.log(
                                Level.WARNING,
                                "The office does not take a letter of {0}: {1}.",
                                letter.since(),
                                no.problem());
                    }
                    yield true;
                }
                case Answer.NotReachable<Outcome.Received>() -> false;
            };
        } catch (IOException | RuntimeException trouble) {
            // Without the message: it may quote the letter.
            if (said.add(letter.key())) {
                LOG.log(
                        Level.WARNING,
                        "A letter of {0} cannot be sent: {1}",
                        letter.since(),
                        trouble.getClass().getSimpleName());
            }
            return false;
        }
    }

    private Answer<Outcome.Received> handed(ObjectNode body, String key) {
        Answer<JsonNode> answer = wire.hand(body, key).join();
        box.tried(key, !(answer instanceof Answer.NotReachable));
        Answer<Outcome.Received> read = answer.read(LetterPost::received);
        if (read instanceof Answer.Told) {
            box.erase(key);
        }
        return read;
    }

    private static Outcome.Received received(JsonNode body) {
        Outcome.Deadline due = deadline(body.path("due"));
        JsonNode later = body.path("later");
        return new Outcome.Received(
                body.path("code").textValue(),
                due == null ? null : due.day(),
                due == null ? null : due.what(),
                due == null ? null : deadline(later.path(later.size() - 1)));
    }

    private static Outcome.@Nullable Deadline deadline(JsonNode due) {
        LocalDate day = day(due.path("day").asText(""));
        JsonNode name = due.path("name");
        return day == null || !name.path("vi").isTextual()
                ? null
                : new Outcome.Deadline(
                        day, new Text(name.path("vi").asText(), name.path("en").asText()));
    }

    /** A day that is none is no promise; the office has the letter all the same. */
    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static ObjectNode body(Letter letter) {
        if (letter.ref() != null) {
            return JSON.createObjectNode()
                    .put("purpose", "survey-comment")
                    .put("content", letter.content())
                    .put("ref", letter.ref());
        }
        Letter.Sender sender = letter.sender();
        ObjectNode body = JSON.createObjectNode()
                .put("kind", sender == null ? "opinion" : "formal")
                .put("about", letter.about())
                .put("content", letter.content());
        if (sender != null) {
            body.put("name", sender.name()).put("address", sender.address()).put("phone", sender.phone());
        }
        return body;
    }

    @Override
    public void close() {
        // What is being kept is kept: an interrupted write would be none.
        disk.shutdown();
        thread.shutdownNow();
    }
}
