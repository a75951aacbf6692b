package vn.motcua.kiosk.model;

import java.util.List;
import vn.motcua.protocol.Text;

/**
 * Services behind one tile, in an office that has more than fit on the first page.
 *
 * @param id the office's id of the group
 * @param name full name
 * @param tileVi Vietnamese name broken into lines by meaning; empty: the name in one piece
 * @param tileEn the same in English
 * @param icon name of a line icon
 */
public record Group(String id, Text name, List<String> tileVi, List<String> tileEn, String icon) {
    /** Copies the lists. */
    public Group {
        tileVi = List.copyOf(tileVi);
        tileEn = List.copyOf(tileEn);
    }

    /** The name in the lines of its tile. */
    public List<String> tileLines(Language language) {
        List<String> lines = language != Language.ENGLISH ? tileVi : tileEn;
        return lines.isEmpty() ? List.of(language.of(name)) : lines;
    }

    /** The tile's name in one line. */
    public String title(Language language) {
        return String.join(" ", tileLines(language));
    }
}
