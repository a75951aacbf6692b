package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What a drawn screen says when it is read aloud: its texts and its buttons, in the order they are drawn. */
final class Narration {
    /** A screen read for longer than this is not listened to. */
    private static final int MOST_SENTENCES = 40;

    private Narration() {}

    /** The sentences of what is shown in {@code node}, without those that say nothing. */
    static List<String> of(Node node) {
        List<String> sentences = new ArrayList<>();
        collect(node, sentences);
        return List.copyOf(sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
    }

    private static void collect(Node node, List<String> sentences) {
        if (!node.isVisible() || !node.isManaged()) {
            return;
        }
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            sentences.add(spoken);
        } else if (node instanceof Words words) {
            if (!words.isEmpty()) {
                sentences.add(words.text());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, sentences));
        }
    }
}
