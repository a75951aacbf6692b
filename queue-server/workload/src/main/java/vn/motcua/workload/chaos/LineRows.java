package vn.motcua.workload.chaos;

import java.time.Duration;
import java.util.List;

/** Rows 10 and 11: the line between kiosk and broker is cut, flaps, hangs, trickles and breaks in the middle. */
final class LineRows {
    private static final int OFFLINE_TAPS = 120;
    private static final int FLAPS = 6;
    private static final Duration FLAP = Duration.ofMillis(500);
    private static final Duration NOTICED = Duration.ofSeconds(90);

    private LineRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(10, "line cut for a day's tickets; flapping", LineRows::cut),
                new Row(11, "half-open, 1 byte/s, reset mid packet", LineRows::hanging));
    }

    private static void cut(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                stage.line().cut();
                stage.taps(OFFLINE_TAPS);
                ChaosFault.unless(stage.kiosk().backlog() >= OFFLINE_TAPS, "an event left through a cut line");
                stage.line().heal();
                stage.drain();
                for (int flap = 0; flap < FLAPS; flap++) {
                    stage.taps(2);
                    stage.line().cut();
                    Patience.pass(FLAP);
                    stage.line().heal();
                    Patience.pass(FLAP);
                }
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static void hanging(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                for (int bytes : new int[] {1, 40, 400}) {
                    stage.line().resetAfter(bytes);
                    stage.taps(3);
                    Patience.pass(FLAP);
                }
                stage.line().heal();
                stage.drain();
                stage.line().slow(1);
                stage.taps(2);
                Patience.pass(Duration.ofSeconds(3));
                stage.line().heal();
                stage.drain();
                Patience.until("the kiosk is connected", stage.kiosk()::connected);
                stage.line().halfOpen();
                stage.taps(2);
                Patience.until(
                        "the kiosk notices a half-open line",
                        NOTICED,
                        () -> !stage.kiosk().connected());
                stage.taps(2);
                stage.line().heal();
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }
}
