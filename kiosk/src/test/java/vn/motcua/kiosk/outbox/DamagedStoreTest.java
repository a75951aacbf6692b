package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kiosk.SampleConfig.DAY;
import static vn.motcua.kiosk.SampleConfig.leased;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceStarted;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.StoredEvent;

/** The database is overwritten with random bytes: real files, several seeds. */
class DamagedStoreTest {
    private static final int TICKETS = 40;

    /** Two seconds and less on a free machine; tests share theirs. */
    private static final Duration WHILE_A_CITIZEN_WAITS = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Set<String> numbers = new HashSet<>();
    private final Set<UUID> tickets = new HashSet<>();
    private String firstEpoch = "";

    private Kiosk started() {
        Kiosk kiosk = new Kiosk(folder, clock.clock);
        kiosk.outbox.onNewEpoch(() -> new DeviceStarted("kiosk", "test", clock.clock.bootId()), () -> {});
        return kiosk;
    }

    private Kiosk withTickets() {
        Kiosk kiosk = started();
        kiosk.outbox
                .add(new DeviceStarted("kiosk", "test", clock.clock.bootId()))
                .join();
        kiosk.desk.configure(leased(kiosk.store.epoch(), DAY)).join();
        for (int i = 0; i < TICKETS; i++) {
            give(kiosk);
        }
        firstEpoch = kiosk.store.epoch();
        return kiosk;
    }

    private IssuedTicket give(Kiosk kiosk) {
        IssuedTicket ticket = kiosk.ticket("ho-tich");
        assertThat(numbers.add(ticket.number()))
                .as("%s is given once", ticket.number())
                .isTrue();
        tickets.add(ticket.ticket());
        return ticket;
    }

    private Path database() {
        return folder.resolve("kiosk.db");
    }

