package vn.motcua.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.ticket.Ticket;

/** What time alone brings about: parked tickets return, the day closes, leases move on. */
final class DayRules {
    /** Reason of a ticket whose person was no longer there when the day closed. */
    static final String LEFT = "left";

    private DayRules() {}

    static Decision timePassed(QueueState state, Instant now) {
        LocalDate day = state.day().orElse(null);
        if (day != null && !now.isBefore(state.rules().endOf(day))) {
            return close(state, now);
        }
        List<Event> events = new ArrayList<>();
        for (Ticket.Parked ticket : state.parked()) {
            if (ticket.until() instanceof Instant until && !until.isAfter(now)) {
                events.add(new Event.TicketReturned(now, ticket.id()));
            }
        }
        return new Decision.Accepted(events);
    }

    /** Whatever is planned, the queue goes by what counters do: nothing here can refuse a plan. */
    static Decision plan(Command.PlanDays command, Instant now) {
        return new Decision.Accepted(command.days().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Event>map(day -> new Event.DayPlanned(now, day.getKey(), day.getValue()))
                .toList());
    }

    static Decision close(QueueState state, Instant now) {
        LocalDate day = state.day().orElse(state.rules().seriesDay(now));
        List<Event> events = new ArrayList<>();
        state.tickets().stream().sorted(Comparator.comparing(Ticket::id)).forEach(ticket -> {
            switch (ticket) {
                case Ticket.InService s -> {
                    events.add(new Event.TransactionCompleted(now, s.id(), s.counter(), false, true));
                    if (s.visit().openTransactions() > 1) {
                        events.add(new Event.TicketCancelled(now, s.id(), LEFT));
                    }
                }
                case Ticket.Waiting w -> events.add(new Event.TicketCancelled(now, w.id(), LEFT));
                case Ticket.Called c -> events.add(new Event.TicketCancelled(now, c.id(), LEFT));
                case Ticket.Parked p -> events.add(new Event.TicketCancelled(now, p.id(), LEFT));
                case Ticket.Completed c -> {}
                case Ticket.NoShow n -> {}
                case Ticket.Cancelled c -> {}
            }
        });
        AppointmentRules.close(state, day, now, events);
        events.add(new Event.DayClosed(now, day, state.callSequence()));
        events.addAll(IssueRules.equip(state, state.numbers().epochs(), now));
        return new Decision.Accepted(events);
    }
}
