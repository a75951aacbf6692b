package vn.motcua.domain.staffing;

import java.util.List;

/**
 * Counters by team and half-hour. A team is counters with the same skills.
 *
 * @param skills by team, bit i set: it serves service i
 * @param counters by team and half-hour
 */
public record Staff(long[] skills, List<int[]> counters) {
    /** Checks that they fit. */
    public Staff {
        counters = counters.stream().map(int[]::clone).toList();
        if (skills.length == 0 || skills.length != counters.size()) {
            throw new IllegalArgumentException("Staff: every team needs its counters");
        }
    }

    /** How many counters of a team are open in a half-hour; after the last one as many as in it. */
    int open(int team, int half) {
        int[] of = counters.get(team);
        return of[Math.min(half, of.length - 1)];
    }

    /** All counters of a half-hour. */
    public int open(int half) {
        return counters.stream().mapToInt(team -> team[half]).sum();
    }

    /** Half-hours of opening. */
    public int halfHours() {
        return counters.getFirst().length;
    }

    /** Hours that counters are planned open; what is finished after their closing is not counted. */
    public double counterHours() {
        int halves = 0;
        for (int[] team : counters) {
            for (int open : team) {
                halves += open;
            }
        }
        return halves / 2.0;
    }

    /** By how many counters a team's neighbouring half-hours differ at most. */
    int largestChange() {
        int most = 0;
        for (int[] team : counters) {
            for (int half = 1; half < team.length; half++) {
                most = Math.max(most, Math.abs(team[half] - team[half - 1]));
            }
        }
        return most;
    }

    /** The same with {@code more} counters of a team in a half-hour. */
    Staff with(int team, int half, int more) {
        Staff changed = new Staff(skills, counters);
        changed.counters.get(team)[half] += more;
        return changed;
    }
}
