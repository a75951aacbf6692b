package vn.motcua.domain.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.TicketId;

/** What is recorded of the visits that are open: at most {@value Dossier#MOST_A_VISIT} dossiers and one note each. */
final class VisitRecords {
    private final Map<TicketId, List<Dossier>> dossiers = new HashMap<>();
    private final Map<TicketId, PersonalRef> notes = new HashMap<>();

    void recorded(Event.DossierRecorded event) {
        List<Dossier> known = dossiers.computeIfAbsent(event.ticket(), ticket -> new ArrayList<>());
        known.removeIf(other -> other.code().equals(event.dossier().code()));
        known.add(event.dossier());
    }

    void noted(Event.NoteWritten event) {
        notes.put(event.ticket(), event.note());
    }

    void erased(Event.PersonalDataErased event) {
        notes.values().remove(event.personalRef());
    }

    List<Dossier> dossiers(TicketId ticket) {
        return List.copyOf(dossiers.getOrDefault(ticket, List.of()));
    }

    Optional<PersonalRef> note(TicketId ticket) {
        return Optional.ofNullable(notes.get(ticket));
    }

    void forget(TicketId ticket) {
        dossiers.remove(ticket);
        notes.remove(ticket);
    }

    void clear() {
        dossiers.clear();
        notes.clear();
    }
}
