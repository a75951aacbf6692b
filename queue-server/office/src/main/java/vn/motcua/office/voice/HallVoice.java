package vn.motcua.office.voice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The voice of an office as WAV files. Without a usable pack it is silent and says why, once in the log and as long as it
 * lasts on every board. Bound: {@value #MOST_KEPT} announcements are kept (about 0.2 MB each), the one that was asked for
 * longest ago goes first; {@value #MOST_JOINED} are joined at a time, then {@link VoiceBusy}. Safe for use by many threads.
 */
public final class HallVoice {
    /** Most announcements kept: boards of one hall ask for the same few at the same time. */
    static final int MOST_KEPT = 32;

    /** Most announcements joined at a time, by all who ask: the route is public. */
    static final int MOST_JOINED = 4;

    private static final Logger LOG = System.getLogger(HallVoice.class.getName());

    private final @Nullable Path folder;
    private final Supplier<Needs> needs;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CompletableFuture<byte[]>> joining = new HashMap<>();
    private @Nullable Needs opened;
    private @Nullable VoicePack pack;
    private String silence = "";

    /**
     * What the office can have to say.
     *
     * @param letters the letters of its numbers
     * @param counters the ids of its counters
     */
    public record Needs(List<String> letters, List<String> counters) {
        /** Copies the lists. */
        public Needs {
            letters = List.copyOf(letters);
            counters = List.copyOf(counters);
        }
    }

    /**
     * A voice from this folder; it is read when something is first asked for, and again when the needs change.
     *
     * @param folder the clip pack, null for none
     * @param needs of the office definition as it is now
     */
    public HallVoice(@Nullable Path folder, Supplier<Needs> needs) {
        this.folder = folder;
        this.needs = needs;
    }

    /** The languages it can speak now; none when it is silent. */
    public synchronized Set<VoiceLanguage> languages() {
        return pack().map(VoicePack::languages).orElse(Set.of());
    }

    /** Why it is silent; empty when it is not. */
    public synchronized String silence() {
        pack();
        return silence;
    }

    /**
     * An announcement; empty when the voice is silent, lacks the language, or there is no such counter or letter.
     *
     * @param number a number that is shown, such as {@code A012}
     * @param counter the counter's id
     * @throws VoiceBusy when {@value #MOST_JOINED} others are being joined
     */
    public Optional<byte[]> call(VoiceLanguage language, String number, String counter) {
        Needs now = needs.get();
        if (!now.counters().contains(counter) || !now.letters().contains(number.substring(0, 1))) {
            return Optional.empty();
        }
        return speak(language, number + "-" + counter, pack -> pack.call(language, number, counter));
    }

    /** The sentence by which a screen proves its sound. */
    public Optional<byte[]> test(VoiceLanguage language) {
        return speak(language, Spoken.TEST, pack -> pack.test(language));
    }

    /** How many announcements are kept now. */
    synchronized int kept() {
        return kept.size();
    }

    /** Joins one announcement. */
    interface Sentence {
        byte[] by(VoicePack pack);
    }

    /** More announcements are being joined than this machine should join at once; asked again soon it will be there. */
    public static final class VoiceBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VoiceBusy() {
            super("more than " + MOST_JOINED + " announcements are being joined");
        }
    }

    /** Whoever asks first joins; whoever asks for the same meanwhile waits for that. Joining holds up nobody else. */
    Optional<byte[]> speak(VoiceLanguage language, String name, Sentence sentence) {
        String key = language.tag() + "/" + name;
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        VoicePack voice;
        synchronized (this) {
            voice = pack().filter(read -> read.languages().contains(language)).orElse(null);
            if (voice == null) {
                return Optional.empty();
            }
            byte[] ready = kept.get(key);
            if (ready != null) {
                return Optional.of(ready);
            }
            CompletableFuture<byte[]> other = joining.get(key);
            if (other != null) {
                mine = other;
                voice = null;
            } else if (joining.size() >= MOST_JOINED) {
                throw new VoiceBusy();
            } else {
                joining.put(key, mine);
            }
        }
        return Optional.of(voice == null ? mine.join() : joined(key, mine, voice, sentence));
    }

    private byte[] joined(String key, CompletableFuture<byte[]> told, VoicePack voice, Sentence sentence) {
        try {
            byte[] wav = sentence.by(voice);
            synchronized (this) {
                joining.remove(key, told);
                if (voice.equals(pack)) {
                    kept.put(key, wav);
                }
                if (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            told.complete(wav);
            return wav;
        } catch (RuntimeException failed) {
            synchronized (this) {
                joining.remove(key, told);
            }
            told.completeExceptionally(failed);
            throw failed;
        }
    }

    private Optional<VoicePack> pack() {
        Needs now = needs.get();
        if (folder == null) {
            silence = "no voice pack is installed: motcua voice makes one with espeak-ng";
            return Optional.empty();
        }
        if (!now.equals(opened)) {
            opened = now;
            kept.clear();
            open(folder, now);
        }
        return Optional.ofNullable(pack);
    }

    private void open(Path from, Needs now) {
        try {
            VoicePack read = VoicePack.open(from, now.letters(), now.counters());
            pack = read;
            silence = "";
            LOG.log(Level.INFO, "The hall speaks with the voice pack {0}.", read.name());
        } catch (VoicePackRefused refused) {
            pack = null;
            silence = String.valueOf(refused.getMessage());
            LOG.log(Level.WARNING, "The hall is silent. {0}", silence);
        }
    }
}
