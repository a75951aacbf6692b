package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rows 1 and 3: SIGKILL at named moments, then at random ones. */
final class KillRows {
    private static final Duration LONGEST_RUN = Duration.ofMillis(1_200);
    private static final int TAPS_UNDER_WAY = 6;

    private KillRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(1, "kiosk killed at named and random moments", KillRows::kiosk),
                new Row(3, "office killed at named and random moments", KillRows::office));
    }

    private static void kiosk(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            stage.taps(2);
            beforeCommit(trial, stage);
            atThePrinter(stage, "before-print");
            midPrint(stage);
            atThePrinter(stage, "after-print");
            printedButNotSent(stage);
            for (int round = 0; round < trial.rounds(); round++) {
                for (int tap = 0; tap < TAPS_UNDER_WAY; tap++) {
                    stage.kiosk().send("tap " + Stage.service(tap));
                }
                Patience.pass(trial.upTo(LONGEST_RUN));
                long killed = System.nanoTime();
                stage.fault();
                stage.kiosk().kill();
                stage.kiosk().startReady();
                stage.kiosk().tap("ho-tich");
                trial.recovered(Duration.ofNanos(System.nanoTime() - killed));
                trial.played();
            }
            stage.judge();
        }
    }

    /** Another program holds the database's write lock: the tap stands right before its commit when the kill comes. */
    private static void beforeCommit(Trial trial, Stage stage) throws Exception {
        stage.drain();
        try (Lock _ = Lock.on(trial.world(), stage.kiosk().store().resolve("kiosk.db"))) {
            int before = stage.kiosk().shown().size();
            stage.kiosk().send("tap ho-tich");
            Patience.pass(Duration.ofMillis(300));
            stage.fault();
            stage.kiosk().kill();
            ChaosFault.unless(stage.kiosk().shown().size() == before, "a number was shown before its commit");
        }
        stage.kiosk().startReady();
    }

    private static void atThePrinter(Stage stage, String moment) throws Exception {
        stage.kiosk().stop();
        stage.kiosk().startReady("--halt", moment);
        stage.kiosk().send("tap cu-tru");
        stage.fault();
        stage.kiosk().program().awaitEnd();
        stage.kiosk().collect();
        stage.kiosk().startReady();
        stage.taps(1);
    }

    /** The kill comes while some of the ticket is on paper and some is not. */
    private static void midPrint(Stage stage) throws Exception {
        stage.printer().awaitQuiet();
        long before = stage.printer().bytes();
        stage.printer().command("slow 20000");
        stage.kiosk().send("tap dat-dai");
        Patience.until("the paper begins", () -> stage.printer().bytes() > before + 6_000);
        stage.fault();
        stage.kiosk().kill();
        stage.printer().command("ok");
        stage.kiosk().startReady();
        stage.taps(1);
    }

    private static void printedButNotSent(Stage stage) throws Exception {
        stage.drain();
        stage.line().cut();
        stage.taps(3);
        stage.printer().awaitQuiet();
        ChaosFault.unless(stage.kiosk().backlog() > 0, "an event left through a cut line");
        stage.fault();
        stage.kiosk().kill();
        stage.line().heal();
        stage.kiosk().startReady();
    }

    private static void office(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            stage.taps(2);
            stage.drain();
            officeBeforeCommit(trial, stage);
            officeBeforeAck(trial, stage);
            for (int round = 0; round < trial.rounds(); round++) {
                for (int tap = 0; tap < TAPS_UNDER_WAY; tap++) {
                    stage.kiosk().send("tap " + Stage.service(tap));
                }
                Patience.pass(trial.upTo(LONGEST_RUN));
                stage.fault();
                trial.recovered(stage.office().killAndRecover(stage.desk()));
                trial.played();
                stage.kiosk().awaitAnswers(TAPS_UNDER_WAY);
            }
            stage.judge();
        }
    }

    private static void officeBeforeCommit(Trial trial, Stage stage) throws Exception {
        try (Lock _ = Lock.on(trial.world(), stage.office().database())) {
            Kiosk.Shown ticket = stage.kiosk().tap("dat-dai");
            Patience.pass(Duration.ofMillis(500));
            stage.office().kill();
            ChaosFault.unless(stage.kiosk().backlog() > 0, ticket.number() + " was acknowledged before its commit");
        }
        stage.fault();
        trial.recovered(stage.office().killAndRecover(stage.desk()));
        stage.drain();
    }

    /** Acks are thrown away, so the office has committed and the kiosk does not know. */
    private static void officeBeforeAck(Trial trial, Stage stage) throws Exception {
        stage.line().down(FaultProxy.Mode.DROP);
        Kiosk.Shown ticket = stage.kiosk().tap("dat-dai");
        Patience.until(
                "the office commits " + ticket.number(), () -> stage.office().has(ticket.ticket()));
        ChaosFault.unless(stage.kiosk().backlog() > 0, "an ack came through a line that drops everything");
        stage.fault();
        trial.recovered(stage.office().killAndRecover(stage.desk()));
        stage.drain();
    }

    /** A program that holds the write lock of a SQLite file, as a very slow disk would. */
    private record Lock(Program holder) implements AutoCloseable {
        private static final String HOLD = """
                import sqlite3, sys
                connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
                connection.execute("BEGIN IMMEDIATE")
                print("held", flush=True)
                sys.stdin.read()
                """;

        static Lock on(World world, Path database) throws IOException {
            Program holder = world.start(
                    "lock",
                    database.resolveSibling("lock.log"),
                    true,
                    Map.of(),
                    List.of("python3", "-c", HOLD, database.toString()));
            byte[] word = holder.process().getInputStream().readNBytes(4);
            ChaosFault.unless(
                    new String(word, StandardCharsets.US_ASCII).equals("held"), "no lock: " + holder.lastWords());
            return new Lock(holder);
        }

        @Override
        public void close() {
            holder.stop();
        }
    }
}
