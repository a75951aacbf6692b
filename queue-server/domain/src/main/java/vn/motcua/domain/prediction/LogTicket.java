package vn.motcua.domain.prediction;

/**
 * One line of a visit log; times are seconds since local midnight, {@link Double#NaN} where unknown.
 *
 * @param service index of the service
 * @param level smaller ones are served first
 * @param rank the place among equals: slot, or arrival less the head start of its level
 * @param slot booked time
 * @param arrived when the number was taken
 * @param called first call
 * @param ended when it was over
 * @param busy how long the service took, from its start to its end
 * @param counter index of the counter, -1 unknown
 * @param officer index of whoever called, -1 unknown
 * @param outcome how it ended
 * @param scored whether predictions are scored on it
 */
public record LogTicket(
        int service,
        int level,
        double rank,
        double slot,
        double arrived,
        double called,
        double ended,
        double busy,
        int counter,
        int officer,
        Outcome outcome,
        boolean scored) {

    /** One of whose officer nothing is known. */
    public LogTicket(
            int service,
            int level,
            double rank,
            double slot,
            double arrived,
            double called,
            double ended,
            double busy,
            int counter,
            Outcome outcome,
            boolean scored) {
        this(service, level, rank, slot, arrived, called, ended, busy, counter, -1, outcome, scored);
    }

    /** How a visit ended. */
    public enum Outcome {
        SERVED,
        NO_SHOW,
        LEFT
    }

    public boolean booked() {
        return !Double.isNaN(slot);
    }

    /** Seconds from arrival to the first call. */
    public double waited() {
        return called - arrived;
    }

    /** Whether it waits at {@code at}; who leaves waits until then. */
    public boolean waitingAt(double at) {
        return arrived <= at && !(called <= at) && !(outcome == Outcome.LEFT && ended <= at);
    }

    /** Whether it is called before {@code other} where both wait and any counter serves both. */
    public boolean before(LogTicket other) {
        return level != other.level ? level < other.level : rank < other.rank;
    }
}
