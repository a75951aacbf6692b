package vn.motcua.workload.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Rows 2 and 4: the power is cut, for the kiosk and for the office. */
final class PowerRows {
    private static final Duration LONGEST_RUN = Duration.ofMillis(1_500);
    private static final int TAPS_UNDER_WAY = 8;

    private PowerRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(2, "kiosk's power cut (ext4, no flush)", PowerRows::kiosk),
                new Row(4, "office's power cut (ext4, no flush)", PowerRows::office));
    }

    private static void kiosk(Trial trial) throws Exception {
        Path folder = trial.world().folder(trial.nextStage());
        PowerImage disk = trial.world().undoing(PowerImage.mounted(folder));
        try (Stage stage = Stage.set(trial)) {
            stage.office().start();
            Kiosk kiosk =
                    stage.kiosk("kiosk-1", Files.createDirectory(disk.mount().resolve("home")));
            kiosk.startReady();
            disk.flush();
            for (int round = 0; round < trial.rounds(); round++) {
                for (int tap = 0; tap < TAPS_UNDER_WAY; tap++) {
                    kiosk.send("tap " + Stage.service(tap));
                }
                Patience.pass(trial.upTo(LONGEST_RUN));
                long cut = System.nanoTime();
                trial.fault();
                disk.cutPower(kiosk.program());
                kiosk.collect();
                disk.powerOn();
                kiosk.startReady();
                kiosk.tap("ho-tich");
                trial.recovered(Duration.ofNanos(System.nanoTime() - cut));
                trial.played();
            }
            stage.judge();
        }
        disk.close();
    }

    private static void office(Trial trial) throws Exception {
        Path folder = trial.world().folder(trial.nextStage());
        PowerImage disk = trial.world().undoing(PowerImage.mounted(folder));
        try (Stage stage = Stage.set(trial, Files.createDirectory(disk.mount().resolve("home")))
                .open()) {
            disk.flush();
            for (int round = 0; round < trial.rounds(); round++) {
                for (int tap = 0; tap < TAPS_UNDER_WAY; tap++) {
                    stage.kiosk().send("tap " + Stage.service(tap));
                    OfficeHttp.Answer desk = stage.office().http().post("/api/v1/tickets", "{\"service\":\"ho-tich\"}");
                    if (desk.status() == 201) {
                        OfficeProgram.remember(desk, stage.desk());
                    }
                }
                Patience.pass(trial.upTo(LONGEST_RUN));
                long cut = System.nanoTime();
                trial.fault();
                disk.cutPower(stage.office().program());
                disk.powerOn();
                stage.office().killAndRecover(stage.desk());
                trial.recovered(Duration.ofNanos(System.nanoTime() - cut));
                trial.played();
                stage.kiosk().awaitAnswers(TAPS_UNDER_WAY);
            }
            stage.judge();
        }
        disk.close();
    }
}
