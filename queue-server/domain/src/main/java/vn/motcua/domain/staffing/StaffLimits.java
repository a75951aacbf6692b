package vn.motcua.domain.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many counters there are at most.
 *
 * @param most by team and half-hour
 */
public record StaffLimits(List<int[]> most) {
    /** Counters of one team at most where nobody says how many there are. */
    private static final int MANY = 400;

    /** Copies the list. */
    public StaffLimits {
        most = List.copyOf(most);
    }

    /** As many as are needed. */
    public static StaffLimits none(int teams, int halfHours) {
        List<int[]> most = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            int[] many = new int[halfHours];
            Arrays.fill(many, MANY);
            most.add(many);
        }
        return new StaffLimits(most);
    }

    boolean allow(int team, int half, int counters) {
        return counters >= 0 && counters <= most.get(team)[half];
    }

    boolean allow(Staff staff) {
        for (int team = 0; team < most.size(); team++) {
            int[] open = staff.counters().get(team);
            for (int half = 0; half < open.length; half++) {
                if (!allow(team, half, open[half])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same staff as far as there are counters for it. */
    Staff within(Staff staff) {
        Staff within = new Staff(staff.skills(), staff.counters());
        for (int team = 0; team < most.size(); team++) {
            for (int half = 0; half < most.get(team).length; half++) {
                int open = within.counters().get(team)[half];
                within.counters().get(team)[half] = Math.min(open, most.get(team)[half]);
            }
        }
        return within;
    }

    /** Every counter open that may be. */
    Staff all(long[] skills) {
        return new Staff(skills, most);
    }

    /** Whether there is a number of counters that cannot be gone beyond. */
    boolean bounded() {
        return most.stream().flatMapToInt(Arrays::stream).anyMatch(counters -> counters < MANY);
    }
}
