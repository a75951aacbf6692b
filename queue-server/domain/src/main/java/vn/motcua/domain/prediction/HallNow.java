package vn.motcua.domain.prediction;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.QueueClass;

/**
 * A hall at one moment, as far as it is known then. Times are seconds on one time line, such as since midnight.
 *
 * @param at the moment
 * @param waiting who waits
 * @param desks every counter that is planned or open
 * @param booked whose slot is to come and who has not checked in
 * @param appointmentEarly how long before its slot a booking may be called
 */
public record HallNow(double at, List<Person> waiting, List<Desk> desks, List<Booked> booked, double appointmentEarly) {
    /**
     * Somebody who waits.
     *
     * @param rank the place in the line: arrival, or the slot of a booking
     * @param since when waiting began
     */
    public record Person(int service, QueueClass queueClass, double rank, double since) {}

    /** A booking without its person. */
    public record Booked(int service, double slot) {}

    /**
     * When a counter is planned to call people.
     *
     * @param services what it serves then, bit i set: service i; absent for all that it is skilled in
     */
    public record Window(double from, double to, @Nullable BitSet services) {
        /** One for all that the counter is skilled in. */
        public Window(double from, double to) {
            this(from, to, null);
        }
    }

    /**
     * A counter.
     *
     * @param counter its index in the model
     * @param services bit i set: it serves service i
     * @param open whether it calls people now
     * @param service whom it serves now, -1 for nobody
     * @param since when that call was made, or, where nobody is served, when it had done with the last one, opened or
     *     closed, whichever was last
     * @param came whether it called people on this day before
     * @param plan its day, rising; windows may have begun, or be over
     * @param officer who sits there, an index in the model, one beyond it for somebody not seen before;
     *     {@link #NOBODY_KNOWN} where that is not known
     */
    public record Desk(
            int counter,
            BitSet services,
            boolean open,
            int service,
            double since,
            boolean came,
            List<Window> plan,
            int officer) {
        /** No officer is known. */
        public static final int NOBODY_KNOWN = -1;

        /** One of whose officer nothing is known. */
        public Desk(
                int counter,
                BitSet services,
                boolean open,
                int service,
                double since,
                boolean came,
                List<Window> plan) {
            this(counter, services, open, service, since, came, plan, NOBODY_KNOWN);
        }

        /** One with at most 64 services. */
        public Desk(
                int counter, long services, boolean open, int service, double since, boolean came, List<Window> plan) {
            this(counter, BitSet.valueOf(new long[] {services}), open, service, since, came, plan);
        }

        /** One that was open before if it ever opened or closed. */
        public Desk(int counter, long services, boolean open, int service, double since, List<Window> plan) {
            this(counter, services, open, service, since, open || service >= 0 || since > 0, plan);
        }

        /** Whether it is skilled in a service. */
        public boolean serves(int asked) {
            return services.get(asked);
        }

        /**
         * Whether it is skilled in a service and, where its plan says what it serves at that time, means to serve it
         * then.
         */
        public boolean servesAt(int asked, double at) {
            if (!services.get(asked)) {
                return false;
            }
            for (Window window : plan) {
                if (at >= window.from() && at < window.to()) {
                    return window.services() == null || window.services().get(asked);
                }
            }
            return true;
        }

        /** The first moment after {@code at} at which its plan may change what it serves. */
        double nextServices(double at) {
            for (Window window : plan) {
                if (window.from() > at && window.services() != null) {
                    return window.from();
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        /** The same with somebody sitting there. */
        public Desk by(int whom) {
            return new Desk(counter, services, open, service, since, came, plan, whom);
        }

        /** The same with another day planned. */
        public Desk planned(List<Window> windows) {
            return new Desk(counter, services, open, service, since, came, windows, officer);
        }
    }
}
