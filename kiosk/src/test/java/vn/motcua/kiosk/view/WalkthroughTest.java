package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;

/**
 * Four citizens whom a kiosk may fail, each from the sleeping screen to a ticket. What they did, how many taps and how long
 * the machine took stands afterwards in {@code target/walkthroughs.md}; docs/walkthroughs.md tells what hindered them.
 */
@ExtendWith(ApplicationExtension.class)
class WalkthroughTest {
    private static final Map<Integer, String> ROWS = new TreeMap<>();

    @AfterAll
    static void write() throws IOException {
        Files.writeString(
                Path.of("target/walkthroughs.md"),
                "| who | steps | taps or keys | seconds | of speech |\n|---|---|---|---|---|\n"
                        + String.join("\n", ROWS.values()) + "\n");
    }

    @Test
    void anElderlyCitizenWithLargeText() {
        Walk walk = new Walk()
                .wakes()
                .taps("bar-large", "larger text")
                .taps("priority", "\"I have priority\"")
                .taps("tile-ho-tich", "the service");
        assertThat(walk.model().state().appearance().largeText()).isTrue();
        assertThat(walk.asked).containsExactly("ho-tich VIETNAMESE");
        assertThat(walk.model().state().screen()).isInstanceOf(Screen.TicketShown.class);
        walk.taps("done", "done");
        assertThat(walk.model().state().appearance().largeText())
                .as("the next citizen begins as usual")
                .isFalse();
        assertThat(walk.taps()).isLessThanOrEqualTo(5);
        ROWS.put(1, walk.row("elderly citizen, large text"));
    }

    @Test
    void aWheelchairUserReachesThePapersAndTheNumber() {
        Walk walk = new Walk()
                .wakes()
                .taps("bar-low", "lowers the screen")
                .taps("door-others", "\"something else\"")
                .taps("door-guide", "\"papers you need\"")
                .taps("key-k", "types k")
                .taps("key-h", "h")
                .taps("key-a", "a")
                .taps("key-i", "i")
                .taps("procedure-1-001193", "the procedure")
                .taps("paper-0", "ticks the first paper")
                .taps("print-list", "prints the list")
                .taps("take-number", "takes the number");
        assertThat(walk.asked).containsExactly("list of 1.001193", "ho-tich VIETNAMESE");
        walk.taps("done", "done");
        assertThat(walk.highest())
                .as("nothing to touch stands in the upper third")
                .isGreaterThan(0.38);
        ROWS.put(2, walk.row("wheelchair user, lowered screen, papers first"));
    }

    @Test
    void aBlindCitizenWithHeadphonesAndKeypad() {
        Walk walk = new Walk().types(KeyCode.DOWN, "presses any key");
        assertThat(walk.heard.getLast()).as("how to hear more").contains("phím sao");
        walk.types(KeyCode.MULTIPLY, "star: hears the page");
        assertThat(walk.heard.getLast()).contains("Hộ tịch");
        walk.listens("listens to its end").downTo("tile-chung-thuc", "down, hearing each, to the service");
        assertThat(walk.heard.getLast()).contains("Chứng thực");
        walk.types(KeyCode.ENTER, "OK");
        assertThat(walk.asked).containsExactly("chung-thuc VIETNAMESE");
        assertThat(walk.heard.getLast()).as("the number is said").contains("A 0 1 2");
        walk.listens("listens to its end").hesitates(15).downTo("done", "down to \"done\"");
        walk.hesitates(15).types(KeyCode.ENTER, "OK");
        assertThat(walk.model().state().appearance().spoken()).isFalse();
        ROWS.put(3, walk.row("blind citizen, headphones and keypad"));
    }

    @Test
    void anElderlyCitizenSaysHowItWasAndWhatWasWrong() {
        Walk walk = Walk.atAFullOffice()
                .scans("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP", "holds the ticket under the scanner")
                .taps("survey-level-khong-hai-long", "the face that is not satisfied")
                .taps("survey-reason-cho-lau", "\"waited too long\"")
                .taps("survey-send", "sends it")
                .taps("done", "done");
        assertThat(walk.asked).containsExactly("answer [khong-hai-long]", "because [cho-lau]");
        ROWS.put(6, walk.row("elderly citizen after the service"));
    }

    @Test
    void anElderlyCitizenHearsWhatBecameOfTheirFeedback() {
        Walk walk = Walk.atAFullOffice()
                .wakes()
                .taps("bar-large", "larger text")
                .tapsFirst("door-feedback|door-others", "\"something else\"");
        if (!walk.shown().contains("Theo dõi bằng mã")) {
            walk.taps("door-feedback", "\"opinion, feedback\"");
        }
        walk.taps("case-follow", "\"follow by code\"")
                .taps("7KQ2M9XD".chars().mapToObj(key -> "key-" + (char) key).toList(), "types the eight characters")
                .taps("booking-typed", "the tick");
        assertThat(walk.shown()).contains("Đã trả lời", "xin lỗi");
        walk.taps("case-home", "back to the start");
        ROWS.put(7, walk.row("elderly citizen, large text, follows feedback by its code"));
    }

