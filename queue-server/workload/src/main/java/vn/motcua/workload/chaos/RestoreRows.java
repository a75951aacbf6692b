package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Row 18: the office's database is overwritten, and the backup that is brought back is older than the last tickets. */
final class RestoreRows {
    private static final int TAPS = 3;

    private RestoreRows() {}

    static List<Row> rows() {
        return List.of(new Row(18, "office's database corrupt, older backup restored", RestoreRows::restored));
    }

    /** By {@code motcua backup} and {@code motcua restore}; what the backup lacks, the kiosks send again. */
    private static void restored(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                Path backups = stage.folder().resolve("backups-" + round);
                stage.taps(TAPS);
                stage.drain();
                stage.office().operate("BackupMain", "--to", backups.toString());
                stage.taps(TAPS);
                stage.drain();
                overwrite(trial, stage.office().database());
                stage.office().kill();
                stage.fault();
                // These wait at the kiosk; those before were acknowledged and are gone from the office.
                stage.taps(TAPS);
                stage.office().operate("RestoreMain", "--from", newest(backups).toString(), "--yes");
                stage.office().start();
                for (Kiosk.Shown ticket : stage.kiosk().shown()) {
                    Patience.until(
                            ticket.number() + " comes back from the kiosk",
                            () -> stage.office().has(ticket.ticket()));
                }
                stage.taps(TAPS);
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static Path newest(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.max(Path::compareTo).orElseThrow(() -> new ChaosFault("motcua backup made no file"));
        }
    }

    private static void overwrite(Trial trial, Path database) throws IOException {
        byte[] rubbish = new byte[(int) Files.size(database)];
        trial.random().nextBytes(rubbish);
        Files.write(database, rubbish, StandardOpenOption.WRITE);
    }
}
