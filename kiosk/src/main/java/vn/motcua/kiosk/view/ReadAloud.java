package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Screen;

/**
 * Reads the middle of the screen to whoever asked for it; the bar below it is the same everywhere and is read as its keys
 * are reached. A page is read as a whole when it comes; while it stays, only what became different is said, and of a field
 * that is typed into only the change: what stands in it may be a name. A page that comes back from behind a question or a
 * call for help is read on from the sentence that was cut off.
 */
final class ReadAloud {
    private final Speech speech;
    private List<String> read = List.of();
    private @Nullable Cut cut;

    /** A page that something was put before while it was read, and what of it was not said to its end. */
    private record Cut(Screen page, Language language, List<String> unsaid) {}

    ReadAloud(Speech speech) {
        this.speech = speech;
    }

    /** A screen was drawn after {@code before} had been read, and nothing of it is said yet. */
    void covers(@Nullable Screen before, KioskState state) {
        Screen behind = behind(state.screen());
        if (behind != null && behind.equals(before)) {
            cut = new Cut(behind, state.appearance().language(), speech.unsaid());
        }
    }

    /** A screen was drawn; {@code before} is the one that was read before it, null when nothing was. */
    void drawn(@Nullable Screen before, KioskState state, Node pane) {
        if (isForSomebodyElse(state)) {
            speech.forSomebodyElse();
        }
        Cut left = cut;
        if (behind(state.screen()) == null) {
            cut = null;
        }
        if (!state.appearance().spoken()) {
            if (before != null) {
                speech.say(List.of(), state.appearance().language());
            }
            read = List.of();
            return;
        }
        Dictation was = before == null ? null : Dictation.on(before);
        Dictation now = Dictation.on(state.screen());
        if (before == null) {
            whole(state, pane);
        } else if (left != null && behind(before) != null && isOf(left, state)) {
            goOn(left, pane);
        } else if (was == null || now == null || !was.page().equals(now.page())) {
            read = Narration.of(pane, false);
            speech.say(read, state.appearance().language());
        } else {
            change(was, now, state, pane);
        }
    }

    /** The page that comes back when {@code screen} is answered; null where none stands behind it. */
    private static @Nullable Screen behind(Screen screen) {
        return switch (screen) {
            case Screen.StillThere still -> still.resume();
            case Screen.Help help -> help.resume();
            default -> null;
        };
    }

    private static boolean isOf(Cut cut, KioskState state) {
        return cut.page.equals(state.screen())
                && cut.language.equals(state.appearance().language());
    }

    /** Whoever had heard all hears the title: where they are. */
    private void goOn(Cut left, Node pane) {
        read = Narration.of(pane, false);
        List<String> title = read.subList(0, Math.min(1, read.size()));
        speech.say(left.unsaid.isEmpty() ? title : left.unsaid, left.language);
    }

    /** The whole screen because it was asked for: also what stands in a field, be it a name. */
    void whole(KioskState state, Node pane) {
        read = Narration.of(pane, true);
        speech.say(read, state.appearance().language());
    }

    private void change(Dictation was, Dictation now, KioskState state, Node pane) {
        List<String> all = Narration.of(pane, false);
        List<String> fresh = new ArrayList<>(all);
        fresh.removeAll(read);
        read = all;
        if (!now.text().equals(was.text())) {
            fresh = List.of(now.since(was, Wording.in(state.appearance().language())));
        }
        if (!fresh.isEmpty()) {
            speech.say(fresh, state.appearance().language());
        }
    }

    /** The machine as every citizen finds it. */
    private static boolean isForSomebodyElse(KioskState state) {
        return state.screen() instanceof Screen.Attract
                || state.appearance().equals(Appearance.DEFAULT)
                        && state.screen().equals(new Screen.Home(0));
    }
}
