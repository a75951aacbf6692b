package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What a drawn screen has in sight. */
final class Spotted {
    private Spotted() {}

    /** Every node of this kind that is to be seen in {@code from}, in the order they are drawn. */
    static <N extends Node> List<N> all(Class<N> kind, Node from) {
        List<N> found = new ArrayList<>();
        collect(kind, from, found);
        return found;
    }

    private static <N extends Node> void collect(Class<N> kind, Node from, List<N> found) {
        if (!from.isVisible() || !from.isManaged()) {
            return;
        }
        if (kind.isInstance(from)) {
            found.add(kind.cast(from));
        }
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(kind, child, found));
        }
    }
}
