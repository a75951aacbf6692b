package vn.motcua.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine;
import vn.motcua.acceptance.RunningOffice.HttpAsker;
import vn.motcua.office.voice.VoiceMain;

/**
 * Makes the documentation's pictures of the pages from a running office, after a morning played on a simulated clock.
 * Looked at beside each other whenever a page changes.
 */
final class WebPictures {
    private final RunningOffice office;
    private final Browser browser;
    private final Path folder;

    private WebPictures(RunningOffice office, Browser browser, Path folder) {
        this.office = office;
        this.browser = browser;
        this.folder = folder;
    }

    /** Draws all of them into the folder given first ({@code docs/pictures} without one). */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0
                ? Path.of(arguments[0]).toAbsolutePath()
                : RunningOffice.REPOSITORY.resolve("docs/pictures");
        Path home = Files.createTempDirectory("motcua-pictures");
        new CommandLine(new VoiceMain()).execute("--out", home.resolve("voice").toString());
        try (RunningOffice office = RunningOffice.onSimulatedClock(home);
                Browser browser = new Browser(home.resolve("chromium"))) {
            new WebPictures(office, browser, Files.createDirectories(folder)).draw();
        }
    }

    private void draw() throws Exception {
        Morning morning = new Morning(office);
        morning.until("09:30");
        morning.sendForAPaper(3, "2026-11-23T09:50:00+07:00");
        morning.until("09:36");
        morning.takeABreak(6, "2026-11-23T09:55:00+07:00");
        morning.until("09:42");
        morning.at(2, "call-next", "{}");
        morning.serveWithANote(3, "Còn thiếu bản sao giấy chứng sinh, hẹn mang đến trước 10:30.");
        morning.pass(Duration.ofSeconds(8));

        browser.dark(false);
        citizens(morning);
        officer();
        screens(morning);
        manager();
        administrator();
        lost();
    }

    private void officer() throws IOException {
        picture("signin", "/signin", 1366, 768);
        browser.signIn("canbo3");
        browser.awaitText("h1", "Chọn quầy");
        picture("choose-counter", "/console", 1366, 768);
        picture("console", "/console?counter=3", 1366, 768);
        picture("console-strip", "/console?counter=3", 360, 900);
        browser.dark(true);
        picture("console-dark", "/console?counter=3", 1366, 768);
        browser.dark(false);
        picture("error", "/no-such-page", 1366, 768);
    }

    private void screens(Morning morning) throws IOException, InterruptedException {
        picture("board", "/board", 1920, 1080);
        picture("board-43-8m", "/board?inches=43&metres=8", 1920, 1080);
        picture("board-43-8m-light", "/board?inches=43&metres=8&look=light", 1920, 1080);
        picture("board-55-15m", "/board?inches=55&metres=15", 1920, 1080);
        picture("board-55-15m-light", "/board?inches=55&metres=15&look=light", 1920, 1080);
        picture("board-65-6m-light", "/board?look=light", 1920, 1080);
        picture("board-dat-dai", "/board?board=dat-dai", 1920, 1080);
        picture(
                "counter",
                "/counter/" + inState(morning, "Called").get("counter").asText(),
                1280,
                720);
        picture("counter-break", "/counter/6", 1280, 720);
    }

    private void citizens(Morning morning) throws IOException, InterruptedException {
        String waiting = token(inState(morning, "Waiting"));
        picture("phone", "/t/" + waiting, 390, 844);
        browser.dark(true);
        picture("phone-dark", "/t/" + waiting, 390, 844);
        browser.dark(false);
        picture("phone-survey", "/t/" + token(inState(morning, "Completed")), 390, 1100);
        picture("phone-called", "/t/" + token(inState(morning, "Called")), 390, 844);
        answerSurveys(morning);
        writeFeedback();
        for (String page : List.of("book", "dossier", "opinion", "answers")) {
            tall(page, "/" + page, 390);
        }
        picture("coverage", "/coverage", 1024, 900);
    }

    private void manager() throws IOException {
        signInAs("quanly", "footer form button");
        browser.awaitText("h1", "phút");
        tall("report", "/reports?group=counter", 1366);
        tall("satisfaction", "/reports/satisfaction?from=2026-11-23&to=2026-11-23", 1366);
        tall("hindrances", "/hindrances", 1366);
        browser.open(office.url("/staffing"));
        browser.until(
                "the advice is worked out",
                driver -> Boolean.TRUE.equals(browser.script(
                        "return !['underway', 'busy'].includes(document.getElementById('wait')?.dataset.state)")));
        tall("staffing", "/staffing", 1366);
        tall("plan", "/plan", 1366);
        tall("feedback", "/feedback", 1366);
    }

    private void administrator() throws IOException {
        signInAs("quantri", ".who form button");
        browser.awaitText("h1", "thiết bị");
        tall("admin", "/admin", 1366);
    }

    /** What screens say when the office is gone. */
    private void lost() throws IOException {
        String board = browser.openTab(office.url("/board"));
        browser.size(1920, 1080);
        browser.awaitDrawn();
        String counter = browser.openTab(office.url("/counter/6"));
        browser.size(1280, 720);
        browser.awaitDrawn();
        office.close();
        browser.awaitText("body", "Mất kết nối");
        keep("counter-offline");
        browser.switchTo(board);
        browser.awaitText("body", "Mất kết nối");
        keep("board-offline");
        browser.switchTo(counter);
    }

    private void signInAs(String user, String signOut) {
        browser.size(1366, 768);
        browser.open(office.url(signOut.startsWith("footer") ? "/console?counter=3" : "/reports"));
        browser.click(signOut);
        browser.signIn(user);
    }

    /** Those who were served answer on their phones, most of them well. */
    private void answerSurveys(Morning morning) throws IOException, InterruptedException {
        int answered = 0;
        for (JsonNode ticket : morning.issued()) {
            String address = "/api/v1/phone/" + token(ticket) + "/survey";
            HttpResponse<String> asked = office.http().send("GET", address, "", "");
            if (asked.statusCode() == 200) {
                JsonNode survey = HttpAsker.JSON.readTree(asked.body()).get("survey");
                ObjectNode choices = HttpAsker.JSON.createObjectNode();
                for (JsonNode question : survey.get("questions")) {
                    JsonNode levels = question.get("levels");
                    int chosen = Math.min(answered % 7 == 6 ? 2 : answered % 3 == 2 ? 1 : 0, levels.size() - 1);
                    choices.put(
                            question.get("id").asText(),
                            levels.get(chosen).get("id").asText());
                }
                ObjectNode answer = HttpAsker.JSON.createObjectNode();
                answer.set("survey", survey.get("id"));
                answer.set("choices", choices);
                office.http()
                        .send(
                                "POST",
                                address,
                                answer.toString(),
                                UUID.randomUUID().toString());
                answered++;
            }
        }
    }

    private void writeFeedback() throws IOException, InterruptedException {
        office.http().post("/api/v1/feedback", """
                {"kind":"opinion","about":"other","content":"Nên có thêm ghế cho người cao tuổi gần quầy 1."}""");
        String asked = office.http().post("/api/v1/feedback", """
                {"kind":"formal","about":"conduct","content":"Hồ sơ đã nộp đủ nhưng được yêu cầu nộp lại bản sao.",
                 "name":"Người Gửi Thử","address":"Phường Thử","phone":"0900000000"}""").get("code").asText();
        String path = "/api/v1/feedback/" + asked;
        office.http().post(path + "/move", "{\"from\":\"received\",\"to\":\"in-progress\"}");
        office.http().post(path + "/move", """
                {"from":"in-progress","to":"answered","answer":"Đã nhận lại hồ sơ, không cần nộp bản sao."}""");
        office.http().post(path + "/publish", """
                {"summary":"Giấy tờ đã có trong hồ sơ có phải nộp lại bản sao không?",
                 "answer":"Không. Bộ phận Một cửa dùng lại bản đã số hóa; ai bị yêu cầu nộp lại xin báo ngay cho chúng tôi."}""");
        office.http().post("/api/v1/feedback", """
                {"kind":"formal","about":"conduct","content":"Quầy 4 đóng trước giờ nghỉ trưa mười phút.",
                 "name":"Người Gửi Thử","address":"Phường Thử","phone":"0900000000"}""");
    }

    /** The latest ticket in a state, with what it was issued with and its counter now. */
    private JsonNode inState(Morning morning, String state) throws IOException, InterruptedException {
        for (JsonNode ticket : morning.issued().reversed()) {
            JsonNode story =
                    office.http().json("/api/v1/tickets/" + ticket.get("ticket").asText());
            if (story.get("state").asText().equals(state)) {
                ObjectNode both = ticket.deepCopy();
                return both.setAll((ObjectNode) story);
            }
        }
        throw new IllegalStateException("no ticket is " + state);
    }

    private static String token(JsonNode ticket) {
        String link = ticket.get("link").asText();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The page as high as it is. */
    private void tall(String name, String path, int width) throws IOException {
        browser.size(width, 768);
        browser.open(office.url(path));
        browser.awaitDrawn();
        browser.size(width, Math.max(768, browser.pageHeight()));
        keep(name);
    }

    private void picture(String name, String path, int width, int height) throws IOException {
        browser.size(width, height);
        browser.open(office.url(path));
        keep(name);
    }

    private void keep(String name) throws IOException {
        browser.awaitDrawn();
        Files.write(folder.resolve(name + ".png"), browser.picture());
    }
}
