package vn.motcua.office.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.access.Access;
import vn.motcua.office.access.AccessSettings;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.feedback.FeedbackDesk;
import vn.motcua.office.mqtt.DeadLetterReading;
import vn.motcua.office.personal.ErasureJournal;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.QueueStore;
import vn.motcua.office.queue.QueueViews;
import vn.motcua.office.queue.Reprints;
import vn.motcua.office.queue.SimulatedClock;
import vn.motcua.office.queue.SnapshotHub;
import vn.motcua.office.registry.DossierRegistry;
import vn.motcua.office.sqlite.SqliteHistory;
import vn.motcua.office.sqlite.SqliteIntakeLog;
import vn.motcua.office.sqlite.SqlitePlanHistory;
import vn.motcua.office.sqlite.SqliteQueueStore;
import vn.motcua.office.sqlite.SqliteSurveyHistory;
import vn.motcua.office.voice.HallVoice;

/**
 * A whole office over HTTP: the shipped definition of Bình An ward, real SQLite in a folder, a clock that stands still
 * until the test moves it.
 */
final class OfficeFixture implements AutoCloseable {
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Path home;
    final SimulatedClock clock = new SimulatedClock();
    volatile OfficeDefinition definition = binhAn();
    final SnapshotHub hub = new SnapshotHub();
    private final EventCounts counts = new EventCounts();
    final HealthProblems problems = new HealthProblems();
    final CommandLoop loop;
    private final SqliteQueueStore store;
    private final Access access;
    /** How far the clock of sessions is ahead. */
    volatile Duration sessionsLater = Duration.ZERO;

    volatile DossierRegistry registry = code -> new DossierRegistry.Answer.Unknown();
    final QueueViews views;
    final PersonalData personal;
    final OfficePlan plan;
    private final OfficePages pages;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OfficeFixture(
            Path home, Duration patience, List<CommandLoop.CommitListener> listeners, UnaryOperator<QueueStore> disk) {
        this.home = home;
        clock.set(MONDAY_MORNING, 0);
        store = SqliteQueueStore.open(home.resolve("office.db"));
        List<CommandLoop.CommitListener> all = new ArrayList<>(listeners);
        all.add(hub);
        all.add(counts);
        ErasureJournal erasures = new ErasureJournal(home);
        all.add(erasures);
        plan = new OfficePlan(() -> definition, new SqlitePlanHistory(home.resolve("office.db")));
        all.add(plan);
        loop = new CommandLoop(() -> OfficeRulesOf.definition(definition), disk.apply(store), clock, all);
        personal = new PersonalData(home, loop, erasures);
        personal.start();
        views = new QueueViews(loop, () -> definition, officer -> officer);
        pages = new OfficePages(() -> definition, clock);
        access = Access.open(
                home, AccessSettings.usual(false, true), () -> Instant.now().plus(sessionsLater));
        server = HttpServer.start(
                new HttpServer.Listener("127.0.0.1", 0, Optional.empty()), access, pages, routes(patience));
        hub.start(views);
    }

    /** Every route of an office on a test clock. */
    List<HttpService> routes() {
        return routes(CommandGate.PATIENCE);
    }

    private List<HttpService> routes(Duration patience) {
        SqliteHistory history = new SqliteHistory(home.resolve("office.db"));
        Supplier<OfficeDefinition> names = () -> definition;
        CommandGate gate = new CommandGate(loop, patience);
        HealthReport report = new HealthReport(loop, problems, names);
        DroppedCalls dropped = new DroppedCalls(names);
        FeedbackDesk desk = new FeedbackDesk(loop, personal, names);
        FeedbackRoutes citizens = new FeedbackRoutes(loop, desk, names);
        BookingPhones phones = new BookingPhones(loop, personal);
        PlanRoutes days = new PlanRoutes(loop, plan, names);
        SqliteSurveyHistory answers = new SqliteSurveyHistory(home.resolve("office.db"));
        HallVoice silent = new HallVoice(null, () -> new HallVoice.Needs(List.of(), List.of()));
        return List.of(
                access.signInRoutes(pages),
                access.administrationRoutes(),
                new QueueRoutes(
                        loop, history, names, QueueRoutes.ServiceHours.always(), access, views::waits, personal, gate),
                new StreamRoute(hub, loop, history, names, access),
                ReportRoutes.of(loop, history, names, pages, access::displayName),
                days,
                new PlanPage(days, plan, names, pages, clock),
                new HindranceRoutes(history, plan, names, pages, clock),
                new StaffingRoutes(loop, history, plan, names, pages),
                new CoverageRoute(history, names, clock, pages),
                new PageRoutes(pages, views, loop, history, names, access, silent, true),
                new PhoneRoutes(loop, views, history, names),
                new SurveyRoutes(loop, answers, names),
                new SurveyCommentRoutes(loop, answers, personal, names),
                new SatisfactionRoutes(answers, names, clock, pages, access::displayName),
                new VoiceRoute(silent, names),
                new ReprintRoutes(loop, new Reprints()),
                new PersonalRoutes(loop, personal),
                new AppointmentRoutes(loop, names, plan, personal, phones),
                new DossierStatusRoutes(code -> registry.status(code), names, clock, pages),
                citizens,
                new FeedbackDeskRoutes(loop, desk, citizens, names, pages),
                new BookingRoutes(loop, names, plan, phones, pages),
                dropped,
                new IntakeRoutes(
                        loop,
                        new SqliteIntakeLog(home.resolve("office.db")),
                        new DeadLetterReading(access.devices(), clock),
                        access,
                        pages,
                        report),
                new SystemRoutes(loop, names, hub, counts, "test", report, dropped),
                new SimulationRoutes(clock, loop, this::replace));
    }

