package vn.motcua.office.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while reading goes on. At most {@value #MOST} are kept: the rest would not be read anyway. */
final class Problems {
    static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, Complaint complaint) {
        if (found.size() < MOST) {
            found.add(new Problem(place.file(), place.line(), place.column(), complaint.what(), complaint.mend()));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
