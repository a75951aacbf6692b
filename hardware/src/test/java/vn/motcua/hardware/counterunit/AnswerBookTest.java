package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.StoredEvent;

class AnswerBookTest {
    private static final Stamp AT = Stamp.unsynchronised(Instant.parse("2026-11-23T02:00:00Z"), 1_000, "boot");
    private static final long NOW = AT.wall().toEpochMilli();

    private Path file;
    private AnswerBook book;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = folder.resolve("unit").resolve("answers");
        book = AnswerBook.at(file);
    }

    private void add(String id) {
        assertThat(book.add(Surveys.answer(id, AT), AT)).isTrue();
    }

    private static List<Long> seqs(AnswerBook book) {
        return book.unacked(100).stream().map(StoredEvent::seq).toList();
    }

    private Ack ack(long upTo, List<SeqRange> resend) {
        return new Ack(book.epoch(), upTo, List.of(), resend, null);
    }

    @Test
    void anAnswerOutlivesThePlugAndOnlyItsOwnerReadsIt() throws IOException {
        add("one");
        add("two");
        book.acknowledge(ack(1, List.of()), NOW);
        var again = AnswerBook.at(file);
        assertThat(seqs(again)).containsExactly(2L);
        assertThat(again.epoch()).isEqualTo(book.epoch());
        assertThat(again.given()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anOfficeRestoredFromABackupGetsWhatItAsksFor() {
        add("one");
        add("two");
        book.acknowledge(ack(2, List.of()), NOW);
        assertThat(book.waiting()).isZero();
        book.acknowledge(ack(0, List.of(new SeqRange(1, 2))), NOW);
        assertThat(seqs(book)).containsExactly(1L, 2L);
    }

    @Test
    void whenAsManyWaitAsMayTheNextIsRefusedAndTheFileStaysWhole() {
        book = AnswerBook.at(file, 3);
        for (var i = 1; i <= 3; i++) {
            add("answer-" + i);
        }
        assertThat(book.add(Surveys.answer("more", AT), AT)).isFalse();
        book.acknowledge(ack(1, List.of()), NOW);
        add("after-one-was-acknowledged");
        assertThat(AnswerBook.at(file).given()).isEqualTo(4);
    }

    @Test
    void aDamagedFileIsPutAsideAndANewEpochBegins() throws IOException {
        add("one");
        Files.writeString(file, Files.readString(file).replace("level-1", "level-2"));
        var again = AnswerBook.at(file);
        assertThat(again.epoch()).isNotEqualTo(book.epoch());
        assertThat(again.given()).isZero();
        try (var files = Files.list(file.resolveSibling(""))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anOldImageOfTheFileTellsWhatWaitsUnderANewEpoch() {
        add("one");
        var before = book.epoch();
        book.acknowledge(ack(9, List.of()), NOW);
        assertThat(book.epoch()).isNotEqualTo(before);
        assertThat(book.unacked(10))
                .singleElement()
                .satisfies(event -> assertThat(event.json()).contains("one"));
        assertThat(seqs(AnswerBook.at(file))).containsExactly(1L);
    }

    @Test
    void aDiskThatTakesNothingLosesNothingOfBefore() throws IOException {
        add("one");
        Files.createDirectories(file.resolveSibling("answers.new").resolve("in-the-way"));
        assertThat(book.add(Surveys.answer("two", AT), AT)).isFalse();
        assertThat(seqs(book)).containsExactly(1L);
    }
}
