package vn.motcua.kiosk.voice;

import java.util.List;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Sentences;

/** What an office records that wants a person's voice: each file's place in the folder of clips, and what is said in it. */
public final class ClipList {
    private ClipList() {}

    /** One line a clip: {@code vi/0123456789abcdef.wav}, a tab, the words. */
    public static List<String> lines() {
        return Language.SHIPPED.stream()
                .flatMap(language -> Sentences.of(language).stream().map(sentence -> line(sentence, language)))
                .distinct()
                .toList();
    }

    private static String line(String sentence, Language language) {
        Language voice = Spoken.voiceOf(sentence, language);
        String words = Spoken.words(sentence, voice);
        return voice.locale().getLanguage() + "/" + Clips.nameOf(words) + ".wav\t" + words;
    }
}
