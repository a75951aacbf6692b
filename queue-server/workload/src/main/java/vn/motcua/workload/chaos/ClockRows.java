package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Rows 13 to 15: wrong clocks: the kiosk's by an injected one, the office's and the day by libfaketime. Vietnam has no daylight saving time; a leap of an hour stands for it. */
final class ClockRows {
    private static final int TAPS = 2;
    private static final long HOUR = 3_600;
    private static final long TWO_YEARS = 2 * 365 * 24 * HOUR;
    /** When the trial office's day begins. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(3, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private ClockRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(13, "kiosk's clock 1970, +2 y, steps back, reboot", ClockRows::kiosk),
                new Row(14, "office's clock steps back an hour", ClockRows::office),
                new Row(15, "midnight while the kiosk is offline", ClockRows::midnight));
    }

    private static long to1970() {
        return 3_600 - java.time.Instant.now().getEpochSecond();
    }

    /** A file that the kiosk reads at every look at its clock; put in place at once, so that it is never half a number. */
    private static void shift(Path clock, long seconds) throws IOException {
        Path next = Files.writeString(clock.resolveSibling("clock.next"), seconds + "\n");
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The kiosk's wall clock is injected: libfaketime and the timers of a JVM that it is half true to get on badly. */
    private static void kiosk(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial)) {
            Path clock = stage.folder().resolve("kiosk-clock");
            shift(clock, 0);
            stage.office().start();
            Kiosk kiosk = stage.kiosk("kiosk-1");
            kiosk.startReady("--clock", clock.toString());
            for (int round = 0; round < trial.rounds(); round++) {
                for (long wrong : new long[] {to1970(), TWO_YEARS, 2 * HOUR, -HOUR, 0}) {
                    shift(clock, wrong);
                    stage.taps(TAPS);
                    stage.line().cut();
                    stage.taps(TAPS);
                    stage.line().heal();
                }
                stage.drain();
                rebootUnsynchronised(stage, clock);
                trial.played();
            }
            stage.judge();
        }
    }

    /** Offline, restarted, and the clock says 1970: only the order of its events is certain. */
    private static void rebootUnsynchronised(Stage stage, Path clock) throws Exception {
        stage.line().cut();
        stage.taps(TAPS);
        shift(clock, to1970());
        stage.kiosk().kill();
        stage.kiosk().start("--clock", clock.toString());
        stage.taps(TAPS);
        stage.line().heal();
        stage.drain();
        shift(clock, 0);
    }

    private static void office(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial)) {
            FakeClock clock = FakeClock.in(stage.folder());
            clock.environment().forEach(stage.office()::environment);
            long ahead = aheadOfTheDaysBeginning();
            clock.shift("+" + ahead);
            stage.open();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                stage.drain();
                clock.shift(ahead > 0 ? "+" + (ahead - HOUR) : "-" + HOUR);
                stage.taps(TAPS);
                stage.drain();
                stage.serveAll();
                stage.taps(TAPS);
                stage.drain();
                stage.office().kill();
                stage.office().start();
                stage.taps(TAPS);
                stage.drain();
                clock.shift("+" + ahead);
                trial.played();
            }
            stage.judge();
        }
    }

    /** So many seconds is the office's clock ahead of the true one, so that an hour back stays within the office's day. */
    private static long aheadOfTheDaysBeginning() {
        LocalTime now = LocalTime.now(ZONE);
        boolean justBegun = !now.isBefore(DAY_BEGINS) && now.isBefore(DAY_BEGINS.plusMinutes(75));
        return justBegun ? 2 * HOUR : 0;
    }

    /**
     * A day passes in a moment for both. First for a kiosk that goes on running, whose monotonic clock has seen the day
     * pass; then for one that was restarted offline and does not know the date.
     */
    private static void midnight(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial)) {
            FakeClock clock = FakeClock.withMonotonic(stage.folder());
            clock.environment().forEach(stage.office()::environment);
            stage.office().start();
            Kiosk kiosk = stage.kiosk("kiosk-1");
            kiosk.environment(clock.environment());
            kiosk.startReady();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                stage.drain();
                stage.line().cut();
                stage.taps(TAPS);
                kiosk.kill();
                clock.shift("+" + (2 * round + 1) + "d");
                kiosk.start();
                stage.taps(TAPS);
                stage.line().heal();
                stage.drain();
                stage.line().cut();
                clock.shift("+" + (2 * round + 2) + "d");
                Patience.pass(Duration.ofSeconds(1));
                stage.taps(TAPS);
                stage.line().heal();
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }
}
