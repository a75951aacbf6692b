package vn.motcua.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.motcua.kiosk.SampleConfig.DAY;
import static vn.motcua.kiosk.SampleConfig.leased;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.protocol.DeviceStarted;

/** The kiosk's disk is full, read-only or gone: it refuses, says so, and goes on by itself when that is over. */
class SickDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");

    private Kiosk startedIn(Path home) {
        Kiosk kiosk = new Kiosk(home, clock.clock);
        kiosk.outbox
                .add(new DeviceStarted("kiosk", "test", clock.clock.bootId()))
                .join();
        kiosk.desk.configure(leased(kiosk.store.epoch(), DAY)).join();
        return kiosk;
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfIssued() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=512k", "none", folder.toString()), "mounts need root");
        try (Kiosk kiosk = startedIn(folder.resolve("kiosk-1"))) {
            IssueResult last = kiosk.issue("ho-tich");
            Path ballast = folder.resolve("ballast");
            int given = 0;
            while (last instanceof IssueResult.Issued) {
                given++;
                Files.write(
                        ballast,
                        new byte
                                [(int) Math.min(
                                        Integer.MAX_VALUE, folder.toFile().getUsableSpace())]);
                last = kiosk.issue("ho-tich");
                ballast = folder.resolve("ballast-" + given);
            }
            assertThat(last).isInstanceOf(IssueResult.StoreFailed.class);
            assertThat(kiosk.store.state()).isEqualTo(StorageState.FULL);
            assertThat(kiosk.issue("ho-tich")).isInstanceOf(IssueResult.StoreFailed.class);
            assertThat(kiosk.store.state()).as("still").isEqualTo(StorageState.FULL);
            assertThat(kiosk.outbox.backlog())
                    .as("what was given, and the start")
                    .isEqualTo(given + 1);
            try (var files = Files.newDirectoryStream(folder, "ballast*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            await(() -> kiosk.store.state() == StorageState.OK);
            assertThat(kiosk.ticket("ho-tich").count())
                    .as("no count is skipped or given twice")
                    .isEqualTo(given + 1);
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void aDiskThatTurnedReadOnlyIsSaidAndIsUsedAgainOnceItIsMountedAnew(@TempDir Path work) throws Exception {
        Path image = work.resolve("disk.img");
        assumeTrue(run("truncate", "-s", "8M", image.toString()) && run("mkfs.ext4", "-q", image.toString()));
        assumeTrue(run("mount", "-o", "loop", image.toString(), folder.toString()), "mounts need root");
        try (Kiosk kiosk = startedIn(folder.resolve("kiosk-1"))) {
            kiosk.ticket("ho-tich");
            // As after an I/O error of the disk: the file system lets nothing more be written.
            assumeTrue(run("mount", "-o", "remount,abort", folder.toString()), "ext4 can be aborted");
            assertThat(kiosk.issue("ho-tich")).isInstanceOf(IssueResult.StoreFailed.class);
            await(() -> kiosk.store.state() == StorageState.READ_ONLY || kiosk.store.state() == StorageState.FAILED);
            run("umount", "-l", folder.toString());
            assertThat(run("e2fsck", "-fy", image.toString()) || Files.exists(image))
                    .isTrue();
            Path again = work.resolve("again.img");
            Files.copy(image, again);
            run("e2fsck", "-fy", again.toString());
            assumeTrue(run("mount", "-o", "loop", again.toString(), folder.toString()));
            await(() -> kiosk.store.state() == StorageState.OK);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
        } finally {
            run("umount", "-l", folder.toString());
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void aKioskStartedOnAFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=512k", "none", folder.toString()), "mounts need root");
        try {
            try (Kiosk before = startedIn(folder.resolve("kiosk-1"))) {
                before.ticket("ho-tich");
            }
            Path ballast = folder.resolve("ballast");
            Files.write(ballast, new byte[(int) folder.toFile().getUsableSpace()]);
            try (Kiosk kiosk = new Kiosk(folder.resolve("kiosk-1"), clock.clock)) {
                assertThat(kiosk.desk.config())
                        .as("what is offered is still shown")
                        .isPresent();
                assertThat(kiosk.issue("ho-tich")).isInstanceOf(IssueResult.StoreFailed.class);
                assertThat(kiosk.store.state()).isEqualTo(StorageState.FULL);
                Files.delete(ballast);
                await(() -> kiosk.store.state() == StorageState.OK);
                assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
            }
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void aKioskStartedOnAReadOnlyDiskSaysSoAndGoesOnWithItsOwnDatabase() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "none", folder.toString()), "mounts need root");
        try {
            String epoch;
            try (Kiosk before = startedIn(folder.resolve("kiosk-1"))) {
                epoch = before.store.epoch();
                before.ticket("ho-tich");
            }
            assumeTrue(run("mount", "-o", "remount,ro", folder.toString()));
            try (Kiosk kiosk = new Kiosk(folder.resolve("kiosk-1"), clock.clock)) {
                assertThat(kiosk.store.state()).isEqualTo(StorageState.READ_ONLY);
                assertThat(kiosk.desk.config()).isPresent();
                assertThat(kiosk.issue("ho-tich")).isInstanceOf(IssueResult.StoreFailed.class);
                assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
                await(() -> kiosk.store.state() == StorageState.OK);
                assertThat(kiosk.store.epoch()).isEqualTo(epoch);
                assertThat(kiosk.outbox.backlog())
                        .as("the start and the ticket")
                        .isEqualTo(2);
                assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A002");
            }
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void aConnectionThatMayOnlyReadIsReplaced() {
        try (Kiosk kiosk = startedIn(folder)) {
            List<StorageState> told = new java.util.concurrent.CopyOnWriteArrayList<>();
            kiosk.store.onState(told::add);
            kiosk.store
                    .change(connection -> connection.run("PRAGMA query_only = ON"))
                    .join();
            assertThat(kiosk.issue("ho-tich")).isInstanceOf(IssueResult.StoreFailed.class);
            assertThat(kiosk.ticket("ho-tich").number()).isEqualTo("A001");
            assertThat(told).containsExactly(StorageState.READ_ONLY, StorageState.OK);
        }
    }
}