    private void replace(byte[] yaml) throws IOException {
        Path folder = Path.of("../../provisioning/offices");
        Path file = Files.createTempFile(folder, "received-", ".yaml");
        try {
            Files.write(file, yaml);
            definition = OfficeDefinitionFile.load(file);
        } finally {
            Files.delete(file);
        }
        loop.reload().join();
    }

    static OfficeFixture at(Path home) {
        return new OfficeFixture(home, CommandGate.PATIENCE, List.of(), store -> store);
    }

    static OfficeFixture with(Path home, Duration patience, CommandLoop.CommitListener listener) {
        return new OfficeFixture(home, patience, List.of(listener), store -> store);
    }

    /** An office whose disk refuses to write while told so. */
    static OfficeFixture withDisk(Path home, AtomicBoolean broken) {
        return new OfficeFixture(home, CommandGate.PATIENCE, List.of(), store -> (QueueStore) Proxy.newProxyInstance(
                QueueStore.class.getClassLoader(), new Class<?>[] {QueueStore.class}, (proxy, method, arguments) -> {
                    // Also when the loop looks, four times a second, whether it is well again.
                    if (broken.get() && Set.of("commit", "proveWritable").contains(method.getName())) {
                        throw new QueueStore.StorageFault("the disk is full");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    static OfficeDefinition binhAn() {
        return OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time), 0);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    String token() throws IOException {
        return Files.readString(home.resolve("demo-token")).strip();
    }

    Call get(String path) throws IOException {
        return new Call("GET", path);
    }

    Call post(String path) throws IOException {
        return new Call("POST", path).key(UUID.randomUUID().toString());
    }

    Call call(String method, String path) throws IOException {
        return new Call(method, path);
    }

    /** Opens a counter. */
    void open(String counter) throws Exception {
        expect(200, post("/api/v1/counters/" + counter + "/open").send());
    }

    /** Issues a ticket and tells what the office answered. */
    JsonNode issue(String service) throws Exception {
        return json(expect(
                201,
                post("/api/v1/tickets")
                        .json("{\"service\":\"" + service + "\"}")
                        .send()));
    }

    /** Calls the next ticket to a counter. */
    JsonNode callNext(String counter) throws Exception {
        return json(
                expect(200, post("/api/v1/counters/" + counter + "/call-next").send()));
    }

    /** Does something at a counter. */
    JsonNode at(String counter, String action) throws Exception {
        return json(
                expect(200, post("/api/v1/counters/" + counter + "/" + action).send()));
    }

    /** What the counters and the queue show, without the time they were asked. */
    String picture() throws Exception {
        String counters = expect(200, get("/api/v1/counters").send()).body();
        String queue = expect(200, get("/api/v1/queue").send()).body();
        return counters + "\n" + queue.replaceFirst("\"computedAt\":\"[^\"]*\",", "");
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ", was " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static JsonNode tree(String json) throws IOException {
        return JSON.readTree(json);
    }

    static String code(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }

    @Override
    public void close() {
        hub.close();
        server.close();
        personal.close();
        loop.close();
        store.close();
        access.close();
    }

    /** One request, by the demo's machine token unless said otherwise. */
    final class Call {
        private final HttpRequest.Builder request;
        private final String method;
        private final String machineToken;
        private boolean bearer = true;
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) throws IOException {
            this.method = method;
            request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
            machineToken = token();
        }

        /** As somebody who has no machine's token. */
        Call withoutToken() {
            bearer = false;
            return this;
        }

        Call header(String name, String value) {
            bearer &= !name.equals("Authorization");
            request.setHeader(name, value);
            return this;
        }

        Call key(String key) {
            return header("Idempotency-Key", key);
        }

        Call english() {
            return header("Accept-Language", "en");
        }

        Call json(String text) {
            return body("application/json", BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        }

        Call body(String type, BodyPublisher publisher) {
            body = publisher;
            return header("Content-Type", type);
        }

        HttpResponse<String> send() throws Exception {
            return client.send(built(), BodyHandlers.ofString());
        }

        /** The content of a file that is answered with 200. */
        byte[] bytes() throws Exception {
            HttpResponse<byte[]> answer = client.send(built(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("expected 200, was " + answer.statusCode());
            }
            return answer.body();
        }

        private HttpRequest built() {
            if (bearer) {
                request.setHeader("Authorization", "Bearer " + machineToken);
            }
            return request.method(method, body).build();
        }
    }
}
