package vn.motcua.kiosk;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.view.ScreenSize;
import vn.motcua.kiosk.view.ScreenTimes;
import vn.motcua.protocol.guide.Catalogue;

/** The times of a kiosk's own pages, for whoever measures the machine. */
final class PageTimes {
    /** Rounds after which the figures hardly change. */
    static final int MOST_ROUNDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PageTimes() {}

    /** Opens the pages as the kiosk does and prints how long they take; each of {@code rounds} takes a number. */
    static void tell(
            KioskDevice kiosk,
            OfficeDesk office,
            Catalogue guide,
            ScreenSize size,
            TimedPrinter paper,
            int rounds,
            PrintWriter out)
            throws InterruptedException {
        if (!kiosk.awaitLeases(PATIENCE)) {
            out.println("The office gave no numbers within " + PATIENCE.toSeconds() + " s.");
            return;
        }
        ScreenTimes times = new ScreenTimes(size);
        times.measured(
                        () -> KioskScreen.modelOf(kiosk, office, guide, Platform::runLater),
                        PageTimes::sinceStart,
                        rounds)
                .forEach(out::println);
        out.flush();
        for (int i = 0; i < times.papers(); i++) {
            // Their papers are not the soak's.
            paper.next(PATIENCE);
        }
    }

    private static long sinceStart() {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
