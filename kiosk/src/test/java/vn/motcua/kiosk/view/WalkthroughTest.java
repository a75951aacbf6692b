package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
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
                "| who | steps | taps or keys | seconds |\n|---|---|---|---|\n" + String.join("\n", ROWS.values())
                        + "\n");
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
        walk.downTo("tile-chung-thuc", "down, hearing each, to the service");
        assertThat(walk.heard.getLast()).contains("Chứng thực");
        walk.types(KeyCode.ENTER, "OK");
        assertThat(walk.asked).containsExactly("chung-thuc VIETNAMESE");
        assertThat(walk.heard.getLast()).as("the number is said").contains("A 0 1 2");
        walk.downTo("done", "down to \"done\"").types(KeyCode.ENTER, "OK");
        assertThat(walk.model().state().appearance().spoken()).isFalse();
        ROWS.put(3, walk.row("blind citizen, headphones and keypad"));
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
}