    @Test
    void aWheelchairUserBooksAndComesBack() {
        Walk walk = Walk.atAFullOffice()
                .wakes()
                .taps("bar-low", "lowers the screen")
                .tapsFirst("door-appointment|door-others", "\"something else\"");
        if (!walk.shown().contains("Đặt lịch hẹn")) {
            walk.taps("door-appointment", "\"appointment\"");
        }
        walk.taps("booking-new", "a new one")
                .tapsFirst("booking-service-.*", "the service")
                .tapsFirst("booking-day-.*", "the day")
                .tapsFirst("booking-slot-.*", "the hour")
                .taps("booking-typed", "no telephone")
                .taps("booking-book", "books it");
        assertThat(walk.asked).contains("slip VIETNAMESE");
        walk.taps("done", "done");
        assertThat(walk.highest())
                .as("nothing to touch stands in the upper third")
                .isGreaterThan(0.38);
        ROWS.put(8, walk.row("wheelchair user, lowered screen, books an appointment"));
    }

    @Test
    void aWheelchairUserWritesAnOpinion() {
        Walk walk = Walk.atAFullOffice()
                .wakes()
                .taps("bar-low", "lowers the screen")
                .taps("door-others", "\"something else\"");
        walk.taps("door-feedback", "\"opinion, feedback\"")
                .taps("feedback-opinion", "an opinion")
                .tapsFirst("feedback-about-.*", "about what")
                .taps(List.of("key-t", "key-o", "key-t"), "types three letters")
                .taps("feedback-next", "sends it")
                .taps("done", "done");
        assertThat(walk.highest())
                .as("nothing to touch stands in the upper third")
                .isGreaterThan(0.38);
        ROWS.put(9, walk.row("wheelchair user, lowered screen, writes an opinion"));
    }

    @Test
    void aBlindCitizenSaysHowItWas() {
        Walk walk = Walk.atAFullOffice()
                .scans("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP", "holds the ticket under the scanner")
                .types(KeyCode.MULTIPLY, "star: hears the page");
        assertThat(walk.heard.getLast()).contains("hài lòng");
        walk.downTo("survey-level-hai-long", "down, hearing each face");
        assertThat(walk.heard.getLast().toLowerCase(java.util.Locale.ROOT)).contains("hài lòng");
        walk.types(KeyCode.ENTER, "OK");
        assertThat(walk.asked).containsExactly("answer [hai-long]");
        assertThat(walk.heard.getLast()).contains("Cảm ơn");
        ROWS.put(10, walk.row("blind citizen, headphones and keypad, after the service"));
    }

    @Test
    void aBlindCitizenAsksHowFarTheDossierIs() {
        Walk walk = Walk.atAFullOffice()
                .types(KeyCode.DOWN, "presses any key")
                .types(KeyCode.MULTIPLY, "star: hears the page")
                .scans("H26.14-261118-0007", "holds the receipt under the scanner");
        assertThat(walk.heard.getLast()).contains("Đã có kết quả").contains("Nhận kết quả");
        walk.listens("listens to its end");
        ROWS.put(11, walk.row("blind citizen, headphones, how far the dossier is"));
    }

    @Test
    void aForeignerAsksHowFarTheDossierIs() {
        Walk walk = Walk.atAFullOffice()
                .taps("bar-language", "English, on the sleeping screen")
                .scans("H26.14-261118-0007", "holds the receipt under the scanner");
        assertThat(walk.shown()).contains("The result is ready");
        walk.taps("dossier-home", "to the services")
                .tapsFirst("tile-.*", "a service")
                .taps("done", "done");
        ROWS.put(12, walk.row("foreigner, English, how far the dossier is"));
    }

    @Test
    void aForeignerInEnglishWithAnInterpreter() {
        Walk walk = new Walk()
                .taps("bar-language", "English, on the sleeping screen")
                .wakes()
                .taps("door-interpreter", "\"I need an interpreter\"")
                .taps("tile-cu-tru", "the service");
        assertThat(walk.asked).containsExactly("cu-tru interpreter ENGLISH");
        assertThat(walk.model().state().screen()).isInstanceOf(Screen.TicketShown.class);
        walk.taps("done", "done");
        assertThat(walk.taps()).isLessThanOrEqualTo(5);
        ROWS.put(4, walk.row("foreigner, English"));
    }

