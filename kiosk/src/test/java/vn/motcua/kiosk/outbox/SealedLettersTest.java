package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.outbox.SealedLetters.Keeping;

class SealedLettersTest {
    private static final LetterSeal SEAL = LetterSeal.of("kiosk-1", "a-secret");

    @TempDir
    private Path home;

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    private SealedLetters letters(LetterSeal seal) {
        return SealedLetters.in(home.resolve("letters"), seal, () -> now, () -> Optional.of(now));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void whatIsKeptIsFoundByTheNextLifeOfTheProgramAndGoneOnceErased() {
        String key = key();
        assertThat(letters(SEAL).keep(key, "Nguyễn Văn Mẫu")).isEqualTo(Keeping.KEPT);
        now = now.plusSeconds(60);
        assertThat(letters(SEAL).keep(key, "Nguyễn Văn Mẫu")).isEqualTo(Keeping.KEPT);
        assertThat(letters(SEAL).waiting())
                .containsExactly(new SealedLetters.Kept(key, now.minusSeconds(60), "Nguyễn Văn Mẫu"));
        letters(SEAL).erase(key);
        assertThat(letters(SEAL).waiting()).isEmpty();
        assertThat(home.resolve("letters")).isEmptyDirectory();
    }

    @Test
    void nothingOfALetterCanBeReadOnTheDisk() throws IOException {
        letters(SEAL).keep(key(), "Nguyễn Văn Mẫu, 0901234567");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Nguyễn")
                        .doesNotContain("0901234567");
            }
        }
        assertThat(letters(LetterSeal.of("kiosk-1", "another")).waiting()).isEmpty();
        assertThat(letters(LetterSeal.of("kiosk-2", "a-secret")).waiting()).isEmpty();
        assertThat(letters(SEAL).waiting()).hasSize(1);
    }

    @Test
    void aLetterUnderAnotherNameOrChangedDoesNotOpen() throws IOException {
        letters(SEAL).keep(key(), "text");
        Path file;
        try (Stream<Path> files = Files.list(home.resolve("letters"))) {
            file = files.findFirst().orElseThrow();
        }
        Path other = file.resolveSibling(file.getFileName().toString().replaceFirst("-.*", "-" + key() + ".letter"));
        Files.move(file, other);
        assertThat(letters(SEAL).waiting()).isEmpty();
        Files.move(other, file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        assertThat(letters(SEAL).waiting()).isEmpty();
    }

    @Test
    void aFileThatThePowerCutLeftUnfinishedIsNoLetter() throws IOException {
        letters(SEAL).keep(key(), "text");
        Path unfinished = home.resolve("letters").resolve("%013d-%s.letter.new".formatted(now.toEpochMilli(), key()));
        Files.write(unfinished, new byte[] {1, 2, 3});
        assertThat(letters(SEAL).waiting()).hasSize(1);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void lettersAreBoundedInNumberAndBytesAndDays() {
        int most = 4;
        SealedLetters box = SealedLetters.in(home.resolve("letters"), SEAL, () -> now, () -> Optional.of(now), most);
        String large = "x".repeat((int) (SealedLetters.MOST_BYTES / 2));
        assertThat(box.keep(key(), large)).isEqualTo(Keeping.KEPT);
        assertThat(box.keep(key(), large)).as("bytes").isEqualTo(Keeping.FULL);
        for (int letter = 1; letter < most; letter++) {
            assertThat(box.keep(key(), "x")).isEqualTo(Keeping.KEPT);
        }
        assertThat(box.keep(key(), "x")).as("number").isEqualTo(Keeping.FULL);
        now = now.plus(SealedLetters.LONGEST).plus(Duration.ofSeconds(1));
        assertThat(box.waiting()).as("not tried in this run").hasSize(most);
        box.waiting().forEach(letter -> box.tried(letter.key(), true));
        assertThat(box.waiting()).isEmpty();
        assertThat(box.count()).isZero();
    }

    @Test
    void aLetterOfADayThatCannotBeGetsTheOfficesTimeInItsOrderAndIsNotErased() {
        Instant office = now;
        AtomicReference<Optional<Instant>> known = new AtomicReference<>(Optional.empty());
        SealedLetters box = SealedLetters.in(home.resolve("letters"), SEAL, () -> now, known::get);
        now = Instant.EPOCH.minusSeconds(5);
        box.keep(key(), "first");
        now = Instant.EPOCH.plusSeconds(60);
        box.keep(key(), "second");
        now = office.plus(Duration.ofDays(3000));
        box.keep(key(), "third");
        for (SealedLetters.Kept letter : box.waiting()) {
            box.tried(letter.key(), true);
        }
        assertThat(box.waiting()).as("without the office's time").hasSize(3);
        known.set(Optional.of(office));
        assertThat(box.waiting())
                .extracting(SealedLetters.Kept::text)
                .as("with the office's time")
                .containsExactly("first", "second", "third");
        assertThat(box.waiting())
                .allMatch(letter -> letter.since().isAfter(office.minusSeconds(1))
                        && !letter.since().isAfter(office));
        known.set(Optional.of(office.plus(SealedLetters.LONGEST).minusSeconds(1)));
        box.waiting().forEach(letter -> box.tried(letter.key(), true));
        assertThat(box.waiting()).as("its days count from then").hasSize(3);
        known.set(Optional.of(office.plus(SealedLetters.LONGEST).plusSeconds(1)));
        assertThat(box.waiting()).isEmpty();
        assertThat(box.count()).isZero();
    }

    @Test
    void aLetterThatTheOfficeIsNeverReachedWithIsErasedAfterItsDaysAndManyTries() {
        SealedLetters box = letters(SEAL);
        String key = key();
        box.keep(key, "text");
        now = now.plus(SealedLetters.LONGEST).plusSeconds(1);
        for (int attempt = 0; attempt < SealedLetters.TRIES; attempt++) {
            assertThat(box.waiting()).hasSize(1);
            box.tried(key, false);
        }
        assertThat(box.waiting()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadHidesNoOther() throws IOException {
        letters(SEAL).keep(key(), "older");
        now = now.plusSeconds(60);
        Files.createDirectory(home.resolve("letters").resolve("%013d-%s.letter".formatted(now.toEpochMilli(), key())));
        now = now.plusSeconds(60);
        letters(SEAL).keep(key(), "newer");
        assertThat(letters(SEAL).waiting()).extracting(SealedLetters.Kept::text).containsExactly("older", "newer");
    }

    @Test
    void aDiskThatTakesNothingIsSaidSo() throws IOException {
        Files.writeString(home.resolve("letters"), "a file where the folder should be");
        assertThat(letters(SEAL).keep(key(), "text")).isEqualTo(Keeping.FAILED);
        assertThat(letters(SEAL).waiting()).isEmpty();
    }
}
