package vn.motcua.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import vn.motcua.link.systemd.DiskSign;
import vn.motcua.link.systemd.Sign;
import vn.motcua.link.systemd.Watchdog;

/** What must turn for a kiosk to live: the thread of its screen, the writer of its store, its disk. */
final class LifeSigns {
    private final AtomicLong turnedAt = new AtomicLong(System.nanoTime());
    private final AtomicBoolean asked = new AtomicBoolean();

    private LifeSigns() {}

    /** Tells systemd, if it started the kiosk, that it is ready, and from now on that it lives. */
    static void show(KioskDevice kiosk, Path folder, boolean screen) {
        if (System.getenv("NOTIFY_SOCKET") == null) {
            return;
        }
        DiskSign disk = new DiskSign(folder.resolve("heartbeat"));
        List<Sign> signs = new ArrayList<>(
                List.of(new Sign("The store", kiosk::sinceStoreAnswered), new Sign("The disk", disk::silence)));
        if (screen) {
            signs.add(ofScreen());
        }
        Watchdog.start(System.getenv(), signs)
                .ifPresent(
                        watchdog -> Runtime.getRuntime().addShutdownHook(new Thread(watchdog::close, "watchdog-stop")));
    }

    /** The thread that draws and takes the touches. */
    static Sign ofScreen() {
        return new Sign("The screen", new LifeSigns()::sinceScreenTurned);
    }

    /** Asks the screen's thread, one question at a time, and tells how long ago it last answered. */
    private Duration sinceScreenTurned() {
        if (asked.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                turnedAt.set(System.nanoTime());
                asked.set(false);
            });
        }
        return Duration.ofNanos(System.nanoTime() - turnedAt.get());
    }
}
