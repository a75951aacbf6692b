package vn.motcua.domain.queue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * Who holds which number, for every number that came up since the day was closed last, also after the visit has ended:
 * so that a number admitted at a counter and the kiosk's own word about it become one visit, and so that a number that
 * two tickets claim is noticed.
 *
 * <p>Bound: the tickets of one day, about 0.1 KB each.
 */
final class GivenNumbers {
    /**
     * The first to hold a number.
     *
     * @param ticket the visit's ticket at the office
     * @param issued the ticket as its issuer named it, absent until the issuer's word has come
     * @param service what was asked for
     */
    record Holder(TicketId ticket, @Nullable TicketId issued, ServiceId service) {}

    private final Map<LocalDate, Map<TicketNumber, Holder>> holders = new HashMap<>();

    void issued(LocalDate day, TicketNumber number, TicketId ticket, ServiceId service) {
        on(day).putIfAbsent(number, new Holder(ticket, ticket, service));
    }

    void admitted(LocalDate day, TicketNumber number, TicketId ticket, ServiceId service) {
        on(day).putIfAbsent(number, new Holder(ticket, null, service));
    }

    void confirmed(LocalDate day, TicketNumber number, TicketId issued) {
        on(day).computeIfPresent(number, (same, holder) -> new Holder(holder.ticket(), issued, holder.service()));
    }

    Optional<Holder> holder(LocalDate day, TicketNumber number) {
        return Optional.ofNullable(holders.getOrDefault(day, Map.of()).get(number));
    }

    private Map<TicketNumber, Holder> on(LocalDate day) {
        return holders.computeIfAbsent(day, first -> new HashMap<>());
    }

    void clear() {
        holders.clear();
    }
}
