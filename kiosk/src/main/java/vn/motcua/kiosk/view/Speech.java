package vn.motcua.kiosk.view;

import java.util.List;
import vn.motcua.kiosk.model.Language;

/** Reads a screen aloud. Every method returns at once and is called on the screen's thread. */
public interface Speech {
    /** A machine without sound. */
    Speech SILENT = (_, _) -> {};

    /** Says these sentences now; whatever was being said stops. An empty list only stops. */
    void say(List<String> sentences, Language language);

    /** Whether something is being said, or about to be. */
    default boolean speaking() {
        return false;
    }

    /** What of the last sentences was not said to its end, the one that is being said first; empty when all was. */
    default List<String> unsaid() {
        return List.of();
    }

    /** Louder by so many steps of a tenth, or quieter when negative; a machine without a volume does nothing. */
    default void louder(int steps) {}

    /** Another citizen comes: the volume is the usual one again. */
    default void forSomebodyElse() {}

    /** Whether it is known that nothing can be said here: no voice, no recorded clips or no sound output. */
    default boolean silent() {
        return false;
    }
}