    @Test
    void aForeignerFindsThePapersByAnEnglishWord() {
        Walk walk = new Walk()
                .taps("bar-language", "English, on the sleeping screen")
                .wakes()
                .taps("door-guide", "\"papers you need\"")
                .taps("key-b", "types b")
                .taps("key-i", "i")
                .taps("key-r", "r")
                .taps("key-t", "t")
                .taps("key-h", "h");
        assertThat(walk.shown()).contains("Birth registration").contains("Civil status");
        walk.taps("procedure-1-001193", "the procedure");
        assertThat(walk.shown())
                .contains("Notice of birth", "Free if on time")
                .doesNotContain("Giấy chứng sinh", "named in Vietnamese");
        walk.taps("print-list", "prints the list").taps("take-number", "takes the number");
        assertThat(walk.asked).containsExactly("list of 1.001193", "ho-tich ENGLISH");
        walk.taps("done", "done");
        ROWS.put(5, walk.row("foreigner, English, papers first"));
    }

    private static ScreenSize glass(String name) {
        return Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    @Test
    void anElderlyCitizenWritesAnOpinionOnASmallFlatGlass() {
        Walk walk = Walk.atAFullOffice(glass("10.1 inches"))
                .wakes()
                .taps("bar-large", "larger text")
                .looksFor("door-feedback", "\"opinion, feedback\"")
                .taps("feedback-opinion", "an opinion")
                .taps("feedback-about-other", "about what")
                .taps(List.of("key-t", "key-o", "key-t"), "types three letters")
                .looksFor("tone-acute", "the accent, behind a key")
                .taps("key-next", "sends it");
        assertThat(walk.model().state().screen()).isInstanceOf(Screen.FeedbackSent.class);
        walk.taps("done", "done");
        ROWS.put(13, walk.row("elderly citizen, large text, writes an opinion on 10.1 inches, flat"));
    }

    @Test
    void aWheelchairUserReachesThePapersOnTheTallestGlass() {
        Walk walk = new Walk(glass("32 inches, tall"))
                .wakes()
                .taps("bar-low", "lowers the screen")
                .looksFor("door-guide", "\"papers you need\"")
                .taps(List.of("key-k", "key-h", "key-a", "key-i"), "types k, h, a, i")
                .taps("procedure-1-001193", "the procedure")
                .looksFor("paper-0", "ticks the first paper")
                .looksFor("paper-2", "ticks the last paper")
                .taps("print-list", "prints the list")
                .taps("take-number", "takes the number");
        assertThat(walk.asked).containsExactly("list of 1.001193", "ho-tich VIETNAMESE");
        walk.taps("done", "done");
        assertThat(walk.highest())
                .as("nothing to touch stands in the upper third")
                .isGreaterThan(0.38);
        ROWS.put(14, walk.row("wheelchair user, lowered screen, papers first on 32 inches, upright"));
    }

    @Test
    void aBlindCitizenSearchesByNameOnTheSmallestGlass() {
        Walk walk = new Walk(glass("7 inches"))
                .types(KeyCode.DOWN, "presses any key")
                .types(KeyCode.MULTIPLY, "star: hears the page")
                .listens("listens to its end")
                .reaches("door-guide", "down to \"papers you need\", OK")
                .types(KeyCode.K, "types k")
                .types(KeyCode.H, "h")
                .types(KeyCode.A, "a")
                .types(KeyCode.I, "i")
                .reaches("procedure-1-001193", "down to the procedure, OK");
        assertThat(walk.heard.getLast()).contains("Đăng ký khai sinh").contains("Giấy chứng sinh");
        walk.listens("listens to its end").reaches("take-number", "down to \"take a number\", OK");
        assertThat(walk.asked).containsExactly("ho-tich VIETNAMESE");
        assertThat(walk.heard.getLast()).as("the number is said").contains("A 0 1 2");
        walk.listens("listens to its end").reaches("done", "down to \"done\", OK");
        ROWS.put(15, walk.row("blind citizen, headphones and keypad, searches by name on 7 inches"));
    }

    @Test
    void aForeignerWhosePaperDoesNotComeKeepsTheNumber() {
        Walk walk = new Walk(glass("15.6 inches"))
                .withoutPaper(PrinterFault.PAPER_OUT)
                .taps("bar-language", "English, on the sleeping screen")
                .wakes()
                .looksFor("tile-cu-tru", "the service");
        assertThat(walk.asked).containsExactly("cu-tru ENGLISH");
        assertThat(walk.model().state().screen()).isInstanceOf(Screen.PaperMissing.class);
        assertThat(walk.shown()).contains("A012").contains("paper");
        walk.taps("done", "has photographed the number, done");
        assertThat(walk.model().state().screen()).isEqualTo(new Screen.Home(0));
        ROWS.put(16, walk.row("foreigner, English, printer without paper, 15.6 inches, flat"));
    }
}
