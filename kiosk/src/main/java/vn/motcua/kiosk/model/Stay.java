package vn.motcua.kiosk.model;

/** How long the present screen stays. Time comes in; nothing here reads a clock. */
final class Stay {
    /** A page is read to its end; what is read for longer is no page but a fault of the sound output. */
    static final long LONGEST_READING_MILLIS = 300_000;

    private static final long LONGEST_QUESTION_MILLIS = 60_000;

    private final Timings timings;
    private long nowMillis;
    private long begunMillis;
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
        begunMillis = nowMillis;
        deadlineMillis = nowMillis + secondsOf(screen) * 1000L;
    }

    /** Somebody is being read {@code screen}: its count begins when that is over, but nothing is read for ever. */
    void hold(Screen screen) {
        long longest = screen instanceof Screen.StillThere ? LONGEST_QUESTION_MILLIS : LONGEST_READING_MILLIS;
        if (nowMillis - begunMillis < longest) {
            deadlineMillis = nowMillis + secondsOf(screen) * 1000L;
        }
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
