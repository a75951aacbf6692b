package vn.motcua.office.definition;

import java.time.Duration;
import vn.motcua.protocol.Text;

/**
 * Rules that an office sets for itself: no national rule about queue discipline is known.
 *
 * @param callLimit how often a ticket may be called, the first call included
 * @param recallSpacing least time between two calls of one ticket
 * @param returnTolerance how long after a no-show a citizen who returns keeps the rank
 * @param undoWindow how long an officer can take a press back
 * @param appointmentEarly how long before its slot a checked-in booking may be called
 * @param lateArrival how late an offline ticket may reach the office before it is parked for its holder
 * @param moreTime how long citizens step out of the queue when they ask for more time
 * @param moreTimeLimit how often they may in one transaction; 0: not at all
 * @param ticketLinkBase address before the token in a ticket's link; empty: the office's own address is used
 * @param priorityPeople who may take a priority number in this office
 */
public record Settings(
        int callLimit,
        Duration recallSpacing,
        Duration returnTolerance,
        Duration undoWindow,
        Duration appointmentEarly,
        Duration lateArrival,
        Duration moreTime,
        int moreTimeLimit,
        String ticketLinkBase,
        Text priorityPeople) {}
