package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import vn.motcua.kiosk.view.Faces.Weight;

class LineEndsTest {
    private static final String KEEP = "Giữ mã này để nhận số khi đến, hoặc để hủy.";

    @BeforeAll
    static void theToolkitRuns() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aLastLineOfOneWordGetsCompanyOnAsManyLines() {
        double width = widthOf("Giữ mã này để nhận số khi đến, hoặc để") + 4;
        assertThat(lines(KEEP, width)).hasSize(2).last().asString().contains("hoặc để hủy.");
    }

    @Test
    void aParagraphInTheMiddleIsTreatedAlike() {
        double width = widthOf("Please choose a service to take a") + 4;
        List<String> lines = lines("Nothing from the card was kept.\nPlease choose a service to take a number.", width);
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().split(" ")).hasSizeGreaterThan(2);
    }

    @Test
    void aLongWordAloneIsLostToo() {
        String sentence = "If not, the machine goes back to its first screen in 20 seconds.";
        double width = widthOf("If not, the machine goes back") + 4;
        assertThat(lines(sentence, width).getLast()).contains("20 seconds.");
    }

    @Test
    void linesThatEndWellAndBreaksAskedForStayAsTheyAre() {
        assertThat(lines("Kiosk đọc cho Ông/Bà nghe\nto", 10_000)).containsExactly("Kiosk đọc cho Ông/Bà nghe", "to");
        double width = widthOf("Giữ mã này để nhận số khi") + 4;
        assertThat(lines(KEEP, width)).containsExactly("Giữ mã này để nhận số khi", "đến, hoặc để hủy.");
    }

    @Test
    void noLineEndsWithTheDotBetweenTwoFacts() {
        double width = widthOf("Choose an hour ·") + 4;
        assertThat(lines("Choose an hour · Thursday\u00a026\u00a0Nov", width))
                .containsExactly("Choose an hour", "Thursday 26 Nov");
    }

    @Test
    void boldWordsStayBold() {
        double width = widthOf("Nhận số từ 08:00. Đến sau 09:15 thì chờ như lượt") + 12;
        Words words = laid("Nhận số từ *08:00*. Đến sau *09:15* thì chờ như lượt thường.", width);
        assertThat(text(words)).contains("\n");
        assertThat(flow(words).getChildren().stream()
                        .map(Text.class::cast)
                        .filter(run -> run.getFont().getStyle().contains("Bold"))
                        .map(Text::getText))
                .containsExactly("08:00", "09:15");
    }

    private static Words words(String text) {
        return new Words(Faces.find(), Weight.REGULAR, 20, 1.25, Color.BLACK, text);
    }

    private static double widthOf(String text) {
        return words(text).prefWidth(-1);
    }

    private static Words laid(String text, double width) {
        Words words = words(text);
        words.resize(width, words.prefHeight(width));
        words.layout();
        return words;
    }

    private static TextFlow flow(Words words) {
        return (TextFlow) words.getChildrenUnmodifiable().getFirst();
    }

    private static String text(Words words) {
        return flow(words).getChildren().stream()
                .map(run -> ((Text) run).getText())
                .collect(Collectors.joining());
    }

    private static List<String> lines(String text, double width) {
        Words words = laid(text, width);
        String shown = text(words);
        List<String> lines = new ArrayList<>();
        for (TextLineInfo line : flow(words).getLayoutInfo().getTextLines(false)) {
            lines.add(shown.substring(line.start(), line.end())
                    .replace('\u00a0', ' ')
                    .strip());
        }
        return lines;
    }
}
