package vn.motcua.kiosk.view;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Letters that no font of this machine has: what is drawn in their place is the same box for all of them. Looked at as they
 * are drawn, because JavaFX takes a letter that Noto Sans lacks from any other font that is installed.
 */
final class MissingLetters {
    /** Belongs to no script, and to no font. */
    private static final int NOBODYS = 0x378;

    private final Font font;
    private final String box;

    private MissingLetters(Font font) {
        this.font = font;
        this.box = outline(NOBODYS);
    }

    /** Those of {@code texts} that are missing, each once, in the order of their code points. */
    static List<Integer> of(Collection<String> texts, Font font) {
        MissingLetters letters = new MissingLetters(font);
        TreeSet<Integer> all = new TreeSet<>();
        texts.forEach(text -> text.codePoints().filter(MissingLetters::isSeen).forEach(all::add));
        return all.stream().filter(letters::isMissing).toList();
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> false;
            default -> true;
        };
    }

    private boolean isMissing(int letter) {
        return outline(letter).equals(box);
    }

    private String outline(int letter) {
        Text text = new Text(Character.toString(letter));
        text.setFont(font);
        return Shape.union(text, new Text()).toString();
    }
}
