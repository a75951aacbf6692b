package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupKey;
import vn.motcua.office.queue.StreamKey;

/** What tells who a person is: handed in, read by those entitled, erased in time, and nowhere else. */
class PersonalDataTest {
    private static final List<String> PLANTED =
            List.of("Trần Thị Thử", "079302000002", "0912345678", "Giấy khai sinh của bé Mẫu");

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    private OfficeFixture office;

    @BeforeEach
    void start() {
        Logger.getLogger("vn.motcua").addHandler(listener);
        office = OfficeFixture.at(home);
    }

    @AfterEach
    void stop() {
        office.close();
        Logger.getLogger("vn.motcua").removeHandler(listener);
    }

    private HttpResponse<String> hand(String purpose, String content) throws Exception {
        return office.post("/api/v1/personal")
                .json("{\"purpose\":\"" + purpose + "\",\"content\":\"" + content + "\"}")
                .send();
    }

    private String ref(HttpResponse<String> kept) throws Exception {
        return OfficeFixture.json(OfficeFixture.expect(201, kept)).get("ref").asText();
    }

    private HttpResponse<String> read(String ref) throws Exception {
        return office.get("/api/v1/personal/" + ref).send();
    }

    private void serve() throws Exception {
        office.open("1");
        office.issue("ho-tich");
        office.callNext("1");
        office.at("1", "start");
    }

    @Test
    void theSameRequestTwiceKeepsItOnceAndAnotherUnderItsKeyIsRefused() throws Exception {
        String body = "{\"purpose\":\"note\",\"content\":\"Trần Thị Thử\"}";
        String first = ref(office.post("/api/v1/personal").key("one").json(body).send());
        HttpResponse<String> again =
                office.post("/api/v1/personal").key("one").json(body).send();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(OfficeFixture.json(again).get("ref").asText()).isEqualTo(first);
        assertThat(OfficeFixture.code(office.post("/api/v1/personal")
                        .key("one")
                        .json(body.replace("Thử", "Mẫu"))
                        .send()))
                .isEqualTo("422 idempotency-key-reused");
        assertThat(OfficeFixture.json(read(first)).get("content").asText()).isEqualTo("Trần Thị Thử");
    }

    @Test
    void aDevicesOwnNameIsTakenAndNothingErasedComesBack() throws Exception {
        String body = "{\"purpose\":\"feedback\",\"content\":\"0912345678\",\"ref\":\"Zm9vYmFyYmF6cXV4MTIzNA\"}";
        String ref = ref(office.post("/api/v1/personal").json(body).send());
        assertThat(ref).isEqualTo("Zm9vYmFyYmF6cXV4MTIzNA");
        OfficeFixture.expect(
                204, office.call("DELETE", "/api/v1/personal/" + ref).send());
        assertThat(read(ref).statusCode()).isEqualTo(404);
        assertThat(OfficeFixture.code(office.post("/api/v1/personal").json(body).send()))
                .isEqualTo("410 personal-erased");
    }

