package vn.motcua.workload.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Row 29: a program that no longer turns, or whose disk no longer answers, is ended and started again. */
final class WatchdogRows {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration PROMISED = Duration.ofSeconds(60);
    private static final int TAPS = 2;

    private WatchdogRows() {}

    static List<Row> rows() {
        return List.of(new Row(29, "office or kiosk hangs, disk does not answer", WatchdogRows::hanging));
    }

    private static void hanging(Trial trial) throws Exception {
        Path folder = trial.world().folder(trial.nextStage());
        PowerImage disk = trial.world().undoing(PowerImage.mounted(folder));
        try (Stage stage = Stage.set(trial, Files.createDirectory(disk.mount().resolve("home")))) {
            Supervisor systemd = stage.office().startUnder(PATIENCE);
            systemd.awaitReady(1);
            stage.kiosk("kiosk-1").startReady();
            int starts = 1;
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                long stopped = System.nanoTime();
                systemd.signal("STOP");
                stage.taps(TAPS);
                systemd.awaitKilled(starts);
                long killed = System.nanoTime();
                systemd.awaitReady(++starts);
                recovered(trial, stage, stopped, killed);
                stopped = System.nanoTime();
                disk.freeze();
                stage.taps(TAPS);
                systemd.awaitKilled(starts);
                killed = System.nanoTime();
                // Even a killed process waits for its disk; then it is gone.
                disk.thaw();
                systemd.awaitReady(++starts);
                recovered(trial, stage, stopped, killed);
                trial.played();
            }
            kiosk(trial, stage);
            stage.judge();
        }
        disk.close();
    }

    /** The promise counts from the hang, the recovery, as in every row, from the kill. */
    private static void recovered(Trial trial, Stage stage, long stopped, long killed) throws Exception {
        Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
        Patience.until("the office has " + ticket.number(), () -> stage.office().has(ticket.ticket()));
        long now = System.nanoTime();
        Duration took = Duration.ofNanos(now - stopped);
        ChaosFault.unless(took.compareTo(PROMISED) < 0, "the watchdog took " + took.toSeconds() + " s");
        trial.recovered(Duration.ofNanos(now - killed));
        trial.fault();
    }

    /** The product's own kiosk without a screen: it gives its signs of life itself. */
    private static void kiosk(Trial trial, Stage stage) throws Exception {
        Kiosk other = stage.kiosk("kiosk-2");
        Program program = trial.world()
                .start(
                        "kiosk-2",
                        stage.folder().resolve("supervised-kiosk.log"),
                        true,
                        Map.of("MOTCUA_HOME", other.home().toString()),
                        Supervisor.command(
                                trial.world().root(),
                                PATIENCE,
                                World.ownCommand(
                                        "vn.motcua.kiosk.Main", List.of("--headless", "--device", "kiosk-2"))));
        Supervisor systemd = Supervisor.of(program);
        systemd.awaitReady(1);
        systemd.signal("STOP");
        systemd.awaitReady(2);
        trial.fault();
        program.stop();
        ChaosFault.unless(systemd.killed() == 1, "a kiosk that lived was killed");
    }
}
