package vn.motcua.kiosk.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.motcua.kiosk.model.Language;

/**
 * Sentences as sound. A clip that somebody recorded, {@code {vi|en}/{name}.wav} in a folder with the name of
 * {@link #nameOf}, is used as it is; what is missing is rendered by espeak-ng where that is installed (12 ms a sentence).
 *
 * <p>What is rendered may be a citizen's name: the words go to espeak-ng through its standard input, where no list of
 * processes shows them, and the sound comes back through its standard output. Nothing is written to the disk (ADR 29).
 *
 * <p>Bound: {@value #MOST_BYTES} bytes of a sentence, about three minutes; what comes after is not said.
 */
public final class Clips {
    static final int MOST_BYTES = 8_000_000;

    private static final System.Logger LOG = System.getLogger(Clips.class.getName());
    private static final int PATIENCE_SECONDS = 5;
    /** RIFF head, format and the head of the samples: what espeak-ng writes before the first sample. */
    private static final int WAV_HEAD = 44;

    private static final int WHOLE_LENGTH_AT = 4;
    private static final int DATA_LENGTH_AT = 40;

    private final Path folder;
    private final String espeak;
    private volatile boolean mute;
    private volatile boolean recorded = true;

    /** Recorded clips in {@code folder}, which need not exist. */
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

    /** Whether there is neither a voice on this machine nor one recorded clip. Known after {@link #tryOut}. */
    boolean silent() {
        return mute && !recorded;
    }

    private boolean anyRecorded() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.anyMatch(file -> file.toString().endsWith(".wav"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Finds out whether there is a voice, by a word that says nothing of anybody. */
    void tryOut() {
        recorded = anyRecorded();
        mute = false;
        sound("a", Language.VIETNAMESE);
    }

    /** The sound of these words, a WAV file; empty when there is none and none can be made. May take some milliseconds. */
    Optional<byte[]> sound(String words, Language language) {
        Path clip = folder.resolve(language.locale().getLanguage()).resolve(nameOf(words) + ".wav");
        try {
            if (Files.isReadable(clip)) {
                return Optional.of(Files.readAllBytes(clip));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The clip {0} cannot be read: {1}", clip, e.getMessage());
        }
        if (mute) {
            return Optional.empty();
        }
        try {
            return render(words, language);
        } catch (IOException e) {
            mute = true;
            LOG.log(Level.WARNING, "What is not recorded is not read aloud: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<byte[]> render(String words, Language language) throws IOException {
        Process process = new ProcessBuilder(
                        espeak, "-v", language.locale().getLanguage(), "-s", "140", "-a", "80", "--stdin", "--stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // One that hangs is ended, and with it the reading below.
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (var spoken = process.getInputStream()) {
            tell(process, words);
            return whole(spoken.readNBytes(MOST_BYTES));
        } finally {
            process.destroy();
        }
    }

    private static void tell(Process process, String words) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The voice did not listen: {0}", e.getMessage());
        }
    }

    /** Into a pipe espeak-ng cannot write how long the sound has become: the lengths are put in. */
    private static Optional<byte[]> whole(byte[] wav) {
        if (wav.length <= WAV_HEAD) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(WHOLE_LENGTH_AT, wav.length - 8);
        head.putInt(DATA_LENGTH_AT, wav.length - WAV_HEAD);
        return Optional.of(wav);
    }

    /** Erases {@code folder} with all its clips, if it is there. */
    static void erase(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            LOG.log(Level.INFO, "Sentences that an earlier version kept in {0} are erased.", folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.ERROR, "Sentences in {0} cannot be erased: {1}", folder, e.getMessage());
        }
    }
}