    /** As {@code dd if=/dev/urandom of=kiosk.db conv=notrunc bs=4096 seek=… count=…}. */
    private void overwrite(Path file, long seed, int firstPage, int pages) throws IOException {
        byte[] noise = new byte[4_096];
        Random random = new Random(seed);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (int page = firstPage; page < firstPage + pages; page++) {
                random.nextBytes(noise);
                raw.seek(page * 4_096L);
                raw.write(noise);
            }
        }
    }

    private List<Path> putAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".broken-"))
                    .toList();
        }
    }

    private static List<EventEnvelope> salvaged(Kiosk kiosk) {
        return kiosk.outbox.salvaged().after("", 0, 1_000).stream()
                .flatMap(part -> part.events().stream())
                .map(StoredEvent::json)
                .map(Codec::readEnvelope)
                .toList();
    }

    private Set<UUID> sentTickets(Kiosk kiosk) {
        Stream<EventEnvelope> fresh =
                kiosk.outbox.unacked(0, Long.MAX_VALUE, 1_000).stream().map(event -> Codec.readEnvelope(event.json()));
        return Stream.concat(fresh, salvaged(kiosk).stream())
                .filter(event -> event.type().equals("TicketIssued"))
                .map(event -> UUID.fromString(event.body().replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whileStoppedItsHeadIsOverwrittenAndEveryEventOutsideItIsSaved(long seed) throws IOException {
        withTickets().close();
        overwrite(database(), seed, 0, 1);
        long began = System.nanoTime();
        try (Kiosk kiosk = started()) {
            assertThat(give(kiosk).number()).as("of the spare").isEqualTo("A1001");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WHILE_A_CITIZEN_WAITS);
            assertThat(kiosk.store.epoch()).isNotEqualTo(firstEpoch);
            assertThat(putAside()).isNotEmpty();
            assertThat(kiosk.outbox.salvaged().after("", 0, 1))
                    .map(SalvagedEvents.Part::epoch)
                    .isEqualTo(Optional.of(firstEpoch));
            assertThat(sentTickets(kiosk)).isEqualTo(tickets);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anyPageOverwrittenWhileStoppedNeverGivesANumberTwice(long seed) throws IOException {
        withTickets().close();
        int pages = (int) (Files.size(database()) / 4_096);
        overwrite(database(), seed, new Random(seed).nextInt(pages), 2);
        try (Kiosk kiosk = started()) {
            give(kiosk);
            give(kiosk);
            assertThat(sentTickets(kiosk)).isSubsetOf(tickets).hasSizeGreaterThan(TICKETS / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whileRunningItGoesOnAndEverythingReadableReachesTheOffice(long seed) throws IOException {
        try (Kiosk kiosk = withTickets()) {
            int pages = (int) (Files.size(database()) / 4_096);
            overwrite(database(), seed, 0, Math.max(1, pages));
            long began = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                give(kiosk);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WHILE_A_CITIZEN_WAITS);
        }
        try (Kiosk kiosk = started()) {
            give(kiosk);
            assertThat(sentTickets(kiosk)).isSubsetOf(tickets);
        }
    }

    @Test
    void damageThatAJobMeetsIsRepairedBeforeTheJobIsAnswered() throws IOException {
        try (Kiosk kiosk = withTickets()) {
            // All is in the file and no page stays in memory: the next job must read the disk.
            kiosk.store.read(connection -> {
                connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
                return true;
            });
            kiosk.store
                    .change(connection -> connection.run("PRAGMA shrink_memory"))
                    .join();
            overwrite(database(), 31, 0, (int) (Files.size(database()) / 4_096) - 2);
            assertThat(give(kiosk).number()).isEqualTo("A1001");
            assertThat(kiosk.store.epoch()).isNotEqualTo(firstEpoch);
            assertThat(kiosk.store.state()).isEqualTo(StorageState.OK);
            assertThat(kiosk.outbox.unacked(0, 1, 1))
                    .singleElement()
                    .satisfies(first ->
                            assertThat(Codec.readEnvelope(first.json()).type()).isEqualTo("DeviceStarted"));
        }
    }

    @Test
    void damageThatNobodyMeetsIsFoundByTheDailyCheck() throws IOException {
        try (Kiosk kiosk = withTickets()) {
            assertThat(kiosk.store.check()).isTrue();
            kiosk.store.read(connection -> {
                connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
                return true;
            });
            overwrite(database(), 71, 1, (int) (Files.size(database()) / 4_096) - 2);
            assertThat(kiosk.store.check()).isFalse();
            assertThat(give(kiosk).number()).as("of the spare").isEqualTo("A1001");
            assertThat(kiosk.store.epoch()).isNotEqualTo(firstEpoch);
            assertThat(kiosk.store.check()).isTrue();
            assertThat(kiosk.store.state()).isEqualTo(StorageState.OK);
        }
    }

    @Test
    void salvagedEventsAreAcknowledgedUnderTheirOwnEpoch() throws IOException {
        withTickets().close();
        overwrite(database(), 41, 0, 1);
        try (Kiosk kiosk = started()) {
            int before = kiosk.outbox.salvaged().waiting();
            assertThat(before).isEqualTo(TICKETS + 1);
            List<UUID> acknowledged =
                    kiosk.outbox.acknowledge(new Ack(firstEpoch, before - 2, List.of(), List.of(), null));
            assertThat(acknowledged).hasSize(TICKETS - 2).isSubsetOf(tickets);
            assertThat(kiosk.outbox.salvaged().waiting()).isEqualTo(2);
        }
        try (Kiosk kiosk = started()) {
            assertThat(kiosk.outbox.salvaged().waiting())
                    .as("and stay so after a restart")
                    .isEqualTo(2);
        }
    }

    @Test
    void whatWasSalvagedOnceIsSalvagedAgainUnderItsFirstEpoch() throws IOException {
        withTickets().close();
        overwrite(database(), 51, 0, 1);
        String second;
        try (Kiosk kiosk = started()) {
            give(kiosk);
            second = kiosk.store.epoch();
        }
        overwrite(database(), 52, 0, 1);
        try (Kiosk kiosk = started()) {
            Optional<SalvagedEvents.Part> one = kiosk.outbox.salvaged().after("", 0, 1_000);
            Optional<SalvagedEvents.Part> other =
                    kiosk.outbox.salvaged().after(one.orElseThrow().epoch(), Long.MAX_VALUE, 1_000);
            assertThat(List.of(one.get().epoch(), other.orElseThrow().epoch()))
                    .containsExactlyInAnyOrder(firstEpoch, second);
            assertThat(one.get().events().size() + other.get().events().size()).isEqualTo(TICKETS + 2);
        }
    }

    @Test
    void aDamagedSpareFileGivesNoNumber() throws IOException {
        withTickets().close();
        overwrite(database(), 61, 0, 1);
        Files.write(folder.resolve("spare.json"), new byte[] {(byte) 0xff, '{', (byte) 0x80, '1'});
        try (Kiosk kiosk = started()) {
            assertThat(kiosk.issue("ho-tich")).isInstanceOf(vn.motcua.kiosk.model.IssueResult.SeriesExhausted.class);
        }
    }
}
