package vn.motcua.kiosk.model;

/** How long the present screen stays. Time comes in; nothing here reads a clock. */
final class Stay {
    private final Timings timings;
    private long nowMillis;
    private long deadlineMillis;
    private boolean counting;

    Stay(Timings timings) {
        this.timings = timings;
    }

    /** Time went on; the first time only sets the clock. */
    void tick(long monotonicMillis) {
        nowMillis = monotonicMillis;
    }

    /** Whether this is the first moment: the present screen's count begins with it. */
    boolean firstTick() {
        boolean first = !counting;
        counting = true;
        return first;
    }

    void begin(Screen screen) {
        deadlineMillis = nowMillis + secondsOf(screen) * 1000L;
    }

    boolean over() {
        return nowMillis >= deadlineMillis;
    }

    /** {@code next} with the seconds that its screen shows; 0 where none is counted. */
    KioskState counted(KioskState next) {
        boolean shown = switch (next.screen()) {
            case Screen.TicketShown _, Screen.PaperMissing _, Screen.StillThere _ -> true;
            case Screen.Attract _, Screen.Home _, Screen.NotReady _, Screen.Help _ -> false;
        };
        if (!shown) {
            return next.withSeconds(0, 0);
        }
        int left = (int) Math.max(0, Math.ceilDiv(deadlineMillis - nowMillis, 1000L));
        return next.withSeconds(left, secondsOf(next.screen()));
    }

    private int secondsOf(Screen screen) {
        return switch (screen) {
            case Screen.TicketShown _ -> timings.ticket();
            case Screen.PaperMissing _ -> timings.fault();
            case Screen.StillThere _ -> timings.warning();
            case Screen.Attract _, Screen.Home _, Screen.NotReady _, Screen.Help _ -> timings.idle();
        };
    }
}
