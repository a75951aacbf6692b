package vn.motcua.kiosk.voice;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.motcua.kiosk.model.Language;

/**
 * Sentences as WAV files in a folder: {@code {vi|en}/{name}.wav}, where the name is that of {@link #nameOf}. A recorded
 * clip dropped there is used as it is; what is missing is rendered by espeak-ng where that is installed (12 ms a
 * sentence), and kept.
 *
 * <p>Bound: at most {@value #MOST_CLIPS} files of each language; beyond that clips are rendered but not kept.
 */
public final class Clips {
    static final int MOST_CLIPS = 2_000;

    private static final System.Logger LOG = System.getLogger(Clips.class.getName());
    private static final int PATIENCE_SECONDS = 5;

    private final Path folder;
    private final String espeak;
    private volatile boolean mute;

    /** Clips in {@code folder}, which is made when it is needed. */
    public Clips(Path folder) {
        this(folder, "espeak-ng");
    }

    Clips(Path folder, String espeak) {
        this.folder = folder;
        this.espeak = espeak;
    }

    /** The name of a sentence's clip, without its ending: sixteen hex digits of the SHA-256 of what is said. */
    public static String nameOf(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The clip of these words; empty when there is none and none can be made. May take some milliseconds. */
    Optional<Path> clip(String words, Language language) {
        Path spoken = folder.resolve(language.locale().getLanguage());
        Path clip = spoken.resolve(nameOf(words) + ".wav");
        if (Files.isReadable(clip)) {
            return Optional.of(clip);
        }
        if (mute) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(spoken);
            Path made = Files.createTempFile(spoken, "clip", ".part");
            if (!render(words, language, made)) {
                Files.deleteIfExists(made);
                return Optional.empty();
            }
            return Optional.of(full(spoken) ? made : Files.move(made, clip, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            mute = true;
            LOG.log(Level.WARNING, "Nothing is read aloud any more: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean full(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count() > MOST_CLIPS;
        }
    }

    private boolean render(String words, Language language, Path into) throws IOException {
        Process process = new ProcessBuilder(
                        espeak,
                        "-v",
                        language.locale().getLanguage(),
                        "-s",
                        "140",
                        "-a",
                        "80",
                        "-w",
                        into.toString(),
                        "--",
                        words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0 && Files.size(into) > 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
