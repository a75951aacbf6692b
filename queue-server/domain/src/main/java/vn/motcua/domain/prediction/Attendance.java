package vn.motcua.domain.prediction;

/**
 * Whether counters call when they are planned to. Times are seconds.
 *
 * @param first how long after its planned time a counter first opens on a day; {@link CensoredSamples#NEVER} where it
 *     misses the window
 * @param later the same for a window after one in which it was open
 * @param missed the same for a window after missing all before it
 * @param absencesPerHour how often a counter that is open stops calling, per hour
 * @param absence how long it then stays away
 * @param overtime by counter, how long after its last window it usually goes on calling
 */
public record Attendance(
        CensoredSamples first,
        CensoredSamples later,
        CensoredSamples missed,
        double absencesPerHour,
        CensoredSamples absence,
        double[] overtime) {

    /** Everybody opens and closes to the second. */
    public static Attendance punctual(int counters) {
        CensoredSamples atOnce = CensoredSamples.always(0);
        return new Attendance(atOnce, atOnce, atOnce, 0, atOnce, new double[counters]);
    }

    /** How late a window begins for a counter with such a day behind it. */
    CensoredSamples late(Before before) {
        return switch (before) {
            case NOTHING -> first;
            case CAME -> later;
            case MISSED -> missed;
        };
    }

    /** What a counter's day was like before a window. */
    enum Before {
        /** It was not planned to call. */
        NOTHING,
        /** It was open. */
        CAME,
        /** It was planned to call and never did. */
        MISSED
    }
}
