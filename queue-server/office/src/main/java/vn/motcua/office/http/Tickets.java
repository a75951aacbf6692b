package vn.motcua.office.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.Segment;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.Visit;

/** A ticket with its whole visit as {@code GET /api/v1/tickets/{ticket}} tells it. */
final class Tickets {
    private Tickets() {}

    /** The ticket; {@code peopleAhead} only while it waits. */
    record TicketStory(
            String ticket,
            String number,
            String service,
            String state,
            boolean priority,
            @Nullable Instant slot,
            @Nullable String counter,
            Instant issuedAt,
            @Nullable Integer peopleAhead,
            int calls,
            List<SegmentBody> segments) {}

    /** One interval of the visit; {@code to} is absent while it lasts. */
    record SegmentBody(
            String kind,
            Instant from,
            @Nullable Instant to,
            int transaction,
            String service,
            @Nullable String counter,
            @Nullable String officer) {}

    static TicketStory story(Ticket ticket, @Nullable Integer peopleAhead) {
        return story(ticket.visit(), ticket.stateName(), counter(ticket), peopleAhead);
    }

    static TicketStory story(Visit visit, String state, @Nullable String counter, @Nullable Integer peopleAhead) {
        return new TicketStory(
                visit.id().toString(),
                visit.number().toString(),
                visit.service().value(),
                state,
                priority(visit),
                visit.slot(),
                counter,
                visit.arrival(),
                peopleAhead,
                visit.calls(),
                visit.segments().stream().map(Tickets::body).toList());
    }

    static boolean priority(Visit visit) {
        return visit.queueClass() == QueueClass.PRIORITY;
    }

    /** The counter where it stands, is parked or was missed; null elsewhere. */
    static @Nullable String counter(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Called called -> called.counter().value();
            case Ticket.InService serving -> serving.counter().value();
            case Ticket.Parked parked -> value(parked.counter());
            case Ticket.NoShow missed -> missed.counter().value();
            case Ticket.Waiting waiting -> null;
            case Ticket.Completed completed -> null;
            case Ticket.Cancelled cancelled -> null;
        };
    }

    private static @Nullable String value(@Nullable CounterId counter) {
        return counter == null ? null : counter.value();
    }

    private static SegmentBody body(Segment segment) {
        OfficerId officer = segment.officer();
        return new SegmentBody(
                segment.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                segment.from(),
                segment.to(),
                segment.transaction(),
                segment.service().value(),
                value(segment.counter()),
                officer == null ? null : officer.value());
    }
}
