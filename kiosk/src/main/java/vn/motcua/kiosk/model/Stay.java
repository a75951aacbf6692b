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

    /** The last tick; any clock that never steps back. */
    long nowMillis() {
        return nowMillis;
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
        if (!ends(next.screen()) && !(next.screen() instanceof Screen.StillThere)) {
            return next.withSeconds(0, 0);
        }
        int left = (int) Math.max(0, Math.ceilDiv(deadlineMillis - nowMillis, 1000L));
        return next.withSeconds(left, secondsOf(next.screen()));
    }

    /** Whether the citizen has what they came for: the session ends with this screen. */
    static boolean ends(Screen screen) {
        return screen instanceof Screen.TicketShown
                || screen instanceof Screen.PaperMissing
                || screen instanceof Screen.SurveyThanks
                || screen instanceof Screen.FeedbackSent
                || screen instanceof Screen.Booking(BookingStep step) && step.ends();
    }

    private int secondsOf(Screen screen) {
        return switch (screen) {
            case Screen.TicketShown _, Screen.SurveyThanks _ -> timings.ticket();
            // A code is photographed.
            case Screen.PaperMissing _, Screen.FeedbackSent _ -> timings.fault();
            case Screen.Booking(BookingStep step) when step.ends() -> timings.fault();
            case Screen.StillThere _ -> timings.warning();
            default -> timings.idle();
        };
    }
}
