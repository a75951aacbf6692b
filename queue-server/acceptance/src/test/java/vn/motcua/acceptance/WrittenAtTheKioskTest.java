package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.KioskScreen;
import vn.motcua.kiosk.LetterPost;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.kiosk.outbox.LetterSeal;
import vn.motcua.kiosk.outbox.SealedLetters;
import vn.motcua.kiosk.web.OfficeOverHttp;
import vn.motcua.kiosk.web.OfficeWeb;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupKey;
import vn.motcua.office.registry.SampleRegistry;
import vn.motcua.protocol.guide.Catalogue;

/**
 * What citizens write, ask and hold in front of a kiosk, with a real office, its broker and the registry behind it: it
 * comes through, and what tells who they are stands in no file, on no topic and in no log line.
 */
class WrittenAtTheKioskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NAME = "Tran Thi Cay";
    private static final String PHONE = "0987654321";
    private static final String BOOKING_PHONE = "0912345678";
    private static final String CARD = "079302000002|012345678|Nguyễn Văn Mẫu|01011990|Nam|Ngõ Trồng Tên|01012021";
    private static final List<String> PLANTED =
            List.of(NAME, PHONE, BOOKING_PHONE, "079302000002", "Nguyễn Văn Mẫu", "Ngõ Trồng Tên", "Ngo Trong Ten");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private Path home;
    private Process mosquitto;
    private SampleRegistry registry;
    private RunningOffice office;
    private MqttLink everything;
    private HallKiosk kiosk;
    private OfficeWeb web;
    private LetterPost letters;
    private OfficeOverHttp desk;
    private KioskModel model;

    /** A broker that lets everybody hear everything, as an administrator's account would. */
    @BeforeEach
    void open() throws Exception {
        Logger.getLogger("vn.motcua").addHandler(listener);
        home = folder.resolve("home");
        int port = freePort();
        mosquitto = mosquitto(port);
        String broker = "tcp://127.0.0.1:" + port;
        registry = new SampleRegistry(0, LocalDate.ofInstant(Morning.OPENING, java.time.ZoneOffset.UTC));
        office = RunningOffice.onSimulatedClock(
                home,
                Map.of(
                        "MOTCUA_BROKER_URL",
                        broker,
                        "MOTCUA_BROKER_CREDENTIAL_FILE",
                        Files.writeString(folder.resolve("broker-credential"), "office:any\n")
                                .toString(),
                        "MOTCUA_REGISTRY_URL",
                        registry.address().toString()));
        office.setClock(Morning.OPENING, 1);
        everything = MqttLink.open(LinkSettings.of(java.net.URI.create(broker), "administrator"));
        everything.subscribe(
                "#", (topic, bytes, retained) -> heard.add(topic + " " + new String(bytes, StandardCharsets.UTF_8)));
        kiosk = HallKiosk.at(office, home);
        DeviceCredential credential = office.credential(HallKiosk.DEVICE);
        web = OfficeWeb.of(credential);
        letters = LetterPost.to(
                web,
                SealedLetters.in(
                        lettersFolder(),
                        LetterSeal.of(credential.device(), credential.secret()),
                        InstantSource.system(),
                        () -> kiosk.device().clock().officeTime()),
                screen);
        desk = new OfficeOverHttp(web, letters, screen);
        model = onScreen(() -> KioskScreen.modelOf(kiosk.device(), desk, Catalogue.EMPTY, screen));
        await("the screen is configured")
                .atMost(PATIENCE)
                .until(() -> onScreen(() -> model.state().offer().feedback() != null));
        touch(() -> model.tick(0));
    }

    @AfterEach
    void close() {
        letters.close();
        web.close();
        kiosk.close();
        everything.close();
        office.close();
        registry.close();
        mosquitto.destroy();
        mosquitto.onExit().join();
        screen.shutdownNow();
        Logger.getLogger("vn.motcua").removeHandler(listener);
    }

    private Path lettersFolder() {
        return home.resolve("kiosk").resolve(HallKiosk.DEVICE).resolve("letters");
    }

    private <T> T onScreen(Callable<T> work) throws Exception {
        return screen.submit(work).get(60, TimeUnit.SECONDS);
    }

    private void touch(Runnable work) throws Exception {
        screen.submit(work).get(60, TimeUnit.SECONDS);
    }

    private void type(String text) throws Exception {
        touch(() -> {
            text.chars().forEach(key -> model.feedback().typed((char) key));
            model.feedback().ready();
        });
    }

    /** What the office answered; null where it was slower than the kiosk's patience and the letter waits. */
    private Letters.Outcome.@Nullable Received sent() throws Exception {
        await("it is on its way")
                .atMost(PATIENCE)
                .until(() -> onScreen(() -> model.state().screen() instanceof Screen.FeedbackSent));
        return onScreen(
                () -> model.state().screen() instanceof Screen.FeedbackSent(boolean formal, var got) ? got : null);
    }

    /** A slow machine may keep a letter and show no code: then another is written. */
    private String formalFeedback() throws Exception {
        for (int letter = 0; letter < 5; letter++) {
            writeFormalFeedback();
            Letters.Outcome.Received got = sent();
            if (got != null && got.code() != null) {
                return got.code();
            }
            touch(model::home);
        }
        throw new AssertionError("five letters without a code");
    }

    private void writeFormalFeedback() throws Exception {
        touch(() -> {
            model.feedback().open();
            model.feedback().kind(true);
            model.feedback().about("conduct");
        });
        type("Can bo cho " + NAME + " doi lau");
        type(NAME);
        type("12 Ngo Trong Ten");
        type(PHONE);
    }

    /** No name is asked for, and one is written all the same. */
    private void writeOpinion() throws Exception {
        touch(() -> {
            model.feedback().open();
            model.feedback().kind(false);
            model.feedback().about("conduct");
        });
        type("Toi la " + NAME + ", goi " + PHONE);
    }

    @Test
    void feedbackComesBackWithACodeAndADossiersStatusComesFromTheRegistry() throws Exception {
        String code = formalFeedback();
        JsonNode whole = office.http().json("/api/v1/feedback/" + code);
        assertThat(whole.at("/feedback/state/id").asText()).isEqualTo("received");
        assertThat(whole.at("/feedback/channel").asText()).isEqualTo("kiosk");
        assertThat(whole.at("/letter/name").asText()).isEqualTo(NAME);
        assertThat(office.http().get("/api/v1/feedback/follow/" + code))
                .contains(code)
                .doesNotContain(PLANTED);

        assertThat(followed(code).dueOn()).as("what is to happen next").isNotNull();
        assertThat(told((Consumer<Answer<Cases.Batch>> done) -> desk.cases().published(0, done))
                        .answers())
                .as("nothing is public that nobody published")
                .isEmpty();
        String of = "/api/v1/feedback/" + code;
        office.http().post(of + "/move", "{\"from\":\"received\",\"to\":\"in-progress\"}");
        office.http()
                .post(of + "/move", "{\"from\":\"in-progress\",\"to\":\"answered\",\"answer\":\"Đã xin lỗi bà.\"}");
        office.http()
                .post(
                        "/api/v1/feedback/" + code + "/publish",
                        "{\"summary\":\"Chờ lâu\",\"answer\":\"Đã mở thêm quầy.\"}");
        assertThat(told((Consumer<Answer<Cases.Batch>> done) -> desk.cases().published(0, done))
                        .answers())
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("Đã mở thêm quầy."));
        assertThat(followed(code).answer()).as("the person's own answer").isEqualTo("Đã xin lỗi bà.");

        assertThat(status("H26.14-261118-0007").doneOn()).isNotNull();
        assertThat(answered("H26.14-261118-9999")).isInstanceOf(Answer.Refused.class);
        registry.behave(SampleRegistry.Behaviour.SILENT);
        assertThat(asked("H26.14-261120-0031"))
                .as("the registry is away, and the kiosk says so")
                .isNotInstanceOf(Answer.Told.class);
    }

    private Cases.Case followed(String code) {
        return told((Consumer<Answer<Cases.Case>> done) -> desk.cases().follow(code, done));
    }

    private Answer<Dossiers.Status> asked(String code) throws Exception {
        CompletableFuture<Answer<Dossiers.Status>> answer = new CompletableFuture<>();
        desk.dossiers().status(code, answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    /** A busy machine may be too slow for the kiosk's patience: then it is asked again. */
    private Answer<Dossiers.Status> answered(String code) {
        return await().atMost(PATIENCE).until(() -> asked(code), answer -> !(answer instanceof Answer.NotReachable));
    }

    private Dossiers.Status status(String code) {
        return switch (answered(code)) {
            case Answer.Told<Dossiers.Status>(Dossiers.Status status) -> status;
            case Answer<Dossiers.Status> other -> throw new AssertionError("not told: " + other);
        };
    }

    @Test
    void namesAndNumbersAreInNoFileOnNoTopicAndInNoLogLine() throws Exception {
        String code = formalFeedback();
        touch(model::done);
        touch(() -> model.scanned(ScannedCode.of(CARD)));
        touch(model::home);
        writeOpinion();
        sent();
        touch(model::home);
        booked();
        String token = served();
        touch(() -> {
            model.survey().about(new Visit(token, null));
            model.survey().chosen("hai-long");
        });
        await("the answer is kept")
                .atMost(PATIENCE)
                .until(() -> onScreen(() -> model.state().screen() instanceof Screen.SurveyThanks));
        touch(() -> model.survey().write());
        type(NAME + " doi mot gio, goi " + PHONE);
        sent();
        await("nothing is left to send")
                .atMost(PATIENCE)
                .until(() ->
                        kiosk.device().backlog() == 0 && files(lettersFolder()).isEmpty());
        await("the words stand beside the answer")
                .atMost(PATIENCE)
                .until(() -> office.http()
                        .json("/api/v1/phone/" + token + "/survey")
                        .get("commented")
                        .asBoolean());
        await("the subscriber heard the answer and its words' name")
                .atMost(PATIENCE)
                .until(() -> heard.stream().anyMatch(told -> told.contains("\"comment\"")));

        assertThat(heard).noneMatch(WrittenAtTheKioskTest::tells).noneMatch(told -> told.contains(code));
        assertThat(logged).isNotEmpty().noneMatch(WrittenAtTheKioskTest::tells);
        assertThat(files(home)).hasSizeGreaterThan(5).noneMatch(WrittenAtTheKioskTest::tells);
        Path backup =
                Backup.make(home, folder.resolve("backups"), Instant.now()).file();
        Backup.unpack(backup, BackupKey.ofHome(home), Files.createDirectory(folder.resolve("unsealed")));
        assertThat(files(folder.resolve("unsealed"))).isNotEmpty().noneMatch(WrittenAtTheKioskTest::tells);
        Files.writeString(home.resolve("proof"), PLANTED.getFirst());
        assertThat(files(home)).as("the search finds what is there").anyMatch(WrittenAtTheKioskTest::tells);
    }

    private void booked() {
        Bookings bookings = desk.bookings();
        Bookings.Days days = told(done -> bookings.days("ho-tich", done));
        Bookings.Day day =
                days.days().stream().filter(one -> one.free() > 0).findFirst().orElseThrow();
        Bookings.Slot slot =
                told((Consumer<Answer<List<Bookings.Slot>>> done) -> bookings.slots("ho-tich", day.day(), done))
                        .stream()
                        .filter(one -> one.free() > 0)
                        .findFirst()
                        .orElseThrow();
        Bookings.Wish wish = new Bookings.Wish(
                "ho-tich", slot.start(), false, BOOKING_PHONE, UUID.randomUUID().toString());
        assertThat(told((Consumer<Answer<Bookings.Booking>> done) -> bookings.book(wish, done)))
                .isNotNull();
    }

    private interface Question<T> {
        void ask(Consumer<Answer<T>> done);
    }

    private static <T> T told(Question<T> question) {
        Answer<T> answer = await().atMost(PATIENCE)
                .until(
                        () -> {
                            CompletableFuture<Answer<T>> told = new CompletableFuture<>();
                            question.ask(told::complete);
                            return told.get(60, TimeUnit.SECONDS);
                        },
                        one -> !(one instanceof Answer.NotReachable));
        return switch (answer) {
            case Answer.Told<T>(T value) -> value;
            case Answer<T> other -> throw new AssertionError("not told: " + other);
        };
    }

    /** A number from this kiosk whose visit is over; its paper's secret. */
    private String served() throws Exception {
        IssuedTicket ticket = kiosk.tapAndArrive("ho-tich");
        office.http().post("/api/v1/counters/1/open", "{}");
        office.http().post("/api/v1/counters/1/call-next", "{}");
        office.http().post("/api/v1/counters/1/complete", "{}");
        return ticket.token();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(String text) {
        return PLANTED.stream().anyMatch(text::contains);
    }

    /** In UTF-8 as SQLite writes, and in UTF-16. */
    private static boolean tells(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
                    .flatMap(charset -> PLANTED.stream()
                            .map(text -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1)))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process mosquitto(int port) throws IOException {
        Path conf = Files.writeString(
                folder.resolve("open.conf"),
                "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\nuser "
                        + System.getProperty("user.name") + "\nlog_dest stderr\n");
        Process process = new ProcessBuilder("/usr/sbin/mosquitto", "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        await("Mosquitto listens").atMost(PATIENCE).until(() -> listens(port));
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
