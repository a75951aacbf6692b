package vn.motcua.office.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes a clip pack with espeak-ng: one clip for each sign and word, silence cut off, all equally loud, and a chime of two
 * tones. The voice is a formant voice: intelligible, not human. An office that records its own replaces the files.
 */
final class EspeakPack {
    private static final int WORDS_PER_MINUTE = 145;
    private static final long MOST_SECONDS = 20;

    /** 3 dB below full scale: espeak-ng reaches 0 dB, which cheap loudspeakers answer with a rattle. */
    private static final double PEAK = 0.7;

    private static final double CHIME_PEAK = 0.5;
    private static final double[] CHIME_HERTZ = {659.26, 523.25};
    private static final double TONE_SECONDS = 0.55;

    private final Path folder;
    private final String program;

    EspeakPack(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * Writes every clip; how many there are.
     *
     * @throws VoicePackRefused when espeak-ng is not there or makes no sound
     */
    int write() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int clips = 1;
        float rate = 0;
        for (VoiceLanguage language : VoiceLanguage.values()) {
            Path own = Files.createDirectories(folder.resolve(language.tag()));
            for (Map.Entry<String, String> word : ClipWords.of(language).entrySet()) {
                Path file = own.resolve(word.getKey() + ".wav");
                say(language, word.getValue(), file);
                Pcm clip = Pcm.read(file).trimmedTo(PEAK);
                rate = clip.rate();
                Files.write(file, clip.wav());
                clips++;
            }
        }
        Files.write(folder.resolve(Spoken.CHIME + ".wav"), chime(rate).wav());
        Files.writeString(
                folder.resolve(VoicePack.MANIFEST),
                "# Clips made by espeak-ng (GPL-3.0-or-later); docs/hall.md tells how to record others in their place.\n"
                        + "name=espeak-ng\nlanguages=vi,en\n",
                StandardCharsets.UTF_8);
        return clips;
    }

    private void say(VoiceLanguage language, String text, Path file) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(
                            program,
                            "-v",
                            language == VoiceLanguage.VI ? "vi" : "en-gb",
                            "-s",
                            Integer.toString(WORDS_PER_MINUTE),
                            "-w",
                            file.toString(),
                            "--",
                            text))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new VoicePackRefused(
                    "espeak-ng is not there: install it (sudo apt-get install espeak-ng), or give a recorded pack by"
                            + " MOTCUA_VOICE_PACK.",
                    missing);
        }
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new VoicePackRefused("espeak-ng made no sound of \"" + text + "\".");
        }
    }

    /** Two falling tones that fade out. */
    static Pcm chime(float rate) {
        int tone = (int) (rate * TONE_SECONDS);
        short[] samples = new short[tone * CHIME_HERTZ.length];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (i % tone) / (double) rate;
            double hertz = CHIME_HERTZ[i / tone];
            double fade = Math.min(1, seconds / 0.008)
                    * Math.exp(-4.5 * seconds)
                    * Math.min(1, (TONE_SECONDS - seconds) / 0.02);
            double wave = Math.sin(2 * Math.PI * hertz * seconds) + 0.3 * Math.sin(4 * Math.PI * hertz * seconds);
            samples[i] = (short) Math.round(wave / 1.3 * fade * CHIME_PEAK * Short.MAX_VALUE);
        }
        return new Pcm(rate, samples);
    }
}
