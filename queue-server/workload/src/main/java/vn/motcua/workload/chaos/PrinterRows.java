package vn.motcua.workload.chaos;

import java.time.Duration;
import java.util.List;
import vn.motcua.hardware.escpos.EscPosTicketPrinter;

/** Row 21: the printer is ill in every way it can be. */
final class PrinterRows {
    /** Ill for that long; the driver's own deadline is longer, so a ticket may end in the middle of it. */
    private static final Duration ILLNESS = Duration.ofMillis(1_500);

    /** Far beyond what a tap takes, and within the driver's deadline: nobody waits for the printer. */
    private static final Duration ANSWERED = EscPosTicketPrinter.DEADLINE.minusSeconds(2);

    private static final List<String> BEFORE =
            List.of("paper-near-end", "paper-out", "cover-open", "silent", "garbage", "slow 300", "block", "unplug");
    private static final List<String> IN_BETWEEN =
            List.of("after 8000 paper-out", "after 8000 cover-open", "unplug-after 8000");

    private PrinterRows() {}

    static List<Row> rows() {
        return List.of(new Row(21, "paper out, cover, unplugged, silent, garbage", PrinterRows::ill));
    }

    private static void ill(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            stage.taps(1);
            for (int round = 0; round < trial.rounds(); round++) {
                for (String illness : BEFORE) {
                    stage.printer().command(illness);
                    tapAndHeal(stage);
                }
                for (String illness : IN_BETWEEN) {
                    stage.printer().awaitQuiet();
                    stage.printer().command(illness);
                    tapAndHeal(stage);
                }
                trial.played();
            }
            stage.taps(1);
            stage.judge();
        }
    }

    /** The number is given at once whatever the printer does; paper may come or not, but never twice. */
    private static void tapAndHeal(Stage stage) throws Exception {
        long asked = System.nanoTime();
        Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        ChaosFault.unless(took.compareTo(ANSWERED) < 0, ticket.number() + " waited for the printer: " + took);
        Patience.pass(ILLNESS);
        stage.printer().command("ok");
        stage.printer().command("plug");
    }
}
