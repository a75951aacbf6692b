package vn.motcua.office.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded pack, stood in for by clips whose length in hundredths of a second tells them apart. */
class VoicePackTest {
    private static final List<String> LETTERS = List.of("A", "B");
    private static final List<String> COUNTERS = List.of("3", "12", "tra");
    private static final float RATE = 8_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void record() throws IOException {
        Files.writeString(folder.resolve(VoicePack.MANIFEST), "name=Giọng của phường\nlanguages=vi\n");
        clip(Spoken.CHIME, 100, RATE);
        for (String name : Spoken.needed(LETTERS, COUNTERS)) {
            clip("vi/" + name, 20, RATE);
        }
    }

    private void clip(String name, int hundredths, float rate) throws IOException {
        Path file = folder.resolve(name + ".wav");
        Files.createDirectories(file.getParent());
        short[] samples = new short[(int) (rate * hundredths / 100)];
        Arrays.fill(samples, (short) 1000);
        Files.write(file, new Pcm(rate, samples).wav());
    }

    private VoicePack open() {
        return VoicePack.open(folder, LETTERS, COUNTERS);
    }

    @Test
    void aNumberIsSaidSignBySignAndACounterAsANumber() {
        assertThat(Spoken.call("A012", "12")).containsExactly("invite", "a", "0", "1", "2", "to-counter", "counter-12");
        assertThat(Spoken.call("B1005", "tra")).endsWith("to-counter", "t", "r", "a");
    }

    @Test
    void theClipsAreJoinedIntoOneSound() throws Exception {
        try (AudioInputStream wav =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(open().call(VoiceLanguage.VI, "A012", "3")))) {
            double seconds = wav.getFrameLength() / wav.getFormat().getFrameRate();
            // Chime and its pause, seven clips with theirs, the end.
            assertThat(seconds).isCloseTo(1 + 0.15 + 7 * 0.25 + 0.12, within(0.01));
        }
    }

    @Test
    void aPackWithMissingClipsIsRefusedByTheirNames() throws IOException {
        Files.delete(folder.resolve("vi/counter-12.wav"));
        Files.delete(folder.resolve("chime.wav"));
        assertThatThrownBy(this::open)
                .isInstanceOf(VoicePackRefused.class)
                .hasMessageContaining("has no chime.wav, vi/counter-12.wav");
    }

    @Test
    void clipsOfDifferentSampleRatesAreRefused() throws IOException {
        clip("vi/7", 20, 16_000);
        assertThatThrownBy(this::open).hasMessageContaining("vi/7.wav has 16000 Hz");
    }

    @Test
    void whatIsNoSoundIsRefused() throws IOException {
        Files.writeString(folder.resolve("vi/a.wav"), "không phải âm thanh");
        assertThatThrownBy(this::open).hasMessageContaining("cannot use vi/a.wav: it is no WAV file");
    }

    @Test
    void anOfficeWithoutAPackIsSilentAndSaysWhy() {
        HallVoice silent = new HallVoice(null, () -> new HallVoice.Needs(LETTERS, COUNTERS));
        assertThat(silent.call(VoiceLanguage.VI, "A012", "3")).isEmpty();
        assertThat(silent.silence()).contains("no voice pack");
    }

    @Test
    void whatTheOfficeDoesNotHaveIsNotSaid() {
        HallVoice voice = new HallVoice(folder, () -> new HallVoice.Needs(LETTERS, COUNTERS));
        assertThat(voice.call(VoiceLanguage.VI, "A012", "3")).isPresent();
        assertThat(voice.call(VoiceLanguage.EN, "A012", "3")).isEmpty();
        assertThat(voice.call(VoiceLanguage.VI, "C012", "3")).isEmpty();
        assertThat(voice.call(VoiceLanguage.VI, "A012", "99")).isEmpty();
    }

    @Test
    void keptAnnouncementsAreBounded() {
        HallVoice voice = new HallVoice(folder, () -> new HallVoice.Needs(LETTERS, COUNTERS));
        for (int number = 1; number <= 3 * HallVoice.MOST_KEPT; number++) {
            assertThat(voice.call(VoiceLanguage.VI, "A%03d".formatted(number), "3"))
                    .isPresent();
        }
        assertThat(voice.kept()).isEqualTo(HallVoice.MOST_KEPT);
    }

    @Test
    void fewAnnouncementsAreJoinedAtATimeAndTheSameOneOnce() throws Exception {
        HallVoice voice = new HallVoice(folder, () -> new HallVoice.Needs(LETTERS, COUNTERS));
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger joined = new AtomicInteger();
        HallVoice.Sentence slow = pack -> {
            joined.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new byte[0];
        };
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<byte[]>>> asked = new ArrayList<>();
            for (int at = 0; at < HallVoice.MOST_JOINED; at++) {
                String name = "slow-" + at;
                asked.add(askers.submit(() -> voice.speak(VoiceLanguage.VI, name, slow)));
            }
            Awaitility.await().atMost(ONE_MINUTE).until(() -> joined.get() == HallVoice.MOST_JOINED);
            asked.add(askers.submit(() -> voice.speak(VoiceLanguage.VI, "slow-0", slow)));
            assertThatThrownBy(() -> voice.call(VoiceLanguage.VI, "A001", "3")).isInstanceOf(HallVoice.VoiceBusy.class);
            goOn.countDown();
            for (Future<Optional<byte[]>> one : asked) {
                assertThat(one.get()).isPresent();
            }
        }
        assertThat(joined).hasValue(HallVoice.MOST_JOINED);
        assertThat(voice.call(VoiceLanguage.VI, "A001", "3")).isPresent();
    }

    @Test
    void countersAreVietnameseNumbers() {
        assertThat(List.of(4, 10, 14, 15, 21, 24, 30, 55).stream().map(ClipWords::counter))
                .containsExactly(
                        "bốn",
                        "mười",
                        "mười bốn",
                        "mười lăm",
                        "hai mươi mốt",
                        "hai mươi tư",
                        "ba mươi",
                        "năm mươi lăm");
    }

    @Test
    void espeakMakesAWholePack(@TempDir Path made) throws Exception {
        assumeThat(new File("/usr/bin/espeak-ng")).as("espeak-ng is installed").exists();
        Path pack = made.resolve("voice");
        assertThat(new EspeakPack(pack, "/usr/bin/espeak-ng").write()).isEqualTo(1 + 2 * (3 + 10 + 26 + 99));
        VoicePack whole = VoicePack.open(pack, LETTERS, List.of("1", "12", "99"));
        Path file = made.resolve("call.wav");
        Files.write(file, whole.call(VoiceLanguage.VI, "A012", "12"));
        assertThat(Pcm.read(file).seconds()).isBetween(3.0, 8.0);
    }
}
