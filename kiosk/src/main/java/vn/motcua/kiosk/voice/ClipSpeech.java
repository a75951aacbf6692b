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
    private static final long LOOK_AGAIN_NANOS = 300_000_000_000L;
    private static final double QUIETEST = 0.1;
    private static final double USUAL = 0.8;

    private final Clips clips;
    private final Loudspeaker loudspeaker;
    private final ExecutorService voice = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-voice").factory());
    private @Nullable Future<?> saying;
    private volatile Reading reading = new Reading(List.of());
    private volatile double volume = USUAL;

    private long lookedAgain = System.nanoTime();

    private ClipSpeech(Clips clips, Loudspeaker loudspeaker) {
        this.clips = clips;
        this.loudspeaker = loudspeaker;
        voice.execute(clips::tryOut);
    }

    /**
     * Speech through this machine's sound output.
     *
     * @param recorded holds the clips that somebody recorded
     * @param before where earlier versions kept what they rendered, names among it: erased
     */
    public static ClipSpeech through(Path recorded, Path before) {
        ClipSpeech speech = new ClipSpeech(new Clips(recorded), new SoundCard());
        speech.voice.execute(() -> Clips.erase(before));
        return speech;
    }

    static ClipSpeech through(Clips clips, Loudspeaker loudspeaker) {
        return new ClipSpeech(clips, loudspeaker);
    }

    @Override
    public synchronized void say(List<String> sentences, Language language) {
        if (saying != null) {
            saying.cancel(true);
        }
        Reading next = new Reading(List.copyOf(sentences));
        reading = next;
        if (sentences.isEmpty()) {
            // Over, also when the sound output hangs.
            saying = null;
            return;
        }
        saying = voice.submit(() -> speak(next, language));
    }

    @Override
    public synchronized boolean speaking() {
        return saying != null && !saying.isDone();
    }

    @Override
    public List<String> unsaid() {
        return reading.rest();
    }

    /** Sentences and how many of them were said to their end. */
    private static final class Reading {
        private final List<String> sentences;
        private volatile int said;

        Reading(List<String> sentences) {
            this.sentences = sentences;
        }

        List<String> rest() {
            return sentences.subList(said, sentences.size());
        }
    }

    /** What is said, by which voice. */
    private record Said(String words, Language voice) {
        static Said of(String sentence, Language language) {
            Language voice = Spoken.voiceOf(sentence, language);
            return new Said(Spoken.words(sentence, voice), voice);
        }
    }

    private void speak(Reading now, Language language) {
        try {
            for (int i = 0; i < now.sentences.size(); i++) {
                Said next = Said.of(now.sentences.get(i), language);
                Optional<byte[]> sound = clips.sound(next.words(), next.voice());
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (sound.isPresent()) {
                    loudspeaker.play(sound.get(), volume);
                }
                now.said = i + 1;
            }
        } catch (InterruptedException interrupted) {
            // Something else is said now: the thread goes on with that.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean silent() {
        return clips.silent() || loudspeaker.broken();
    }

    @Override
    public void forSomebodyElse() {
        volume = USUAL;
        long now = System.nanoTime();
        if (silent() && now - lookedAgain > LOOK_AGAIN_NANOS) {
            // A busy moment of the machine, or headphones plugged in since.
            lookedAgain = now;
            loudspeaker.lookAgain();
            voice.execute(clips::tryOut);
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
