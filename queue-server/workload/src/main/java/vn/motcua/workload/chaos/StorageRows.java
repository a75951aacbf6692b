package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Rows 16 and 17: the kiosk's disk is full, read-only or broken; its database is overwritten with rubbish. */
final class StorageRows {
    private static final int TAPS = 3;
    private static final String SMALL_DISK = "24M";
    /** A full disk may still take a few: the database file has free pages. */
    private static final int MOST_ON_A_FULL_DISK = 400;

    private StorageRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(16, "kiosk's disk full, read-only, I/O error", StorageRows::disk),
                new Row(17, "kiosk's database overwritten by rubbish", StorageRows::rubbish));
    }

    private static void disk(Trial trial) throws Exception {
        Path folder = trial.world().folder(trial.nextStage());
        PowerImage disk = trial.world().undoing(PowerImage.mounted(folder, SMALL_DISK));
        try (Stage stage = Stage.set(trial)) {
            stage.office().start();
            Kiosk kiosk =
                    stage.kiosk("kiosk-1", Files.createDirectory(disk.mount().resolve("home")));
            kiosk.startReady();
            // Its credential was written by hand, not synced: it must not be lost with the power.
            disk.flush();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                Path ballast = fill(disk.mount());
                ChaosFault.unless(refuses(kiosk, MOST_ON_A_FULL_DISK), "numbers are given on a full disk for ever");
                startedOn(kiosk, "a full disk");
                Files.delete(ballast);
                givesAgain(kiosk, "after a full disk");
                kiosk.kill();
                disk.mountedReadOnly(true);
                startedOn(kiosk, "a read-only disk");
                disk.mountedReadOnly(false);
                givesAgain(kiosk, "after a read-only disk");
                disk.readOnly();
                ChaosFault.unless(refuses(kiosk, 1), "a number was given on a read-only disk");
                startAgain(kiosk, disk);
                disk.failing();
                ChaosFault.unless(refuses(kiosk, 1), "a number was given on a disk that fails");
                startAgain(kiosk, disk);
                trial.fault();
                stage.taps(TAPS);
                trial.played();
            }
            stage.judge();
        }
        disk.close();
    }

    /** It must come up, say that it cannot give numbers, and give none. */
    private static void startedOn(Kiosk kiosk, String disk) throws InterruptedException {
        if (kiosk.alive()) {
            kiosk.kill();
        }
        kiosk.start();
        ChaosFault.unless(refuses(kiosk, 1), "a kiosk started on " + disk + " gave a number");
        ChaosFault.unless(!kiosk.ask("storage").orElse("").equals("storage ok"), "it calls " + disk + " well");
    }

    private static void startAgain(Kiosk kiosk, PowerImage disk) throws InterruptedException {
        kiosk.kill();
        disk.powerOn();
        kiosk.startReady();
        kiosk.tap("ho-tich");
    }

    private static boolean refuses(Kiosk kiosk, int within) throws InterruptedException {
        for (int tap = 0; tap < within; tap++) {
            if (kiosk.tryTap("ho-tich").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void givesAgain(Kiosk kiosk, String when) throws InterruptedException {
        Patience.until("numbers again " + when, () -> kiosk.tryTap("ho-tich").isPresent());
    }

    private static Path fill(Path mount) throws IOException {
        Path ballast = mount.resolve("ballast");
        for (int size : new int[] {1 << 20, 1 << 12, 512}) {
            byte[] block = new byte[size];
            try (var out = Files.newOutputStream(
                    ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC)) {
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                // That is what was wanted.
            }
        }
        return ballast;
    }

    private static void rubbish(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                unacknowledged(trial, stage);
                stage.drain();
                overwrite(trial, stage.kiosk().store().resolve("kiosk.db"));
                // It may refuse; what it shows must exist.
                refuses(stage.kiosk(), TAPS);
                stage.kiosk().kill();
                stage.kiosk().start();
                stage.kiosk().ask("ready 60");
                givesAgain(stage.kiosk(), "from a new database");
                ChaosFault.unless(putAside(stage.kiosk().store()), "the broken file was not put aside");
                stage.taps(TAPS);
                stage.drain();
                trial.fault();
                trial.played();
            }
            stage.judge();
        }
    }

    /** Printed, not yet at the office, and the database's file is gone; its log is not. */
    private static void unacknowledged(Trial trial, Stage stage) throws Exception {
        stage.drain();
        stage.line().cut();
        stage.taps(TAPS);
        stage.printer().awaitQuiet();
        Path database = stage.kiosk().store().resolve("kiosk.db");
        byte[] rubbish = new byte[(int) Files.size(database)];
        trial.random().nextBytes(rubbish);
        Files.write(database, rubbish, StandardOpenOption.WRITE);
        trial.fault();
        stage.kiosk().kill();
        stage.kiosk().start();
        stage.line().heal();
        stage.kiosk().ask("ready 60");
        givesAgain(stage.kiosk(), "after what was salvaged");
    }

    /** As {@code dd if=/dev/urandom of=kiosk.db conv=notrunc} while it is open. */
    private static void overwrite(Trial trial, Path database) throws IOException {
        byte[] rubbish = new byte[(int) Math.max(16_384, Files.size(database))];
        trial.random().nextBytes(rubbish);
        Files.write(database, rubbish, StandardOpenOption.WRITE);
        for (String companion : List.of("kiosk.db-wal", "kiosk.db-shm")) {
            Path file = database.resolveSibling(companion);
            if (Files.exists(file)) {
                Files.write(file, rubbish, StandardOpenOption.WRITE);
            }
        }
    }

    private static boolean putAside(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.anyMatch(
                    file -> file.getFileName().toString().matches("kiosk[.]db[.].*|.*broken.*|.*damaged.*"));
        }
    }
}
