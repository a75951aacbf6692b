package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;

/**
 * Whether an added language stands well on a glass: every screen is drawn in it, as it is and with larger text, and every
 * text that is too small, cut, squeezed or broken is told, as are letters that no font has. What does not fit in
 * Vietnamese either is not the translator's.
 */
public final class LanguageFit {
    private static final int NAMED_SCREENS = 4;
    private static final int NAMED_LETTERS = 20;

    private final ScreenSize glass;
    private final List<String> screens;
    private final Faces faces = Faces.find();
    private final Set<Seen> known = new HashSet<>();

    /**
     * What was found in one language.
     *
     * @param glass on which it was drawn
     * @param drawn how many screens were drawn
     * @param problems what is wrong, each in one line of Vietnamese and English
     */
    public record Found(Language language, ScreenSize glass, int drawn, List<String> problems) {
        /** Copies the list. */
        public Found {
            problems = List.copyOf(problems);
        }

        /** The problems, and what was looked at. */
        public List<String> told() {
            List<String> lines = new ArrayList<>();
            problems.forEach(problem -> lines.add(language.tag() + ": " + problem));
            lines.add(
                    "%1$s: %2$s: đã vẽ %3$d màn hình ở %4$dx%5$d, %6$s inch: %7$d lỗi · %3$d screens drawn at %4$dx%5$d, %6$s inches: %7$d faults"
                            .formatted(
                                    language.tag(),
                                    language.name(),
                                    drawn,
                                    glass.width(),
                                    glass.height(),
                                    glass.inches(),
                                    problems.size()));
            return lines;
        }
    }

    /** A text that is drawn wrongly, wherever that is. */
    private record Seen(String screen, WordFault.Kind kind, String text) {}

    /** A text and what is wrong with it. */
    private record Wrong(WordFault.Kind kind, String text) {}

    private LanguageFit(ScreenSize glass, List<String> screens) {
        this.glass = glass;
        this.screens = List.copyOf(screens);
    }

    /**
     * Draws every screen in every added one of {@code languages}; call it on the JavaFX thread.
     *
     * @throws MissingFontException if the kiosk's own typeface is not installed
     */
    public static List<Found> on(ScreenSize glass, List<Language> languages) {
        return on(glass, languages, EveryScreen.namesOn(glass));
    }

    static List<Found> on(ScreenSize glass, List<Language> languages, List<String> screens) {
        List<Language> added = languages.stream().filter(Language::isAdded).toList();
        if (added.isEmpty()) {
            return List.of();
        }
        LanguageFit fit = new LanguageFit(glass, screens);
        fit.draw(List.of(Language.VIETNAMESE), 0, fit::remember);
        return added.stream().map(fit::found).toList();
    }

    private interface Eye {
        void see(String screen, WordFault fault);
    }

    private void remember(String screen, WordFault fault) {
        known.add(new Seen(screen, fault.kind(), fault.text()));
    }

    private Found found(Language language) {
        Map<Wrong, Set<String>> wrong = new LinkedHashMap<>();
        Eye eye = (screen, fault) -> {
            if (!known.contains(new Seen(screen, fault.kind(), fault.text()))) {
                wrong.computeIfAbsent(new Wrong(fault.kind(), fault.text()), _ -> new LinkedHashSet<>())
                        .add(screen);
            }
        };
        List<Language> both = List.of(Language.VIETNAMESE, language);
        // What the language calls itself stands on the Vietnamese page.
        look("home", both, 0, false, eye);
        int drawn = draw(both, 1, eye);
        List<String> problems = new ArrayList<>(letters(language));
        PhraseOf phrases = new PhraseOf(language);
        wrong.forEach((what, screens) -> problems.add(told(what, screens, phrases)));
        return new Found(language, glass, drawn, problems);
    }

    /** @return how many screens were drawn */
    private int draw(List<Language> languages, int turns, Eye eye) {
        for (String screen : screens) {
            look(screen, languages, turns, false, eye);
            look(screen, languages, turns, true, eye);
        }
        return 2 * screens.size();
    }

    private void look(String screen, List<Language> languages, int turns, boolean large, Eye eye) {
        Consumer<KioskModel> switches = model -> {
            model.speaks(languages);
            for (int i = 0; i < turns; i++) {
                model.languageSwitched();
            }
            if (large) {
                model.largeTextToggled();
            }
        };
        KioskView view = EveryScreen.show(screen, glass, faces, switches).view();
        String name = large ? screen + " (A+)" : screen;
        WordFaults.of(glass, view).forEach(fault -> eye.see(name, fault));
    }

    private static String told(Wrong wrong, Set<String> screens, PhraseOf phrases) {
        String where = screens.stream().limit(NAMED_SCREENS).collect(Collectors.joining("; "))
                + (screens.size() > NAMED_SCREENS ? "; …" : "");
        String text = "“" + wrong.text().replace('\n', ' ') + "”";
        List<String> keys = phrases.in(wrong.text());
        return (keys.isEmpty() ? "" : String.join(", ", keys) + ": ") + text + ": "
                + wrong.kind().vi() + " trên " + screens.size() + " màn hình · "
                + wrong.kind().en() + " on " + screens.size() + (screens.size() == 1 ? " screen: " : " screens: ")
                + where;
    }

    private List<String> letters(Language language) {
        List<String> texts = new ArrayList<>(language.words().values());
        texts.add(language.name());
        List<Integer> missing = MissingLetters.of(
                texts, faces.font(Faces.Weight.REGULAR, Sizes.of(glass, false).body()));
        if (missing.isEmpty()) {
            return List.of();
        }
        String named = missing.stream()
                .limit(NAMED_LETTERS)
                .map(letter -> "%s (U+%04X)".formatted(Character.toString(letter), letter))
                .collect(Collectors.joining(", "));
        return List.of("Không phông chữ nào trên máy này có · no font of this machine has: " + named
                + (missing.size() > NAMED_LETTERS ? ", … (" + missing.size() + ")" : ""));
    }
}
