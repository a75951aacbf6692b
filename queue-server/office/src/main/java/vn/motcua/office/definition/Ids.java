package vn.motcua.office.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.protocol.Text;

/** The ids of one kind of thing: refuses a second use, and a reference to one that does not exist. */
final class Ids {
    private final Text kind;
    private final Problems problems;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Ids(String vi, String en, Problems problems) {
        this.kind = new Text(vi, en);
        this.problems = problems;
    }

    /** Takes an id into use; an empty one was refused before. */
    void take(String id, Place place) {
        if (id.isEmpty()) {
            return;
        }
        Place first = places.putIfAbsent(id, place);
        if (first != null) {
            problems.add(place, Complaint.taken(kind, id, first));
        }
    }

    /** Whether what the word names exists; reports it otherwise. */
    boolean knows(Word word) {
        boolean known = places.containsKey(word.value());
        if (!known) {
            problems.add(word.place(), Complaint.unknownReference(kind, word.value(), places.keySet()));
        }
        return known;
    }

    /** Where an id that exists was taken. */
    Place placeOf(String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    Set<String> all() {
        return places.keySet();
    }
}
