package vn.motcua.office.voice;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A clip pack: a folder with {@code manifest.properties} ({@code name}, {@code languages}), {@code chime.wav} and a
 * folder for each language with a clip for every sign and word (docs/hall.md). The shipped one is made by {@code motcua
 * voice}; a recorded one has the same file names. Everything that the office can ask for is read when it is opened, so a
 * missing clip is told then and not when somebody is called.
 */
public final class VoicePack {
    /** The file that makes a folder a pack. */
    static final String MANIFEST = "manifest.properties";

    private static final double AFTER_CHIME_SECONDS = 0.15;
    private static final double BETWEEN_SECONDS = 0.05;
    private static final double END_SECONDS = 0.12;

    private final String name;
    private final Map<String, Pcm> clips;
    private final Set<VoiceLanguage> languages;

    private VoicePack(String name, Set<VoiceLanguage> languages, Map<String, Pcm> clips) {
        this.name = name;
        this.languages = languages;
        this.clips = clips;
    }

    /**
     * Reads the clips that these letters and counters need.
     *
     * @throws VoicePackRefused when the folder is no pack, or a clip is missing or not as the others are
     */
    public static VoicePack open(Path folder, Iterable<String> letters, Iterable<String> counters) {
        Properties manifest = manifest(folder);
        Set<VoiceLanguage> languages = languages(folder, manifest);
        List<String> paths = new ArrayList<>(List.of(Spoken.CHIME));
        Set<String> needed = Spoken.needed(letters, counters);
        languages.forEach(language -> needed.forEach(clip -> paths.add(language.tag() + "/" + clip)));
        List<String> missing = paths.stream()
                .filter(path -> !Files.isRegularFile(folder.resolve(path + ".wav")))
                .map(path -> path + ".wav")
                .toList();
        if (!missing.isEmpty()) {
            throw new VoicePackRefused("The voice pack " + folder + " has no " + String.join(", ", missing) + ".");
        }
        Map<String, Pcm> clips = new HashMap<>();
        paths.forEach(path -> clips.put(path, clip(folder, path)));
        float rate = clip(clips, Spoken.CHIME).rate();
        clips.forEach((path, clip) -> {
            if (clip.rate() != rate) {
                throw new VoicePackRefused("The voice pack " + folder + " mixes sample rates: " + path + ".wav has "
                        + (int) clip.rate() + " Hz, chime.wav " + (int) rate + " Hz.");
            }
        });
        return new VoicePack(
                manifest.getProperty("name", folder.getFileName().toString()), languages, Map.copyOf(clips));
    }

    private static Properties manifest(Path folder) {
        Properties manifest = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(MANIFEST), StandardCharsets.UTF_8)) {
            manifest.load(reader);
            return manifest;
        } catch (IOException | IllegalArgumentException e) {
            throw new VoicePackRefused("The folder " + folder + " is no voice pack: it has no " + MANIFEST + ".", e);
        }
    }

    private static Set<VoiceLanguage> languages(Path folder, Properties manifest) {
        Set<VoiceLanguage> languages = EnumSet.noneOf(VoiceLanguage.class);
        Arrays.stream(manifest.getProperty("languages", "vi").split(","))
                .map(String::strip)
                .map(tag -> VoiceLanguage.of(tag)
                        .orElseThrow(() -> new VoicePackRefused("The voice pack " + folder + " names the language \""
                                + tag + "\"; there are vi and en.")))
                .forEach(languages::add);
        return languages;
    }

    private static Pcm clip(Path folder, String path) {
        try {
            return Pcm.read(folder.resolve(path + ".wav"));
        } catch (IOException e) {
            throw new VoicePackRefused(
                    "The voice pack " + folder + " cannot use " + path + ".wav: it " + e.getMessage() + ".", e);
        }
    }

    /** What the manifest calls it. */
    public String name() {
        return name;
    }

    /** The languages it speaks. */
    public Set<VoiceLanguage> languages() {
        return Set.copyOf(languages);
    }

    /**
     * An announcement as a WAV file: chime, number sign by sign, counter.
     *
     * @throws VoicePackRefused when it needs a clip that no number or counter of the office needs
     */
    public byte[] call(VoiceLanguage language, String number, String counter) {
        return joined(language, Spoken.call(number, counter)).wav();
    }

    /** The sentence by which a screen proves its sound, as a WAV file. */
    public byte[] test(VoiceLanguage language) {
        return joined(language, List.of(Spoken.TEST)).wav();
    }

    private Pcm joined(VoiceLanguage language, List<String> words) {
        Pcm chime = clip(clips, Spoken.CHIME);
        List<Pcm> parts = new ArrayList<>(List.of(chime, Pcm.silence(chime.rate(), AFTER_CHIME_SECONDS)));
        for (String word : words) {
            parts.add(clip(clips, language.tag() + "/" + word));
            parts.add(Pcm.silence(chime.rate(), BETWEEN_SECONDS));
        }
        parts.add(Pcm.silence(chime.rate(), END_SECONDS));
        short[] samples =
                new short[parts.stream().mapToInt(part -> part.samples().length).sum()];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples(), 0, samples, at, part.samples().length);
            at += part.samples().length;
        }
        return new Pcm(chime.rate(), samples);
    }

    private static Pcm clip(Map<String, Pcm> clips, String path) {
        Pcm clip = clips.get(path);
        if (clip == null) {
            throw new VoicePackRefused("The voice has no clip " + path + ".wav.");
        }
        return clip;
    }
}
