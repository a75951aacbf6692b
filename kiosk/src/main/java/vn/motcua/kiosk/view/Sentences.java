package vn.motcua.kiosk.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.kiosk.model.Language;

/** What every kiosk says in the same words, so that it can be recorded: the phrases without a number or name in them. */
public final class Sentences {
    private Sentences() {}

    /** The sentences of one language, as they stand on the screen, each once. */
    public static List<String> of(Language language) {
        Wording wording = Wording.in(language);
        Stream<String> said = Arrays.stream(Phrase.values()).map(wording::say);
        return said.filter(words -> !words.contains("%")).distinct().toList();
    }
}
