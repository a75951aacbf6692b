package vn.motcua.kiosk.view;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/**
 * Where lines of a text already laid out should end instead: no paragraph closes with a short line of one lost word while
 * the line above could share its own, and no line closes with the dot that stands between two facts. The number of lines,
 * and so the height of the page, stays as it is.
 */
final class LineEnds {
    /** A last line is short below this share of the line above it. */
    private static final double SHORT = 0.34;
    /** A single word is lost below this share. */
    private static final double LOST = 0.6;
    /** What the last line then has of the two at least. */
    private static final double SHARE = 0.3;

    private static final char DOT = '·';

    private final String text;
    private final SortedMap<Integer, String> edits = new TreeMap<>();

    private LineEnds(TextFlow laid) {
        text = laid.getChildren().stream().map(run -> ((Text) run).getText()).collect(Collectors.joining());
        List<TextLineInfo> lines = laid.getLayoutInfo().getTextLines(false);
        for (int i = 1; i < lines.size(); i++) {
            TextLineInfo before = lines.get(i - 1);
            TextLineInfo line = lines.get(i);
            if (before.end() == 0 || text.charAt(before.end() - 1) == '\n') {
                continue;
            }
            dropDot(before);
            if (line.end() == text.length() || text.charAt(line.end() - 1) == '\n') {
                share(before, line);
            }
        }
    }

    /** What is to stand instead of which character of the text; empty where every line ends well. */
    static SortedMap<Integer, String> of(TextFlow laid) {
        return new LineEnds(laid).edits;
    }

    /** The same runs with other ends of lines. */
    static List<Text> edited(TextFlow laid, SortedMap<Integer, String> edits) {
        int[] start = {0};
        return laid.getChildren().stream()
                .map(run -> edited((Text) run, edits, start))
                .toList();
    }

    private static Text edited(Text run, SortedMap<Integer, String> edits, int[] start) {
        StringBuilder words = new StringBuilder();
        for (char sign : run.getText().toCharArray()) {
            words.append(edits.getOrDefault(start[0]++, String.valueOf(sign)));
        }
        Text edited = new Text(words.toString());
        edited.setFont(run.getFont());
        edited.setFill(run.getFill());
        return edited;
    }

    /** The end of the line says already that another fact follows. */
    private void dropDot(TextLineInfo line) {
        int last = line.end() - 1;
        if (last > 0 && text.charAt(last) == ' ' && text.charAt(last - 1) == DOT) {
            edits.put(last - 1, "\n");
            edits.put(last, "");
        }
    }

    /** The line above gives the last one as many of its words as it needs not to look lost. */
    private void share(TextLineInfo above, TextLineInfo last) {
        int end = last.end();
        // A remark in brackets is tied and still no lost word.
        boolean word = text.charAt(last.start()) != '('
                && text.substring(last.start(), end).strip().indexOf(' ') < 0;
        if (last.bounds().getWidth() >= above.bounds().getWidth() * (word ? LOST : SHORT)) {
            return;
        }
        double most = end - (end - above.start()) * SHARE;
        for (int at = above.end() - 2; at > above.start(); at--) {
            if (text.charAt(at) == ' ' && at <= most && text.charAt(at - 1) != DOT) {
                edits.put(at, "\n");
                return;
            }
        }
    }
}
