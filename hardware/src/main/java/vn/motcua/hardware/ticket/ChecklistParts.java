package vn.motcua.hardware.ticket;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.protocol.guide.Paper.Digitised;

/**
 * Divides a list among slips. The room of a paper is judged by its letters, with some to spare, so that no slip has to be drawn
 * to know what stands on it.
 */
final class ChecklistParts {
    /** What papers may take of a slip; the rest of {@link ChecklistLayout#MAX_HEIGHT} is for head, facts and rules. */
    private static final int ROOM = 2700;

    /** Letters of a bold line and of a lesser one, of the widest texts. */
    private static final int BOLD_LETTERS = 24;

    private static final int LETTERS = 28;

    private ChecklistParts() {}

    /** At least one part, and no more than there may be slips; the last holds whatever is left. */
    static List<List<ChecklistPaper.Item>> of(List<ChecklistPaper.Item> items) {
        List<List<ChecklistPaper.Item>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int used = 0;
        for (ChecklistPaper.Item item : items) {
            int height = height(item);
            boolean next = used + height > ROOM && parts.size() < ChecklistPaper.MAX_SLIPS;
            if (next && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                used = 0;
            }
            parts.getLast().add(item);
            used += height;
        }
        return parts;
    }

    private static int height(ChecklistPaper.Item item) {
        var note = item.note();
        return 42 * lines(item.name(), BOLD_LETTERS)
                + (note == null ? 0 : 36 * lines(note, LETTERS))
                + (item.digitised() == Digitised.NOT ? 0 : 34)
                + 12;
    }

    private static int lines(String text, int letters) {
        return (text.length() + letters - 1) / letters;
    }
}
