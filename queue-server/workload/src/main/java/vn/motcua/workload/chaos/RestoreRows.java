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

    /**
     * By {@code motcua backup}, {@code restore} and {@code rebuild}; what the backup lacks, the kiosks send again. Some
     * tickets are served before the kiosk's word of them comes, on either side of the backup.
     */
    private static void restored(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                Path backups = stage.folder().resolve("backups-" + round);
                stage.taps(TAPS);
                servedBeforeItsWord(stage);
                int saved = stage.kiosk().shown().size();
                stage.office().operate("BackupMain", "--to", backups.toString());
                stage.taps(TAPS);
                servedBeforeItsWord(stage);
                overwrite(trial, stage.office().database());
                stage.office().kill();
                stage.fault();
                // These wait at the kiosk; those before were acknowledged and are gone from the office.
                stage.taps(TAPS);
                stage.office().operate("RestoreMain", "--from", newest(backups).toString(), "--yes");
                stage.office().start();
                List<Kiosk.Shown> shown = stage.kiosk().shown();
                for (Kiosk.Shown ticket : shown.subList(saved, shown.size())) {
                    Patience.until(
                            ticket.number() + " comes back from the kiosk",
                            () -> stage.office().has(ticket.ticket()));
                }
                stage.taps(TAPS);
                stage.drain();
                stage.office().stop();
                // Ends well only where every table that is made from the log is the same when it is made anew.
                stage.office().operate("RebuildMain");
                stage.office().start();
                trial.played();
            }
            stage.judge();
        }
    }

    /** An officer reads a number off the paper of a kiosk that is cut off; later the kiosk's word confirms it. */
    private static void servedBeforeItsWord(Stage stage) throws Exception {
        stage.drain();
        stage.line().cut();
        Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
        OfficeHttp.Answer admitted = stage.office()
                .http()
                .post("/api/v1/printed-numbers", "{\"number\":\"" + ticket.number() + "\",\"service\":\"ho-tich\"}");
        ChaosFault.unless(admitted.status() / 100 == 2, ticket.number() + " is not taken in: " + admitted);
        stage.line().heal();
        stage.drain();
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
