package vn.motcua.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What citizens do at the desk: check in for a booking, or give their number up.
 *
 * @param at when, in milliseconds since midnight
 * @param citizen who
 * @param leaving whether to give up
 */
record DeskErrand(long at, LoggedTicket citizen, boolean leaving) {
    /** All of the day in the order of the clock. */
    static List<DeskErrand> of(VisitLog log) {
        List<DeskErrand> errands = new ArrayList<>();
        for (LoggedTicket ticket : log.tickets()) {
            if (ticket.booked()) {
                errands.add(new DeskErrand(ticket.arrived(), ticket, false));
            }
            if (ticket.outcome() == LoggedTicket.Outcome.LEFT) {
                long left = ticket.ended() == null ? ticket.arrived() : Math.max(ticket.arrived(), ticket.ended());
                errands.add(new DeskErrand(left, ticket, true));
            }
        }
        errands.sort(Comparator.comparingLong(DeskErrand::at));
        return errands;
    }
}
