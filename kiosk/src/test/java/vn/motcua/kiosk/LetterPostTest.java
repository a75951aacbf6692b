package vn.motcua.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Letters.Outcome;
import vn.motcua.kiosk.outbox.LetterSeal;
import vn.motcua.kiosk.outbox.SealedLetters;
import vn.motcua.protocol.Text;

/** Planted names and numbers reach the office once, and nothing else ever. */
class LetterPostTest {
    private static final String RECEIPT = "{\"code\":\"PA-7KQ2-M9XD\",\"due\":{\"id\":\"sort\",\"day\":\"2026-11-30\","
            + "\"name\":{\"vi\":\"Trả lời\",\"en\":\"Answered\"}}}";
    private static final String[] PLANTED = {"Nguyễn Thị Cấy", "0987654321", "Ngõ Trồng Tên", "Thái độ khó chịu"};

    @TempDir
    private Path home;

    /** What the office took, by key. */
    private final Map<String, ObjectNode> taken = new LinkedHashMap<>();

    /** The keys that were asked about, and those that never get an answer. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    private final StringBuffer logged = new StringBuffer();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.append(entry.getMessage()).append(java.util.Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private @Nullable Instant officeTime = Instant.parse("2026-11-23T02:00:00Z");
    private String receipt = RECEIPT;
    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);
    private boolean broken;
    private boolean refusing;
    private long nanos;
    private boolean reachable = true;
    private boolean answering = true;

    @AfterEach
    void quiet() {
        Logger.getLogger("vn.motcua").removeHandler(listening);
    }

    private CompletableFuture<Answer<JsonNode>> hand(ObjectNode letter, String key) {
        asked.add(key);
        held.join();
        if (broken) {
            throw new IllegalStateException(String.valueOf(letter));
        }
        if (!reachable || lost.contains(key)) {
            return CompletableFuture.completedFuture(new Answer.NotReachable<>());
        }
        if (refusing) {
            return CompletableFuture.completedFuture(new Answer.Refused<>(422, "subject-unknown", Map.of()));
        }
        taken.putIfAbsent(key, letter);
        if (!answering) {
            return CompletableFuture.completedFuture(new Answer.NotReachable<>());
        }
        try {
            return CompletableFuture.completedFuture(new Answer.Told<>(new JsonMapper().readTree(receipt)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private LetterPost post() {
        Logger.getLogger("vn.motcua").addHandler(listening);
        SealedLetters box = SealedLetters.in(
                home.resolve("letters"),
                LetterSeal.of("kiosk-1", "a-secret"),
                () -> officeTime == null ? Instant.EPOCH : officeTime,
                () -> Optional.ofNullable(officeTime));
        return new LetterPost(box, this::hand, Runnable::run, () -> nanos);
    }

    private static Letter letter() {
        return new Letter(
                UUID.randomUUID().toString(),
                "conduct",
                PLANTED[3],
                new Letter.Sender(PLANTED[0], PLANTED[2], PLANTED[1]));
    }

    private static Outcome send(LetterPost post, Letter letter) throws Exception {
        CompletableFuture<Outcome> done = new CompletableFuture<>();
        post.send(letter, done::complete);
        return done.get(60, TimeUnit.SECONDS);
    }

    private void nothingIsToBeRead() throws Exception {
        StringBuilder all = new StringBuilder(logged);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        assertThat(all.toString()).doesNotContain(PLANTED);
    }

    @Test
    void withTheOfficeThereTheCodeComesAndNothingStays() throws Exception {
        try (LetterPost post = post()) {
            Letter letter = letter();
            assertThat(send(post, letter))
                    .isEqualTo(new Outcome.Received(
                            "PA-7KQ2-M9XD", LocalDate.parse("2026-11-30"), new Text("Trả lời", "Answered")));
            assertThat(taken).containsOnlyKeys(letter.key());
            assertThat(String.valueOf(taken.get(letter.key())))
                    .contains(PLANTED)
                    .contains("\"kind\":\"formal\"");
            assertThat(home.resolve("letters")).isEmptyDirectory();
            nothingIsToBeRead();
        }
    }

    @Test
    void withTheOfficeAwayALetterWaitsSealedThroughARestartAndGoesOnce() throws Exception {
        reachable = false;
        Letter letter = letter();
        try (LetterPost post = post()) {
            assertThat(send(post, letter)).isEqualTo(new Outcome.Kept());
            nothingIsToBeRead();
        }
        try (LetterPost again = post()) {
            again.sendWaiting().join();
            assertThat(taken).isEmpty();
            reachable = true;
            answering = false;
            again.sendWaiting().join();
            assertThat(home.resolve("letters")).as("its answer was lost").isNotEmptyDirectory();
            answering = true;
            again.sendWaiting().join();
            again.sendWaiting().join();
            assertThat(taken).containsOnlyKeys(letter.key());
            assertThat(home.resolve("letters")).isEmptyDirectory();
            nothingIsToBeRead();
        }
    }

    @Test
    void aLetterKeptBeforeTheTimeIsKnownIsStillThereAndSentOnceTheClockIsSet() throws Exception {
        reachable = false;
        officeTime = null;
        Letter letter = letter();
        try (LetterPost post = post()) {
            assertThat(send(post, letter)).isEqualTo(new Outcome.Kept());
            post.sendWaiting().join();
            officeTime = Instant.parse("2026-11-23T02:00:00Z");
            post.sendWaiting().join();
            assertThat(home.resolve("letters")).isNotEmptyDirectory();
            reachable = true;
            post.sendWaiting().join();
            assertThat(taken).containsOnlyKeys(letter.key());
            assertThat(home.resolve("letters")).isEmptyDirectory();
        }
    }

    @Test
    void aLetterThatNeverGetsAnAnswerHoldsUpNoOther() throws Exception {
        reachable = false;
        try (LetterPost post = post()) {
            for (int letter = 0; letter < 5; letter++) {
                assertThat(send(post, letter())).isEqualTo(new Outcome.Kept());
            }
            asked.clear();
            post.sendWaiting().join();
            assertThat(asked).as("the office is away").hasSize(3);
            lost.add(asked.get(0));
            lost.add(asked.get(1));
            reachable = true;
            post.sendWaiting().join();
            assertThat(taken).hasSize(3).doesNotContainKeys(asked.get(0), asked.get(1));
        }
    }

    @Test
    void whateverGoesWrongTheScreenIsToldWhatBecameOfTheLetter() throws Exception {
        broken = true;
        try (LetterPost post = post()) {
            assertThat(send(post, letter())).isEqualTo(new Outcome.Kept());
            Files.move(home.resolve("letters"), home.resolve("away"));
            Files.writeString(home.resolve("letters"), "no folder");
            assertThat(send(post, letter())).isEqualTo(new Outcome.NotTaken(Outcome.Reason.FAILED));
            nothingIsToBeRead();
        }
    }

    @Test
    void aReceiptWithADayThatIsNoneIsAReceipt() throws Exception {
        receipt = RECEIPT.replace("2026-11-30", "2026-02-31");
        try (LetterPost post = post()) {
            assertThat(send(post, letter())).isEqualTo(new Outcome.Received("PA-7KQ2-M9XD", null, null));
            assertThat(home.resolve("letters")).isEmptyDirectory();
        }
    }

    @Test
    void aLetterThatTheOfficeRefusesIsAskedAgainHourlyAndSaidOnce() throws Exception {
        reachable = false;
        try (LetterPost post = post()) {
            Letter letter = letter();
            assertThat(send(post, letter)).isEqualTo(new Outcome.Kept());
            reachable = true;
            refusing = true;
            asked.clear();
            post.sendWaiting().join();
            post.sendWaiting().join();
            assertThat(asked).hasSize(1);
            nanos += TimeUnit.HOURS.toNanos(1);
            post.sendWaiting().join();
            post.sendWaiting().join();
            assertThat(asked).hasSize(2);
            assertThat(logged.toString().split("does not take a letter of", -1)).hasSize(2);
            refusing = false;
            nanos += TimeUnit.HOURS.toNanos(1);
            post.sendWaiting().join();
            assertThat(taken).containsOnlyKeys(letter.key());
        }
    }

    private long lying() throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("letters"))) {
            return files.filter(file -> file.toString().endsWith(".letter")).count();
        }
    }

    @Test
    void aLetterWhoseWriterWaitsIsOnTheDiskAtOnceAndGoesBeforeThoseThatLie() throws Exception {
        reachable = false;
        try (LetterPost post = post()) {
            for (int letter = 0; letter < 3; letter++) {
                assertThat(send(post, letter())).isEqualTo(new Outcome.Kept());
            }
            reachable = true;
            asked.clear();
            held = new CompletableFuture<>();
            CompletableFuture<Void> round = post.sendWaiting();
            await().atMost(ONE_MINUTE).until(() -> !asked.isEmpty());
            Letter first = letter();
            CompletableFuture<Outcome> done = new CompletableFuture<>();
            post.send(first, done::complete);
            // When the second lies there, the first is on its way.
            CompletableFuture<Outcome> secondDone = new CompletableFuture<>();
            post.send(letter(), secondDone::complete);
            await().atMost(ONE_MINUTE).until(() -> lying() >= 5);
            held.complete(null);
            assertThat(done.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Received.class);
            assertThat(secondDone.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Received.class);
            round.get(60, TimeUnit.SECONDS);
            assertThat(asked).hasSize(5).doesNotHaveDuplicates();
            assertThat(asked.get(1)).isEqualTo(first.key());
            assertThat(lying()).isZero();
        }
    }

    @Test
    void aSickDiskHindersNobodyWhileTheOfficeIsThereAndIsSaidSoWhileItIsNot() throws Exception {
        Files.writeString(home.resolve("letters"), "no folder");
        try (LetterPost post = post()) {
            assertThat(send(post, letter())).isInstanceOf(Outcome.Received.class);
            reachable = false;
            assertThat(send(post, letter())).isEqualTo(new Outcome.NotTaken(Outcome.Reason.FAILED));
            nothingIsToBeRead();
        }
    }

    @Test
    void lettersThatNeverGetAnAnswerDoNotHoldUpThoseBehindThem() throws Exception {
        reachable = false;
        try (LetterPost post = post()) {
            Letter good = letter();
            for (int i = 0; i < 4; i++) {
                Letter never = letter();
                lost.add(never.key());
                assertThat(send(post, never)).isEqualTo(new Outcome.Kept());
            }
            assertThat(send(post, good)).isEqualTo(new Outcome.Kept());
            reachable = true;
            for (int round = 0; round < 4; round++) {
                post.sendWaiting().get(60, TimeUnit.SECONDS);
            }
            assertThat(taken).containsOnlyKeys(good.key());
        }
    }

    @Test
    void wordsBesideAnAnswerGoAmongPersonalDataUnderTheirName() throws Exception {
        receipt = "{\"ref\":\"Zm9vYmFyYmF6cXV4MTIzNA\",\"purpose\":\"survey-comment\"}";
        try (LetterPost post = post()) {
            Letter words =
                    new Letter(UUID.randomUUID().toString(), "survey", PLANTED[3], null, "Zm9vYmFyYmF6cXV4MTIzNA");
            assertThat(send(post, words)).isEqualTo(new Outcome.Received(null, null, null));
            assertThat(taken.values()).singleElement().satisfies(body -> {
                assertThat(LetterPost.route(body)).isEqualTo("/api/v1/personal");
                assertThat(body.toString())
                        .isEqualTo("{\"purpose\":\"survey-comment\",\"content\":\"" + PLANTED[3]
                                + "\",\"ref\":\"Zm9vYmFyYmF6cXV4MTIzNA\"}");
            });
            nothingIsToBeRead();
        }
    }
}
