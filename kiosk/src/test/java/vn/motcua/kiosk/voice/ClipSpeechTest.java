package vn.motcua.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.Language;

class ClipSpeechTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final List<String> played = new CopyOnWriteArrayList<>();

    private void recorded(String words) throws IOException {
        Path vi = Files.createDirectories(folder.resolve("vi"));
        Files.writeString(vi.resolve(Clips.nameOf(words) + ".wav"), words);
    }

    private void play(Path clip, double volume) {
        try {
            played.add(Files.readString(clip));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTicketNumberIsSaidDigitByDigitAndARangeAsOne() {
        assertThat(Spoken.words("A012", Language.VIETNAMESE)).isEqualTo("a không một hai");
        assertThat(Spoken.words("B 1 0 5", Language.ENGLISH)).isEqualTo("B one zero five");
        assertThat(Spoken.words("khoảng *10–15* phút", Language.VIETNAMESE)).isEqualTo("khoảng 10 đến 15 phút");
    }

    @Test
    void recordedClipsArePlayedInOrderAndWhatIsMissingIsLeftOut() throws IOException {
        recorded("một");
        recorded("ba");
        try (ClipSpeech speech = ClipSpeech.through(new Clips(folder, "no-such-program"), this::play)) {
            speech.say(List.of("một", "hai", "ba"), Language.VIETNAMESE);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(played).containsExactly("một", "ba"));
        }
    }

    @Test
    void whatComesNextInterruptsWhatIsBeingSaid() throws IOException {
        recorded("một");
        recorded("hai");
        CountDownLatch never = new CountDownLatch(1);
        Loudspeaker slow = (clip, volume) -> {
            play(clip, volume);
            if (played.size() == 1) {
                never.await();
            }
        };
        try (ClipSpeech speech = ClipSpeech.through(new Clips(folder, "no-such-program"), slow)) {
            speech.say(List.of("một"), Language.VIETNAMESE);
            await().atMost(PATIENCE).until(() -> !played.isEmpty());
            speech.say(List.of("hai"), Language.VIETNAMESE);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(played).containsExactly("một", "hai"));
        }
    }
}