    @Test
    void whatIsHandedInHasAPurposeAndABound() throws Exception {
        assertThat(OfficeFixture.code(hand("curiosity", "x"))).isEqualTo("400 field-wrong");
        assertThat(OfficeFixture.code(hand("note", "x".repeat(501)))).isEqualTo("400 field-wrong");
        assertThat(office.post("/api/v1/personal")
                        .json("{\"purpose\":\"note\"}")
                        .send()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void itIsErasedByItselfWhenItsTimeIsOver() throws Exception {
        String note = ref(hand("note", "Trần Thị Thử"));
        String paper = ref(hand("dossier-paper", "079302000002"));
        office.pass(Duration.ofDays(4));
        office.personal.start();

        assertThat(read(note).statusCode()).isEqualTo(404);
        assertThat(read(paper).statusCode()).isEqualTo(200);
        assertThat(Files.readString(home.resolve("personal-erased")))
                .contains(note)
                .doesNotContain(paper);
        JsonNode uses = OfficeFixture.json(office.get("/api/v1/personal")
                .header("Authorization", administrator())
                .send());
        assertThat(uses.get("uses").findValuesAsText("what")).containsExactly("read", "expired", "kept", "kept");
    }

    private String administrator() throws IOException {
        return "Bearer " + Files.readString(home.resolve("local-admin-token")).strip();
    }

    @Test
    void onlyTheEntitledReadAndEveryReadingIsWrittenDown() throws Exception {
        String feedback = ref(hand("feedback", "0912345678"));
        assertThat(office.get("/api/v1/personal/" + feedback)
                        .withoutToken()
                        .send()
                        .statusCode())
                .isEqualTo(401);
        assertThat(office.get("/api/v1/personal").send().statusCode())
                .as("the log")
                .isEqualTo(403);
        assertThat(read(feedback).statusCode()).isEqualTo(200);
        HttpResponse<String> uses = office.get("/api/v1/personal")
                .header("Authorization", administrator())
                .send();
        assertThat(OfficeFixture.json(uses).get("uses").get(0).get("who").asText())
                .isEqualTo("machine:demo");
        assertThat(uses.body()).doesNotContain("0912345678");
        assertThat(logged).anyMatch(line -> line.contains("machine:demo read personal data " + feedback));
    }

    @Test
    void aTicketHasOneNoteWhichGoesWhereItGoesAndCanBeTakenAway() throws Exception {
        serve();
        String first = ref(hand("note", "Trần Thị Thử"));
        note(first);
        String second = ref(hand("note", "0912345678"));
        note(second);
        assertThat(read(first).statusCode()).as("replaced").isEqualTo(404);
        assertThat(noteShown()).isEqualTo(second);
        OfficeFixture.expect(
                204, office.call("DELETE", "/api/v1/personal/" + second).send());
        assertThat(noteShown()).isEmpty();
        assertThat(OfficeFixture.code(office.post("/api/v1/counters/1/note")
                        .json("{\"personalRef\":\"Zm9vYmFyYmF6cXV4MTIzNA\"}")
                        .send()))
                .as("nothing behind it")
                .isEqualTo("400 field-wrong");
    }

    private void note(String ref) throws Exception {
        OfficeFixture.expect(
                200,
                office.post("/api/v1/counters/1/note")
                        .json("{\"personalRef\":\"" + ref + "\"}")
                        .send());
    }

    private String console() {
        return office.views.now(new StreamKey(StreamKey.Kind.CONSOLE, "1")).orElseThrow();
    }

    private String noteShown() throws IOException {
        JsonNode note = OfficeFixture.tree(console()).get("current").get("note");
        return note == null ? "" : note.asText();
    }

    @Test
    void namesAndNumbersAreInNoFileNoSnapshotAndNoLogLine() throws Exception {
        serve();
        note(ref(hand("note", "Trần Thị Thử, 0912345678")));
        String paper = ref(hand("dossier-paper", "079302000002 Giấy khai sinh của bé Mẫu"));
        OfficeFixture.expect(
                200,
                office.post("/api/v1/counters/1/dossier")
                        .json("""
                {"code":"H26.14-261120-0031","procedure":"1.001193","filing":"at-counter","result":"accepted",
                 "papers":[{"name":"other","use":"digitised","type":"KQ.G15.000001","personalRef":"%s"}]}""".formatted(paper))
                        .send());
        reasonsThatNameSomebody();
        refusedWithoutAnEcho();
        bookedOnAPhone("2026-11-24T03:00:00Z");
        bookedOnAPhone("2026-11-25T03:00:01Z");
        bookedAtTheDesk("2026-11-24T03:30:00Z");
        opinionWithoutAName();
        String shown = office.picture() + console();
        String code = feedback();
        beside("Trần Thị Thử, 0912345678");
        hand("note", "0912345678");
        read(paper);
        office.at("1", "complete");
        Path backup = Backup.make(home, elsewhere, Instant.now()).file();
        Path unsealed = Files.createDirectory(elsewhere.resolve("unsealed"));
        Backup.unpack(backup, BackupKey.ofHome(home), unsealed);

        assertThat(shown).doesNotContain(PLANTED);
        assertThat(office.get("/api/v1/feedback").send().body()).contains(code).doesNotContain(PLANTED);
        assertThat(logged).isNotEmpty().noneMatch(line -> PLANTED.stream().anyMatch(line::contains));
        assertThat(files(home)).as("database, WAL and all else").noneMatch(holdsPlanted());
        assertThat(files(elsewhere))
                .as("the backup, unsealed as well")
                .hasSizeGreaterThan(1)
                .noneMatch(holdsPlanted());
        assertThat(Files.getPosixFilePermissions(home.resolve("personal.key"))).hasSize(2);
        Files.writeString(home.resolve("proof"), PLANTED.getFirst());
        assertThat(files(home)).as("the search finds what is there").anyMatch(holdsPlanted());
    }

    /** A particular call, a ticket set aside and then given up, a break: each for words that no list has. */
    private void reasonsThatNameSomebody() throws Exception {
        String ticket = office.issue("ho-tich").get("ticket").asText();
        office.open("2");
        because("counters/2/call", "\"ticket\":\"" + ticket + "\",");
        because("counters/2/park", "");
        assertThat(office.get("/api/v1/queue").send().body()).contains(ticket, "\"reason\":\"other\"");
        because("tickets/" + ticket + "/cancel", "");
        because("counters/2/pause", "");
    }

    private void because(String path, String more) throws Exception {
        String body = "{" + more + "\"reason\":\"Chờ bà Trần Thị Thử\"}";
        OfficeFixture.expect(200, office.post("/api/v1/" + path).json(body).send());
    }

    /** Feedback with a name, read and answered by the manager, and a page of the office that shows it. */
    private String feedback() throws Exception {
        String code = OfficeFixture.json(OfficeFixture.expect(
                        201,
                        office.post("/api/v1/feedback").withoutToken().json("""
                {"kind":"formal","about":"conduct","content":"Giấy khai sinh của bé Mẫu chậm","name":"Trần Thị Thử",
                 "address":"Số 1 Đường Thử, 079302000002","phone":"0912345678"}""").send()))
                .get("code")
                .asText();
        OfficeFixture.expect(200, office.get("/api/v1/feedback/" + code).send());
        OfficeFixture.expect(
                200,
                office.post("/api/v1/feedback/" + code + "/move")
                        .json("{\"from\":\"received\",\"to\":\"in-progress\"}")
                        .send());
        OfficeFixture.expect(
                200,
                office.post("/api/v1/feedback/" + code + "/move")
                        .json("{\"from\":\"in-progress\",\"to\":\"answered\",\"answer\":\"Kính gửi Trần Thị Thử\"}")
                        .send());
        return code;
    }

    /** An officer writes the caller's telephone down, and gives the place up again. */
    private void bookedAtTheDesk(String start) throws Exception {
        String phone = ref(hand("booking-phone", "0912345678"));
        HttpResponse<String> booked = office.post("/api/v1/appointments")
                .json("{\"service\":\"chung-thuc\",\"start\":\"" + start + "\",\"personalRef\":\"" + phone + "\"}")
                .send();
        String code = OfficeFixture.json(OfficeFixture.expect(201, booked))
                .get("code")
                .asText();
        OfficeFixture.expect(
                200, office.call("DELETE", "/api/v1/appointments/" + code).send());
    }

    /** Who writes an opinion is not asked for a name, and may write one all the same. */
    private void opinionWithoutAName() throws Exception {
        String opinion = "{\"kind\":\"opinion\",\"about\":\"other\",\"content\":\"Gọi tôi, Trần Thị Thử, 0912345678\"}";
        OfficeFixture.expect(
                201,
                office.post("/api/v1/feedback").withoutToken().json(opinion).send());
    }

    /** With a telephone; also one that is refused. */
    private void bookedOnAPhone(String start) throws Exception {
        String form = "key=" + LinkToken.fresh() + "&service=chung-thuc&phone=0912345678&start=" + start;
        HttpResponse<String> answer = office.call("POST", "/book")
                .withoutToken()
                .body("application/x-www-form-urlencoded", HttpRequest.BodyPublishers.ofString(form))
                .send();
        assertThat(answer.statusCode()).isIn(200, 303);
        assertThat(answer.body()).doesNotContain("0912345678");
        String list = office.get("/appointments?list=2026-11-24").send().body()
                + office.get("/api/v1/appointments?day=2026-11-24").send().body();
        assertThat(list).doesNotContain("0912345678");
    }

    /** Words beside an answer by the ticket's page: one survey, one text, and another that comes too late. */
    private void beside(String words) throws Exception {
        String token = office.issue("ho-tich").get("link").asText().substring("/t/".length());
        office.open("3");
        office.callNext("3");
        office.at("3", "complete");
        String path = "/api/v1/phone/" + token + "/survey";
        for (String answer : List.of("", "/more")) {
            OfficeFixture.expect(
                    201,
                    office.post(path + answer)
                            .withoutToken()
                            .json(
                                    "{\"survey\":\"hai-long-5-muc\",\"choices\":{\"hai-long\":\"hai-long\"},\"comment\":\""
                                            + words + "\"}")
                            .send());
        }
        assertThat(office.post(path + "/more")
                        .withoutToken()
                        .json("{\"comment\":\"079302000002\"}")
                        .send()
                        .body())
                .contains("survey-answered")
                .doesNotContain(PLANTED);
    }

    private void refusedWithoutAnEcho() throws Exception {
        String planted = PLANTED.get(1);
        for (String name : List.of(PLANTED.getLast(), planted)) {
            HttpResponse<String> refused = office.post("/api/v1/counters/1/dossier")
                    .json("""
                    {"code":"H26.14-261120-0032","procedure":"1.001193","filing":"at-counter",
                     "papers":[{"name":"%s","use":"on-paper"}]}""".formatted(name))
                    .send();
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain(name);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** In UTF-8 as SQLite writes, and in UTF-16. */
    private static Predicate<Path> holdsPlanted() {
        return file -> {
            try {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                return PLANTED.stream()
                        .flatMap(text -> Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE).stream()
                                .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1)))
                        .anyMatch(bytes::contains);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
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
