package vn.motcua.hardware.counterunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
        return book.outgoing().events().stream().map(StoredEvent::seq).toList();
    }

    private Ack ack(long upTo, List<SeqRange> resend) {
        return new Ack(book.standing().epoch(), upTo, List.of(), resend, null);
    }

    @Test
    void anAnswerOutlivesThePlugAndOnlyItsOwnerReadsIt() throws IOException {
        add("one");
        add("two");
        book.acknowledge(ack(1, List.of()), NOW);
        assertThat(seqs(AnswerBook.at(file)))
                .as("an ack that is lost is an answer sent twice")
                .containsExactly(1L, 2L);
        book.save();
        var again = AnswerBook.at(file);
        assertThat(seqs(again)).containsExactly(2L);
        assertThat(again.standing().epoch()).isEqualTo(book.standing().epoch());
        assertThat(again.standing().given()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anOfficeRestoredFromABackupGetsWhatItAsksFor() {
        add("one");
        add("two");
        book.acknowledge(ack(2, List.of()), NOW);
        assertThat(book.standing().waiting()).isZero();
        book.acknowledge(ack(0, List.of(new SeqRange(1, 2))), NOW);
        assertThat(seqs(book)).containsExactly(1L, 2L);
    }

    @Test
    void whenAsManyWaitAsMayTheNextIsRefusedAndTheFileStaysWhole() {
        book = AnswerBook.at(file, 3, SyncedFile::replace);
        for (var i = 1; i <= 3; i++) {
            add("answer-" + i);
        }
        assertThat(book.add(Surveys.answer("more", AT), AT)).isFalse();
        book.acknowledge(ack(1, List.of()), NOW);
        add("after-one-was-acknowledged");
        assertThat(AnswerBook.at(file).standing().given()).isEqualTo(4);
    }

    @Test
    void aDamagedFileIsPutAsideAndANewEpochBegins() throws IOException {
        add("one");
        Files.writeString(file, Files.readString(file).replace("level-1", "level-2"));
        var again = AnswerBook.at(file);
        assertThat(again.standing().epoch()).isNotEqualTo(book.standing().epoch());
        assertThat(again.standing().given()).isZero();
        try (var files = Files.list(file.resolveSibling(""))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anOldImageOfTheFileTellsWhatWaitsUnderANewEpoch() {
        add("one");
        var before = book.standing().epoch();
        assertThat(book.acknowledge(ack(9, List.of()), NOW)).isTrue();
        book.save();
        assertThat(book.standing().epoch()).isNotEqualTo(before);
        assertThat(book.outgoing().events())
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

    @Test
    void anAckOfAnUnsetClockIsNotOldWhenTheClockIsSet() {
        add("one");
        book.acknowledge(ack(1, List.of()), 1_000);
        add("two");
        book.acknowledge(ack(1, List.of(new SeqRange(1, 1))), NOW);
        assertThat(seqs(book)).containsExactly(1L, 2L);
    }

    @Test
    void whatWasAcknowledgedAWeekAgoIsForgotten() {
        add("one");
        book.acknowledge(ack(1, List.of()), NOW - AnswerBook.KEPT.plusMillis(1).toMillis());
        add("two");
        book.acknowledge(ack(0, List.of(new SeqRange(1, 2))), NOW);
        assertThat(seqs(book)).containsExactly(2L);
    }

    /** An old file may be found out while an answer is under way: it is told under the new epoch with the others. */
    @Test
    void anEpochThatBeginsWhileTheDiskWritesTakesThatAnswerAlong() {
        add("one");
        var before = book.standing().epoch();
        var told = new AtomicBoolean();
        book = AnswerBook.at(file, AnswerBook.MOST, (path, content) -> {
            if (!told.getAndSet(true)) {
                assertThat(book.outgoing().events())
                        .as("an answer goes nowhere before it is on the disk")
                        .hasSize(1);
                book.acknowledge(ack(9, List.of()), NOW);
            }
            SyncedFile.replace(path, content);
        });
        assertThat(book.add(Surveys.answer("two", AT), AT)).isTrue();
        var outgoing = book.outgoing();
        assertThat(outgoing.epoch()).isNotEqualTo(before);
        assertThat(outgoing.events()).extracting(StoredEvent::seq).containsExactly(1L, 2L);
        assertThat(AnswerBook.at(file).outgoing()).isEqualTo(outgoing);
    }

    @Test
    void whileTheDiskWritesNobodyElseWaits() {
        book = AnswerBook.at(file, AnswerBook.MOST, (path, content) -> {
            CompletableFuture.runAsync(() -> {
                        book.outgoing();
                        book.acknowledge(ack(0, List.of()), NOW);
                    })
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            SyncedFile.replace(path, content);
        });
        assertThat(book.add(Surveys.answer("one", AT), AT)).isTrue();
    }
}
