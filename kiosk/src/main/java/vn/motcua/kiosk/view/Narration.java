package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * What a drawn screen says when it is read aloud: its texts and its buttons, in the order they are drawn. The keys of a
 * keyboard are left out: each is said when it is reached, and forty of them are no sentence.
 */
final class Narration {
    /** A screen read for longer than this is not listened to. */
    private static final int MOST_SENTENCES = 40;

    private static final Pattern KEY = Pattern.compile("(key|tone|typing)-.*");

    /** A field of words may hold a name, whatever stands in it. */
    private static final String WORDS_FIELD = "feedback-field";
    /** A field of keys holds a code or a number that is somebody's, or says what to type. */
    private static final String KEYS_FIELD = "booking-field";

    private static final String CARET = "|";

    private Narration() {}

    /** A code sign by sign: read as a word, a dash between its digits would be a range. */
    static String spelled(String code) {
        return String.join(" ", code.split(""));
    }

    /**
     * The sentences of what is shown in {@code node}, without those that say nothing.
     *
     * @param fields whether what stands in a field that may hold a name is read too
     */
    static List<String> of(Node node, boolean fields) {
        List<String> sentences = new ArrayList<>();
        collect(node, fields, sentences);
        return List.copyOf(sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
    }

    /** The question, or what is lacking; not what was typed. */
    private static void said(Parent field, List<String> sentences) {
        field.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Words words && !words.isSomebodys())
                .forEach(child -> collect(child, false, sentences));
    }

    private static void collect(Node node, boolean fields, List<String> sentences) {
        if (!node.isVisible() || !node.isManaged() || !fields && WORDS_FIELD.equals(node.getId())) {
            return;
        }
        if (!fields && KEYS_FIELD.equals(node.getId())) {
            said((Parent) node, sentences);
            return;
        }
        if (node instanceof TouchTarget target
                && KEY.matcher(String.valueOf(target.getId())).matches()) {
            return;
        }
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            sentences.add(spoken);
        } else if (node instanceof Words words) {
            String text = words.text().replace(CARET, "");
            if (!text.isBlank()) {
                sentences.add(text);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, fields, sentences));
        }
    }
}
