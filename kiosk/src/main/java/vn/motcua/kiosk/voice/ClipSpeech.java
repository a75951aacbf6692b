package vn.motcua.kiosk.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Speech;

/** Says sentences one behind the other; what comes next interrupts what is being said, so that nobody has to wait. */
public final class ClipSpeech implements Speech, AutoCloseable {
    private static final double QUIETEST = 0.1;

    private final Clips clips;
    private final Loudspeaker loudspeaker;
    private final ExecutorService voice = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-voice").factory());
    private @Nullable Future<?> saying;
    private volatile double volume = 0.8;

    private ClipSpeech(Clips clips, Loudspeaker loudspeaker) {
        this.clips = clips;
        this.loudspeaker = loudspeaker;
    }

    /** Speech through this machine's sound output, with its clips in {@code folder}. */
    public static ClipSpeech through(Path folder) {
        return new ClipSpeech(new Clips(folder), new SoundCard());
    }

    static ClipSpeech through(Clips clips, Loudspeaker loudspeaker) {
        return new ClipSpeech(clips, loudspeaker);
    }

    @Override
    public synchronized void say(List<String> sentences, Language language) {
        if (saying != null) {
            saying.cancel(true);
        }
        List<String> words = sentences.stream()
                .map(sentence -> Spoken.words(sentence, language))
                .toList();
        saying = voice.submit(() -> speak(words, language));
    }

    private void speak(List<String> sentences, Language language) {
        try {
            for (String sentence : sentences) {
                Optional<Path> clip = clips.clip(sentence, language);
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (clip.isPresent()) {
                    loudspeaker.play(clip.get(), volume);
                }
            }
        } catch (InterruptedException interrupted) {
            // Something else is said now: the thread goes on with that.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void louder(int steps) {
        volume = Math.clamp(volume + steps * QUIETEST, QUIETEST, 1);
    }

    @Override
    public void close() {
        voice.shutdownNow();
    }
}
