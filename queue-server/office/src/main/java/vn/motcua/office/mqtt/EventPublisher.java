package vn.motcua.office.mqtt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.office.mqtt.Committed.Numbered;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.OfficeEvent;
import vn.motcua.protocol.Topics;

/**
 * Tells integrators what happened: ids, numbers and names of states, no person, no free text, no link token. Used by the
 * line's thread only.
 *
 * <p>At most {@value #UNDER_WAY} events are on their way at once, so that acks and snapshots find room beside them; the
 * rest waits in {@link Committed}. An event that nobody wants, or that finds no connection, is dropped and counted; {@code
 * seq} shows the gap.
 */
final class EventPublisher {

    /** Most events handed to the link and not yet taken by the broker. */
    static final int UNDER_WAY = 100;

    /** Tickets whose number, service and class are remembered, those of some days; an older one is told by its id alone. */
    private static final int REMEMBERED = 5_000;

    private static final int VERSION = 1;

    private final MqttLink link;
    private final String topic;
    private final Committed committed;
    private final BooleanSupplier wanted;
    private final Executor line;
    private int underWay;
    private long dropped;
    private final Map<TicketId, Known> tickets = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TicketId, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What is told of a ticket with each of its events. */
    private record Known(TicketNumber number, ServiceId service, QueueClass queueClass) {}

    EventPublisher(MqttLink link, Topics topics, Committed committed, BooleanSupplier wanted, Executor line) {
        this.link = link;
        this.topic = topics.event();
        this.committed = committed;
        this.wanted = wanted;
        this.line = line;
    }

    /** Publishes what waits, as far as there is room. */
    void publish() {
        List<Numbered> events = committed.take(UNDER_WAY - underWay);
        while (!events.isEmpty()) {
            boolean heard = link.connected() && wanted.getAsBoolean();
            for (Numbered event : events) {
                remember(event.event());
                if (heard) {
                    OfficeEvent told = told(event.sequence(), event.event());
                    underWay++;
                    link.publish(topic, Codec.write(told), PublishOptions.PLAIN)
                            .whenComplete((taken, fault) -> line.execute(() -> arrived(Boolean.TRUE.equals(taken))));
                } else {
                    dropped++;
                }
            }
            events = committed.take(UNDER_WAY - underWay);
        }
    }

    private void arrived(boolean taken) {
        underWay--;
        if (!taken) {
            dropped++;
        }
        publish();
    }

    /** Events that reached no broker, or were wanted by nobody. */
    long dropped() {
        return dropped;
    }

    private void remember(Event event) {
        if (event instanceof Event.TicketIssued issued) {
            tickets.put(issued.ticket(), new Known(issued.number(), issued.service(), issued.queueClass()));
        } else if (event instanceof Event.NumberAdmitted admitted) {
            tickets.put(admitted.ticket(), new Known(admitted.number(), admitted.service(), QueueClass.ORDINARY));
        }
    }

    private OfficeEvent told(long sequence, Event event) {
        @Nullable String counter = counter(event);
        @Nullable String device = device(event);
        if (!(event instanceof Event.OfTicket ofTicket)) {
            return new OfficeEvent(
                    sequence, event.at(), type(event), VERSION, null, null, counter, null, null, state(event), device);
        }
        Known known = tickets.get(ofTicket.ticket());
        @Nullable String service = service(event, known);
        return new OfficeEvent(
                sequence,
                event.at(),
                type(event),
                VERSION,
                ofTicket.ticket().toString(),
                known == null ? null : known.number().toString(),
                counter,
                service,
                known == null ? null : known.queueClass().name().toLowerCase(Locale.ROOT),
                state(event),
                device);
    }

    private static String type(Event event) {
        return event.getClass().getSimpleName();
    }

    private static @Nullable String service(Event event, @Nullable Known known) {
        return switch (event) {
            case Event.TicketTransferred e -> e.service().value();
            case Event.ServiceAdded e -> e.service().value();
            default -> known == null ? null : known.service().value();
        };
    }

    private static @Nullable String device(Event event) {
        return switch (event) {
            case Event.TicketIssued e -> e.device().value();
            case Event.NumberAdmitted e -> e.device().value();
            case Event.NumberConfirmed e -> e.device().value();
            case Event.NumberDisputed e -> e.device().value();
            case Event.LeasesWithheld e -> e.device().value();
            case Event.SeriesLeased e -> e.device().value();
            default -> null;
        };
    }

    private static @Nullable String counter(Event event) {
        return switch (event) {
            case Event.CounterOpened e -> e.counter().value();
            case Event.CounterPaused e -> e.counter().value();
            case Event.CounterClosed e -> e.counter().value();
            case Event.TicketCalled e -> e.counter().value();
            case Event.TicketRecalled e -> e.counter().value();
            case Event.ServiceStarted e -> e.counter().value();
            case Event.TransactionCompleted e -> e.counter().value();
            case Event.TicketMissed e -> e.counter().value();
            case Event.TicketTransferred e -> e.counter().value();
            case Event.ActionUndone e -> e.counter().value();
            case Event.ServiceContinued e -> e.counter().value();
            case Event.DossierRecorded e -> e.counter().value();
            case Event.NoteWritten e -> e.counter().value();
            case Event.TimesFlagged e -> e.counter().value();
            case Event.TicketParked e ->
                e.counter() == null ? null : e.counter().value();
            case Event.TicketIssued e -> null;
            case Event.NumberAdmitted e -> null;
            case Event.NumberConfirmed e -> null;
            case Event.NumberDisputed e -> null;
            case Event.LeasesWithheld e -> null;
            case Event.TicketReturned e -> null;
            case Event.ServiceAdded e -> null;
            case Event.TicketCancelled e -> null;
            case Event.SeriesLeased e -> null;
            case Event.SeriesBurned e -> null;
            case Event.PersonalDataErased e -> null;
            case Event.OfAppointment e -> null;
            case Event.DayPlanned e -> null;
            case Event.DayClosed e -> null;
        };
    }

    /** The state the ticket or the counter is in now, where the event alone tells. */
    private static @Nullable String state(Event event) {
        return switch (event) {
            case Event.CounterOpened e -> "Open";
            case Event.CounterPaused e -> "Paused";
            case Event.CounterClosed e -> "Closed";
            case Event.TicketIssued e -> "Waiting";
            case Event.NumberAdmitted e -> "Waiting";
            // It may have been served before its kiosk's word came.
            case Event.NumberConfirmed e -> null;
            case Event.NumberDisputed e -> null;
            case Event.LeasesWithheld e -> null;
            case Event.TicketCalled e -> "Called";
            case Event.TicketRecalled e -> "Called";
            case Event.ServiceStarted e -> "InService";
            case Event.TicketMissed e -> "NoShow";
            case Event.TicketParked e -> "Parked";
            case Event.TicketReturned e -> "Waiting";
            case Event.TicketTransferred e -> "Waiting";
            case Event.TicketCancelled e -> "Cancelled";
            case Event.ServiceAdded e -> "InService";
            case Event.ServiceContinued e -> "InService";
            case Event.TimesFlagged e -> null;
            case Event.DossierRecorded e -> "InService";
            case Event.NoteWritten e -> null;
            // Another transaction may be pending, or an undo may have parked the ticket.
            case Event.TransactionCompleted e -> null;
            case Event.ActionUndone e -> null;
            case Event.SeriesLeased e -> null;
            case Event.SeriesBurned e -> null;
            case Event.PersonalDataErased e -> null;
            case Event.OfAppointment e -> null;
            case Event.DayPlanned e -> null;
            case Event.DayClosed e -> null;
        };
    }
}
