package vn.motcua.domain.staffing;

import java.util.Arrays;
import vn.motcua.domain.policy.Heads;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.ticket.QueueClass;

/**
 * Plays one day: people come, wait in the line of their service, and are called by the office's policy to a counter
 * that may serve them. A counter that closes finishes whom it serves. After the last half-hour the counters of that
 * half-hour stay until the hall is empty. From event to event, as of Law 2015, Simulation Modeling and Analysis,
 * section 1.4; the rule that a counter finishes whom it serves is that of the reference case (waiting-science, section
 * 7).
 *
 * <p>For one thread at a time; can be used for one day after the other.
 */
final class StaffedDay implements Heads {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Staff staff;
    private final Policy policy;
    private final int teams;
    private final int services;
    /** By team, when each busy counter is done: a heap, the earliest first. */
    private final double[][] done;

    private final int[] busy;
    /** By service, places of people in the day's arrivals. */
    private int[][] line = new int[0][];

    private final int[] first;
    private final int[] last;
    private final int[] seen;
    private int heads;
    private Arrivals day = new Arrivals(new double[0], new double[0], new int[0]);
    private double[] waits = new double[0];
    private int half;

    StaffedDay(Staff staff, int services, Policy policy) {
        this.staff = staff;
        this.policy = policy;
        this.services = services;
        teams = staff.skills().length;
        done = new double[teams][64];
        busy = new int[teams];
        first = new int[services];
        last = new int[services];
        seen = new int[services];
    }

    /**
     * Each one's wait until the call, in seconds, in the order of arrival; {@link Double#NaN} for who is never called.
     */
    double[] waits(Arrivals arrivals) {
        day = arrivals;
        waits = new double[arrivals.size()];
        Arrays.fill(waits, Double.NaN);
        line = new int[services][arrivals.size()];
        Arrays.fill(first, 0);
        Arrays.fill(last, 0);
        Arrays.fill(busy, 0);
        half = 0;
        int next = 0;
        while (true) {
            double arrival = next < day.size() ? day.at()[next] : NEVER;
            int team = earliest();
            double end = team < 0 ? NEVER : done[team][0];
            double turn = half + 1 < staff.halfHours() ? (half + 1) * Demand.HALF_HOUR : NEVER;
            if (arrival == NEVER && end == NEVER && turn == NEVER) {
                return waits;
            }
            if (turn <= Math.min(arrival, end)) {
                half++;
                callWhereFree(turn);
            } else if (end <= arrival) {
                free(team);
                callAt(team, end);
            } else {
                arrive(next++, arrival);
            }
        }
    }

    /**
     * Of the free counters the one with the fewest skills serves: own rule, because it leaves the others for more
     * people.
     */
    private void arrive(int person, double at) {
        int service = day.service()[person];
        int best = -1;
        for (int team = 0; team < teams; team++) {
            if ((staff.skills()[team] >> service & 1) == 1
                    && busy[team] < staff.open(team, half)
                    && (best < 0 || Long.bitCount(staff.skills()[team]) < Long.bitCount(staff.skills()[best]))) {
                best = team;
            }
        }
        if (best < 0) {
            line[service][last[service]++] = person;
        } else {
            serve(best, person, at);
        }
    }

    private void callWhereFree(double at) {
        for (int team = 0; team < teams; team++) {
            callAt(team, at);
        }
    }

    private void callAt(int team, double at) {
        while (busy[team] < staff.open(team, half) && look(team)) {
            int service = seen[heads == 1 ? 0 : policy.pick(this, Math.round(at * 1_000))];
            serve(team, line[service][first[service]++], at);
        }
    }

    private boolean look(int team) {
        heads = 0;
        for (int service = 0; service < services; service++) {
            if (first[service] < last[service] && (staff.skills()[team] >> service & 1) == 1) {
                seen[heads++] = service;
            }
        }
        return heads > 0;
    }

    private void serve(int team, int person, double at) {
        waits[person] = at - day.at()[person];
        if (busy[team] == done[team].length) {
            done[team] = Arrays.copyOf(done[team], 2 * busy[team]);
        }
        double[] heap = done[team];
        double end = at + day.handling()[person];
        int place = busy[team]++;
        while (place > 0 && heap[(place - 1) / 2] > end) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = end;
    }

    private void free(int team) {
        double[] heap = done[team];
        int size = --busy[team];
        double moved = heap[size];
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= moved) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = moved;
    }

    private int earliest() {
        int earliest = -1;
        for (int team = 0; team < teams; team++) {
            if (busy[team] > 0 && (earliest < 0 || done[team][0] < done[earliest][0])) {
                earliest = team;
            }
        }
        return earliest;
    }

    @Override
    public int size() {
        return heads;
    }

    @Override
    public QueueClass queueClass(int i) {
        return QueueClass.ORDINARY;
    }

    @Override
    public long rank(int i) {
        int service = seen[i];
        return Math.round(day.at()[line[service][first[service]]] * 1_000);
    }

    @Override
    public int consecutivePriority(int i) {
        return 0;
    }
}
