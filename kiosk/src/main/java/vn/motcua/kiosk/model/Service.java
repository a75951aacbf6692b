package vn.motcua.kiosk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/**
 * A service that can be asked for at this kiosk, as its tile shows it.
 *
 * @param id the office's id of the service
 * @param letter letter of its ticket numbers
 * @param name full name
 * @param tileVi Vietnamese name broken into lines by meaning; empty: the name in one piece
 * @param tileEn the same in English
 * @param icon name of a line icon
 * @param open whether a number can be taken now
 * @param closedReason why not, when {@code open} is false
 * @param zone where its citizens wait
 * @param papersVi papers to bring, in Vietnamese, for the ticket
 * @param papersEn the same in English
 * @param group id of the group it stands behind when the first page is too small; absent without one
 */
public record Service(
        String id,
        String letter,
        Text name,
        List<String> tileVi,
        List<String> tileEn,
        String icon,
        boolean open,
        @Nullable Text closedReason,
        @Nullable Text zone,
        List<String> papersVi,
        List<String> papersEn,
        @Nullable String group) {
    /** Copies the lists. */
    public Service {
        tileVi = List.copyOf(tileVi);
        tileEn = List.copyOf(tileEn);
        papersVi = List.copyOf(papersVi);
        papersEn = List.copyOf(papersEn);
    }

    /** The name in the lines of its tile; the break is data, so that no word stands alone. */
    public List<String> tileLines(Language language) {
        List<String> lines = language != Language.ENGLISH ? tileVi : tileEn;
        return lines.isEmpty() ? List.of(language.of(name)) : lines;
    }

    /** The tile's name in one line, as on the ticket screen. */
    public String title(Language language) {
        return String.join(" ", tileLines(language));
    }

    /** Papers to bring, in {@code language}. */
    public List<String> papers(Language language) {
        return language != Language.ENGLISH ? papersVi : papersEn;
    }
}
