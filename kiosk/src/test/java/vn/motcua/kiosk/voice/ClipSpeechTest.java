package vn.motcua.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.Language;

class ClipSpeechTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final List<String> played = new CopyOnWriteArrayList<>();
    private final List<Double> volumes = new CopyOnWriteArrayList<>();

    private void recorded(String words) throws IOException {
        Path vi = Files.createDirectories(folder.resolve("vi"));
        Files.writeString(vi.resolve(Clips.nameOf(words) + ".wav"), words);
    }

    private void play(byte[] wav, double volume) {
        played.add(new String(wav, StandardCharsets.UTF_8));
        volumes.add(volume);
    }

    @Test
    void aTicketNumberIsSaidDigitByDigitAndARangeAsOne() {
        assertThat(Spoken.words("A012", Language.VIETNAMESE)).isEqualTo("a không một hai");
        assertThat(Spoken.words("B 1 0 5", Language.ENGLISH)).isEqualTo("B one zero five");
        assertThat(Spoken.words("khoảng *10–15* phút", Language.VIETNAMESE)).isEqualTo("khoảng 10 đến 15 phút");
    }

    @Test
    void anAddedLanguageSaysItsNumbersInItsOwnWords() {
        Language added = Language.added("zz", "Zizi", Map.of());
        assertThat(Spoken.words("A012", added)).isEqualTo("A 0 1 2");
        assertThat(Spoken.words("10–15 zu", added)).isEqualTo("10, 15 zu");
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

    @Test
    void whatIsBeingSaidIsKnownAndWhatOfItIsLeft() throws IOException {
        recorded("một");
        recorded("ba");
        CountDownLatch end = new CountDownLatch(1);
        Loudspeaker slow = (clip, volume) -> {
            play(clip, volume);
            if (played.size() == 2) {
                end.await();
            }
        };
        try (ClipSpeech speech = ClipSpeech.through(new Clips(folder, "no-such-program"), slow)) {
            assertThat(speech.speaking()).isFalse();
            speech.say(List.of("một", "hai", "ba", "bốn"), Language.VIETNAMESE);
            assertThat(speech.speaking()).as("from the word on").isTrue();
            await().atMost(PATIENCE).until(() -> played.size() == 2);
            assertThat(speech.speaking()).isTrue();
            assertThat(speech.unsaid()).containsExactly("ba", "bốn");
            end.countDown();
            await().atMost(PATIENCE).until(() -> !speech.speaking());
            assertThat(speech.unsaid()).isEmpty();
        }
    }

    /** A voice that writes down how it was called, and answers with a head and what it was told. */
    private Path voice() throws IOException {
        Path program = folder.resolve("voice.sh");
        Files.writeString(program, """
                #!/bin/sh
                echo "$0 $*" >> '%s'
                printf 'RIFF0000WAVEfmt 0000000000000000000000000000'
                cat
                """.formatted(folder.resolve("calls")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    @Test
    void aNameIsNeitherInTheListOfProcessesNorLeftOnTheDisk() throws IOException {
        Path clips = folder.resolve("clips");
        try (ClipSpeech speech = ClipSpeech.through(new Clips(clips, voice().toString()), this::play)) {
            speech.say(List.of("Nguyễn Thị Mười Hai", "0912345678"), Language.ENGLISH);
            await().atMost(PATIENCE).until(() -> played.size() == 2);
        }
        assertThat(played.get(0)).endsWith("Nguyễn Thị Mười Hai");
        assertThat(played.get(1)).endsWith("0912345678");
        assertThat(clips).doesNotExist();
        assertThat(folder.resolve("calls")).content().contains("-v vi", "-v en").doesNotContain("Mười", "0912345678");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("voice.sh", "calls");
        }
    }

    @Test
    void whatEarlierVersionsKeptIsErased() throws IOException {
        recorded("Nguyễn Thị Mười Hai");
        Clips.erase(folder);
        assertThat(folder).doesNotExist();
        Clips.erase(folder);
    }

    @Test
    void theNextCitizenHearsTheUsualVolumeAgain() throws IOException {
        recorded("một");
        try (ClipSpeech speech = ClipSpeech.through(new Clips(folder, "no-such-program"), this::play)) {
            speech.louder(-5);
            speech.say(List.of("một"), Language.VIETNAMESE);
            await().atMost(PATIENCE).until(() -> volumes.size() == 1);
            speech.forSomebodyElse();
            speech.say(List.of("một"), Language.VIETNAMESE);
            await().atMost(PATIENCE).until(() -> volumes.size() == 2);
        }
        assertThat(volumes.get(0)).isLessThan(0.5);
        assertThat(volumes.get(1)).isEqualTo(0.8);
    }

    @Test
    void withoutAVoiceAndWithoutClipsTheMachineIsKnownToBeSilent() throws IOException {
        try (ClipSpeech speech = ClipSpeech.through(new Clips(folder, "no-such-program"), this::play)) {
            await().atMost(PATIENCE).until(speech::silent);
        }
        recorded("một");
        Clips some = new Clips(folder, "no-such-program");
        some.tryOut();
        assertThat(some.silent()).isFalse();
    }

    @Test
    void vietnameseNamesOnAnEnglishScreenAreSaidByTheVietnameseVoice() {
        assertThat(Spoken.voiceOf("Đăng ký khai sinh", Language.ENGLISH)).isEqualTo(Language.VIETNAMESE);
        assertThat(Spoken.voiceOf("Please take your paper", Language.ENGLISH)).isEqualTo(Language.ENGLISH);
        assertThat(Spoken.voiceOf("Go to the desk of Ward Bình An on the first floor", Language.ENGLISH))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void anAddedLanguageIsOnTheListWithWhatItSaysItself() {
        Language added = Language.added("zz", "Zizi", Map.of("home.title", "Zuzu zaza"));
        assertThat(ClipList.lines(List.of(Language.VIETNAMESE, Language.ENGLISH, added)))
                .doesNotHaveDuplicates()
                .contains("zz/" + Clips.nameOf("Zuzu zaza") + ".wav\tZuzu zaza")
                .hasSizeGreaterThan(ClipList.lines(Language.SHIPPED).size());
    }

    @Test
    void aFolderOfClipsIsCheckedForWhatIsMissingChangedAndBroken() throws IOException {
        Path vi = Files.createDirectories(folder.resolve("vi"));
        assertThat(ClipList.problems(folder, Language.SHIPPED))
                .as("nobody recorded anything")
                .isEmpty();
        recorded("words of an earlier release");
        List<String> places = ClipList.lines(Language.SHIPPED).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .filter(place -> place.startsWith("vi/"))
                .toList();
        Files.writeString(folder.resolve(places.getFirst()), "no sound");
        byte[] wav = new byte[46];
        System.arraycopy(WAV, 0, wav, 0, WAV.length);
        Files.write(folder.resolve(places.get(1)), wav);
        assertThat(ClipList.problems(folder, Language.SHIPPED))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("is never played"))
                .anyMatch(problem -> problem.startsWith(places.getFirst()) && problem.contains("cannot be played"))
                .anyMatch(problem -> problem.startsWith("vi/ lacks " + (places.size() - 1) + " of " + places.size()));
        assertThat(vi).isDirectory();
    }

    /** One sample of silence, 8 kHz mono of 16 bits. */
    private static final byte[] WAV = {
        'R',
        'I',
        'F',
        'F',
        38,
        0,
        0,
        0,
        'W',
        'A',
        'V',
        'E',
        'f',
        'm',
        't',
        ' ',
        16,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
        0x40,
        0x1F,
        0,
        0,
        (byte) 0x80,
        0x3E,
        0,
        0,
        2,
        0,
        16,
        0,
        'd',
        'a',
        't',
        'a',
        2,
        0,
        0,
        0
    };

    @Test
    void theListForAPersonsVoiceNamesEachClipOnceAndAsItIsLookedFor() throws IOException {
        List<String> lines = ClipList.lines(Language.SHIPPED);
        assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.matches("(vi|en)/[0-9a-f]{16}\\.wav\t.+"));
        String title = lines.stream()
                .filter(line -> line.endsWith("\tông bà cần làm thủ tục gì?"))
                .findFirst()
                .orElseThrow();
        Path clip = folder.resolve(title.substring(0, title.indexOf('\t')));
        Files.createDirectories(java.util.Objects.requireNonNull(clip.getParent()));
        Files.writeString(clip, "recorded");
        String said = Spoken.words("Ông/Bà cần làm thủ tục gì?", Language.VIETNAMESE);
        assertThat(new Clips(folder, "no-such-program").sound(said, Language.VIETNAMESE))
                .hasValue("recorded".getBytes(StandardCharsets.UTF_8));
    }
}
