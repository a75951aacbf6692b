package vn.motcua.domain.prediction;

/**
 * Stationary queues with Poisson arrivals and exponential service, in closed form (A. K. Erlang 1917; C. Palm 1957;
 * exact values to hold them against: waiting-science, section 6). Loads are in Erlang: arrivals per mean service time.
 * Waits are in mean service times, shares 0–1. They start a search for staffing and check the simulation.
 */
public final class Erlang {
    private Erlang() {}

    /**
     * Erlang B: the share of arrivals that find every server busy where nobody waits, aˢ/s! ÷ Σ aᵏ/k! over k up to s,
     * with a the load (Erlang 1917). Computed one server after the other: B₀ = 1, Bₖ = a·Bₖ₋₁ ÷ (k + a·Bₖ₋₁).
     *
     * @param servers at least 0
     * @param load at least 0
     */
    public static double blocking(int servers, double load) {
        require(servers >= 0 && load >= 0, "servers and load must not be negative");
        double blocking = 1;
        for (int k = 1; k <= servers; k++) {
            blocking = load * blocking / (k + load * blocking);
        }
        return blocking;
    }

    /**
     * Erlang C: the share of arrivals that have to wait where everybody waits, M/M/c: B ÷ (1 − ρ(1 − B)), with B that
     * of Erlang B and ρ load ÷ servers (Erlang 1917).
     *
     * @param servers at least 1
     * @param load below {@code servers}
     */
    public static double waiting(int servers, double load) {
        require(servers >= 1 && load >= 0 && load < servers, "the load must be below the servers");
        double blocking = blocking(servers, load);
        return blocking / (1 - load / servers * (1 - blocking));
    }

    /** Mean wait of M/M/c, in mean service times: C ÷ (servers − load), with C that of Erlang C. */
    public static double meanWait(int servers, double load) {
        return waiting(servers, load) / (servers - load);
    }

    /**
     * Share of arrivals of M/M/c that wait longer than {@code wait} mean service times: C·e^(−(servers − load)·wait).
     */
    public static double waitingLongerThan(int servers, double load, double wait) {
        return waiting(servers, load) * Math.exp(-(servers - load) * wait);
    }

    /**
     * Erlang A: M/M/s with impatient people, each of whom leaves after an exponential time.
     *
     * @param waiting share of arrivals that find every server busy
     * @param abandoning share of arrivals that leave unserved
     * @param meanWait mean time in the line, of the served and of those who leave, in the unit of the rates
     */
    public record Impatient(double waiting, double abandoning, double meanWait) {}

    /**
     * Erlang A by its birth–death chain (Palm 1957; Garnett, Mandelbaum and Reiman 2002, M&amp;SOM 4(3):208): with n
     * people they go at min(n, s)·μ + max(0, n − s)·θ. Whoever leaves does so from the line, so that the share of them
     * is θ·length ÷ λ, and the mean wait is length ÷ λ (Little 1961, Operations Research 9(3):383).
     *
     * @param servers at least 1
     * @param arrivalRate above 0
     * @param serviceRate of one server, above 0
     * @param leavingRate of one waiting person, above 0; with all rates in the same unit of time
     */
    public static Impatient impatient(int servers, double arrivalRate, double serviceRate, double leavingRate) {
        require(servers >= 1 && arrivalRate > 0 && serviceRate > 0 && leavingRate > 0, "rates must be above 0");
        double weight = 1;
        double total = 1;
        double delayed = 0;
        double line = 0;
        for (int n = 1; n <= servers || weight > total * 1e-18; n++) {
            weight *= arrivalRate / (Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * leavingRate);
            total += weight;
            delayed += n >= servers ? weight : 0;
            line += Math.max(0, n - servers) * weight;
        }
        double length = line / total;
        return new Impatient(delayed / total, leavingRate * length / arrivalRate, length / arrivalRate);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
