package vn.motcua.office.definition;

import java.util.List;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.GuideProblem;

/**
 * The catalogue of procedures as the office read it. One wrong entry does not keep an office from its work: it is left out and
 * told (decision 42).
 *
 * @param catalogue what can be used
 * @param file the name of its file, empty without one
 * @param remarks what was left out, and what leads to no service of this office
 * @param fingerprint of what can be used, by which a kiosk's own is compared
 */
public record Guide(Catalogue catalogue, String file, List<GuideProblem> remarks, String fingerprint) {
    /** An office that names none. */
    public static final Guide NONE = new Guide(Catalogue.EMPTY, "", List.of());

    private static final int MOST_TOLD = 5;

    /** Copies the list. */
    public Guide {
        remarks = List.copyOf(remarks);
    }

    Guide(Catalogue catalogue, String file, List<GuideProblem> remarks) {
        this(catalogue, file, remarks, catalogue.fingerprint());
    }

    /** What is wrong with it in one English sentence; empty when nothing is. */
    public String trouble() {
        return told("Not all entries of %s can be used as they stand, %d cannot: ", false);
    }

    /** The same in Vietnamese. */
    public String troubleVi() {
        return told("Có mục của %s không dùng được như đang ghi, số mục: %d: ", true);
    }

    private String told(String head, boolean vietnamese) {
        if (remarks.isEmpty()) {
            return "";
        }
        StringBuilder told = new StringBuilder(head.formatted(file, remarks.size()));
        remarks.stream()
                .limit(MOST_TOLD)
                .forEach(remark -> told.append(vietnamese ? remark.placeVi() : remark.place())
                        .append(": ")
                        .append(vietnamese ? remark.vi() : remark.what())
                        .append("; "));
        told.setLength(told.length() - 2);
        return told.append(remarks.size() > MOST_TOLD ? "; …" : ".").toString();
    }
}
