package vn.motcua.domain.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office's past days tell of how its hall works. Times are seconds; services and counters are indices.
 *
 * @param handling by service, from the call to the end of those who were served, at a counter of usual speed
 * @param missed from the call of somebody who does not come until the counter gives up
 * @param speed by counter, its handling times against the usual ones, 1 for usual; for a counter of whose officer
 *     nothing is known
 * @param officers by officer, the same
 * @param pause between two people at a counter while others wait
 * @param notice until an idle hall calls somebody who comes: an officer has to see it and press a key
 * @param noShow by ten minutes waited, the share of those called who do not come; the last one for all longer waits
 * @param attendance whether counters call when they are planned to
 * @param showRate share of bookings whose person comes
 * @param checkIn when a booked person comes, against the slot; negative before it
 * @param walkIns arrivals with precedence that are not booked, for each half-hour of the day
 */
public record HallModel(
        List<Samples> handling,
        Samples missed,
        double[] speed,
        double[] officers,
        Samples pause,
        Samples notice,
        double[] noShow,
        Attendance attendance,
        double showRate,
        @Nullable Samples checkIn,
        List<WalkIns> walkIns) {
    /**
     * Length of a class of waits in {@link #noShow}, in seconds; no-shows go by the wait (waiting-science, section 2).
     */
    public static final double NO_SHOW_CLASS = 600;

    /** Length of a class of {@link WalkIns}, in seconds. */
    public static final double HALF_HOUR = 1_800;

    /** One that knows no officers, and whose idle counters call at once. */
    public HallModel(
            List<Samples> handling,
            Samples missed,
            double[] speed,
            Samples pause,
            double[] noShow,
            Attendance attendance,
            double showRate,
            @Nullable Samples checkIn,
            List<WalkIns> walkIns) {
        this(
                handling,
                missed,
                speed,
                new double[0],
                pause,
                Samples.of(new double[1]),
                noShow,
                attendance,
                showRate,
                checkIn,
                walkIns);
    }

    /** Expected arrivals with precedence for a service, by half-hour of the day, 48 of them. */
    public record WalkIns(int service, double[] expected) {}

    /** What services take at a desk against the usual: of its officer, or of the counter where the past names no
     * officers; 1 for an officer not seen before. */
    double speedOf(HallNow.Desk desk) {
        if (desk.officer() == HallNow.Desk.NOBODY_KNOWN || officers.length == 0) {
            return speed[desk.counter()];
        }
        return desk.officer() < officers.length ? officers[desk.officer()] : 1;
    }

    /** Share of no-shows among those called after {@code waited} seconds, 0–1. */
    double noShowAfter(double waited) {
        return noShow[(int) Math.clamp(waited / NO_SHOW_CLASS, 0, noShow.length - 1.0)];
    }
}
