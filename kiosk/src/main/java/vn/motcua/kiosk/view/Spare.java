package vn.motcua.kiosk.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What a page can do without on a glass that is too low for all of it: a sign, a second sentence. It goes before a button
 * would come to lie under the bar.
 */
final class Spare {
    private static final Object MARK = Spare.class;

    private Spare() {}

    /** Marks {@code node} as the first to go, before the spare things that come after it on the page. */
    static <N extends Node> N of(N node) {
        node.getProperties().put(MARK, true);
        return node;
    }

    /** Takes spare things out of {@code page} until it fits {@code room} pixels or none is left. */
    static void fit(Region page, double width, double room) {
        while (height(page, width) > room + 0.5) {
            Optional<Node> next = first(page);
            if (next.isEmpty()) {
                return;
            }
            ((Pane) next.get().getParent()).getChildren().remove(next.get());
        }
    }

    private static double height(Region page, double width) {
        page.applyCss();
        return page.prefHeight(width);
    }

    private static Optional<Node> first(Node node) {
        if (node.getProperties().containsKey(MARK)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Spare::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
