package vn.motcua.kiosk.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Sentences;

/** What an office records that wants a person's voice: each file's place in the folder of clips, and what is said in it. */
public final class ClipList {
    private static final int NAMED_MISSING = 5;

    private ClipList() {}

    /** One line a clip of these languages: {@code vi/0123456789abcdef.wav}, a tab, the words. */
    public static List<String> lines(List<Language> languages) {
        return clips(languages).entrySet().stream()
                .map(clip -> clip.getKey() + "\t" + clip.getValue())
                .toList();
    }

    /** The words of each clip, by its place; what an added language leaves Vietnamese is said by the Vietnamese voice. */
    private static Map<String, String> clips(List<Language> languages) {
        Map<String, String> clips = new LinkedHashMap<>();
        for (Language language : languages) {
            for (String sentence : Sentences.of(language)) {
                Language voice = Spoken.voiceOf(sentence, language);
                String words = Spoken.words(sentence, voice);
                clips.putIfAbsent(voice.locale().getLanguage() + "/" + Clips.nameOf(words) + ".wav", words);
            }
        }
        return clips;
    }

    /**
     * What is wrong in a folder of clips, each in one sentence: a file that is no clip of what these languages say now, one
     * that cannot be played, and how much of a language that has clips is not recorded, which espeak-ng says in another voice.
     */
    public static List<String> problems(Path folder, List<Language> languages) {
        Map<String, String> clips = clips(languages);
        List<String> problems = new ArrayList<>();
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                String place = folder.relativize(file).toString().replace('\\', '/');
                if (!clips.containsKey(place)) {
                    problems.add(place + " is never played: no sentence has this name, or its words have changed");
                } else if (!playable(file)) {
                    problems.add(place + " cannot be played: it is no WAV file");
                } else {
                    there.add(place);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return List.of(folder + " cannot be read: " + e.getMessage());
        }
        for (Language language : languages) {
            missing(language.locale().getLanguage() + "/", clips, there, problems);
        }
        return problems;
    }

    private static void missing(String under, Map<String, String> clips, TreeSet<String> there, List<String> problems) {
        List<String> all =
                clips.keySet().stream().filter(place -> place.startsWith(under)).toList();
        List<String> missing =
                all.stream().filter(place -> !there.contains(place)).toList();
        if (missing.isEmpty() || missing.size() == all.size()) {
            return;
        }
        problems.add(under + " lacks " + missing.size() + " of " + all.size() + " clips, such as "
                + String.join(
                        ", ",
                        missing.stream()
                                .limit(NAMED_MISSING)
                                .map(place -> place + " (" + clips.get(place) + ")")
                                .toList()));
    }

    private static boolean playable(Path file) {
        try {
            return AudioSystem.getAudioFileFormat(file.toFile()).getFrameLength() > 0;
        } catch (IOException | UnsupportedAudioFileException e) {
            return false;
        }
    }
}
