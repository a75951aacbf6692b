package vn.motcua.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;
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
        picture("signin", "/signin", 1366, 768);
        browser.signIn("canbo3");
        browser.awaitText("h1", "Chọn quầy");
        picture("console", "/console?counter=3", 1366, 768);
        picture("console-strip", "/console?counter=3", 360, 900);
        browser.dark(true);
        picture("console-dark", "/console?counter=3", 1366, 768);
        browser.dark(false);
        picture("board", "/board", 1920, 1080);
        picture("board-43-8m", "/board?inches=43&metres=8", 1920, 1080);
        picture("board-43-8m-light", "/board?inches=43&metres=8&look=light", 1920, 1080);
        picture("board-55-15m", "/board?inches=55&metres=15", 1920, 1080);
        picture("board-55-15m-light", "/board?inches=55&metres=15&look=light", 1920, 1080);
        picture("board-65-6m-light", "/board?look=light", 1920, 1080);
        picture("board-dat-dai", "/board?board=dat-dai", 1920, 1080);
        JsonNode called = inState(morning, "Called");
        picture("counter", "/counter/" + called.get("counter").asText(), 1280, 720);
        picture("counter-break", "/counter/6", 1280, 720);
        picture("phone", "/t/" + token(inState(morning, "Waiting")), 390, 844);
        browser.dark(true);
        picture("phone-dark", "/t/" + token(inState(morning, "Waiting")), 390, 844);
        browser.dark(false);
        picture("phone-survey", "/t/" + token(inState(morning, "Completed")), 390, 1100);
        picture("phone-called", "/t/" + token(called), 390, 844);
        browser.open(office.url("/console?counter=3"));
        browser.size(1366, 768);
        browser.click("footer form button");
        browser.signIn("quanly");
        browser.awaitText("h1", "phút");
        browser.open(office.url("/reports?group=counter"));
        browser.awaitDrawn();
        picture("report", "/reports?group=counter", 1366, browser.pageHeight());
        browser.click(".who form button");
        browser.signIn("quantri");
        browser.awaitText("h1", "thiết bị");
        browser.open(office.url("/admin"));
        browser.awaitDrawn();
        picture("admin", "/admin", 1366, browser.pageHeight());
        picture("coverage", "/coverage", 1024, 900);
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

    private void picture(String name, String path, int width, int height) throws IOException {
        browser.size(width, height);
        browser.open(office.url(path));
        browser.awaitDrawn();
        Files.write(folder.resolve(name + ".png"), browser.picture());
    }
}
