package vn.motcua.domain.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.TicketId;

/** The dossiers of the visits that are open: at most {@value Dossier#MOST_A_VISIT} each. */
final class VisitDossiers {
    private final Map<TicketId, List<Dossier>> byTicket = new HashMap<>();

    void recorded(Event.DossierRecorded event) {
        List<Dossier> known = byTicket.computeIfAbsent(event.ticket(), ticket -> new ArrayList<>());
        known.removeIf(other -> other.code().equals(event.dossier().code()));
        known.add(event.dossier());
    }

    List<Dossier> of(TicketId ticket) {
        return List.copyOf(byTicket.getOrDefault(ticket, List.of()));
    }

    void forget(TicketId ticket) {
        byTicket.remove(ticket);
    }

    void clear() {
        byTicket.clear();
    }
}
