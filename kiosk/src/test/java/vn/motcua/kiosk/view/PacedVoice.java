package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kiosk.model.Language;

/** A voice that takes as long as espeak-ng would for what it says, in the time of the model it reads. */
class PacedVoice implements Speech {
    /** As espeak-ng is told to speak. */
    private static final int WORDS_A_MINUTE = 140;

    /** What was said, the last at the end. */
    final List<List<String>> said = new ArrayList<>();

    private List<String> saying = List.of();
    private long begun;
    private long now;

    /** Time went on. */
    void at(long millis) {
        now = millis;
    }

    @Override
    public void say(List<String> sentences, Language language) {
        saying = List.copyOf(sentences);
        begun = now;
        if (!sentences.isEmpty()) {
            said.add(saying);
        }
    }

    @Override
    public boolean speaking() {
        return !unsaid().isEmpty();
    }

    @Override
    public List<String> unsaid() {
        long spent = now - begun;
        for (int i = 0; i < saying.size(); i++) {
            spent -= millis(saying.get(i));
            if (spent < 0) {
                return saying.subList(i, saying.size());
            }
        }
        return List.of();
    }

    /** How long this takes. */
    static long millis(String sentence) {
        return Math.ceilDiv(sentence.strip().split("\\s+").length * 60_000L, WORDS_A_MINUTE);
    }
}
